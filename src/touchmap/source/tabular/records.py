"""The rows of a table one by one, none longer than a row can be, and the digest of the bytes they were read from."""

import csv
import io
from collections.abc import Iterator
from hashlib import sha256
from itertools import count
from typing import BinaryIO, NamedTuple, TextIO

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase, verbatim

_LONGEST_LINE = 1_000_000
_LONGEST_ROW = 4_000_000


class TableRow(NamedTuple):
    """A row of a table.

    Attributes:
        line: The line on which it begins, from 1.
        number: How many rows are above it, empty ones included.
        cells: Its cells, without blanks around them.
    """

    line: int
    number: int
    cells: list[str]

    def cell(self, column: int) -> str:
        """The cell of a column, from 0; empty if the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""


class DigestingFile(io.RawIOBase):
    """A file that is digested while it is read."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.digest = sha256()

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Put the next bytes into a buffer, and say how many they are."""
        chunk = self.file.read(len(buffer))
        self.digest.update(chunk)
        buffer[: len(chunk)] = chunk
        return len(chunk)


class Digest:
    """The SHA-256 of the bytes that a table was read from, in hexadecimal digits; whole once its rows were had."""

    def __init__(self, counted: DigestingFile) -> None:
        self._counted = counted

    def __str__(self) -> str:
        return self._counted.digest.hexdigest()


def records_of(path: str, text: TextIO, delimiter: str, above: int) -> Iterator[TableRow]:
    """The rows of a text, the empty ones among them.

    Args:
        path: The table, for sentences.
        text: What is left of it.
        delimiter: What parts its cells.
        above: How many lines were read already.
    """
    lines = _Lines(path, text, above)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    for number in count():
        lines.start = lines.number + 1
        lines.length = 0
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _no_row(path, lines.start, str(error)) from None
        yield TableRow(lines.start, number, [cell.strip() for cell in cells])


class _Lines:
    """The lines of a text, counted, none too long and no row of them too long."""

    def __init__(self, path: str, text: TextIO, above: int) -> None:
        self.path = path
        self.text = text
        self.number = above
        self.start = above + 1
        self.length = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self.text.readline(_LONGEST_LINE + 1)
        if not line:
            raise StopIteration
        self.number += 1
        self.length += len(line)
        if len(line) > _LONGEST_LINE or self.length > _LONGEST_ROW:
            message = phrase(
                "{path}:{start}: this row has more than {longest_line} characters",
                path=self.path,
                start=self.start,
                longest_line=f"{_LONGEST_LINE:,}",
            )
            raise TouchmapError(message, phrase("look for an unclosed quote"))
        if "\0" in line:
            raise TouchmapError(
                phrase("{path}:{number}: there is a null byte here", path=self.path, number=self.number),
                phrase("export it as CSV again"),
            )
        return line


def _no_row(path: str, line: int, error: str) -> TouchmapError:
    """What the csv module says of a row, in a sentence."""
    if "unexpected end" in error:
        message = phrase("a quote opened in this row is never closed")
        hint = phrase("close it, or double it if it is part of the text")
    elif "expected after" in error:
        message = phrase("text continues after the closing quote")
        hint = phrase('double any quote inside quotes: ""')
    elif "field larger" in error:
        message, hint = phrase("a cell is longer than 131,072 characters"), phrase("look for an unclosed quote")
    else:
        message, hint = verbatim(error), phrase("look for an unclosed quote")
    return TouchmapError(
        phrase("{path}:{line}: this is not CSV: {message}", path=path, line=line, message=message), hint
    )
