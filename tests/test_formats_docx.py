"""Word documents: all that a plan says, in Word's own headings and tables, and nothing that Word would act upon."""

import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, get_args
from zipfile import ZipFile

import pytest
from conftest import ROOT, TODAY, Run
from docx import Document
from docx.oxml.ns import qn
from small_plan import SMALL

from touchmap import workspace
from touchmap.formats.documents.built import built
from touchmap.formats.office.word import _BLOCKS, document
from touchmap.formats.office.word_text import in_words
from touchmap.reports.document import (
    Block,
    Bullets,
    Card,
    Point,
    Questions,
    ReportDocument,
    Section,
    TableBlock,
    TableColumn,
)
from touchmap.reports.drawings import Bar
from touchmap.reports.plan.plan import plan_report
from touchmap.reports.text import Lines, Text, on_one_line, own, styled
from touchmap.reports.text import Run as Piece

Called = Callable[..., Run]
Folder = Callable[[dict[str, str]], Path]

HOSTILE = "<script>&amp; ]]> =1+1 {PAGE} \u202ehidden\u200b \x1b[31m https://example.org"
SHOWN = "<script>&amp; ]]> =1+1 {PAGE} \\u202ehidden\\u200b \\u001b[31m https://example.org"


def in_word(*sections: Section, title: Text = "Plan", own_language: str = "en") -> Any:
    """A document of some sections, as it is read back from its file."""
    target = BytesIO()
    document(ReportDocument(title, "en", own_language, sections), TODAY).save(target)
    return Document(BytesIO(target.getvalue()))


def of_blocks(*blocks: Block) -> Any:
    return in_word(Section("one", "One", blocks))


def table_of(*rows: tuple[Any, ...], columns: tuple[str, ...] = ("Name", "Score")) -> TableBlock:
    return TableBlock(tuple(map(TableColumn, columns)), rows, "Scores")


def cells(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.fixture(scope="module", params=["clinic", "saas"])
def plan(request: pytest.FixtureRequest) -> tuple[ReportDocument, Any]:
    """An example's plan as a document, and as it is read back from its file."""
    client = workspace.open(ROOT / "examples" / request.param, date.fromisoformat(TODAY))
    report = plan_report(client.loaded, client.facts)
    said = built(report, "plan", "text")
    target = BytesIO()
    document(said, TODAY).save(target)
    return said, Document(BytesIO(target.getvalue()))


def blocks_of(said: ReportDocument) -> Iterator[Block]:
    for section in said.sections:
        for block in section.blocks:
            yield block
            if isinstance(block, Card):
                yield from block.blocks


def test_each_heading_of_a_plan_is_a_heading_in_word(plan: tuple[ReportDocument, Any]) -> None:
    said, word = plan
    headings = [line.text for line in word.paragraphs if line.style.name.startswith(("Title", "Heading"))]
    cards = [block for block in blocks_of(said) if isinstance(block, Card) and block.title]

    wanted = [in_words(said.title), *(in_words(one.heading) for one in said.sections if one.heading)]
    wanted += [in_words((Piece(f"{card.rank} " if card.rank else ""), *own_pieces(card.title))) for card in cards]
    assert len(cards) > 10
    assert sorted(headings) == sorted(wanted)


def own_pieces(text: Text) -> tuple[Piece, ...]:
    return (Piece(text),) if isinstance(text, str) else text


def test_each_cell_of_a_plan_is_a_cell_in_word(plan: tuple[ReportDocument, Any]) -> None:
    said, word = plan
    wanted = []
    for block in blocks_of(said):
        if isinstance(block, Questions):
            wanted.append([[in_words(point), ""] for point in block.points])
        if isinstance(block, TableBlock):
            kept = [column for column in block.columns if not column.drawn]
            wanted.append([[column.title for column in kept], *(texts(row, block) for row in block.rows)])

    assert len(wanted) > 10
    assert [cells(table) for table in word.tables] == wanted


def texts(row: tuple[Any, ...], table: TableBlock) -> list[str]:
    shown = [cell for cell, column in zip(row, table.columns, strict=True) if not column.drawn]
    return [
        "\n".join(map(in_words, cell.lines)) if isinstance(cell, Lines) else in_words(on_one_line(cell))
        for cell in shown
    ]


def test_each_point_and_each_fact_of_a_plan_is_said_in_word(plan: tuple[ReportDocument, Any]) -> None:
    said, word = plan
    lines = {line.text for line in word.paragraphs}
    wanted = [*map(in_words, said.lines)]
    for block in blocks_of(said):
        if isinstance(block, Bullets):
            wanted += [in_words(text) for point in block.points for text in (point.text, *point.below)]
        if isinstance(block, Card):
            wanted += [in_words(text) for fact in block.facts.values() for text in fact.below]
    joined = "\n".join(lines)
    facts = [fact for block in blocks_of(said) if isinstance(block, Card) for fact in block.facts.values()]

    assert len(wanted) > 50
    assert [text for text in wanted if text not in lines] == []
    assert [fact for fact in facts if in_words(fact.value) not in joined] == []


def test_the_same_plan_makes_the_same_bytes(called: Called, folder: Folder, tmp_path: Path) -> None:
    client = folder({"touchmap.yaml": SMALL})
    for name in ("a.docx", "b.docx"):
        assert called("plan", client, "--today", TODAY, "-o", tmp_path / name) == Run(0, "", "")

    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    with ZipFile(tmp_path / "a.docx") as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in parts.namelist() if "thumbnail" in name]


@pytest.mark.parametrize("asked", [("week",), ("week", "--agenda"), ("plan", "--brief")])
def test_a_week_its_agenda_and_a_brief_are_word_documents_too(
    asked: tuple[str, ...], called: Called, folder: Folder, tmp_path: Path
) -> None:
    client = folder({"touchmap.yaml": SMALL})

    assert called(*asked, client, "--today", TODAY, "-o", tmp_path / "made.docx") == Run(0, "", "")

    word: Any = Document(str(tmp_path / "made.docx"))
    assert word.paragraphs[0].style.name == "Title"
    assert len(word.paragraphs) > 5


def test_a_document_says_what_it_is_and_nothing_about_who_made_it() -> None:
    word = in_word(title="Plan: Dental")

    about = word.core_properties
    assert (about.title, about.author, about.last_modified_by, about.comments) == ("Plan: Dental", "", "", "")
    assert about.created == about.modified == datetime.fromisoformat(f"{TODAY}T00:00:00+00:00")


def test_pages_are_a4_with_their_number_below_and_the_title_and_the_day_above() -> None:
    pages = in_word(title="Plan: Dental").sections[0]

    assert [round(length.mm) for length in (pages.page_width, pages.page_height, pages.left_margin)] == [210, 297, 17]
    assert pages.header.paragraphs[0].text == "Plan: Dental · 22 November 2026"
    for footer in (pages.footer, pages.first_page_footer):
        fields = [one.get(qn("w:instr")) for one in footer._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]


def test_a_clients_words_are_in_the_clients_language() -> None:
    word = in_word(Section("one", own("Звонок"), ()), own_language="ru")

    (tag,) = word.paragraphs[-1]._p.iter(qn("w:lang"))
    assert tag.get(qn("w:val")) == "ru-RU"
    assert {one.get(qn("w:val")) for one in word.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_the_titles_of_a_tables_columns_stand_on_each_page_and_no_row_is_torn() -> None:
    (table,) = of_blocks(table_of(*((f"Link {at}", "3") for at in range(60)))).tables

    heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
    whole = [row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows]
    assert heads == [True] + [False] * 60
    assert all(whole)


def test_a_table_is_as_wide_as_the_text_and_its_figures_are_narrow() -> None:
    (table,) = of_blocks(table_of(("A name that goes on for longer than any line is wide " * 3, "3"))).tables

    name, score = (column.width.mm for column in table.columns)
    assert round(name + score) == 176
    assert score < 25


def test_a_column_of_drawings_is_left_out_and_lines_of_a_cell_are_paragraphs() -> None:
    columns = (TableColumn("Name"), TableColumn("Bar", drawn=True))
    (table,) = of_blocks(TableBlock(columns, ((Lines(("Phone", styled("rings", "quiet"))), Bar(0.5)),))).tables

    assert cells(table) == [["Name"], ["Phone\nrings"]]


def test_scores_are_bold_and_coloured_behind_their_sign() -> None:
    (table,) = of_blocks(table_of(("Door", styled("2", "negative")), ("Till", styled("4", "positive")))).tables

    (bad,), (good,) = (row.cells[1].paragraphs[0].runs for row in table.rows[1:])
    assert (bad.text, bad.bold, str(bad.font.color.rgb)) == ("▼2", True, "A62B12")
    assert (good.text, good.bold, str(good.font.color.rgb)) == ("▲4", True, "0B5570")


def test_each_numbered_list_begins_with_one() -> None:
    steps = Bullets((Point("First"), Point("Second")), numbered=True)
    word = of_blocks(steps, steps)

    numbers = [line._p.pPr.numPr.numId.val for line in word.paragraphs if line.style.name == "List Number"]
    assert len(numbers) == 4
    assert (numbers[0], numbers[2]) == (numbers[1], numbers[3])
    assert numbers[0] != numbers[2]
    starts = [one.get(qn("w:val")) for one in word.part.numbering_part.element.iter(qn("w:startOverride"))]
    assert starts == ["1", "1"]


def test_a_question_has_an_empty_cell_on_its_right() -> None:
    (table,) = of_blocks(Questions("To be decided", ("Who owns it?",))).tables

    assert cells(table) == [["Who owns it?", ""]]


def test_each_kind_of_block_is_written() -> None:
    assert {*_BLOCKS} == {*get_args(Block)}


def test_text_that_looks_like_markup_or_a_command_is_text() -> None:
    hostile = own(HOSTILE)
    word = in_word(
        Section("one", hostile, (Card(hostile, notes=HOSTILE), table_of((hostile, "3")), Questions("Q", (hostile,)))),
        title=hostile,
    )

    headings = [line.text for line in word.paragraphs if line.style.name.startswith(("Title", "Heading"))]
    assert headings == [SHOWN, SHOWN, SHOWN]
    assert [table.rows[-1].cells[0].text for table in word.tables] == [SHOWN, SHOWN]
    assert word.core_properties.title == SHOWN
    assert word.element.findall(f".//{qn('w:hyperlink')}") == word.element.findall(f".//{qn('w:fldSimple')}") == []


def test_without_python_docx_a_sentence_says_how_to_get_it_and_nothing_is_written(
    called: Called, folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = folder({"touchmap.yaml": SMALL})
    monkeypatch.setitem(sys.modules, "docx", None)

    run = called("plan", client, "--today", TODAY, "-o", tmp_path / "plan.docx")

    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "touchmap: a Word document is made by python-docx, which is not installed\n"
        "hint: run `pip install 'touchmap-cx[office]'`\n"
    )
    assert not (tmp_path / "plan.docx").exists()
