"""The plan's whole ranking: every touchpoint with its arithmetic, and those that lack a mark."""

from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from touchmap.analysis.chains.states import reaction
from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked, Unscored
from touchmap.language.numbers import decimals, is_whole, plain
from touchmap.language.speech import Speech
from touchmap.model.fields import Number
from touchmap.model.settings import Stage
from touchmap.model.touchpoint import Reaction

if TYPE_CHECKING:
    from touchmap.analysis.robustness.robustness import Firmness


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A ranked touchpoint.

    Attributes:
        rank: Its rank; the tied share one.
        tied: Whether another has the same priority.
        id: Its id.
        name: Its name.
        stage: The name of its stage.
        owner: The name of its owner; None without one.
        weight: How much it matters to the customer.
        business: How much it matters to the business.
        gap: What the score lacks to the target.
        priority: Weight × business × gap.
        score: Today's score.
        target: The score that it should have.
        reaction: Positive, neutral or negative.
        limits: The names of the chains whose weak link it is.
        share: Its priority in tenths of the highest one, from 0 to 10.
        whole: Whether weight, business and gap are whole numbers, so that their product on a page is exact.
        best_rank: Its best rank under every rule that grows with weight, priority and gap, where that is asked for.
        worst_rank: Its worst rank under every such rule, where that is asked for.
        top_probability: The probability that it is among the top, 0 to 1, where that is asked for.
        ranks: The ranks that it could have, as text.
        sure: The probability as text.
    """

    rank: int
    tied: bool
    id: str
    name: str
    stage: str | None = field(metadata={"key": "stage_name"})
    owner: str | None = field(metadata={"key": "owner_name"})
    weight: float = field(metadata={"key": "customer_weight"})
    business: float = field(metadata={"key": "business_priority"})
    gap: float
    priority: float
    score: float
    target: float
    reaction: Reaction
    limits: tuple[str, ...]
    share: int = field(metadata={"data": False})
    whole: bool = field(metadata={"data": False})
    best_rank: int | None = None
    worst_rank: int | None = None
    top_probability: float | None = None
    ranks: str = field(default="", metadata={"data": False})
    sure: str = field(default="", metadata={"data": False})


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A touchpoint without a priority: its name, its owner's, and what it lacks."""

    id: str
    name: str
    owner: str | None = field(metadata={"key": "owner_name"})
    missing: tuple[str, ...]


def plan_rows(ranked: tuple[Ranked, ...], facts: Facts, say: Speech, segment: str | None = None) -> tuple[PlanRow, ...]:
    """The rows of a ranking, in its order; weak links are those of the chains that the segment passes, if any."""
    weak_in = facts.weak_in_of(segment)
    stages = {stage.id: stage_name(stage, say) for stage in facts.inventory.vocabulary.stages}
    highest = max((row.priority for row in ranked), default=0) or 1
    return tuple(
        _row(row, facts, stages, weak_in.get(row.point.id, ()), _tenths(row.priority, highest)) for row in ranked
    )


def with_firmness(rows: tuple[PlanRow, ...], firm: "Firmness") -> tuple[PlanRow, ...]:
    """The rows of a whole ranking, each with how sure its place is."""
    from touchmap.reports.ranking.robustness import chance_text, ranks_text

    return tuple(
        replace(
            row,
            best_rank=best,
            worst_rank=worst,
            top_probability=round(probability, 6),
            ranks=ranks_text(best, worst),
            sure=chance_text(round(probability, 6)),
        )
        for row, (best, worst), probability in zip(rows, firm.intervals, firm.probabilities, strict=True)
    )


def stage_name(stage: Stage, say: Speech) -> str:
    """The name that the client gave a stage, else the word for a built-in one."""
    return stage.name or say.word(stage.id)


def missing_rows(unscored: tuple[Unscored, ...], facts: Facts, say: Speech) -> tuple[MissingRow, ...]:
    """The touchpoints without a priority, in the order of their ids."""
    inventory = facts.inventory
    return tuple(
        MissingRow(
            row.point.id,
            row.point.name,
            inventory.owner_name(inventory.owner_of(row.point)),
            tuple(say.field(name) for name in row.missing),
        )
        for row in unscored
    )


def _tenths(part: Number, of: Number) -> int:
    """How many tenths something is of the whole, rounded half up."""
    return int(decimals(Fraction(10 * part) / of, 0))


def _row(row: Ranked, facts: Facts, stages: dict[str, str], limits: tuple[str, ...], share: int) -> PlanRow:
    point, inventory = row.point, facts.inventory
    stage = inventory.stage_of(point)
    return PlanRow(
        rank=row.rank,
        tied=row.tied,
        id=point.id,
        name=point.name,
        stage=None if stage is None else stages.get(stage, stage),
        owner=inventory.owner_name(inventory.owner_of(point)),
        weight=plain(row.customer_weight) or 0,
        business=plain(row.business_priority) or 0,
        gap=plain(row.gap) or 0,
        priority=plain(row.priority) or 0,
        score=plain(row.score) or 0,
        target=plain(row.target) or 0,
        reaction=point.reaction or reaction(row.score, inventory.settings.scoring),
        limits=tuple(inventory.chain_by_id[chain].name for chain in limits),
        share=share,
        whole=all(map(is_whole, (row.customer_weight, row.business_priority, row.gap))),
    )
