"""The plan as slides: what stands on them, that they fit, and that text stays text."""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import ROOT, TODAY, Run
from screens import on_terminal
from slides_read import cells, charts, opened, parts, tables, texts, titles
from small_plan import SMALL, plan_of

from touchmap.formats.slides.fit import held, lines_of
from touchmap.formats.slides.paging import heads_fit
from touchmap.formats.slides.pptx import write
from touchmap.reports.plan.in_short import most_lost
from touchmap.reports.plan.slides.slide import SlideColumn, SlideTable
from touchmap.reports.text import Run as Piece

Called = Callable[..., Run]
Folder = Callable[[dict[str, str]], Path]

COUNTED = SMALL.replace(
    "links: [site, phone,", "links: [{touchpoint: site, reached: 900}, {touchpoint: phone, reached: 300},"
)
HOSTILE = "=1+1\\u0000\\u202e https://example.org ##[x]"


@pytest.mark.parametrize("example", ["clinic", "saas"])
def test_each_slide_has_a_title_and_no_placeholder_is_left_empty(example: str, called: Called, tmp_path: Path) -> None:
    deck = opened(made_of(example, called, tmp_path))

    assert all(titles(deck))
    for slide in deck.slides:
        assert all(shape.text_frame.text for shape in slide.placeholders)
        assert slide.has_notes_slide


@pytest.mark.parametrize("example", ["clinic", "saas"])
def test_no_table_has_more_than_eight_rows_or_letters_below_eleven(
    example: str, called: Called, tmp_path: Path
) -> None:
    for table in tables(opened(made_of(example, called, tmp_path))):
        assert len(table.rows) - table.first_row <= 8
        sizes = [run.font.size.pt for row in table.rows for cell in row.cells for run in runs_of(cell.text_frame)]
        assert min(sizes) >= 11


@pytest.mark.parametrize("example", ["clinic", "saas"])
def test_nothing_stands_beyond_the_edges_of_a_slide(example: str, called: Called, tmp_path: Path) -> None:
    deck = opened(made_of(example, called, tmp_path))

    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


def test_the_bars_are_the_priorities_of_the_report_in_its_order() -> None:
    report = plan_of(SMALL)

    chart = charts(opened(write(report)))[0]

    assert list(chart.plots[0].series[0].values) == [row.priority for row in report.ranking if row.priority]
    assert [name.partition(" ")[2] for name in chart.plots[0].categories] == [
        row.name for row in report.ranking if row.priority
    ]
    assert not chart.has_legend
    assert not chart.value_axis.has_major_gridlines


def test_the_chain_with_the_largest_loss_is_shown_by_who_came_and_who_was_lost() -> None:
    report = plan_of(COUNTED)
    chain = most_lost(report.chains)
    assert chain is not None

    came, lost = charts(opened(write(report)))[1].plots[0].series

    assert list(came.values) == [link.reached for link in chain.counted] == [900, 300]
    assert list(lost.values) == [link.lost for link in chain.counted] == [None, 600]


def test_each_touchpoint_of_the_watchlist_has_a_slide_with_its_owner_and_its_next_step() -> None:
    report = plan_of(SMALL)

    deck = opened(write(report))

    assert {item.row.name for item in report.watchlist} <= {*titles(deck)}
    phone = next(slide for slide in deck.slides if slide.shapes.title.text_frame.text == "Call to book")
    said = dict(cells(next(shape.table for shape in phone.shapes if shape.has_table)))
    assert said["Owner"] == "Anna K."
    assert said["Next step"] == "A second receptionist, Anna K., 1 November 2026 overdue"
    assert said["Ideas"] == "Call back within the hour"


def test_a_question_for_the_meeting_has_two_empty_cells_to_type_in() -> None:
    report = plan_of(SMALL)

    rows = cells(tables(opened(write(report)))[-1])[1:]

    assert rows == [[question, "", ""] for question in report.to_decide]


def test_the_same_plan_makes_the_same_bytes_and_no_date_of_today() -> None:
    first, second = write(plan_of(COUNTED)), write(plan_of(COUNTED))

    assert first == second
    with ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"2026-11-22T00:00:00Z" in parts(first)["docProps/core.xml"]


def test_text_that_looks_like_a_formula_an_address_or_a_command_stays_text() -> None:
    hostile = COUNTED.replace("name: Call to book", f'name: "{HOSTILE}"').replace("Green Clinic", f'"{HOSTILE}"')

    made = write(plan_of(hostile))

    found = parts(made)
    assert "=1+1\\u0000\\u202e https://example.org #\\u0023[x]" in texts(opened(made))
    assert b"\xe2\x80\xae" not in b"".join(found.values())
    sheets = [content for name, content in found.items() if ".xlsx/xl/worksheets/" in name]
    assert len([name for name in found if name.endswith("sheet1.xml")]) == 2
    assert not any(b"<f>" in sheet or b"hyperlink" in sheet for sheet in sheets)
    assert not any(b"hlinkClick" in content or b'TargetMode="External"' in content for content in found.values())


def test_a_hostile_plan_has_as_many_slides_and_tables_as_its_harmless_twin() -> None:
    harmless, hostile = (opened(write(plan_of(SMALL.replace("Call to book", name)))) for name in ("Call", "<a:t>&]]>"))

    assert len(harmless.slides) == len(hostile.slides)
    assert [len(table.rows) for table in tables(harmless)] == [len(table.rows) for table in tables(hostile)]


@pytest.mark.parametrize(
    ("inventory", "missing"),
    [
        (SMALL.partition("chains:")[0], "lost before"),
        (SMALL.partition("actions:")[0], "The work:"),
        ("touchmap: 1\nclient: Green Clinic\ntouchpoints: [{id: site, name: Site}]\n", "come first"),
    ],
    ids=["chains", "work", "watchlist"],
)
def test_a_plan_without_them_has_slides_that_say_so_or_none(inventory: str, missing: str) -> None:
    deck = opened(write(plan_of(inventory)))

    assert all(titles(deck))
    assert not any(missing in title for title in titles(deck))


def test_a_long_name_wraps_in_the_title_and_what_is_below_stands_lower() -> None:
    name = "Reading the confirmation that the desk sends out " * 3

    deck = opened(write(plan_of(SMALL.replace("Call to book", name.strip()))))

    slide = next(one for one in deck.slides if one.shapes.title.text_frame.text == name.strip())
    drawn = next(shape for shape in slide.shapes if shape.has_table)
    assert slide.shapes.title.top + slide.shapes.title.height <= slide.placeholders[10].top
    assert slide.placeholders[10].top < drawn.top


def test_a_note_of_a_thousand_lines_is_cut_with_an_ellipsis_and_stays_on_its_slide() -> None:
    deck = opened(write(plan_of(SMALL.replace("Eighteen calls", "Eighteen long calls " * 3000))))

    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.top + shape.height <= deck.slide_height
    assert "…" in texts(deck)


def test_letters_grow_only_as_long_as_no_word_of_a_head_is_broken() -> None:
    columns = (SlideColumn("Priority", 0.06), SlideColumn("Touchpoint", 0.94))

    fitting = [size for size in (8, 12, 16) if heads_fit(SlideTable(columns, (), "", size), 12.0)]

    assert fitting == [8]


def test_what_is_cut_has_the_lines_that_it_may_have_and_an_ellipsis_at_its_end() -> None:
    kept = held(("one two three " * 50, (Piece("four", "strong"),)), 12, 2.0, 3)

    assert lines_of(kept, 12, 2.0) <= 3
    last = kept[-1]
    assert not isinstance(last, str)
    assert last[-1].text.endswith("…")


def test_without_python_pptx_an_error_says_what_to_install_and_nothing_is_written(
    called: Called, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = folder({"touchmap.yaml": SMALL})
    monkeypatch.setitem(sys.modules, "pptx", None)

    run = called("plan", here, "--today", TODAY, "-o", here / "plan.pptx")

    assert (run.status, run.out, run.err.count("\n")) == (2, "", 2)
    assert "slides are made by python-pptx" in run.err
    assert "pip install 'touchmap-cx[office]'" in run.err
    assert not (here / "plan.pptx").exists()


def test_the_notes_name_the_command_that_shows_the_same_figures_and_the_segment_that_it_needs(
    called: Called, folder: Folder
) -> None:
    here = folder({"touchmap.yaml": SMALL})
    assert called("plan", here, "--today", TODAY, "--segment", "families", "-o", here / "plan.pptx").status == 0

    said = texts(opened((here / "plan.pptx").read_bytes()))

    assert "for the segment “Families”, as of 22 November 2026." in said
    assert "with --segment and the segment's id: touchmap rank --today 2026-11-22" in said
    assert "To see it again: touchmap show phone --today 2026-11-22" in said


def test_a_brief_has_no_slide_of_a_single_touchpoint(called: Called, folder: Folder) -> None:
    here = folder({"touchmap.yaml": SMALL})
    assert called("plan", here, "--today", TODAY, "--brief", "-o", here / "plan.pptx").status == 0

    found = titles(opened((here / "plan.pptx").read_bytes()))

    assert found == ["Green Clinic", "In short", "These 3 come first", "5 questions are to be decided"]


def test_a_terminal_is_refused_a_file_of_slides(folder: Folder) -> None:
    status, shown = on_terminal(["plan", "--format", "pptx"], folder({"touchmap.yaml": SMALL}), 200)

    assert status == 2
    assert "a terminal cannot show PPTX" in shown


def test_the_colour_of_the_client_is_that_of_the_bars_and_red_is_left_to_losses(called: Called, folder: Folder) -> None:
    def bars(color: str) -> str:
        here = folder({"touchmap.yaml": f"{SMALL}theme: {{color: '{color}'}}\n"})
        assert called("plan", here, "--today", TODAY, "-o", here / "plan.pptx").status == 0
        deck = opened((here / "plan.pptx").read_bytes())
        return str(charts(deck)[0].plots[0].series[0].format.fill.fore_color.rgb).lower()

    assert bars("#2e5a1c") == "2e5a1c"
    assert bars("#cc1111") == "18211f"


def made_of(example: str, called: Called, tmp_path: Path) -> bytes:
    target = tmp_path / "plan.pptx"
    assert called("plan", ROOT / "examples" / example, "--today", TODAY, "-o", target).status == 0
    return target.read_bytes()


def runs_of(frame: Any) -> list[Any]:
    return [run for paragraph in frame.paragraphs for run in paragraph.runs]
