"""Text in a Word document: each run as what it is, and nothing in it that Word could take for a sign."""

from collections.abc import Iterator
from typing import NamedTuple

from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from touchmap.formats.escape.control_characters import visible
from touchmap.formats.office.word_markup import element, language_tag
from touchmap.formats.palette import ACCENT, FAIR_EDGE, LOSS, QUIET
from touchmap.reports.text import SIGNS, Run, Style, Text, runs_in


class _Look(NamedTuple):
    """How a run looks: its colour, whether it is bold, and what stands around it."""

    colour: str = ""
    bold: bool = False
    before: str = ""
    after: str = ""


_LOOKS: dict[Style, _Look] = {
    "lead": _Look(bold=True),
    "strong": _Look(bold=True),
    "figure": _Look(bold=True),
    "rank": _Look(bold=True),
    "place": _Look(QUIET, before="(", after=")"),
    "quiet": _Look(QUIET),
    "help": _Look(QUIET),
    "empty": _Look(QUIET),
    "unscored": _Look(QUIET),
    "tag": _Look(QUIET, before="(", after=")"),
    "missing": _Look(LOSS, bold=True),
    "late": _Look(LOSS, bold=True, before="(", after=")"),
    "missed": _Look(LOSS, bold=True),
    "kept": _Look(ACCENT),
    "lost": _Look(LOSS),
    "most-lost": _Look(LOSS, bold=True),
    "break": _Look(LOSS, bold=True, before="(", after=")"),
    "negative": _Look(LOSS, bold=True, before=SIGNS["negative"]),
    "neutral": _Look(FAIR_EDGE, bold=True, before=SIGNS["neutral"]),
    "positive": _Look(ACCENT, bold=True, before=SIGNS["positive"]),
}
"""How each style looks that is not plain."""

_PLAIN = _Look()


def say(paragraph: Paragraph, text: Text, own_language: str, *, coloured: bool = True) -> None:
    """Append text to a paragraph.

    Args:
        paragraph: The paragraph.
        text: The text.
        own_language: The language of the client's own words.
        coloured: Whether runs look as what they are; in a heading they only have their signs.
    """
    for run, words in _trimmed(text):
        look = _LOOKS.get(run.style, _PLAIN)
        written = paragraph.add_run(words)
        if coloured:
            _dress(written, look)
        if run.own:
            written._element.get_or_add_rPr().append(element("w:lang", val=language_tag(own_language)))  # noqa: SLF001 - python-docx has no name for it


def in_words(text: Text) -> str:
    """Text as it is written, with the signs of its runs and without their looks."""
    return "".join(words for _, words in _trimmed(text))


def one_line(text: str) -> str:
    """Text on one line, with what steers or hides itself made visible."""
    return visible(" ".join(text.replace("\t", " ").splitlines()))


def _dress(written: WordRun, look: _Look) -> None:
    if look.bold:
        written.bold = True
    if look.colour:
        written.font.color.rgb = RGBColor.from_string(look.colour)


def _trimmed(text: Text) -> Iterator[tuple[Run, str]]:
    """Runs with what is written for each; there is no blank at the ends of the whole."""
    pieces = [(run, _worded(run)) for run in runs_in(text)]
    if pieces:
        pieces[0] = (pieces[0][0], pieces[0][1].lstrip())
        pieces[-1] = (pieces[-1][0], pieces[-1][1].rstrip())
    return (piece for piece in pieces if piece[1])


def _worded(run: Run) -> str:
    look = _LOOKS.get(run.style, _PLAIN)
    return one_line(f"{look.before}{run.aloud if run.style == 'dots' else run.text}{look.after}")
