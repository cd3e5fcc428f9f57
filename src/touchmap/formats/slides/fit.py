"""How much room text takes: lines are counted before they are drawn, so that nothing has to be shrunk."""

from collections.abc import Sequence
from dataclasses import replace

from touchmap.formats.charts.text_width import wrapped
from touchmap.reports.text import Lines, Run, Text, plain, runs_in

_MARGIN = 0.08
"""The blank at each side of a cell, in inches."""

_NARROWER = 0.86
"""How wide Arial is beside the widths that lines are counted with."""

_ENDLESS = 10**6


def line_height(size: float) -> float:
    """How high a line of text is, in inches."""
    return size * 1.2 / 72


def lines_of(texts: Sequence[Text], size: float, width: float, *, bold: bool = False) -> int:
    """How many lines some paragraphs take, each at least one."""
    room = (width - 2 * _MARGIN) * 72 / _NARROWER
    return sum(max(1, len(wrapped(plain(text), size, room, _ENDLESS, bold=bold))) for text in texts)


def held(texts: Sequence[Text], size: float, width: float, most: int, *, bold: bool = False) -> tuple[Text, ...]:
    """Paragraphs in so many lines at most: what is beyond is cut, with an ellipsis.

    Args:
        texts: The paragraphs.
        size: The size of the letters.
        width: The width that they have, in inches.
        most: How many lines there may be.
        bold: Whether the letters are bold.
    """
    kept = _cut(texts, 120 * most)  # no line is longer
    while len(kept) and (count := lines_of(kept, size, width, bold=bold)) > most:
        length = sum(len(plain(text)) for text in kept)
        shorter = _cut(kept, min(length - 2, length * most // count))
        if len(shorter) == len(kept) and length <= 2:
            return kept
        kept = shorter
    return kept


def paragraphs(cell: Text | Lines) -> tuple[Text, ...]:
    """What stands in a cell, line by line."""
    return cell.lines if isinstance(cell, Lines) else (cell,)


def _cut(texts: Sequence[Text], length: int) -> tuple[Text, ...]:
    """The first characters of some paragraphs, with an ellipsis where there were more."""
    made: list[Text] = []
    left = max(length, 1)
    for at, text in enumerate(texts):
        pieces: list[Run] = []
        for run in runs_in(text):
            if left <= 0:
                break
            cut = len(run.text) > left
            pieces.append(replace(run, text=f"{run.text[:left].rstrip()}…") if cut else run)
            left -= len(run.text)
        made.append(tuple(pieces))
        if left <= 0:
            if at < len(texts) - 1 and pieces and not pieces[-1].text.endswith("…"):
                made[-1] = (*pieces, Run(" …"))
            break
    return tuple(made)
