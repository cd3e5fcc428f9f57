"""Any report as JSON: one document, with one line for each row of a list."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any


def write(report: Any) -> str:
    """A report as a JSON document.

    Args:
        report: A frozen dataclass of plain values; fields marked as no data are left out.
    """
    lines = [f"{_text(name)}: {_value(value)}" for name, value in _items(report)]
    return "{\n " + ",\n ".join(lines) + "\n}\n"


@cache
def data_fields(kind: Any) -> tuple[str, ...]:
    """The names of a report's fields that are data."""
    return tuple(f.name for f in fields(kind) if f.metadata.get("data", True))


@cache
def _keys(kind: Any) -> tuple[tuple[str, str], ...]:
    """Each data field with its key in JSON, which Python may not allow as a name."""
    keys = {f.name: f.metadata.get("key", f.name) for f in fields(kind)}
    return tuple((name, keys[name]) for name in data_fields(kind))


def _items(value: Any) -> Iterator[tuple[str, Any]]:
    kind: Any = type(value)
    return ((key, getattr(value, name)) for name, key in _keys(kind))


def _value(value: Any) -> str:
    if isinstance(value, (tuple, list)) and value and is_dataclass(value[0]):
        return "[\n  " + ",\n  ".join(map(_text, value)) + "\n ]"
    return _text(value)


def _plain(value: Any) -> Any:
    return dict(_items(value))


_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_plain).encode
