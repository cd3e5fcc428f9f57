"""A table of changes from a CSV file: rows under the headings id, field, value."""

import csv
from collections.abc import Iterator
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.source.encoding import decode
from touchmap.source.refusal import Refused

HEADINGS = ("id", "field", "value")
_WRITE = "begin it with the line `id,field,value`"


def changes_table(path: str) -> list[tuple[int, str, str, str]]:
    """The rows of a table of changes, each with the line on which it begins.

    A row without any cell is passed over; a `'` before what a spreadsheet takes for a formula is taken off.

    Args:
        path: A CSV file in UTF-8, with commas or semicolons between the cells.

    Raises:
        TouchmapError: It can not be read, or it is another kind of table.
    """
    try:
        raw = Path(path).read_bytes()
    except (OSError, ValueError) as trouble:
        reason = getattr(trouble, "strerror", None) or str(trouble)
        raise TouchmapError(f"{path} can not be read: {reason[:1].lower()}{reason[1:]}", "check the path") from None
    try:
        text = decode(raw)
    except Refused as refused:
        raise TouchmapError(f"{path}: {refused.what}", refused.mend) from None
    try:
        return list(_rows(path, text))
    except csv.Error as trouble:
        raise TouchmapError(f"{path} is not a table of changes: {trouble}", _WRITE) from None


def _rows(path: str, text: str) -> Iterator[tuple[int, str, str, str]]:
    heading = text.partition("\n")[0]
    reader = csv.reader(text.splitlines(keepends=True), delimiter=";" if ";" in heading else ",", strict=True)
    names = [name.strip().lower() for name in next(reader, [])]
    if sorted(names) != sorted(HEADINGS):
        raise TouchmapError(f"{path}:1: the columns are {', '.join(names) or 'none'}, not id, field, value", _WRITE)
    while True:
        line = reader.line_num + 1
        cells = next(reader, None)
        if cells is None:
            return
        if not any(cells):
            continue
        if len(cells) != len(names):
            what = f"{path}:{line}: {len(cells)} cells, not {len(names)}"
            raise TouchmapError(what, "put a value with a comma in it in double quotes")
        row = dict(zip(names, map(_plain, cells), strict=True))
        yield line, row["id"].strip(), row["field"].strip(), row["value"]


def _plain(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@", "\t", "\r") else cell
