"""The delimiter of a table: named in its first line or by the caller, else found over several rows, never in quotes."""

import csv
import re
import shlex
from collections import Counter
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import NamedTuple

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
_LOOKED_AT = 50
_BREAK = re.compile(r"[\r\n]")
_SEP = re.compile(r'"?sep=(.)"?[ ,;\t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE).match


class Fit(NamedTuple):
    """How well a delimiter fits the first rows of a table.

    Attributes:
        delimiter: The delimiter.
        rows: How many rows have the number of cells that most have; 0 where most have one cell.
        cells: That number.
    """

    delimiter: str
    rows: int
    cells: int


def named_delimiter(text: str) -> str | None:
    """The delimiter that a first line such as `sep=;` names, which spreadsheets write and hide."""
    found = _SEP(text)
    return found[1] if found and found[1] not in "\"'" else None


def said_delimiter(said: str) -> str:
    """The delimiter that a person named, by its word or as it is.

    Raises:
        TouchmapError: The text cannot be read as one.
    """
    delimiter = DELIMITERS.get(said.lower(), "\t" if said == "\\t" else said)
    if len(delimiter) != 1 or delimiter in "\"'\r\n" or delimiter.isalnum():
        raise TouchmapError(
            phrase('not a delimiter: "{said}"', said=said),
            phrase(
                "give --delimiter with one of {delimiters}, or with the character itself",
                delimiters=", ".join(DELIMITERS),
            ),
        )
    return delimiter


def found_delimiter(path: str, text: str, *, whole: bool) -> str:
    """The delimiter that splits most of the first rows into the same number of cells, the larger number first.

    Args:
        path: The table, for the sentence.
        text: Its beginning.
        whole: Whether that is all of it, so that a quote still open at its end is a mistake.

    Raises:
        TouchmapError: Two delimiters fit the rows equally well.
    """
    fits = [fit for sign in DELIMITERS.values() if (fit := _fit(sign, text, whole=whole)) is not None]
    best = max(fits, key=lambda fit: (fit.rows, fit.cells), default=None)
    if best is None or not best.rows:
        return max(DELIMITERS.values(), key=lambda sign: _outside_quotes(text, sign))
    equal = [fit for fit in fits if fit[1:] == best[1:]]
    if len(equal) > 1:
        names = [name for name, sign in DELIMITERS.items() if any(fit.delimiter == sign for fit in equal)]
        hints = " or ".join(f"`--delimiter {shlex.quote(name)}`" for name in names)
        raise TouchmapError(
            phrase(
                "{path}:1: more than one delimiter splits these rows equally well: {names}",
                path=path,
                names=", ".join(names),
            ),
            phrase("give one: {hints}", hints=hints),
        )
    return best.delimiter


def first_rows(text: str, delimiter: str, *, whole: bool) -> list[list[str]] | None:
    """The first rows of a table; None if its quotes do not fit the delimiter.

    Args:
        text: The beginning of the table.
        delimiter: What parts its cells.
        whole: Whether that is all of it; else its last row may be cut, and is left out.
    """
    lines = list(StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) == _LOOKED_AT:
                return rows
    except csv.Error:
        cut = not whole and reader.line_num >= len(lines)
        return rows if cut else None
    return rows if whole else rows[:-1] or rows


def _fit(delimiter: str, text: str, *, whole: bool) -> Fit | None:
    rows = first_rows(text, delimiter, whole=whole)
    if rows is None:
        return None
    cells, count = _usual(len(row) for row in rows if row)
    return Fit(delimiter, count, cells) if cells > 1 else Fit(delimiter, 0, 0)


def _usual(widths: Iterable[int]) -> tuple[int, int]:
    """The number of cells that most rows have, the larger first, and how many have it."""
    counted = Counter(widths)
    return max(counted.items(), key=lambda item: (item[1], item[0]), default=(0, 0))


def _outside_quotes(text: str, sign: str) -> int:
    """How often a sign occurs in the first line, outside quotes."""
    parts: Sequence[str] = _BREAK.split(text, maxsplit=1)[0].split('"')
    return sum(part.count(sign) for part in parts[::2])
