"""What `touchmap rank` shows: the touchpoints in order, the ties, and those without a priority."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked, Unscored
from touchmap.analysis.scoring.scores import Origin
from touchmap.language.numbers import plain
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import State
from touchmap.reports.added import Added, added_by
from touchmap.reports.filters import goes_by, hold_to_known, hold_to_owners
from touchmap.reports.kinds import Kind
from touchmap.reports.ranking.notes import ranking_notes, rounded_note
from touchmap.reports.ranking.screen import Shown, first

if TYPE_CHECKING:
    from touchmap.analysis.questions.alternative_rankings import AlternativeRanking


@dataclass(frozen=True, slots=True)
class RankRow:
    """A touchpoint with its place; the keys of JSON and the columns of CSV.

    `score_from` says where its score comes from: typed, evidence or parts.
    """

    rank: int
    id: str
    name: str
    stage: str | None
    customer_weight: float
    business_priority: float
    score: float
    target: float
    gap: float
    priority: float
    owner: str | None
    owner_name: str | None
    tied: bool
    weak_link_of: tuple[str, ...]
    file: str
    line: int
    score_from: Origin
    more: Added | None = field(default=None, metadata=added_by("Opportunity", "HoldsUp", "PlaceBefore", "Certainty"))


@dataclass(frozen=True, slots=True)
class UnscoredRow:
    """A touchpoint without a priority, and what it lacks for one."""

    id: str
    name: str
    missing: tuple[str, ...]
    owner: str | None
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class RankingReport:
    """The ranking of an inventory, or of what a filter left of it.

    Attributes:
        shape: The name and the version of the JSON document.
        formula: How the order was made.
        top: How many the watchlist has.
        segment: The segment by whose weights it is ranked, if any.
        state: The state of the touchpoints that are ranked.
        touchpoints: The rows.
        unscored: The touchpoints without a priority.
        notes: Notes below the table, one sentence each.
        language: The language of its words.
        unlisted: How many more have no priority than `unscored` lists.
        own_stages: Whether the client names its stages itself.
        columns: What each row has more.
        more: What the report has more.
    """

    kind: ClassVar[Kind] = "rank"

    shape: Literal["touchmap.rank/1"]
    formula: str
    top: int
    segment: str | None
    state: State
    touchpoints: tuple[RankRow, ...]
    unscored: tuple[UnscoredRow, ...]
    notes: tuple[str, ...] = field(metadata={"data": False})
    language: str = field(metadata={"data": False})
    unlisted: int = field(default=0, metadata={"data": False})
    own_stages: bool = field(default=False, metadata={"data": False})
    columns: type[Added] | None = field(default=None, metadata={"data": False})
    more: Added | None = field(default=None, metadata=added_by("WhatIfOutcome", "Robustness"))


class Filters(NamedTuple):
    """What of a ranking is asked for; ranks stay those of the whole.

    Attributes:
        top: Ranks up to this one, ties included.
        stage: Touchpoints of this stage.
        owner: Touchpoints of this owner: the id or the name, in any case.
        unowned: Touchpoints without an owner.
        chain: Touchpoints that are links of this chain.
        first: Of what is left, as many rows as a screen has room for; a tie at the end is shown whole
            unless that doubles them.
    """

    top: int | None = None
    stage: str | None = None
    owner: str | None = None
    unowned: bool = False
    chain: str | None = None
    first: int | None = None


def checked(filters: Filters, inventory: Inventory, segment: str | None) -> Filters:
    """The filters, checked against what the inventory has.

    Raises:
        TouchmapError: A stage, a chain, a segment or an owner that does not exist.
    """
    stages = [term.id for term in inventory.vocabulary.stages]
    hold_to_known("stage", filters.stage, stages)
    hold_to_known("chain", filters.chain, inventory.chain_by_id)
    hold_to_known("segment", segment, [term.id for term in inventory.settings.segments])
    hold_to_owners(filters.owner, map(inventory.owner_of, inventory.touchpoints), inventory)
    return filters


def ranking_report(
    facts: Facts, filters: Filters, segment: str | None = None, by: "AlternativeRanking | None" = None
) -> RankingReport:
    """The ranking as it is shown.

    Args:
        facts: The inventory.
        filters: What of it is asked for.
        segment: Rank by this segment's weights among what it meets.
        by: The ranking in another order (default: the product of weight, priority and gap).
    """
    inventory = facts.inventory
    ranking = by.ranking if by else facts.ranking_of(segment)
    weak_in = facts.weak_in_of(segment)
    fits = _test(filters, inventory)
    fitting = [row for row in ranking.ranked if _within(row, filters.top) and fits(row.point.id)]
    ranked = first(fitting, filters.first)
    unscored = [row for row in ranking.unscored if fits(row.point.id)]
    listed = unscored[: filters.first]
    return RankingReport(
        shape="touchmap.rank/1",
        formula=by.formula if by else "product",
        top=ranking.top,
        segment=segment,
        state=facts.state,
        touchpoints=tuple(rank_row(row, facts, weak_in) for row in ranked),
        unscored=tuple(_unscored(row, inventory) for row in listed),
        notes=(*ranking_notes(facts, ranking, Shown.of(ranked, fitting), segment, by), *rounded_note(ranked, facts)),
        language=inventory.settings.client.language,
        unlisted=len(unscored) - len(listed),
        own_stages=any(stage.where.file for stage in inventory.vocabulary.stages),
    )


def rank_row(row: Ranked, facts: Facts, weak_in: Mapping[str, tuple[str, ...]]) -> RankRow:
    """A ranked touchpoint as plain values, with the chains whose weak link it is."""
    point, inventory = row.point, facts.inventory
    owner = inventory.entered_owner_of(point)
    return RankRow(
        rank=row.rank,
        id=point.id,
        name=point.name,
        stage=inventory.stage_of(point),
        customer_weight=plain(row.customer_weight) or 0,
        business_priority=plain(row.business_priority) or 0,
        score=plain(row.score) or 0,
        target=plain(row.target) or 0,
        gap=plain(row.gap) or 0,
        priority=plain(row.priority) or 0,
        owner=owner,
        owner_name=inventory.owner_name(owner),
        tied=row.tied,
        weak_link_of=weak_in.get(point.id, ()),
        file=point.where.file,
        line=point.line,
        score_from=facts.origin_of(point) or "typed",
    )


def _unscored(row: Unscored, inventory: Inventory) -> UnscoredRow:
    point = row.point
    owner = inventory.entered_owner_of(point)
    return UnscoredRow(point.id, point.name, row.missing, owner, point.where.file, point.line)


def _within(row: Ranked, top: int | None) -> bool:
    return top is None or row.rank <= top


def _test(filters: Filters, inventory: Inventory) -> Callable[[str], bool]:
    """Whether a touchpoint is asked for, by its id."""
    asked: list[set[str]] = []
    points = inventory.touchpoints
    if filters.stage is not None:
        asked.append({point.id for point in points if inventory.stage_of(point) == filters.stage})
    if filters.owner is not None:
        owner = filters.owner
        asked.append({point.id for point in points if goes_by(owner, inventory.owner_of(point), inventory)})
    if filters.unowned:
        asked.append({point.id for point in points if inventory.owner_of(point) is None})
    if filters.chain is not None:
        asked.append({way for link in inventory.chain_by_id[filters.chain].links for way in link.ways})
    return lambda name: all(name in ids for ids in asked)
