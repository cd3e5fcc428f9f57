"""Rows of a CSV file, each with its line; the delimiter is found, and the encoding is UTF-8."""

import csv
import io
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.source.encoding import decode
from touchmap.source.refusal import Refused

_MOST_BYTES = 256_000_000
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the line on which it ends, from 1, and its cells by column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read.

    Attributes:
        path: Where it was read from.
        columns: Its headings, in order.
        rows: Its rows, without those that are wholly empty.
        digest: The SHA-256 of its bytes, in hexadecimal digits.
    """

    path: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    digest: str


def read_table(path: str) -> Table:
    """Read a CSV file with a heading.

    Raises:
        TouchmapError: It can not be read, is no text in UTF-8, has no heading or one that repeats a
            name, or a row has more cells than the heading.
    """
    raw = _bytes(path)
    try:
        text = decode(raw)
    except Refused as refused:
        place = f"{path}:{refused.at.line}:{refused.at.column}"
        raise TouchmapError(f"{place}: {refused.what}", refused.mend) from None
    try:
        return _table(path, text, sha256(raw).hexdigest())
    except csv.Error as error:
        raise TouchmapError(f"{path} is not CSV: {error}", "look for an unclosed quote") from None


def _bytes(path: str) -> bytes:
    try:
        if not Path(path).is_file():
            raise TouchmapError(f"there is no file {path}", "check the path")
        with Path(path).open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise TouchmapError(f"{path} can not be read: {(error.strerror or str(error)).lower()}") from None
    if len(raw) > _MOST_BYTES:
        raise TouchmapError(f"{path} is larger than {_MOST_BYTES:,} bytes", "split it")
    return raw


def _table(path: str, text: str, digest: str) -> Table:
    heading = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns = tuple(name.strip() for name in next(reader, []))
    if not any(columns):
        raise TouchmapError(f"{path}:1: the file has no heading", "begin it with the names of the columns")
    twice = {name for name in columns if name and columns.count(name) > 1}
    if twice:
        names = ", ".join(sorted(twice))
        raise TouchmapError(f"{path}:1: a column stands twice: {names}", "give each column a name of its own")
    rows = []
    for cells in reader:
        if len(cells) > len(columns):
            message = f"{path}:{reader.line_num}: {len(cells)} cells under {len(columns)} columns"
            raise TouchmapError(message, "put a text with the delimiter in it in quotes")
        if any(cell.strip() for cell in cells):
            rows.append(Row(reader.line_num, dict(zip(columns, (cell.strip() for cell in cells), strict=False))))
    return Table(path, columns, tuple(rows), digest)
