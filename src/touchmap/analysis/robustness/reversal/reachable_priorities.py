"""How far some steps can take a touchpoint's priority at most: what can be left out of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from touchmap.analysis.scoring.ratings import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.analysis.scoring.families import Family
    from touchmap.analysis.scoring.ratings import Exact, Rating, Ratings, Units

UP, DOWN = 1, -1


class Reach:
    """The furthest priorities of all touchpoints, up and down; like ones are worked out once."""

    def __init__(self, points: Sequence[Ratings], families: Sequence[Family], unit: Units) -> None:
        """Take all touchpoints, and which of them move together."""
        self._points = points
        self._unit = unit
        self._leaves = _leaves(points, families)
        self._kinds = self._numbered()
        self._found: dict[tuple[int, int, int], int] = {}

    def furthest(self, place: int, steps: int, direction: int) -> int:
        """Give a priority that so many steps don't take it beyond, in whole units.

        For a touchpoint with a score of its own they do take it there; for a whole every step counts for each
        of its parts' scores.
        """
        key = (self._kinds[place], steps, direction)
        if key not in self._found:
            self._found[key] = self._furthest(place, steps, direction)
        return self._found[key]

    def _numbered(self) -> list[int]:
        """Number the touchpoints so that like ones have the same number; a whole is like no other."""
        numbers: dict[object, int] = {}
        keys = (point.id if point.parts else point.kind for point in self._points)
        return [numbers.setdefault(key, len(numbers)) for key in keys]

    def price(self, place: int, bound: int, most: int, direction: int) -> int | None:
        """Give the fewest steps that may take it to `bound` or beyond; None when more than `most` are needed."""
        for steps in range(most + 1):
            if (self.furthest(place, steps, direction) - bound) * direction >= 0:
                return steps
        return None

    def _furthest(self, place: int, steps: int, direction: int) -> int:
        point, best = self._points[place], max if direction == UP else min
        weights = self._weights(point, steps, direction)
        business = [
            _moved(point.business_priority, part, direction, point.low, point.high) for part in range(steps + 1)
        ]
        gaps = [self._gap(place, part, direction) for part in range(steps + 1)]
        return best(
            weights[one] * whole(business[other], 1) * gaps[steps - one - other]
            for one in range(steps + 1)
            for other in range(steps + 1 - one)
        )

    def _weights(self, point: Ratings, steps: int, direction: int) -> list[int]:
        """Give the furthest weight for 0, 1, … steps: those of the largest shares go furthest."""
        total = sum(whole(mark.value * share, self._unit.weight) for mark, share in point.weights)
        gains = sorted(
            (
                whole(share, self._unit.weight)
                for mark, share in point.weights
                for _ in range(_room(mark, direction, point.low, point.high))
            ),
            reverse=True,
        )
        return [total + direction * sum(gains[:part]) for part in range(steps + 1)]

    def _gap(self, place: int, steps: int, direction: int) -> int:
        point = self._points[place]
        score = min(
            _moved(leaf.score, steps, -direction, leaf.score_low, leaf.score_high)
            for leaf in (self._points[other] for other in self._leaves[place])
        )
        return max(0, whole(point.target, self._unit.gap) - whole(score, self._unit.gap))


def _leaves(points: Sequence[Ratings], families: Sequence[Family]) -> list[list[int]]:
    """List for each touchpoint those whose scores make its own: itself, or the innermost of its parts."""
    found: list[list[int]] = [[] for _ in points]
    for family in families:
        for place, above in zip(family.places, family.wholes, strict=True):
            if not points[place].parts:
                found[place].append(place)
            if above is not None:
                found[family.places[above]] += found[place]
    return found


def _room(mark: Rating, direction: int, low: int, high: int) -> int:
    """Give how many steps the scale leaves to a rating; none to one that nobody entered."""
    if not mark.typed:
        return 0
    return max(0, int(high - mark.value if direction == UP else mark.value - low))


def _moved(mark: Rating, steps: int, direction: int, low: int, high: int) -> Exact:
    return mark.value + direction * min(steps, _room(mark, direction, low, high))
