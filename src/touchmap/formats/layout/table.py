"""A table of texts, before it is known where it will be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from touchmap.formats.escape.control_characters import visible, without_commands
from touchmap.formats.escape.markdown import cell
from touchmap.formats.layout.display_width import cells


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: Its heading.
        align: The alignment of its texts.
        keep: How long it stays when there is no room: columns with the lowest number go first, 9 never goes.
        whole: Whether its texts are to be copied, so that they stay on one line where there is room.
    """

    title: str
    align: Literal["left", "right"] = "left"
    keep: int = 9
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of texts and what is said around it.

    Attributes:
        columns: The columns.
        rows: As many texts in each as there are columns.
        notes: Lines below the table.
        empty: What is said instead of a table without rows.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    empty: str = ""


def write_plain(grid: Grid) -> str:
    """The table in aligned columns of plain text, never folded and never cut."""
    lines = [tuple(column.title for column in grid.columns)]
    lines += [tuple(visible(text) for text in row) for row in grid.rows]
    widths = [max(map(cells, texts)) for texts in zip(*lines, strict=True)]
    aligns = [column.align for column in grid.columns]
    out = [grid.empty] if not grid.rows else [_line(line, widths, aligns) for line in lines]
    notes = [visible(note) for note in grid.notes]
    return without_commands("\n".join([*out, *(["", *notes] if notes else [])]) + "\n")


def write_markdown(grid: Grid) -> str:
    """The table as Markdown (GitHub's tables), with its notes as a list below."""
    rules = ["--:" if column.align == "right" else "---" for column in grid.columns]
    lines = [[column.title for column in grid.columns], rules]
    lines += [[cell(text) for text in row] for row in grid.rows]
    out = [f"| {' | '.join(line)} |" for line in lines] if grid.rows else [cell(grid.empty)]
    notes = [f"- {cell(note)}" for note in grid.notes]
    return "\n".join([*out, *(["", *notes] if notes else [])]) + "\n"


def _line(texts: tuple[str, ...], widths: list[int], aligns: Sequence[str]) -> str:
    padded = [
        " " * (width - cells(text)) + text if align == "right" else text + " " * (width - cells(text))
        for text, width, align in zip(texts, widths, aligns, strict=True)
    ]
    return "  ".join(padded).rstrip()
