"""How sure a ranking is: the ranks that touchpoints could have, and what would change who is on top."""

from dataclasses import dataclass
from fractions import Fraction

from touchmap.analysis.asking import to_ask
from touchmap.analysis.dominance import rank_intervals
from touchmap.analysis.doubt import marks_spread, top_probabilities
from touchmap.analysis.marks import Mark, Marks, Spread
from touchmap.analysis.overturn import Turn, overturn, unseat
from touchmap.analysis.ranking import Ranked, Ranking
from touchmap.analysis.scores import origin, speaking
from touchmap.analysis.trust import pooled
from touchmap.analysis.weights import segment_parts
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory


@dataclass(frozen=True, slots=True)
class Firmness:
    """How sure a ranking is.

    Attributes:
        intervals: For each ranked touchpoint, in their order, its best and its worst rank under every
            rule that grows with weight, priority and gap.
        probabilities: For each, the probability (0 to 1) that fewer than N others have a higher priority.
        overturn: The fewest changes that put another touchpoint among the top; None when there are none.
        unseat: The fewest changes that make one of the top leave; None when there are none.
        ask: Positions in the ranking, those first whose place one more observation would settle most.
    """

    intervals: tuple[tuple[int, int], ...]
    probabilities: tuple[float, ...]
    overturn: Turn | None
    unseat: Turn | None
    ask: tuple[int, ...]


def firmness(inventory: Inventory, ranking: Ranking, doubt: Fraction, segment: str | None = None) -> Firmness:
    """How sure a ranking is (definitions: docs/firm.md).

    Args:
        inventory: Where the marks stand.
        ranking: The ranking of all that it ranks, unfiltered.
        doubt: The probability, 0 to 1, that a typed mark is one off.
        segment: The segment by whose weights it is ranked, if any.
    """
    rows, top = ranking.ranked, max(ranking.top, 1)
    points = [marks_of(row, inventory, segment) for row in rows]
    probabilities = top_probabilities(points, top, doubt)
    return Firmness(
        intervals=tuple(rank_intervals([(row.customer_weight, row.business_priority, row.gap) for row in rows])),
        probabilities=tuple(probabilities),
        overturn=overturn(points, top),
        unseat=unseat(points, top),
        ask=tuple(to_ask(probabilities)),
    )


def marks_of(row: Ranked, inventory: Inventory, segment: str | None = None) -> Marks:
    """The marks that a ranked touchpoint's priority rests on.

    Args:
        row: The touchpoint in the ranking.
        inventory: Where its evidence and the client's segments are.
        segment: The segment by whose weights it is ranked, if any.
    """
    scale = inventory.settings.scale
    point = row.point
    return Marks(
        id=point.id,
        weights=_weights(row, inventory, segment),
        business_priority=Mark("business_priority", row.business_priority),
        score=Mark("score", row.score, typed=point.score is not None, spread=_spread(row, inventory)),
        target=row.target,
        low=scale.min,
        high=scale.max,
    )


def _weights(row: Ranked, inventory: Inventory, segment: str | None) -> tuple[tuple[Mark, Number], ...]:
    weight = row.point.customer_weight
    if not isinstance(weight, dict):
        return ((Mark("customer_weight", row.customer_weight), 1),)
    parts = segment_parts(row.point, inventory.settings, segment)
    return tuple((Mark(f"customer_weight.{name}", weight[name]), share) for name, share in parts)


def _spread(row: Ranked, inventory: Inventory) -> Spread | None:
    """The spread of a score's answers, where each observation behind it counts them by mark."""
    point, scale = row.point, inventory.settings.scale
    if origin(point, inventory, row.score) != "evidence":
        return None
    answers = pooled(speaking(inventory.evidence_of[point.id], scale), scale)
    return None if answers is None else marks_spread(answers, scale.min, scale.max)
