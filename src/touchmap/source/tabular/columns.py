"""Columns of a table as people name them: by the heading, by its beginning, or by a number such as `#2`."""

import re
import shlex
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase, phrase
from touchmap.source.tabular.csv_rows import Table

_NUMBER = re.compile(r"#([0-9]{1,6})\Z").match
_MOST_SHOWN = 20


def plain_words(text: str) -> str:
    """A text as headings, labels and codes are compared: composed, in small letters, one blank for each stretch."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def found_columns(table: Table, names: Iterable[str], option: str = "--map") -> dict[str, int]:
    """Where the columns of some names are, from 0; the table's heading is the first row that has them all.

    Args:
        table: The table; its `heading` is set.
        names: The names, as they were typed.
        option: The option that they were given with, for advice.

    Raises:
        TouchmapError: A name is no column's, or the beginning of several.
    """
    names = list(dict.fromkeys(names))
    heads = [head.cells for head in table.heads]
    for exact in (True, False):
        for number, head in enumerate(heads):
            places = [_matches(head, name, exact=exact) for name in names]
            if all(len(found) == 1 for found in places):
                table.heading = number
                return {name: found[0] for name, found in zip(names, places, strict=True)}
    _refuse(table, names, option)
    raise AssertionError


def _matches(heading: Sequence[str], name: str, *, exact: bool = False) -> list[int]:
    """The columns that a name may mean: those with that heading, else its number, else those that begin so."""
    called = [plain_words(cell) for cell in heading]
    wanted = plain_words(name)
    if same := [place for place, cell in enumerate(called) if cell == wanted]:
        return same
    if (number := _NUMBER(name)) is not None:
        return [int(number[1]) - 1] if 0 < int(number[1]) <= len(heading) else []
    return [] if exact else [place for place, cell in enumerate(called) if wanted and cell.startswith(wanted)]


def _refuse(table: Table, names: Sequence[str], option: str) -> None:
    """Say of the first name that leads nowhere why it does, and what to give instead."""
    table.heading = max(range(len(table.heads)), key=lambda number: _found(table.heads[number].cells, names))
    heading = table.heads[table.heading]
    for name in names:
        places = _matches(heading.cells, name)
        if not places:
            message = phrase('{path}:{line}: no column "{name}"', path=table.path, line=heading.line, name=name)
            raise TouchmapError(
                message,
                _rows_below(table, names) or phrase("the columns: {columns}", columns=column_names(table)),
            )
        if len(places) > 1:
            several = ", ".join(f'#{place + 1} "{table.columns[place]}"' for place in places[:_MOST_SHOWN])
            message = phrase(
                '{path}:{line}: several columns match "{name}": {several}',
                path=table.path,
                line=heading.line,
                name=name,
                several=several,
            )
            raise TouchmapError(
                message,
                phrase(
                    "give the number of the column, e.g. {option} …={value}",
                    option=option,
                    value=shlex.quote(f"#{places[0] + 1}"),
                ),
            )


def _found(cells: Sequence[str], names: Iterable[str]) -> int:
    return sum(bool(_matches(cells, name)) for name in names)


def _rows_below(table: Table, names: Sequence[str]) -> Phrase | None:
    """What to skip, where a row further down has the headings that are looked for."""
    for number, cells in enumerate(table.sample):
        if number >= len(table.heads) and all(len(_matches(cells, name, exact=True)) == 1 for name in names):
            return phrase("the headings are in row {row}: `--skip-rows {above}`", row=number + 1, above=number)
    return None


def column_names(table: Table) -> str:
    """The headings of a table in a sentence, an empty one by its number."""
    names = [name or f"#{number}" for number, name in enumerate(table.columns, 1)]
    return ", ".join(names[:_MOST_SHOWN]) + (", …" if len(names) > _MOST_SHOWN else "")


def column_name(table: Table, column: int) -> str:
    """A column in a sentence: its heading, or its number where it has none or shares it."""
    name = table.columns[column] if column < len(table.columns) else ""
    return name if name and table.columns.count(name) == 1 else f"#{column + 1}"


def typed_columns(pairs: Mapping[str, str]) -> str:
    """Columns by what they are, as options to type."""
    return " ".join(f"--map {shlex.quote(f'{name}={column}')}" for name, column in pairs.items())
