"""A chain of the journey map as tables: its links as columns, its lanes as rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from touchmap.language.speech import Speech
from touchmap.reports.document import Block, Paragraph, TableBlock, TableColumn
from touchmap.reports.drawings import CurvePiece
from touchmap.reports.journey.bricks import heights_of, plot_of
from touchmap.reports.journey.journey import JourneyReport
from touchmap.reports.journey.lanes import LANES, lane_labels
from touchmap.reports.journey.stations import JourneyChain, Station, state_word
from touchmap.reports.marks import rank_run
from touchmap.reports.text import Cell, Lines, Run, Style, Text, own, runs

_ACROSS = 8
"""How many links of one chain stand side by side at most."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the watchlist, and whether it is shared."""

    rank: int
    tied: bool


def titled(chain: JourneyChain) -> Text:
    """The letter of a chain, its name, and its segment."""
    return runs(f"{chain.letter} ", Run(chain.whole_name, own=True))


def chain_blocks(chain: JourneyChain, report: JourneyReport, say: Speech) -> Iterator[Block]:
    """A chain with its links as columns and its lanes as rows, some links at a time.

    Args:
        chain: The chain.
        report: The map.
        say: The language.

    Returns:
        What was found on it as a paragraph, then the tables; none without links.
    """
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
        pieces.append(rank_run(Place(station.rank, station.tied), say))
    words: tuple[tuple[str, Style], ...] = (
        (say("break") if station.breaks else "", "break"),
        (state_word(station.state, say), "quiet"),
    )
    for word, style in words:
        pieces += [" " if pieces else "", Run(word, style)] if word else []
    if station.end:
        pieces.append(f" → {station.starts}" if station.starts else Run(f" {say('end link')}", "quiet"))
    return runs(*pieces)
