"""Any report as JSON: one document, with one line for each row of a list."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any

from touchmap.formats.escape.control_characters import UNSEEN

_COMMAND = re.compile(r"##(?=\w*\[)")
_HALF = re.compile("[\ud800-\udfff]")
_UNSEEN = re.compile(f"[{UNSEEN}]")


def write(report: Any) -> str:
    """A report as a JSON document.

    Args:
        report: A frozen dataclass of plain values; fields marked as no data are left out.
    """
    lines = [f"{_text(name)}: {_value(value)}" for name, value in _items(report)]
    return _harmless("{\n " + ",\n ".join(lines) + "\n}\n")


def _harmless(document: str) -> str:
    r"""JSON without what only texts in it can hold, and nobody should have to read.

    The second sign of `##[`, which logs of CI services take for a command, is escaped, so the document says
    the same; so is what steers a terminal or hides itself, such as `\u009b`. Half of a surrogate pair is no
    character at all, and is written as the text `\ud800`.
    """
    if not document.isascii() or "\x7f" in document:
        document = _UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1].replace("\x7f", r"\u007f"), document)
    if "##" in document:
        document = _COMMAND.sub(r"#\\u0023", document)
    try:
        document.encode()
    except UnicodeEncodeError:
        return _HALF.sub(lambda half: f"\\\\u{ord(half[0]):04x}", document)
    return document


@cache
def data_fields(kind: Any) -> tuple[str, ...]:
    """The names of a report's fields that are data."""
    return tuple(f.name for f in fields(kind) if f.metadata.get("data", True))


@cache
def _keys(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], Any]]:
    """The keys in JSON of a report's data, which Python may not allow as names, and what gets all the values."""
    keys = {f.name: f.metadata.get("key", f.name) for f in fields(kind)}
    names = data_fields(kind)
    get = attrgetter(*names)
    return tuple(keys[name] for name in names), get if len(names) > 1 else lambda value: (get(value),)


@cache
def inline_field(kind: Any) -> str | None:
    """The field whose keys are among those of its object, where there is one."""
    return next((f.name for f in fields(kind) if "inline" in f.metadata), None)


def _items(value: Any) -> Iterator[tuple[str, Any]]:
    kind: Any = type(value)
    keys, values = _keys(kind)
    items = zip(keys, values(value), strict=True)
    name = inline_field(kind)
    more = None if name is None else getattr(value, name)
    return items if more is None else chain(items, _items(more))


def _value(value: Any) -> str:
    if isinstance(value, (tuple, list)) and value and is_dataclass(value[0]):
        return "[\n  " + ",\n  ".join(_text(_plain(row)) for row in value) + "\n ]"
    return _text(value)


def _plain(value: Any) -> Any:
    return dict(_items(value))


_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_plain).encode
