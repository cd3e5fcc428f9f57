"""Lines of words that fold where there is no room, before it is known where they will be shown."""

import re
from dataclasses import dataclass
from typing import Literal

from touchmap.formats.escape.control_characters import visible, without_commands
from touchmap.formats.layout.display_width import cells

Style = Literal["plain", "title", "weak", "break", "beyond", "end", "note"]
"""What a word is; a colour for it never says more than its sign or its words do."""


_BLANK = re.compile(" (?!%)")


@dataclass(frozen=True, slots=True)
class Word:
    """What stays together when a line is folded, as long as it fits at all."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class StyledLine:
    """A line of words.

    Attributes:
        words: The words.
        indent: How many blanks precede it.
        hang: How many more precede folded lines.
    """

    words: tuple[Word, ...] = ()
    indent: int = 0
    hang: int = 2


def sentence(text: str, indent: int = 0, style: Style = "plain", hang: int = 2) -> StyledLine:
    """A sentence as a line that folds between its words; a figure keeps its percent sign."""
    return StyledLine(tuple(Word(word, style) for word in _BLANK.split(visible(text))), indent, hang)


def write_plain(lines: tuple[StyledLine, ...]) -> str:
    """The lines as plain text, never folded."""
    rows = (" " * line.indent + " ".join(word.text for word in line.words) for line in lines)
    return without_commands("".join(f"{row.rstrip()}\n" for row in rows))


def folded(line: StyledLine, width: int) -> list[StyledLine]:
    """A line as several that fit a width; a word that is longer than the width is cut into pieces."""
    indent, hang = min(line.indent, width // 4), min(line.indent + line.hang, width // 4)
    rows: list[list[Word]] = [[]]
    used = indent
    for word in line.words:
        for piece in _pieces(word.text, max(width - hang, 1)):
            need = cells(piece) + bool(rows[-1])
            if rows[-1] and used + need > width:
                rows.append([])
                used, need = hang, cells(piece)
            rows[-1].append(Word(piece, word.style))
            used += need
    return [StyledLine(tuple(row), hang if number else indent) for number, row in enumerate(rows)]


def _pieces(text: str, width: int) -> list[str]:
    """A text whole, or, where it is too long, its words, and of too long a word the pieces."""
    if cells(text) <= width:
        return [text]
    from rich.cells import chop_cells

    return [piece for word in text.split(" ") for piece in chop_cells(word, width) or [""]]
