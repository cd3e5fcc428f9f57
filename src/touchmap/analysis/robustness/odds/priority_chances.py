"""The chances of what priorities are made of, in whole units: weight × business priority, gaps, and scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from touchmap.analysis.robustness.odds.chances import NOTHING, chances, products, sums
from touchmap.analysis.robustness.odds.family_contender import FamilyMember
from touchmap.analysis.robustness.odds.uncertainty import doubted
from touchmap.analysis.scoring.ratings import units, whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from touchmap.analysis.robustness.odds.chances import Chances
    from touchmap.analysis.scoring.families import Family
    from touchmap.analysis.scoring.ratings import Exact, Ratings, Spread


class Reckoning:
    """What the touchpoints of one inventory may be; like ones are worked out once."""

    def __init__(self, points: Sequence[Ratings], doubt: Fraction) -> None:
        """Take all touchpoints, and the probability, 0 to 1, that a rating is one off."""
        self._points = points
        self._doubt = doubt
        self._unit = units({point.kind: point for point in points}.values())
        self._weights: dict[tuple[object, ...], Chances] = {}
        self._gaps: dict[tuple[object, ...], Chances] = {}

    def weight(self, point: Ratings) -> Chances:
        """Give the chances of weight × business priority; 0 alone for a touchpoint that has no rank."""
        key = (point.weights, point.business_priority, point.low, point.high)
        if key not in self._weights:
            self._weights[key] = self._weight(point) if point.ranked else NOTHING
        return self._weights[key]

    def gap(self, point: Ratings) -> Chances:
        """Give the chances of the gap of a touchpoint with a score of its own."""
        key = (point.score, point.target, point.score_low, point.score_high)
        if key not in self._gaps:
            pairs = [(self._scaled(max(0, point.target - value)), part) for value, part in self.score(point)]
            self._gaps[key] = chances(pairs)
        return self._gaps[key]

    def kin(self, family: Family) -> list[FamilyMember]:
        """Give the members of a family."""
        found: list[FamilyMember] = []
        for place, above in zip(family.places, family.wholes, strict=True):
            point = self._points[place]
            spread = () if point.parts else self.score(point)
            scores = {self._scaled(value): float(part) for value, part in spread}
            found.append(FamilyMember(self.weight(point), self._scaled(point.target), scores, above))
        return found

    def score(self, point: Ratings) -> Spread:
        """Give the values that a score of its own may have, on its scale, and their probabilities."""
        return doubted(point.score, point.score_low, point.score_high, self._doubt)

    def _scaled(self, value: Exact) -> int:
        return whole(value, self._unit.gap)

    def _weight(self, point: Ratings) -> Chances:
        found: Chances = ((0, 1),)
        for mark, share in point.weights:
            spread = doubted(mark, point.low, point.high, self._doubt)
            found = sums(found, chances([(whole(value * share, self._unit.weight), part) for value, part in spread]))
        business = doubted(point.business_priority, point.low, point.high, self._doubt)
        return products(found, chances([(whole(value, 1), part) for value, part in business]))
