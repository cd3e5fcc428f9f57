"""The plan and the week as documents: the page and the Markdown say the same, in the same order."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from html.parser import HTMLParser

import pytest
from conftest import ROOT, TODAY
from small_plan import SMALL, plan_of
from test_formats_markdown import shown

from touchmap.analysis.facts import Facts
from touchmap.formats.templates.documents import write
from touchmap.load import load, load_texts
from touchmap.reports.document import Bullets, Card, Paragraph, ReportDocument, Section, TableBlock
from touchmap.reports.plan.document import plan_document
from touchmap.reports.plan.plan import PlanReport, plan_report
from touchmap.reports.text import Cell, Text, on_one_line, plain
from touchmap.reports.week.document import agenda_document, week_document
from touchmap.reports.week.rows import WeekReport
from touchmap.reports.week.week import week_report


class _Words(HTMLParser):
    """A page's words, without its style."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.within = tag

    def handle_data(self, data: str) -> None:
        self.said += [] if self.within == "style" else [data]


def page_words(page: str) -> str:
    parser = _Words()
    parser.feed(page.partition("<main>")[2])
    return "".join(parser.said)


def clinic() -> PlanReport:
    loaded = load(str(ROOT / "examples" / "clinic"))
    return plan_report(loaded, Facts(loaded.inventory, date.fromisoformat(TODAY)), top=20)


def week_of(text: str) -> WeekReport:
    facts = Facts(load_texts({"touchmap.yaml": text}).inventory, date.fromisoformat(TODAY))
    return week_report(facts, None, date(2026, 11, 15), "none", "Nothing to compare with.")


def pieces(cell: Cell) -> Iterator[str]:
    """The runs of a text in pieces, without the commas and brackets between them, which a page has colours for."""
    text: Text = on_one_line(cell)
    runs = [text] if isinstance(text, str) else [run.text for run in text]
    parts = (part.strip(" .:") for run in runs for part in re.split(r"[(),;]", run))
    yield from (part for part in parts if len(part) > 1)


def outline(document: ReportDocument) -> Iterator[str]:
    """The sentences of a document outside of its cards, and the titles of these, in order."""
    for section in document.sections:
        yield from pieces(section.heading)
        for block in section.blocks:
            match block:
                case Paragraph():
                    yield from pieces(block.text)
                case Bullets():
                    yield from (piece for point in block.points for piece in pieces(point.text))
                case TableBlock():
                    yield block.caption
                    yield from (column.title for column in block.columns if not column.drawn)
                    yield from (piece for row in block.rows for piece in pieces(row[1]))
                case Card():
                    yield from pieces(block.title)


def inside(card: Card) -> Iterator[str]:
    """What a card says; a page shows its arithmetic apart, and its stage and channel without labels below its name."""
    for name, fact in card.facts.items():
        said = (*(() if name in ("stage", "channel") else (fact.label,)), fact.value, *fact.below)
        yield from (piece for text in said if name != "priority" for piece in pieces(text))
    for block in card.blocks:
        if isinstance(block, Paragraph):
            yield from pieces(block.text)
        elif isinstance(block, Bullets):
            points = (text for point in block.points for text in (point.text, *point.below))
            yield from (piece for text in (block.title, *points) for piece in pieces(text))
        elif isinstance(block, TableBlock):
            cells = (cell for row in block.rows for cell in row)
            titles = (column.title for column in block.columns if not column.drawn)
            yield from (piece for text in (block.caption, *titles, *cells) for piece in pieces(text))


def cards_of(sections: Iterable[Section]) -> Iterator[Card]:
    yield from (block for section in sections for block in section.blocks if isinstance(block, Card))


def missing_in_order(sentences: Iterator[str], words: str) -> list[str]:
    """The sentences that don't follow the one before them."""
    missing, at = [], 0
    for sentence in sentences:
        found = words.find(sentence, at)
        if found < 0:
            missing.append(sentence)
        at = max(at, found)
    return missing


@pytest.mark.parametrize("report", [plan_of(SMALL), clinic()], ids=["small", "clinic"])
def test_the_plans_page_and_markdown_say_the_same_sentences_in_the_same_order(report: PlanReport) -> None:
    drawn, told = (plan_document(report, medium) for medium in ("page", "text"))
    page, markdown = page_words(write(report, "plan", "html")), shown(write(report, "plan", "markdown"))

    assert len(list(outline(told))) > 40
    assert missing_in_order(outline(drawn), page) == []
    assert missing_in_order(outline(told), markdown.replace("\u200b", "")) == []


@pytest.mark.parametrize("report", [plan_of(SMALL), clinic()], ids=["small", "clinic"])
def test_the_plans_page_and_markdown_say_the_same_of_each_card(report: PlanReport) -> None:
    drawn, said = (
        {
            piece
            for s in plan_document(report, medium).sections
            for b in s.blocks
            if isinstance(b, Card)
            for piece in inside(b)
        }
        for medium in ("page", "text")
    )
    page, markdown = page_words(write(report, "plan", "html")), shown(write(report, "plan", "markdown"))

    assert len(said) > 50
    assert [piece for piece in drawn if piece not in page] == []
    assert [piece for piece in said if piece not in markdown.replace("\u200b", "")] == []


def test_a_page_and_a_text_of_the_plan_have_the_same_sections_and_blocks() -> None:
    shapes = [
        [(section.name, section.heading, [block.form for block in section.blocks]) for section in document.sections]
        for document in (plan_document(plan_of(SMALL), "page"), plan_document(plan_of(SMALL), "text"))
    ]

    assert shapes[0] == shapes[1]


def test_a_page_and_a_text_of_the_agenda_say_the_same_but_for_an_owner_that_is_missing() -> None:
    page, text = (agenda_document(week_of(SMALL), medium) for medium in ("page", "text"))

    assert [section.heading for section in page.sections] == [section.heading for section in text.sections]
    assert [list(outline(page))] == [list(outline(text))]


def test_a_page_of_the_week_tells_of_actions_in_a_table_and_a_text_in_a_line() -> None:
    page, text = (week_document(week_of(SMALL), medium).sections[1].blocks[0] for medium in ("page", "text"))

    assert isinstance(page, Card)
    assert isinstance(text, Card)
    assert [block.form for block in page.blocks] == ["table"]
    assert text.blocks == ()
    assert plain(text.facts["action-second"].value).startswith("A second receptionist (30 → 40 %, overdue)")
