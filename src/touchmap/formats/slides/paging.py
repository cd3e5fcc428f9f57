"""A table in pages: at most eight rows each, fewer where they are high."""

from typing import NamedTuple

from touchmap.formats.slides.fit import held, line_height, lines_of, paragraphs
from touchmap.reports.plan.slides.slide import SlideTable
from touchmap.reports.text import Text

MOST = 8
"""How many rows a slide has at most."""

_MARGINS = 0.14
"""The blank above and below the text of a cell, in inches."""


class PagedRow(NamedTuple):
    """A row: the paragraphs of each cell, what each cell is marked as, and how high the row is."""

    cells: tuple[tuple[Text, ...], ...]
    marks: tuple[str, ...]
    height: float


def head_height(table: SlideTable, width: float) -> float:
    """How high the head of a table is; 0 without one."""
    if not any(column.title for column in table.columns):
        return 0.0
    lines = max(lines_of((one.title,), table.size, one.share * width, bold=True) for one in table.columns)
    return lines * line_height(table.size) + _MARGINS


def heads_fit(table: SlideTable, width: float) -> bool:
    """Whether no word of a table's head has to be broken."""
    return all(
        lines_of((word,), table.size, column.share * width, bold=True) == 1
        for column in table.columns
        for word in column.title.split()
    )


def pages(table: SlideTable, width: float, height: float) -> list[list[PagedRow]]:
    """The rows of a table, page by page; a row that is higher than a page is cut.

    Args:
        table: The table.
        width: How wide it is, in inches.
        height: How high it may be, its head included.
    """
    room = height - head_height(table, width)
    rows = [_row(table, at, width, room) for at in range(len(table.rows))]
    filled = _filled(rows, room, MOST)
    even = -(-len(rows) // len(filled)) if filled else MOST
    balanced = _filled(rows, room, even)
    return balanced if len(balanced) == len(filled) else filled


def _filled(rows: list[PagedRow], room: float, most: int) -> list[list[PagedRow]]:
    made: list[list[PagedRow]] = []
    for row in rows:
        if not made or len(made[-1]) >= most or sum(one.height for one in made[-1]) + row.height > room:
            made.append([])
        made[-1].append(row)
    return made


def _row(table: SlideTable, at: int, width: float, room: float) -> PagedRow:
    line = line_height(table.size)
    most = max(1, int((room - _MARGINS) / line))
    cells, highest = [], 1
    for cell, column in zip(table.rows[at], table.columns, strict=True):
        share = column.share * width
        kept = held(paragraphs(cell), table.size, share, most, bold=True)
        highest = max(highest, lines_of(kept, table.size, share, bold=_bold(kept)))
        cells.append(kept)
    marks = tuple(getattr(cell, "mark", "") for cell in table.rows[at])
    return PagedRow(tuple(cells), marks, max(table.tall, highest * line + _MARGINS))


def _bold(texts: tuple[Text, ...]) -> bool:
    return any(run.style in ("strong", "lead") for text in texts if not isinstance(text, str) for run in text)
