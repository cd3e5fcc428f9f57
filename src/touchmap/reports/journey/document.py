"""The journey map, one chain of it, and the table of phases and categories as documents."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from touchmap.language.speech import Speech, speech
from touchmap.reports.document import (
    Block,
    Bullets,
    Medium,
    Paragraph,
    Picture,
    Point,
    ReportDocument,
    Section,
    TableBlock,
    TableColumn,
)
from touchmap.reports.drawings import CurvePiece
from touchmap.reports.journey.bricks import bricks, heights_of, plot_of
from touchmap.reports.journey.grid import GridCell, GridPoint, GridReport, grid_finding
from touchmap.reports.journey.journey import JourneyReport
from touchmap.reports.journey.lanes import LANES, lane_labels
from touchmap.reports.journey.stations import JourneyChain, Station
from touchmap.reports.marks import rank_run, score_run
from touchmap.reports.text import Cell, Lines, Run, Style, Text, own, runs, styled
from touchmap.reports.work_rows import day, foot

_BESIDE = 9
"""How many touchpoints stand side by side in the table of phases."""

_FEW = 5
"""Up to how many phases all ways to share these are tried."""

_ACROSS = 8
"""How many links of one chain stand side by side at most."""


def map_document(report: JourneyReport, medium: Medium) -> ReportDocument:
    """The map as a document: for a page as bricks, else a section for each chain.

    Args:
        report: The map.
        medium: What it is laid out for.
    """
    say = speech(report.language)
    drawn = medium == "page" and not report.large
    chains = () if drawn else report.chains
    sections = [Section(chain.id, _titled(chain), tuple(_chain(chain, report, say))) for chain in chains]
    if drawn and report.chains:
        sections.append(Section("map", "", (Picture("map", bricks(report)),)))
    kind = say("Journey map")
    return ReportDocument(
        title=say("{kind}: {whose}", kind=kind, whose=report.client) if report.client else kind,
        language=report.language,
        client_language=report.client_language,
        sections=(*sections, *_loose(report, say)),
        kicker=_kicker(report.client, kind, report.day, say),
        heading=report.title,
        lines=(_measured(report, say),),
        footer=foot(report.day, say),
        running=_kicker(report.client, kind, report.day, say),
        look=report.look,
    )


def _kicker(client: str | None, kind: str, on: str, say: Speech) -> str:
    return say.joined([text for text in (client, kind, say("as of {day}", day=day(on, say))) if text], 3, " · ")


def map_section(report: JourneyReport) -> Section:
    """The map as a section of another document, for a page; a text says where it is."""
    say = speech(report.language)
    measure = _measured(report, say)
    return Section("map", report.title, (Paragraph(measure), Picture("map", bricks(report))), say("Journey map"))


def _measured(report: JourneyReport, say: Speech) -> str:
    return say(
        "Chains: {chains}. Links: {links}. Columns are stages; the higher a link stands, the better its score ({least} "
        "to {most}).",
        chains=len(report.chains),
        links=sum(len(chain.stations) for chain in report.chains),
        least=report.least,
        most=report.most,
    )


def _titled(chain: JourneyChain) -> Text:
    segment = f" ({chain.segment})" if chain.segment else ""
    return runs(f"{chain.letter} ", Run(f"{chain.name}{segment}", own=True))


def _chain(chain: JourneyChain, report: JourneyReport, say: Speech) -> Iterator[Block]:
    """A chain with its links as columns and its lanes as rows, some links at a time."""
    yield Paragraph(chain.finding)
    count = len(chain.stations)
    across = -(-count // -(-count // _ACROSS)) if count else 1
    heights = dict(heights_of(chain, report))
    for first in range(0, count, across):
        yield _lanes(chain, chain.stations[first : first + across], heights, say)


def _lanes(chain: JourneyChain, some: tuple[Station, ...], heights: dict[int, float], say: Speech) -> TableBlock:
    labels = lane_labels(say)
    used = [name for name in LANES if any(lane.name == name for station in some for lane in station.lanes)]
    columns = (TableColumn(""), *(TableColumn(f"{station.number} {station.name}") for station in some))
    plots = (plot_of(station, heights[station.number], _around(chain, station, heights), say) for station in some)
    marks = (say("Marks"), *(_marks(station, say) for station in some))
    lanes = ((labels[name], *(_lane(station, name) for station in some)) for name in used)
    rows: list[tuple[Cell, ...]] = [(say("Score"), *plots), *([marks] if any(marks[1:]) else []), *lanes]
    return TableBlock(columns, tuple(rows), label=say("Chain “{chain}”", chain=chain.name), kind="lanes")


def _around(chain: JourneyChain, station: Station, heights: dict[int, float]) -> tuple[CurvePiece, ...]:
    """The curve from the link before and to the one after, as far as the edges of a column."""
    here, at = heights[station.number], station.number - 1
    pieces = []
    if at:
        middle = round((heights[at] + here) / 2, 4)
        pieces.append(CurvePiece(0, middle, 0.5, here, beyond=station.beyond))
    if at + 1 < len(chain.stations):
        middle = round((heights[at + 2] + here) / 2, 4)
        pieces.append(CurvePiece(0.5, here, 1, middle, beyond=station.beyond or station.breaks))
    return tuple(pieces)


def _lane(station: Station, name: str) -> Cell:
    lines = next((lane.lines for lane in station.lanes if lane.name == name), ())
    return Lines(tuple(own(line) for line in lines)) if len(lines) > 1 else own(lines[0]) if lines else ""


def _marks(station: Station, say: Speech) -> Text:
    """What a link is: its place on the watchlist, a break, the end, planned."""
    pieces: list[str | Run] = []
    if station.rank is not None:
        pieces.append(rank_run(_Place(station.rank, station.tied), say))
    words: tuple[tuple[bool, str, Style], ...] = (
        (station.breaks, say("break"), "break"),
        (station.state != "live", say("planned"), "quiet"),
    )
    for holds, word, style in words:
        pieces += [" " if pieces else "", Run(word, style)] if holds else []
    if station.end:
        pieces.append(f" → {station.starts}" if station.starts else Run(f" {say('end link')}", "quiet"))
    return runs(*pieces)


@dataclass(frozen=True, slots=True)
class _Place:
    rank: int
    tied: bool


def _loose(report: JourneyReport, say: Speech) -> Iterator[Section]:
    if report.loose:
        points = tuple(
            Point(runs(score_run(one.score, one.reaction, say), " ", Run(one.name, own=True))) for one in report.loose
        )
        heading = say.plural("In no chain: {count} touchpoint", "In no chain: {count} touchpoints", len(points))
        yield Section("loose", heading, (Bullets(points),))


def grid_document(report: GridReport, medium: Medium) -> ReportDocument:  # noqa: ARG001 - as for every document
    """The table of phases and categories as a document.

    Args:
        report: The table.
        medium: What it is laid out for.
    """
    say = speech(report.language)
    kind = say("Touchpoints by phase and category")
    return ReportDocument(
        title=say("{kind}: {whose}", kind=kind, whose=report.client) if report.client else kind,
        language=report.language,
        client_language=report.client_language,
        sections=(Section("grid", "", (_table(report, say),)),),
        kicker=say("{client} · {kind} · {day}", client=report.client or "", kind=kind, day=day(report.day, say)).lstrip(
            " ·"
        ),
        heading=grid_finding(report, say),
        lines=(say("All touchpoints, the highest priorities first, each with today's score."),),
        footer=foot(report.day, say),
        running=_kicker(report.client, kind, report.day, say),
        look=report.look,
    )


def _table(report: GridReport, say: Speech) -> TableBlock:
    by_pair = {(cell.category, cell.phase): cell for cell in report.cells}
    apart = [cell for cell in report.cells if cell.category not in report.categories or cell.phase not in report.phases]
    categories = [
        *report.categories,
        *dict.fromkeys(one.category for one in apart if one.category not in report.categories),
    ]
    phases = [*report.phases, *dict.fromkeys(one.phase for one in apart if one.phase not in report.phases)]
    rows = tuple(
        (
            styled(category, "strong") if category else styled(say("no category"), "quiet"),
            *(_cell(by_pair.get((category, phase)), say, known=None not in (category, phase)) for phase in phases),
        )
        for category in categories
    )
    shares = _shares([[len(_points(by_pair.get((one, phase)))) for phase in phases] for one in categories])
    titles = (TableColumn(phase or say("no phase"), share=share) for phase, share in zip(phases, shares, strict=True))
    columns = (TableColumn(say("Category")), *titles)
    return TableBlock(columns, rows, label=say("Touchpoints by phase and category"), kind="grid")


def _points(cell: GridCell | None) -> tuple[GridPoint, ...]:
    return cell.touchpoints if cell else ()


def _shares(counts: list[list[int]]) -> tuple[int, ...]:
    """How many touchpoints stand side by side in each phase, so that the table is lowest; two at least.

    Args:
        counts: For each category how many stand in each phase.
    """
    phases = len(counts[0]) if counts else 0
    spare = max(_BESIDE - 2 * phases, 0)
    ways = (way for way in product(range(spare + 1), repeat=phases) if sum(way) == spare)
    tried = [tuple(2 + one for one in way) for way in ways] if phases <= _FEW else []

    def height(way: tuple[int, ...]) -> int:
        return sum(max(-(-count // wide) for count, wide in zip(row, way, strict=True)) for row in counts)

    return min(tried, key=height) if tried else (0,) * phases


def _cell(cell: GridCell | None, say: Speech, *, known: bool) -> Cell:
    if cell is None or not cell.touchpoints:
        return (Run("", "empty", aloud=say("nothing here")),) if known else ""
    return Lines(tuple(_named(point, say) for point in cell.touchpoints))


def _named(point: GridPoint, say: Speech) -> Text:
    pieces: list[str | Run] = [score_run(point.score, point.reaction, say), " ", Run(point.name, own=True)]
    if point.watched and point.rank is not None:
        pieces += [" ", rank_run(_Place(point.rank, point.tied), say)]
    return runs(*pieces)
