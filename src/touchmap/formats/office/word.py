"""Any document for Word: its title, a heading for each section and card, lists, and tables."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.reports.document import (
    Block,
    Bullets,
    Card,
    Chart,
    LabelledValue,
    Paragraph,
    Picture,
    Questions,
    ReportDocument,
    Section,
    TableBlock,
)
from touchmap.reports.drawings import ScoreScale
from touchmap.reports.text import Run, Text, plain, runs_in

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as Line


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A Word document while it is written, and the language of the client's own words in it."""

    document: "WordDocument"
    own_language: str

    def line(self, text: Text, style: str = "Normal", *, coloured: bool = True) -> "Line":
        """Append a paragraph."""
        from touchmap.formats.office.word_text import say

        made = self.document.add_paragraph(style=style)
        say(made, text, self.own_language, coloured=coloured)
        return made


def write(report: Any, name: str, day: str) -> bytes:
    """A report as a Word document; the same report makes the same bytes.

    Args:
        report: The report.
        name: The document's name, such as `plan`.
        day: The day of the report, as an ISO date.

    Raises:
        TouchmapError: python-docx is missing.
    """
    if find_spec("docx") is None:
        raise TouchmapError(
            phrase("a Word document is made by python-docx, which is not installed"),
            phrase("run `pip install 'touchmap-cx[office]'`"),
        )
    from touchmap.formats.documents.built import built
    from touchmap.formats.office.same_bytes import repacked

    target = BytesIO()
    document(built(report, name, "text"), day).save(target)
    return repacked(target.getvalue())


def write_plan(report: Any) -> bytes:
    """A plan as a Word document."""
    return write(report, "plan", report.day)


def write_week(report: Any, *, agenda: bool = False) -> bytes:
    """The page for the weekly meeting, or its agenda, as a Word document."""
    return write(report, "agenda" if agenda else "week", report.today)


def document(said: ReportDocument, day: str) -> "WordDocument":
    """A document with all that it says.

    Args:
        said: The document.
        day: Its day, as an ISO date.
    """
    from touchmap.formats.office.word_paper import head, paper
    from touchmap.language.speech import speech
    from touchmap.reports.work_rows import day as in_words

    title, on = plain(said.title), in_words(day, speech(said.language))
    made = Manuscript(paper(title, day, said.language, said.footer), said.client_language)
    head(made.document, title if on in title else f"{title} · {on}")
    made.line(said.title, "Title", coloured=False)
    for line in said.lines:
        made.line(line)
    for one in said.sections:
        _section(made, one)
    return made.document


def _section(made: Manuscript, section: Section) -> None:
    """A section: its heading, if it has one, and its blocks; without it, cards are headed as sections are."""
    if plain(section.heading):
        made.line(section.heading, "Heading 1", coloured=False)
    for at, block in enumerate(section.blocks):
        _block(made, block, 2 if plain(section.heading) else 1)
        if at == 0 and isinstance(block, Paragraph):
            made.document.paragraphs[-1].paragraph_format.keep_with_next = True


def _block(made: Manuscript, block: Block, level: int) -> None:
    _BLOCKS[type(block)](made, block, level)


def _paragraph(made: Manuscript, block: Paragraph | Chart, _: int) -> None:
    if plain(block.text):
        made.line(block.text)


def _bullets(made: Manuscript, block: Bullets, _: int) -> None:
    _lead(made, block.title)
    if block.numbered:
        from touchmap.formats.office.word_lists import numbered

        numbered(made.document, [made.line(point.text, "List Number") for point in block.points])
        return
    for point in block.points:
        made.line(point.text, "Normal" if block.loose else "List Bullet")
        _below(made, point.below)


def _below(made: Manuscript, points: Iterable[Text]) -> None:
    for text in points:
        made.line(text, "List Bullet 2")


def _questions(made: Manuscript, block: Questions, _: int) -> None:
    from touchmap.formats.office.word_tables import to_write_in

    _lead(made, block.title)
    to_write_in(made.document, block.points, made.own_language)


def _table(made: Manuscript, block: TableBlock, _: int) -> None:
    from touchmap.formats.office.word_tables import table

    table(made.document, block, made.own_language)


def _card(made: Manuscript, card: Card, level: int) -> None:
    """A card; its rank is part of its title."""
    if plain(card.title):
        rank = (Run(f"{card.rank} "),) if card.rank else ()
        made.line((*rank, *runs_in(card.title)), f"Heading {level}", coloured=False)
    for fact in card.facts.values():
        _fact(made, fact)
    for line in card.notes.strip().splitlines():
        made.line((Run(line.strip(), own=True),))
    for block in card.blocks:
        _block(made, block, level + 1)


def _fact(made: Manuscript, fact: LabelledValue) -> None:
    """A label and a value beside it, the lines of a long one below each other."""
    from docx.shared import Mm, Pt

    label = (Run(f"{plain(fact.label)}: ", "quiet"),) if plain(fact.label) else ()
    line = made.line((*label, *runs_in(fact.value)))
    line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Mm(6), Mm(-6)
    line.paragraph_format.space_after = Pt(2)
    line.paragraph_format.keep_with_next = bool(fact.below)
    _below(made, fact.below)


def _lead(made: Manuscript, title: str) -> None:
    """The words before a list."""
    if title:
        made.line((Run(f"{title}:", "strong"),)).paragraph_format.keep_with_next = True


def _left_out(_: Manuscript, __: ScoreScale, ___: int) -> None:
    """A drawing whose figures stand beside it."""


_BLOCKS: dict[type, Callable[[Manuscript, Any, int], None]] = {
    Paragraph: _paragraph,
    Chart: _paragraph,
    Bullets: _bullets,
    Questions: _questions,
    TableBlock: _table,
    Card: _card,
    ScoreScale: _left_out,
    Picture: _left_out,
}
"""For each kind of block what writes it."""
