"""How wide the stages of a map are: slots shared among them so that the chains take the fewest rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from touchmap.reports.journey.stations import JourneyChain, Station

SLOTS = 16
"""How many stations stand side by side."""

_TRIED = 1500
"""How many ways to share the slots are tried."""

_FREELY = 30
"""Up to how many chains all ways are tried."""


@dataclass(frozen=True, slots=True)
class StageRun:
    """Links of a chain in a row that stand in one stage; a link that goes back stays where the chain is."""

    stage: int
    stations: tuple[Station, ...]


@dataclass(frozen=True, slots=True)
class Footprint:
    """Where a chain stands: its first slot, how many slots it takes, and how many lines.

    `widths` are the slots of each of its runs, `starts` where each begins.
    """

    first: int
    slots: int
    lines: int
    starts: tuple[int, ...]
    widths: tuple[int, ...]
    free: bool
    room: tuple[int, int]


def runs_of(chain: JourneyChain, stages: dict[str | None, int]) -> tuple[StageRun, ...]:
    """The runs of a chain in their order, by the places of the stages."""
    at, places = 0, []
    known = [stages[station.stage] for station in chain.stations if station.stage in stages]
    at = known[0] if known else 0
    for station in chain.stations:
        at = max(at, stages.get(station.stage, at))
        places.append((at, station))
    return tuple(
        StageRun(stage, tuple(station for _, station in among))
        for stage, among in groupby(places, key=lambda one: one[0])
    )


def footprint(runs: Sequence[StageRun], shares: Sequence[int]) -> Footprint:
    """The slots and lines that a chain takes where each stage has so many slots."""
    begins = [sum(shares[:stage]) for stage in range(len(shares))]
    starts, widths = [], []
    for number, run in enumerate(runs):
        width = min(len(run.stations), shares[run.stage])
        last = number == len(runs) - 1
        starts.append(begins[run.stage] if last or number else begins[run.stage] + shares[run.stage] - width)
        widths.append(width)
    lines = max(-(-len(run.stations) // width) for run, width in zip(runs, widths, strict=True))
    first, end = starts[0], starts[-1] + widths[-1]
    room = (begins[runs[0].stage], begins[runs[0].stage] + shares[runs[0].stage])
    return Footprint(first, end - first, lines, tuple(starts), tuple(widths), len(runs) == 1, room)


def placed(prints: Iterable[Footprint], slots: int) -> tuple[list[tuple[int, int]], int]:
    """The row and the first slot of each chain, in order at the first free place, and how many rows that takes."""
    taken: list[int] = []
    found = []
    for one in prints:
        row, first = next(_places(one, taken, slots))
        mask = ((1 << one.slots) - 1) << first
        taken += [0] * (row + one.lines - len(taken))
        for line in range(row, row + one.lines):
            taken[line] |= mask
        found.append((row, first))
    return found, len(taken)


def _places(one: Footprint, taken: Sequence[int], slots: int) -> Iterator[tuple[int, int]]:
    """The free places for a chain from the top left; one in a single stage may stand anywhere in it."""
    firsts = range(one.room[0], max(one.room[1] - one.slots, one.room[0]) + 1) if one.free else (one.first,)
    row = 0
    while True:
        lines = taken[row : row + one.lines]
        for first in firsts:
            mask = ((1 << one.slots) - 1) << first
            if first + one.slots <= slots and not any(line & mask for line in lines):
                yield row, first
        row += 1


def shared(runs: Sequence[Sequence[StageRun]], stages: int) -> tuple[int, ...]:
    """How many slots each stage has.

    Args:
        runs: The runs of each chain.
        stages: How many stages there are.
    """
    longest = [
        max((len(run.stations) for some in runs for run in some if run.stage == at), default=1) for at in range(stages)
    ]
    least = [min(2, length) for length in longest]
    rest = SLOTS - sum(least)
    if rest <= 0:
        return tuple(least)
    ways = _all_ways(rest, stages) if len(runs) <= _FREELY else None
    if ways is None:
        return _by_need(least, longest, rest)
    return _fewest_rows(runs, [tuple(map(sum, zip(least, way, strict=True))) for way in ways])


def _all_ways(rest: int, stages: int) -> list[tuple[int, ...]] | None:
    """All ways to share the slots that are left; None if they are too many."""
    found = []
    for bars in combinations(range(rest + stages - 1), stages - 1):
        edges = (-1, *bars, rest + stages - 1)
        found.append(tuple(edges[at + 1] - edges[at] - 1 for at in range(stages)))
        if len(found) > _TRIED:
            return None
    return found


def _by_need(least: Sequence[int], longest: Sequence[int], rest: int) -> tuple[int, ...]:
    """Each next slot goes to the stage whose longest run is most squeezed."""
    shares = list(least)
    for _ in range(rest):
        at = max(range(len(shares)), key=lambda stage: longest[stage] / shares[stage])
        shares[at] += 1
    return tuple(shares)


def _fewest_rows(runs: Sequence[Sequence[StageRun]], tried: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The first of some ways to share the slots by which the chains take the fewest rows.

    A way is passed over where the chains cannot have room in fewer rows, or one of them alone takes as many.
    """
    best, fewest = tried[0], 0
    for shares in tried:
        slots = sum(shares)
        prints = [footprint(some, shares) for some in runs]
        least = max((one.lines for one in prints), default=0)
        if fewest and (least >= fewest or sum(one.slots * one.lines for one in prints) > (fewest - 1) * slots):
            continue
        rows = placed(prints, slots)[1]
        if not fewest or rows < fewest:
            best, fewest = shares, rows
    return best
