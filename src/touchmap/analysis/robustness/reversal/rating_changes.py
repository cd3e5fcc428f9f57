"""Changes of ratings by some steps: where they take a touchpoint, in how many ways, and which of these is first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchmap.analysis.scoring.ratings import whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from touchmap.analysis.scoring.ratings import Exact, Rating, Ratings, Units


@dataclass(frozen=True, slots=True, order=True)
class RatingChange:
    """One rating changed, by one step or more: the touchpoint's id, the field, the values after and before."""

    id: str
    field: str
    after: Exact
    before: Exact


Ways = tuple[int, tuple[RatingChange, ...]]
"""How many sets of changes there are, and the first of them, by (id, field, value after)."""
NONE: Ways = (1, ())
Options = dict[tuple[int, int], Ways]
"""By what comes of them and by their steps."""


def both(one: Ways, other: Ways) -> Ways:
    """Give the ways to make changes of two kinds together."""
    if not one[1] or not other[1]:
        return one[0] * other[0], one[1] or other[1]
    return one[0] * other[0], tuple(sorted(one[1] + other[1]))


def add(found: dict[tuple[int, ...], Ways], key: tuple[int, ...], ways: Ways) -> None:
    """Add ways with the same outcome and number of steps; the first is the smallest as a list."""
    known = found.get(key)
    found[key] = ways if known is None else (known[0] + ways[0], min(known[1], ways[1]))


def weights(point: Ratings, unit: Units, most: int) -> Options:
    """Give what weight × business priority can be within so many steps, in whole units."""
    found: dict[tuple[int, ...], Ways] = {(0, 0): NONE}
    for mark, share in point.weights:
        wider: dict[tuple[int, ...], Ways] = {}
        for value, cost, change in _stepped(point.id, mark, point.low, point.high, most):
            for (total, spent), ways in found.items():
                if spent + cost <= most:
                    add(wider, (total + whole(value * share, unit.weight), spent + cost), both(ways, change))
        found = wider
    times: dict[tuple[int, ...], Ways] = {}
    for value, cost, change in _stepped(point.id, point.business_priority, point.low, point.high, most):
        for (total, spent), ways in found.items():
            if spent + cost <= most:
                add(times, (total * whole(value, 1), spent + cost), both(ways, change))
    return {(value, cost): ways for (value, cost), ways in times.items()}


def scores(point: Ratings, unit: Units, most: int) -> Options:
    """Give what a score of its own can be within so many steps, in whole units."""
    stepped = _stepped(point.id, point.score, point.score_low, point.score_high, most)
    return {(whole(value, unit.gap), cost): change for value, cost, change in stepped}


def _stepped(name: str, mark: Rating, low: int, high: int, most: int) -> Iterable[tuple[Exact, int, Ways]]:
    """Go through the values of a rating within so many steps; one that nobody entered has only its own."""
    yield mark.value, 0, NONE
    if mark.typed:
        own = int(mark.value)
        for value in range(max(low, own - most), min(high, own + most) + 1):
            if value != own:
                yield value, abs(value - own), (1, (RatingChange(name, mark.field, value, own),))
