"""The map as bricks under stages: which chain stands where, and how its curve runs from station to station."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from touchmap.language.speech import Speech, speech
from touchmap.reports.drawings import CurvePiece, Plot, PlotMark
from touchmap.reports.journey.journey import JourneyReport
from touchmap.reports.journey.slots import Footprint, StageRun, footprint, placed, runs_of, shared
from touchmap.reports.journey.stations import JourneyChain, JourneyStage, Station
from touchmap.reports.marks import score_run


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a station, which may be empty.

    Attributes:
        station: The station.
        plot: Its score on the curve, and the curve.
        back: The stage to which it goes back, if it does; empty where the station before it does too.
        goes_back: Whether it stands in a later stage than its own.
        fresh: Whether it is the first station of its stage.
        open_end: Whether it is the last of a chain that has no end link.
    """

    station: Station | None
    plot: Plot
    back: str
    goes_back: bool
    fresh: bool
    open_end: bool = False


class StationMarks(NamedTuple):
    """The marks of a slot, as it has them."""

    back: str
    goes_back: bool
    fresh: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class Brick:
    """A chain: its slots line by line."""

    form: ClassVar = "brick"
    chain: JourneyChain
    width: int
    lines: int
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Where no chain stands."""

    form: ClassVar = "gap"
    width: int


@dataclass(frozen=True, slots=True)
class StageColumn:
    """A stage, and how many slots wide it is."""

    stage: JourneyStage | None
    width: int


@dataclass(frozen=True, slots=True)
class Bricks:
    """The map: its stages, and in each row what begins there, from left to right.

    `room` is by how much a curve rises from the lowest score to the highest, where a score is 30: less where
    there are many rows, so that a dozen chains stay on one page.
    """

    width: int
    room: int
    stages: tuple[StageColumn, ...]
    rows: tuple[tuple[Brick | Gap, ...], ...]


def bricks(report: JourneyReport) -> Bricks:
    """A map laid out."""
    stages: dict[str | None, int] = {stage.id: at for at, stage in enumerate(report.stages)}
    chains = [chain for chain in report.chains if chain.stations]
    runs = [runs_of(chain, stages) for chain in chains]
    shares = shared(runs, max(len(stages), 1))
    prints = [footprint(some, shares) for some in runs]
    places, height = placed(prints, sum(shares))
    made = [
        (row, first, _brick(chain, some, one, report))
        for (row, first), chain, some, one in zip(places, chains, runs, prints, strict=True)
    ]
    columns = zip(report.stages or (None,), shares, strict=True)
    return Bricks(
        sum(shares),
        min(max(56 - 6 * height, 4), 30),
        tuple(StageColumn(stage, share) for stage, share in columns),
        tuple(tuple(_row(row, made, sum(shares))) for row in range(height)),
    )


def _row(row: int, made: Sequence[tuple[int, int, Brick]], slots: int) -> Iterator[Brick | Gap]:
    """What begins in a row; where a brick from above goes on, a table has no cell."""
    at = 0
    here = [one for one in made if one[0] <= row < one[0] + one[2].lines]
    for top, first, brick in sorted(here, key=lambda one: one[1]):
        if first > at:
            yield Gap(first - at)
        if top == row:
            yield brick
        at = first + brick.width
    if at < slots:
        yield Gap(slots - at)


def _brick(chain: JourneyChain, runs: Sequence[StageRun], one: Footprint, report: JourneyReport) -> Brick:
    at: dict[tuple[int, int], Station] = {}
    for run, start, width in zip(runs, one.starts, one.widths, strict=True):
        for number, station in enumerate(run.stations):
            at[number // width, start - one.first + number % width] = station
    where = {station.number: place for place, station in at.items()}
    heights = dict(heights_of(chain, report))
    pieces = _curve(chain, where, heights, one.slots)
    say = speech(report.language)
    marks = dict(_marks(chain, runs, report))
    slots = tuple(
        _slot(at.get((line, slot)), heights, marks, tuple(pieces.get((line, slot), ())), say)
        for line in range(one.lines)
        for slot in range(one.slots)
    )
    return Brick(chain, one.slots, one.lines, slots)


def _slot(
    station: Station | None,
    heights: dict[int, float],
    marks: dict[int, StationMarks],
    curve: tuple[CurvePiece, ...],
    say: Speech,
) -> Slot:
    if station is None:
        return Slot(None, Plot((), curve), "", goes_back=False, fresh=False)
    return Slot(station, plot_of(station, heights[station.number], curve, say), *marks[station.number])


def plot_of(station: Station, height: float, curve: tuple[CurvePiece, ...], say: Speech) -> Plot:
    """A station on its curve; its ways each with its own score, as high as their chain's worst."""
    scores = (
        ((way.score, way.reaction) for way in station.ways) if station.ways else ((station.score, station.reaction),)
    )
    runs = tuple(score_run(score, felt, say, weak=station.weak) for score, felt in scores)
    marks = tuple(PlotMark(height, run.text, run.style, run.aloud, run.weak) for run in runs)
    return Plot(marks, curve, station.breaks, station.state != "live")


def heights_of(chain: JourneyChain, report: JourneyReport) -> Iterator[tuple[int, float]]:
    """How high each station stands by its score; one without a score as high as the one before it."""
    length = report.most - report.least or 1
    height = 0.5
    for station in chain.stations:
        if station.score is not None:
            height = round(1 - (station.score - report.least) / length, 4)
        yield station.number, height


def _marks(chain: JourneyChain, runs: Sequence[StageRun], report: JourneyReport) -> Iterator[tuple[int, StationMarks]]:
    """What a page marks at each station."""
    stands = {station.number: run.stage for run in runs for station in run.stations}
    order = {stage.id: at for at, stage in enumerate(report.stages)}
    before, was = "", object()
    for station in chain.stations:
        goes_back = order.get(station.stage or "", stands[station.number]) < stands[station.number]
        named = (station.stage_name or "") if goes_back else ""
        open_end = station is chain.stations[-1] and not any(one.end for one in chain.stations)
        marks = StationMarks(named if named != before else "", goes_back, station.stage != was, open_end)
        yield station.number, marks
        before, was = named, station.stage


def _curve(
    chain: JourneyChain, where: dict[int, tuple[int, int]], heights: dict[int, float], slots: int
) -> dict[tuple[int, int], list[CurvePiece]]:
    """The pieces of the curve by line and slot; to another line it goes out at the edge and comes in at the other."""
    pieces: dict[tuple[int, int], list[CurvePiece]] = {}
    for here, after in zip(chain.stations, chain.stations[1:], strict=False):
        (line, slot), (next_line, next_slot) = where[here.number], where[after.number]
        y1, y2 = heights[here.number], heights[after.number]
        beyond = here.beyond or here.breaks
        if line == next_line:
            _straight(pieces, line, (slot + 0.5, y1), (next_slot + 0.5, y2), beyond=beyond)
        else:
            _straight(pieces, line, (slot + 0.5, y1), (min(slot + 1, slots), y1), beyond=beyond)
            _straight(pieces, next_line, (next_slot, y2), (next_slot + 0.5, y2), beyond=beyond)
    return pieces


def _straight(
    pieces: dict[tuple[int, int], list[CurvePiece]],
    line: int,
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    beyond: bool,
) -> None:
    """A straight line cut at the edges of the slots that it crosses."""
    (x1, y1), (x2, y2) = start, end
    for slot in range(int(x1), -(-int(x2 * 2) // 2)):
        left, right = max(x1, slot), min(x2, slot + 1)
        if right > left:
            low, high = (y1 + (y2 - y1) * (x - x1) / (x2 - x1) for x in (left, right))
            piece = CurvePiece(round(left - slot, 4), round(low, 4), round(right - slot, 4), round(high, 4), beyond)
            pieces.setdefault((line, slot), []).append(piece)
