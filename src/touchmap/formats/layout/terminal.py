"""Tables on a terminal, drawn by Rich: the one format that is no text."""

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from touchmap.formats.escape.control_characters import visible
from touchmap.formats.layout.styled_lines import Style, StyledLine, folded
from touchmap.formats.layout.table import Column, Grid
from touchmap.language.speech import Speech

MOST_ROWS = 1000
_BESIDE = 32
"""Columns of a terminal that an id on one line leaves to a place, a name and a figure."""


def table(grid: Grid, width: int, say: Speech) -> RenderableType:
    """A table for a terminal; where it is narrow, the least important columns are left out.

    Args:
        grid: What is shown.
        width: How many columns the terminal has.
        say: The sentences of the language.
    """
    kept = _fitting(grid, width)
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    for number in kept:
        column = grid.columns[number]
        unfolded = _is_whole(column, _longest(grid, number), width)
        drawn.add_column(Text(column.title), justify=column.align, overflow="fold", no_wrap=unfolded)
    for row in grid.rows[:MOST_ROWS]:
        drawn.add_row(*(Text(visible(row[number])) for number in kept))
    notes = [Text(visible(note), style="dim") for note in grid.notes]
    more = len(grid.rows) - MOST_ROWS
    if more > 0:
        notes.insert(
            0,
            Text(
                say.plural(
                    "{count} more row; `--format csv` or a pipe shows all rows.",
                    "{count} more rows; `--format csv` or a pipe shows all rows.",
                    more,
                )
            ),
        )
    if grid.rows and len(kept) < len(grid.columns):
        left = [column.title for number, column in enumerate(grid.columns) if number not in kept]
        notes.insert(
            0, Text(say("Hidden columns: {names}. A wider terminal shows them.", names=", ".join(left)), style="dim")
        )
    return Group(drawn if grid.rows else Text(grid.empty), *notes)


_COLOURS: dict[Style, str] = {
    "plain": "",
    "title": "bold",
    "weak": "bold yellow",
    "break": "bold red",
    "beyond": "dim",
    "end": "cyan",
    "note": "dim",
}


def paragraph(lines: tuple[StyledLine, ...], width: int) -> RenderableType:
    """Lines of words for a terminal, folded at its width."""
    drawn = Text()
    for line in lines:
        for row in folded(line, width):
            drawn.append(" " * row.indent)
            for number, word in enumerate(row.words):
                drawn.append(" " if number else "")
                drawn.append(word.text, _COLOURS[word.style])
            drawn.append("\n")
    drawn.rstrip()
    return drawn


def _is_whole(column: Column, longest: int, width: int) -> bool:
    """Whether the texts of a column stay on one line each: figures, and ids that leave room beside them."""
    return column.align == "right" or (column.whole and longest <= width - _BESIDE)


def _longest(grid: Grid, number: int) -> int:
    texts = [grid.columns[number].title, *(row[number] for row in grid.rows[:MOST_ROWS])]
    return max(map(cell_len, texts))


def _fitting(grid: Grid, width: int) -> list[int]:
    """The numbers of the columns that leave the free texts room to be read."""
    numbers = list(range(len(grid.columns)))
    for keep in sorted({column.keep for column in grid.columns if column.keep < 9}):
        if _least_width(grid, numbers, width) <= width:
            break
        numbers = [number for number in numbers if grid.columns[number].keep != keep]
    return numbers


def _least_width(grid: Grid, numbers: list[int], width: int) -> int:
    """The width at which short columns are whole and free texts have 18 columns at least."""
    total = 0
    for number in numbers:
        longest = _longest(grid, number)
        total += 2 + (longest if _is_whole(grid.columns[number], longest, width) else min(longest, 18))
    return total
