"""What `touchmap map --table` shows: each touchpoint by phase and category, and the cells in which there is none."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.analysis.chains.states import reaction_at
from touchmap.analysis.facts import Facts
from touchmap.language.numbers import plain
from touchmap.language.speech import Speech, speech
from touchmap.model.touchpoint import Reaction
from touchmap.reports.document import Look
from touchmap.reports.kinds import Kind
from touchmap.reports.naming import term_name


@dataclass(frozen=True, slots=True)
class GridPoint:
    """A touchpoint in a cell; `rank` is None without a priority, `watched` if it is on the watchlist."""

    touchpoint: str
    name: str
    score: float | None
    reaction: Reaction | None
    rank: int | None
    tied: bool
    watched: bool


@dataclass(frozen=True, slots=True)
class GridCell:
    """The touchpoints of one category in one phase; None for those that name no category, or no phase."""

    category: str | None
    phase: str | None
    touchpoints: tuple[GridPoint, ...]


@dataclass(frozen=True, slots=True)
class GridReport:
    """The touchpoints by phase and category, the table that every map starts with.

    Attributes:
        shape: The name and the version of the JSON document.
        language: The language of its sentences.
        client_language: The language of what the inventory says.
        client: The client's name.
        day: The day that ages are counted from, as an ISO date.
        phases: The names of the phases, in their order.
        categories: The names of the categories, in their order.
        cells: A cell for each pair of these, category by category; those without a phase or category follow.
        empty: In how many cells of a phase and a category nothing stands.
        look: The client's look, for a page.
    """

    kind: ClassVar[Kind] = "map-table"

    shape: Literal["touchmap.map-table/1"]
    language: str = field(metadata={"data": False})
    client_language: str = field(metadata={"data": False})
    client: str | None
    day: str = field(metadata={"key": "today"})
    phases: tuple[str, ...]
    categories: tuple[str, ...]
    cells: tuple[GridCell, ...]
    empty: int
    look: Look = field(default=Look(), metadata={"data": False})


def grid_report(facts: Facts) -> GridReport:
    """The touchpoints of an inventory by phase and category; one of several categories stands in each."""
    inventory = facts.inventory
    say = speech(inventory.settings.client.language)
    phases = {term.id: term_name(inventory.vocabulary.phases, term.id, say) for term in inventory.vocabulary.phases}
    categories = inventory.vocabulary.categories
    named = {term.id: term_name(categories, term.id, say) for term in categories}
    held = dict(_held(facts))
    pairs: list[tuple[str | None, str | None]] = [(category, phase) for category in named for phase in phases]
    apart = [pair for pair in held if pair not in pairs]
    return GridReport(
        shape="touchmap.map-table/1",
        language=say.language,
        client_language=inventory.settings.client.language,
        client=inventory.settings.client.name,
        day=facts.today.isoformat(),
        phases=tuple(phases.values()),
        categories=tuple(named.values()),
        cells=tuple(
            GridCell(
                named.get(category or "", category), phases.get(phase or "", phase), held.get((category, phase), ())
            )
            for category, phase in [*pairs, *apart]
        ),
        empty=sum(pair not in held for pair in pairs),
    )


def _held(facts: Facts) -> Iterator[tuple[tuple[str | None, str | None], tuple[GridPoint, ...]]]:
    held: dict[tuple[str | None, str | None], list[GridPoint]] = {}
    watched = {row.point.id for row in facts.ranking.watched}
    for point, row in facts.ranking.places:
        score = facts.scores.get(point.id)
        rank, tied = (row.rank, row.tied) if row else (None, False)
        shown = GridPoint(
            touchpoint=point.id,
            name=point.name,
            score=plain(score),
            reaction=reaction_at(point, score, facts.inventory.settings.scoring),
            rank=rank,
            tied=tied,
            watched=point.id in watched,
        )
        for category in point.category or (None,):
            held.setdefault((category, facts.inventory.phase_of(point)), []).append(shown)
    yield from ((pair, tuple(points)) for pair, points in held.items())


def grid_finding(report: GridReport, say: Speech) -> str:
    """How many cells are empty."""
    cells = len(report.phases) * len(report.categories)
    if not report.empty:
        return say("Every phase has touchpoints of every category")
    return say.plural(
        "{count} of {all} cells is empty: nothing there that customers could meet",
        "{count} of {all} cells are empty: nothing there that customers could meet",
        report.empty,
        all=cells,
    )
