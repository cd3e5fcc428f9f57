"""What a touchpoint's priority rests on: its marks, who made each, and what its answers say."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Exact = int | Fraction
Spread = tuple[tuple[Exact, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Rating:
    """One mark of a touchpoint.

    `field` is its name in the answers (`customer_weight.families`, `business_priority`, `score`); `value`
    is on the scale. `typed` is false for a score that evidence or parts give: nobody can change it by a
    step. `spread` holds (value, probability) pairs, by rising value and adding to 1, where answers tell them;
    without it the mark is doubted as a typed one. `answers` is how many a score from evidence rests on.
    """

    field: str
    value: Exact
    typed: bool = True
    spread: Spread | None = None
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class Ratings:
    """The marks of one scored touchpoint.

    Weights and priorities are whole numbers, scores may be fractions. `weights` pairs each customer weight
    with its segment's share; the shares of one touchpoint add to 1, a touchpoint with one weight for
    everybody has the one pair (mark, 1), and one without a weight or a business priority, which has no rank,
    has none. `low` and `high` are the ends of the scale of weights and priorities, `score_low` and
    `score_high` those of the scores'. `parts` are the ids of those whose lowest score is its score.
    """

    id: str
    weights: tuple[tuple[Rating, Exact], ...]
    business_priority: Rating
    score: Rating
    target: Exact
    low: int = 1
    high: int = 5
    score_low: int = 1
    score_high: int = 5
    parts: tuple[str, ...] = ()

    @property
    def ranked(self) -> bool:
        """Whether it has a weight and a business priority, and so a rank."""
        return bool(self.weights)

    @property
    def weight(self) -> Exact:
        """The mean of the weights by the segments' shares."""
        return sum((mark.value * share for mark, share in self.weights), 0)

    @property
    def gap(self) -> Exact:
        """How far the score is below the target, never below 0."""
        return max(0, self.target - self.score.value)

    @property
    def priority(self) -> Exact:
        """Customer weight × business priority × gap."""
        return self.weight * self.business_priority.value * self.gap

    @property
    def kind(self) -> tuple[object, ...]:
        """All but the id: touchpoints of one kind have the same chances and the same moves."""
        ends = (self.low, self.high, self.score_low, self.score_high)
        return (self.weights, self.business_priority, self.score, self.target, ends)


@dataclass(frozen=True, slots=True)
class Units:
    """Denominators that turn every weight and every gap of an inventory into whole numbers.

    Whole numbers compare and multiply several times faster than fractions, and just as exactly.
    """

    weight: int
    gap: int


def units(points: Iterable[Ratings]) -> Units:
    """Find the smallest units in which all weights, and all gaps, of these touchpoints are whole."""
    shares = {1}
    marks = {1}
    for point in points:
        shares.update(share.denominator * mark.value.denominator for mark, share in point.weights)
        marks.update((point.target.denominator, point.score.value.denominator))
        marks.update(value.denominator for value, _ in point.score.spread or ())
    return Units(lcm(*shares), lcm(*marks))


def whole(value: Exact, unit: int) -> int:
    """Give a value in a unit that it divides into."""
    return value.numerator * (unit // value.denominator)
