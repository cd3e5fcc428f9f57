"""How a table is read, kept in a file: options and their values in YAML below one key, read and written."""

import shlex
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.files.input_file import read_text
from touchmap.source.files.new_files import write_new
from touchmap.source.files.selection import TABLE_OPTIONS
from touchmap.source.patch.layout import Layout, mapping_lines
from touchmap.source.yaml.reader import read

MAPPINGS = ("map", "label", "only", "except")
"""The options that are given as NAME=VALUE, several times."""


def read_map(path: str, known: Collection[str]) -> dict[str, Any]:
    """The options that a file keeps, by their names.

    Args:
        path: The file.
        known: The names of the options that it may hold.

    Returns:
        Lists of texts for what can be given several times, each as it would be typed; else a text or a truth.

    Raises:
        TouchmapError: It cannot be read, or holds something else.
    """
    text = read_text(path)
    if text is None:
        raise TouchmapError(
            phrase("file not found: {path}", path=path),
            phrase("create it from the options of a call with `--write-map {path}`", path=shlex.quote(path)),
        )
    document = read(path, text)
    held = document.data.get(TABLE_OPTIONS) if isinstance(document.data, dict) else None
    if document.problems or not isinstance(held, dict):
        at = document.problems[0].at if document.problems else None
        place = f"{path}:{at.line}:{at.column}" if at else path
        raise TouchmapError(
            phrase("{place}: no options under `{key}:`", place=place, key=TABLE_OPTIONS),
            phrase("write it as `{key}: {{dates: day-first}}`", key=TABLE_OPTIONS),
        )
    return {name: _value(path, name, value, known) for name, value in held.items()}


def _value(path: str, name: str, value: Any, known: Collection[str]) -> Any:
    if name not in known:
        raise TouchmapError(
            phrase('{path}: unknown option: "{name}"', path=path, name=name),
            phrase("the options: {known}", known=", ".join(known)),
        )
    if name in MAPPINGS:
        if not isinstance(value, dict):
            raise TouchmapError(
                phrase("{path}: {name} is not a mapping", path=path, name=name),
                phrase("write it as `{name}: {{NAME: VALUE}}`", name=name),
            )
        pairs = ((key, one) for key, held in value.items() for one in (held if isinstance(held, list) else [held]))
        return [f"{key}={_text(path, name, one)}" for key, one in pairs]
    if name == "missing":
        return [_text(path, name, one) for one in (value if isinstance(value, list) else [value])]
    return _text(path, name, value)


def _text(path: str, name: str, value: Any) -> str:
    if isinstance(value, (dict, list)) or value is None:
        raise TouchmapError(
            phrase("{path}: no usable value for {name}", path=path, name=name),
            phrase("write a word or a number, in quotes if necessary"),
        )
    return str(value)


def write_map(path: str, options: Mapping[str, Any]) -> None:
    """Write the options of a call as a new file.

    Args:
        path: The file, which must not be there yet.
        options: Their values, as `read_map` returns them.

    Raises:
        TouchmapError: It is there already, or cannot be written.
    """
    held = {
        name: _nested(name, value) if name in MAPPINGS else _short(value) for name, value in options.items() if value
    }
    lines = [f"{TABLE_OPTIONS}:", *mapping_lines(held, 2, Layout())]
    home = Path(path)
    write_new(str(home.parent), {home.name: "\n".join([*lines, ""])})


def _nested(option: str, pairs: Collection[str]) -> dict[str, Any]:
    """Texts such as `phone=Q3` as a mapping; a name that occurs several times has a list."""
    held: dict[str, Any] = {}
    for pair in pairs:
        name, _, text = pair.rpartition("=") if option == "label" else pair.partition("=")
        value, old = _short(text), held.get(name)
        held[name] = value if old is None else [*(old if isinstance(old, list) else [old]), value]
    return held


def _short(value: Any) -> Any:
    """A whole number without quotes, where it would be read as the same text."""
    if isinstance(value, list):
        return [_short(one) for one in value]
    return int(value) if isinstance(value, str) and value.isdecimal() and str(int(value)) == value else value
