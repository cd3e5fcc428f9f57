"""Text on a slide: runs as PowerPoint has them, each in its colour and in its language, and never more than text."""

from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.util import Pt

from touchmap.formats.escape.control_characters import visible_text
from touchmap.formats.palette import INK, LOSS, QUIET
from touchmap.reports.text import Run, Style, Text, runs_in

_BOLD: frozenset[Style] = frozenset({"strong", "lead", "rank", "figure", "late", "missing", "most-lost", "missed"})
_RED: frozenset[Style] = frozenset({"late", "missing", "lost", "most-lost", "missed", "break", "negative"})
_QUIET: frozenset[Style] = frozenset({"quiet", "tag", "help"})


@dataclass(frozen=True, slots=True)
class Pen:
    """How text is written: its size, its colour, the languages of sentences and of the client's words."""

    size: float
    language: str
    client_language: str
    color: str = INK
    accent: str = INK


def shown(text: str) -> str:
    """Text on one line, with what would hide or steer made visible."""
    return " ".join(visible_text(text).split())


def put(paragraph: Any, text: Text, pen: Pen, *, bold: bool = False, color: str = "") -> None:
    """Write text into a paragraph.

    Args:
        paragraph: The paragraph.
        text: The text.
        pen: How it is written.
        bold: Whether all of it is bold.
        color: The colour of all of it; empty for that of each run.
    """
    for run in runs_in(text):
        if run.text:
            _run(paragraph, run, pen, bold=bold or run.style in _BOLD, color=color or _color(run.style, pen))


def _run(paragraph: Any, run: Run, pen: Pen, *, bold: bool, color: str) -> None:
    written = paragraph.add_run()
    ends = " " if run.text[-1].isspace() else "", " " if run.text[0].isspace() else ""
    said = shown(run.text)
    written.text = f"{ends[1]}{said}{ends[0]}" if said else " "
    font = written.font
    font.size, font.bold, font.italic = Pt(pen.size), bold, run.style == "tag" or None
    font.color.rgb = RGBColor.from_string(color)
    font._element.set("lang", shown(pen.client_language if run.own else pen.language))  # noqa: SLF001 - it has no name for it


def _color(style: Style, pen: Pen) -> str:
    if style in _RED:
        return LOSS
    if style in _QUIET:
        return QUIET
    return pen.accent if style in ("lead", "kept") else pen.color
