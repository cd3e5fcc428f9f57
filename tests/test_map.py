"""The journey map: every link is a station under its stage, with its score, its losses and what breaks it."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Golden, Run
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.formats.catalogue import write_text
from touchmap.load import load, load_texts
from touchmap.reports.journey.bricks import Brick, Bricks, Gap, bricks
from touchmap.reports.journey.grid import grid_report
from touchmap.reports.journey.journey import JourneyReport, journey_report
from touchmap.reports.journey.stations import letter_of
from touchmap.workspace import reference_day

Folder = Callable[[dict[str, str]], Path]
MAP = """\
touchmap: 1
client: Green Clinic
stages: [{id: before, name: Before}, {id: during, name: During}, {id: after, name: After}]
segments: [{id: new, name: New}, {id: old, name: Old}]
gates: {top: 1}
touchpoints:
  - {id: ad, name: Ad, stage: before, customer_weight: 2, business_priority: 2, score: 4, channel: web}
  - {id: desk, name: Desk, stage: during, customer_weight: 5, business_priority: 5, score: 2, category: [physical]}
  - {id: chat, name: Chat, stage: during, state: planned}
  - {id: bill, name: Bill, stage: after, customer_weight: 3, business_priority: 3, score: 3, segments: [old]}
  - {id: wall, name: Wall, stage: before, customer_weight: 1, business_priority: 1, score: 3}
channels: [{id: web, name: The web}]
chains:
  - id: visit
    name: Visit
    links:
      - {touchpoint: ad, reached: 90}
      - {touchpoint: desk, reached: 30}
      - chat
      - {touchpoint: bill, end: true, starts: again}
  - {id: again, name: Again, segment: old, links: [bill, ad]}
"""


def report_of(text: str = MAP, **options: object) -> JourneyReport:
    loaded = load_texts({"touchmap.yaml": text})
    assert loaded.problems == ()
    return journey_report(Facts(loaded.inventory, reference_day(TODAY)), **options)  # type: ignore[arg-type]


def example(name: str) -> JourneyReport:
    return journey_report(Facts(load(str(ROOT / "examples" / name)).inventory, reference_day(TODAY)))


def test_a_station_says_what_its_link_is() -> None:
    visit, again = report_of().chains
    ad, desk, chat, bill = visit.stations

    assert (visit.letter, again.letter) == ("A", "B")
    assert (ad.score, ad.reaction, ad.reached, ad.lost, ad.breaks) == (4, "positive", 90, None, False)
    assert (desk.weak, desk.breaks, desk.lost, desk.most_lost, desk.rank) == (True, True, 60, True, 1)
    assert (chat.state, chat.score, chat.beyond) == ("planned", None, True)
    assert (bill.end, bill.starts, bill.stage_name) == (True, "B", "After")


def test_the_title_says_where_most_are_lost_and_how_many_lead_nowhere() -> None:
    assert report_of().title == "Most customers are lost before “Desk” (chain A, −60); 1 of 2 chains leads nowhere"


def test_what_is_in_no_chain_is_listed() -> None:
    assert [one.touchpoint for one in report_of().loose] == ["wall"]


def test_letters_go_on_after_z() -> None:
    assert [letter_of(number) for number in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_by_segment_a_chain_stands_once_for_each_that_meets_it() -> None:
    found = [(chain.id, chain.segment) for chain in report_of(by_segment=True).chains]

    assert found == [("visit", "New"), ("visit", "Old"), ("again", "Old")]


def test_lanes_say_what_the_inventory_knows() -> None:
    first = report_of(lanes=("channel", "customers", "owner")).chains[0].stations[1]

    assert [(lane.name, lane.lines) for lane in first.lanes] == [
        ("customers", ("30", "−60 (67 %)")),
        ("owner", ("nobody yet",)),
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--chain", "visti"], "did you mean"),
        (["--lanes", "ownr"], 'there is no lane "ownr"'),
        (["--table", "--chain", "visit"], "--table shows every touchpoint"),
        (["--table", "-o", "map.svg"], "svg"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    options: list[str], said: str, folder: Folder, called: Callable[..., Run]
) -> None:
    run = called("map", folder({"touchmap.yaml": MAP}), *options)

    assert (run.status, run.out) == (2, "")
    assert said in run.err


STAGES = st.lists(st.sampled_from(["a", "b", "c", "d", None]), min_size=1, max_size=24)


def drawn_map(chains: list[list[str | None]]) -> JourneyReport:
    """A map of chains, each given by the stages of its links."""
    points: list[dict[str, object]] = [
        {"id": f"p{at}-{number}", "name": "P", "score": 1 + number % 5, **({"stage": stage} if stage else {})}
        for at, chain in enumerate(chains)
        for number, stage in enumerate(chain)
    ]
    links = [[f"p{at}-{number}" for number in range(len(chain))] for at, chain in enumerate(chains)]
    said = {
        "touchmap": 1,
        "stages": ["a", "b", "c", "d"],
        "touchpoints": points,
        "chains": [{"id": f"c{at}", "name": f"C{at}", "links": some} for at, some in enumerate(links)],
    }
    return report_of(json.dumps(said))


def stands(laid: Bricks) -> Iterator[tuple[int, int, Brick | Gap]]:
    """Where each cell of the map stands: its row and its first slot, as a table of a page lays it out."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(laid.rows):
        at = 0
        for cell in cells:
            while (row, at) in taken:
                at += 1
            yield row, at, cell
            lines = cell.lines if isinstance(cell, Brick) else 1
            taken |= {(row + line, at + slot) for line in range(lines) for slot in range(cell.width)}
            at += cell.width


@given(chains=st.lists(STAGES, min_size=1, max_size=9))
def test_every_link_stands_once_and_nothing_overlaps(chains: list[list[str | None]]) -> None:
    laid = bricks(drawn_map(chains))
    places = [
        (row + line, first + slot)
        for row, first, cell in stands(laid)
        for line in range(cell.lines if isinstance(cell, Brick) else 1)
        for slot in range(cell.width)
    ]
    slots = [slot for _, _, cell in stands(laid) if isinstance(cell, Brick) for slot in cell.slots]

    assert sorted(places) == [(row, slot) for row in range(len(laid.rows)) for slot in range(laid.width)]
    assert sorted(slot.station.touchpoint for slot in slots if slot.station) == sorted(
        f"p{at}-{number}" for at, chain in enumerate(chains) for number in range(len(chain))
    )


@given(chains=st.lists(STAGES, min_size=1, max_size=5))
def test_a_link_stands_below_its_stage_unless_it_goes_back(chains: list[list[str | None]]) -> None:
    laid = bricks(drawn_map(chains))
    edges: dict[str | None, tuple[int, int]] = {}
    at = 0
    for column in laid.stages:
        edges[column.stage.id if column.stage else None] = (at, at + column.width)
        at += column.width

    for _, first, cell in stands(laid):
        for number, slot in enumerate(cell.slots if isinstance(cell, Brick) else ()):
            if slot.station and slot.station.stage in edges and not slot.goes_back:
                begin, end = edges[slot.station.stage]
                assert begin <= first + number % cell.width < end


@pytest.mark.parametrize("kind", ["html", "svg", "markdown"])
@pytest.mark.parametrize("name", ["clinic", "saas", "first-chain"])
def test_every_form_has_every_station_with_its_loss(name: str, kind: str) -> None:
    report = example(name)
    text = unescape(write_text(report, kind)).replace("\u00ad", "").replace("\\", "")
    plain = re.sub(r"<[^>]*>", " ", text) if kind != "markdown" else text
    stations = [station for chain in report.chains for station in chain.stations]

    assert len(stations) > 2
    lost = [f"{station.lost:,}" for station in stations if station.lost]
    assert [figure for figure in lost if figure not in plain] == []
    if kind != "svg":  # there a name may be cut, with the whole of it as a title
        assert [station.name for station in stations if station.name not in plain] == []


@pytest.mark.parametrize("kind", ["html", "svg", "markdown", "json"])
def test_the_same_day_gives_the_same_map(kind: str, folder: Folder, called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": MAP})
    first, second = (called("map", here, "--format", kind, "--today", TODAY).out for _ in range(2))

    assert first == second


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["html", "svg", "markdown"])
def test_a_small_map(kind: str, folder: Folder, called: Callable[..., Run], golden: Golden) -> None:
    ending = {"markdown": "md"}.get(kind, kind)
    golden.holds(called("map", folder({"touchmap.yaml": MAP}), "--format", kind, "--today", TODAY).out, ending)


HOSTILE = "<script>alert(1)</script>]]></svg>\"'%%{init}%%`x`=1+1|"


@pytest.mark.parametrize("kind", ["html", "svg"])
def test_a_hostile_name_is_text(kind: str) -> None:
    text = write_text(report_of(MAP.replace("name: Desk", f"name: {json.dumps(HOSTILE)}")), kind)

    assert "<script" not in text
    assert "&lt;script" in text.replace("&shy;", "")
    assert text.count("</svg>") == text.count("<svg ")


def test_each_touchpoint_is_in_the_table_once_for_each_category() -> None:
    inventory = load(str(ROOT / "examples" / "clinic")).inventory
    report = grid_report(Facts(inventory, reference_day(TODAY)))
    found = sorted(point.touchpoint for cell in report.cells for point in cell.touchpoints)

    assert found == sorted(point.id for point in inventory.touchpoints for _ in point.category or (None,))
    assert report.empty == sum(not cell.touchpoints for cell in report.cells)


def test_what_names_no_phase_or_category_is_shown_apart(folder: Folder, called: Callable[..., Run]) -> None:
    text = called("map", folder({"touchmap.yaml": MAP}), "--table", "--today", TODAY).out

    assert "no phase" in text
    assert "no category" in text


def test_an_inventory_without_chains_has_a_map_of_its_touchpoints(folder: Folder, called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": "touchmap: 1\ntouchpoints: [{id: a, name: A}]\n"})
    page = called("map", here, "--format", "html", "--today", TODAY)

    assert (page.status, page.err) == (0, "")
    assert "There are no chains yet" in page.out
    assert "In no chain: 1 touchpoint" in page.out


def test_a_plan_has_the_map_as_a_sheet_where_that_is_asked_for(folder: Folder, called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": MAP})
    page = called("plan", here, "--with", "map", "--format", "html", "--today", TODAY).out

    assert '<section id="map" class="sheet"' in page
    assert page.index('id="importance"') < page.index('id="map"') < page.index('id="touchpoints"')
    assert 'class="brick"' in page
    assert 'id="map"' not in called("plan", here, "--format", "html", "--today", TODAY).out


def test_a_plan_in_markdown_has_a_table_for_each_chain(folder: Folder, called: Callable[..., Run]) -> None:
    hostile = MAP.replace("name: Visit", "name: '*Visit* <b>|'")

    out = called("plan", folder({"touchmap.yaml": hostile}), "--only", "map", "--today", TODAY).out

    assert "Chains: 2. Links: 6. Scores go from 1 to 5." in out
    assert r"A \*Visit\* \<b\>\|: " in out
    assert "|  | 1 Ad | 2 Desk | 3 Chat | 4 Bill |" in out
    assert "B Again (Old): " in out


def test_a_plan_in_word_has_a_table_for_each_chain(folder: Folder, called: Callable[..., Run], tmp_path: Path) -> None:
    out = tmp_path / "plan.docx"

    run = called("plan", folder({"touchmap.yaml": MAP}), "--only", "map", "-o", out, "--today", TODAY)

    assert (run.status, run.err) == (0, "")
    heads = [[cell.text for cell in table.rows[0].cells] for table in Document(str(out)).tables]
    assert heads == [["", "1 Ad", "2 Desk", "3 Chat", "4 Bill"], ["", "1 Bill", "2 Ad"]]


def test_a_retired_link_is_not_called_planned(folder: Folder, called: Callable[..., Run]) -> None:
    retired = MAP.replace("state: planned", "state: retired")

    out = called("map", folder({"touchmap.yaml": retired}), "--today", TODAY).out

    assert "retired" in out
    assert "planned" not in out
