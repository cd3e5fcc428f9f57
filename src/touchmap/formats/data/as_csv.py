"""A report's rows as CSV: JSON's keys as columns, lists joined by `; `, no cell a formula."""

import csv
import io
import re
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, NamedTuple

from touchmap.formats.data.as_json import data_fields, inline_field
from touchmap.formats.escape.control_characters import visible_in_cell, without_commands

_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?\Z").match
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a formula begins with in one spreadsheet or another; the wide signs are of East Asian ones."""

_ROW_END = "\r\n"


class Flavour(NamedTuple):
    """How a table is written: the delimiter between cells, and the decimal mark."""

    delimiter: str = ","
    decimal: str = "."


STANDARD = Flavour()
_WITH_COMMA = Flavour(";", ",")
_COMMA_LANGUAGES = (
    "az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lt lv mk nb nl nn no pl pt ro ru sk sl sq "
    "sr sv tr uk uz vi"
)
"""The languages with a decimal comma (Unicode CLDR, `decimal` of numbers in Latin digits)."""


def flavour(name: str, language: str) -> Flavour:
    """How a table is written.

    Args:
        name: `standard`, or `excel` for a spreadsheet that a double click opens.
        language: The client's language, such as pl; a spreadsheet of its country has its decimals behind that sign.
    """
    with_comma = name == "excel" and language.lower().partition("-")[0] in _COMMA_LANGUAGES.split()
    return _WITH_COMMA if with_comma else STANDARD


def write(kind: type, rows: Iterable[Any], style: Flavour = STANDARD, more: type | None = None) -> str:
    """Rows as CSV, with a heading.

    Args:
        kind: The class of the rows, which names the columns.
        rows: Frozen dataclasses of plain values.
        style: The delimiter and the decimal mark.
        more: The class of what each row has beside its own values, if anything.
    """
    values = _values(kind, more)
    lines = _Lines()
    writer = csv.writer(lines, delimiter=style.delimiter, lineterminator=_ROW_END)
    writer.writerow([*data_fields(kind), *(data_fields(more) if more else ())])
    writer.writerows([_cell(get(row), style.decimal) for get in values] for row in rows)
    return without_commands(lines.getvalue())


def _values(kind: type, more: type | None) -> list[Callable[[Any], Any]]:
    """What gets the values of a row, and of what it has beside them."""
    beside = data_fields(more) if more else ()
    return [attrgetter(name) for name in (*data_fields(kind), *(f"{inline_field(kind)}.{name}" for name in beside))]


class _Lines(io.StringIO):
    """Rows that end with a line feed, and a carriage return in quotes: some readers end a row at one."""

    def write(self, row: str) -> int:
        return super().write(row.removesuffix(_ROW_END) + "\n")


def _cell(value: Any, decimal: str) -> str:
    if isinstance(value, (tuple, list)):
        return safe("; ".join(_plain(item, decimal) for item in value))
    return safe(value) if isinstance(value, str) else _plain(value, decimal)


def _plain(value: Any, decimal: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).replace(".", decimal) if isinstance(value, float) else str(value)


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: a `'` before what begins like one and is no number.

    What steers a terminal or hides itself is made visible, but line breaks and tabs.
    """
    text = visible_in_cell(text)
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER(text) else text
