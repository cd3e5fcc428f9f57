"""A report's rows as CSV: JSON's keys as columns, lists joined by `; `, no cell a formula."""

import csv
import io
import re
from collections.abc import Iterable
from typing import Any

from touchmap.formats.as_json import data_fields
from touchmap.formats.visible import visible, without_commands

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?\Z").match


def write(kind: type, rows: Iterable[Any]) -> str:
    """Rows as CSV, with a heading.

    Args:
        kind: The class of the rows, which names the columns.
        rows: Frozen dataclasses of plain values.
    """
    names = data_fields(kind)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(getattr(row, name)) for name in names] for row in rows)
    return without_commands(out.getvalue())


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (tuple, list)):
        return safe("; ".join(map(str, value)))
    return safe(str(value)) if isinstance(value, str) else str(value)


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: a `'` before what begins like one and is no number.

    Control characters but line breaks and tabs are made visible, since a table may be shown on a terminal.
    """
    text = _CONTROL.sub(lambda found: visible(found[0]), text)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") and text and not _NUMBER(text) else text
