"""Tables as people have them, row by row: any delimiter, encoding and rows above the answers; a file is never held."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TextIO

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.tabular.delimiter import first_rows, found_delimiter, named_delimiter, said_delimiter
from touchmap.source.tabular.encoding import encoding_of, not_decoded
from touchmap.source.tabular.records import Digest, DigestingFile, TableRow, records_of

_SAMPLE = 65_536
MOST_SKIPPED = 100
"""How many rows can be skipped above the first that counts."""


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How a table is to be read, as far as a person says it.

    Attributes:
        encoding: The name of its encoding; found by its mark, else UTF-8.
        delimiter: What parts its cells, as a sign or a word; found in its rows.
        skip_rows: How many rows, besides the heading, precede the first that counts: titles, further headings.
    """

    encoding: str | None = None
    delimiter: str | None = None
    skip_rows: int = 0


class Table:
    """A table while it is read.

    Attributes:
        path: Where it is read from.
        delimiter: What parts its cells.
        heads: Its rows up to the first that counts: the heading, and those that are skipped.
        sample: Its first rows, `heads` among them, for advice.
        heading: Which of `heads` holds the headings, from 0.
    """

    def __init__(self, path: str, delimiter: str, records: Iterator[TableRow], skipped: int) -> None:
        self.path = path
        self.delimiter = delimiter
        self.sample: list[list[str]] = []
        self.heading = 0
        self._records = records
        self.heads = list(islice(records, skipped + 1))

    @property
    def columns(self) -> list[str]:
        """The headings, with one blank for each stretch of blanks in them."""
        return [" ".join(cell.split()) for cell in self.heads[self.heading].cells]

    def rows(self) -> Iterator[TableRow]:
        """The rows that count, without those that are wholly empty; they can be had once.

        Raises:
            TouchmapError: A row has a text beyond the columns, or the file is no table from here on.
        """
        width = max(len(head.cells) for head in self.heads)
        for row in self._records:
            if len(row.cells) > width and any(row.cells[width:]):
                message = phrase(
                    "{path}:{line}: more cells than columns: {cells}, not {width}",
                    path=self.path,
                    line=row.line,
                    cells=len(row.cells),
                    width=width,
                )
                raise TouchmapError(message, phrase("put text that contains the delimiter in quotes"))
            if any(row.cells):
                yield row


@contextmanager
def opened_table(path: str, reading: TableOptions) -> Iterator[tuple[Table, Digest]]:
    """A table that can be read row by row, and the digest of what was read of it.

    Args:
        path: A file.
        reading: How it is to be read.

    Raises:
        TouchmapError: It cannot be read, is no text in its encoding, or has no heading. Also from the block,
            where what is read there is no text, or no table.
    """
    if not 0 <= reading.skip_rows <= MOST_SKIPPED:
        raise TouchmapError(
            phrase("--skip-rows {rows} is too large", rows=reading.skip_rows),
            phrase("give a number from 0 to {most}", most=MOST_SKIPPED),
        )
    with _file(path) as file:
        start = file.read(_SAMPLE)
        codec = encoding_of(path, start, reading.encoding)
        file.seek(0)
        counted = DigestingFile(file)
        text = io.TextIOWrapper(io.BufferedReader(counted), encoding=codec, newline="")
        try:
            yield _table(path, text, _sample(start, codec), reading, whole=len(start) < _SAMPLE), Digest(counted)
        except UnicodeError:
            raise not_decoded(path, file, codec) from None


@contextmanager
def _file(path: str) -> Iterator[BinaryIO]:
    try:
        if not Path(path).is_file():
            raise TouchmapError(phrase("file not found: {path}", path=path), phrase("check the path"))
        with Path(path).open("rb") as file:
            yield file
    except (OSError, ValueError) as error:
        if isinstance(error, UnicodeError):
            raise
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise TouchmapError(phrase("cannot read {path}: {reason}", path=path, reason=reason.lower())) from None


def _sample(start: bytes, codec: str) -> str:
    """The text of the first bytes, whose last character may be cut."""
    return start.decode(codec, errors="replace")


def _table(path: str, text: TextIO, sample: str, reading: TableOptions, *, whole: bool) -> Table:
    named = named_delimiter(sample)
    if named is not None:
        text.readline()
        sample = sample[len(sample.splitlines(keepends=True)[0]) :]
    said = None if reading.delimiter is None else said_delimiter(reading.delimiter)
    delimiter = said or named or found_delimiter(path, sample, whole=whole)
    records = records_of(path, text, delimiter, 0 if named is None else 1)
    table = Table(path, delimiter, records, reading.skip_rows)
    table.sample = first_rows(sample, delimiter, whole=whole) or []
    if not any(any(head.cells) for head in table.heads):
        raise TouchmapError(
            phrase("{path}:1: the file has no heading row", path=path), phrase("begin it with the names of the columns")
        )
    return table
