"""Any document as Markdown: what becomes of each block, and that words stay words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from test_formats_templates import HOSTILE

from touchmap.formats.documents.markdown import write
from touchmap.reports.document import (
    Block,
    Bullets,
    Card,
    Chart,
    LabelledValue,
    Paragraph,
    Point,
    ReportDocument,
    Section,
    TableBlock,
    TableColumn,
)
from touchmap.reports.text import Run


def document(*blocks: Block, heading: str = "Heading", title: str = "Title", line: str = "Line") -> ReportDocument:
    return ReportDocument(title, "en", "en", (Section("section", heading, blocks),), lines=(line,))


def written(*blocks: Block) -> str:
    """What is written below the section's heading."""
    return write(document(*blocks)).partition("## Heading\n\n")[2]


def everything(word: str) -> ReportDocument:
    """A document with one text in every place that takes words."""
    blocks: tuple[Paragraph | Bullets | TableBlock | Chart, ...] = (
        Paragraph((Run(word), Run(word, own=True), Run(word, "late"), Run(word, "code"))),
        Bullets((Point(word, (word,)), Point((Run(word, own=True),))), title=word),
        Bullets((Point(word), Point(word)), loose=True),
        TableBlock((TableColumn(word), TableColumn(word, "right")), ((word, (Run(word, own=True),)),), word, word),
        Chart(word, (LabelledValue(word, word, (word,)),), word),
    )
    facts = {"a": LabelledValue(word, word, (word,)), "b": LabelledValue("", word), "c": LabelledValue(word, "")}
    return document(*blocks, Card(word, word, facts, word, blocks), heading=word, title=word, line=word)


def tokens(text: str) -> list[tuple[str, str]]:
    """What Markdown has in a text but words."""
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    inner = [child for token in parsed for child in (token, *(token.children or ()))]
    return [(token.type, token.tag) for token in inner if token.type not in ("text", "text_special")]


def test_a_document_has_its_title_its_lines_and_its_sections() -> None:
    assert write(document(Paragraph("Words."))) == "# Title\n\nLine\n\n## Heading\n\nWords.\n"


def test_a_document_of_nothing_is_its_title() -> None:
    assert write(ReportDocument("Title", "en", "en", ())) == "# Title\n"


def test_a_section_without_blocks_is_its_heading() -> None:
    assert write(document()) == "# Title\n\nLine\n\n## Heading\n"


def test_a_section_without_a_heading_heads_its_cards_as_sections_are() -> None:
    text = write(document(Paragraph("Words."), Card("Desk"), heading=""))

    assert text == "# Title\n\nLine\n\nWords.\n\n## Desk\n"


def test_emphasis_is_bold_and_what_a_page_colours_is_in_brackets() -> None:
    block = Paragraph(
        (Run("due "), Run("today", "strong"), Run(" "), Run("overdue", "late"), Run(" "), Run("a:1", "place"))
    )

    assert written(block) == "due **today** (overdue) (a:1)\n"


@pytest.mark.parametrize("words", [" today", "today,", "(today)", ""])
def test_words_that_asterisks_would_not_embolden_get_none(words: str) -> None:
    assert "*" not in written(Paragraph((Run("due on "), Run(words, "strong"), Run(" or later"))))


def test_a_list_has_its_title_and_the_points_below_a_point() -> None:
    assert written(Bullets((Point("one", ("below",)), Point("two")), title="Ideas")) == (
        "Ideas:\n\n- one\n    - below\n- two\n"
    )


def test_points_as_long_as_paragraphs_are_paragraphs() -> None:
    assert written(Bullets((Point("One."), Point("Two.")), loose=True)) == "One.\n\nTwo.\n"


def test_a_table_has_its_caption_above_it_and_its_figures_at_the_right() -> None:
    columns = (TableColumn("Name"), TableColumn("Score", "right"))

    assert written(TableBlock(columns, (("Desk", "2"), ("", "3")), "Caption.", "Label")) == (
        "Caption.\n\n| Name | Score |\n| --- | --: |\n| Desk | 2 |\n|  | 3 |\n"
    )


def test_of_a_chart_there_are_the_words_for_where_nothing_is_drawn() -> None:
    facts = (LabelledValue("chains", "3"),)

    assert written(Chart("Figures", facts, "1 Site → 2 Desk"), Chart("Figures", facts)) == "1 Site → 2 Desk\n"


def test_a_card_has_its_rank_its_facts_its_notes_and_its_blocks() -> None:
    facts = {
        "owner": LabelledValue("Owner", "Ann"),
        "seen": LabelledValue("Seen", "", ("by day", "by night")),
        "brief": LabelledValue("", "no label"),
    }

    assert written(Card("Desk", "2=", facts, "one\n  two", (Paragraph("Words."),))) == (
        "### 2= Desk\n\n- Owner: Ann\n- Seen:\n    - by day\n    - by night\n- no label\n\none\ntwo\n\nWords.\n"
    )


def test_a_card_without_a_title_is_its_facts() -> None:
    assert written(Card("", facts={"why": LabelledValue("Why", "to grow")})) == "- Why: to grow\n"


def test_what_begins_a_block_in_two_runs_together_begins_none() -> None:
    assert written(Bullets((Point((Run("12"), Run(". eggs"))),))) == "- 12\\. eggs\n"


@pytest.mark.parametrize("word", [*HOSTILE, "    code", "- item", "12) item", "===", "::error::x"])
def test_a_hostile_word_in_any_place_gives_the_same_blocks_as_a_harmless_one(word: str) -> None:
    assert tokens(write(everything(word))) == tokens(write(everything("harmless")))


@given(st.text("\\`*_[]<>|~&$@#!%-+=/:.)(\"'1a \t", min_size=1).filter(str.strip))
def test_no_word_opens_markup(word: str) -> None:
    assert tokens(write(everything(word))) == tokens(write(everything("harmless")))
