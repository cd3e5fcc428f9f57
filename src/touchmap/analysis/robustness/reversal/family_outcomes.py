"""The outcomes of a family after some steps: on which side of a line its members are, and in how many ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from touchmap.analysis.robustness.reversal.rating_changes import Ways, add, both, scores, weights
from touchmap.analysis.scoring.ratings import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from touchmap.analysis.robustness.reversal.cut_line import CutLine
    from touchmap.analysis.robustness.reversal.rating_changes import Options, RatingChange
    from touchmap.analysis.scoring.families import Family
    from touchmap.analysis.scoring.ratings import Exact, Ratings, Units

Sides = dict[tuple[int, ...], Ways]
"""By load, steps, and 1 where one is on the line; before a whole takes it, with the lowest score before these."""


class Outcomes:
    """All that some steps can make of touchpoints."""

    def __init__(self, points: Sequence[Ratings], unit: Units, most: int) -> None:
        """Take all touchpoints, the units of their figures, and the most steps."""
        self._points = points
        self._unit = unit
        self._most = most
        self._weights: dict[int, Options] = {}
        self._scores: dict[int, Options] = {}

    def sides(self, family: Family, line: CutLine) -> Sides:
        """Give the load of a family and whether a member is on a line, for each number of steps."""
        waiting: dict[int, Sides] = {}
        found: Sides = {}
        for member, place in enumerate(family.places):
            bare = waiting.pop(member, None)
            if bare is None:
                bare = {(score, 0, cost, 0): ways for (score, cost), ways in self._scores_of(place).items()}
            found = self._counted(bare, place, line)
            above = family.wholes[member]
            if above is not None:
                waiting[above] = self._joined(waiting[above], found) if above in waiting else found
        ended: Sides = {}
        for (_, *rest), ways in found.items():
            add(ended, tuple(rest), ways)
        return ended

    def values(self, family: Family, place: int) -> set[int]:
        """Give the priorities that a member can have."""
        scored: set[tuple[int, int]] = set()
        for leaf in _leaves(family, place, self._points):
            scored.update(self._scores_of(leaf))
        return {
            weight * self._gap(place, score)
            for score, spent in scored
            for weight, cost in self._weights_of(place)
            if spent + cost <= self._most
        }

    def _counted(self, bare: Sides, place: int, line: CutLine) -> Sides:
        """Count a member for each score, with all that its weight and its business priority can be."""
        found: Sides = {}
        for (score, load, cost, on), ways in bare.items():
            gap = self._gap(place, score)
            for (weight, price), others in self._weights_of(place).items():
                side = line.side(place, weight * gap) if cost + price <= self._most else None
                if side is not None:
                    add(found, (score, load + side[0], cost + price, on | side[1]), both(ways, others))
        return found

    def _joined(self, one: Sides, other: Sides) -> Sides:
        found: Sides = {}
        for (score, load, cost, on), ways in one.items():
            for (lowest, more, price, stands), others in other.items():
                if cost + price <= self._most:
                    add(found, (min(score, lowest), load + more, cost + price, on | stands), both(ways, others))
        return found

    def _gap(self, place: int, score: int) -> int:
        return max(0, whole(self._points[place].target, self._unit.gap) - score)

    def _weights_of(self, place: int) -> Options:
        if place not in self._weights:
            self._weights[place] = weights(self._points[place], self._unit, self._most)
        return self._weights[place]

    def _scores_of(self, place: int) -> Options:
        if place not in self._scores:
            self._scores[place] = scores(self._points[place], self._unit, self._most)
        return self._scores[place]


def _leaves(family: Family, place: int, points: Sequence[Ratings]) -> Iterable[int]:
    """Go through those of a family whose scores make a member's: itself, or the innermost of its parts."""
    below = {family.places.index(place)}
    for member in reversed(range(len(family.places))):
        if family.wholes[member] in below:
            below.add(member)
    return (family.places[member] for member in below if not points[family.places[member]].parts)


def after(points: Sequence[Ratings], families: Sequence[Family], changes: Iterable[RatingChange]) -> list[Exact]:
    """Give the priority of each touchpoint once changes are made."""
    values = {(change.id, change.field): change.after for change in changes}
    found: list[Exact] = [0] * len(points)
    for family in families:
        lowest: dict[int, Exact] = {}
        for member, place in enumerate(family.places):
            point = points[place]
            score = lowest.get(member, values.get((point.id, point.score.field), point.score.value))
            weight = sum((values.get((point.id, mark.field), mark.value) * share for mark, share in point.weights), 0)
            business = values.get((point.id, point.business_priority.field), point.business_priority.value)
            found[place] = weight * business * max(0, point.target - score)
            above = family.wholes[member]
            if above is not None:
                lowest[above] = min(score, lowest.get(above, score))
    return found
