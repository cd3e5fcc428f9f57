"""Who may be ahead: one touchpoint, or several alike, whose priority depends on nobody else's."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Protocol

from touchmap.analysis.robustness.odds.chances import products
from touchmap.analysis.statistics.polynomials import to_the

if TYPE_CHECKING:
    from collections.abc import Iterable

    from touchmap.analysis.robustness.odds.chances import Chances
    from touchmap.analysis.statistics.polynomials import Polynomial

Score = tuple[int, int]
"""The member whose score it is, and its value."""
Doubts = dict[int, dict[int, float]]
Given = dict[Score, "Polynomial"]


class Contender(Protocol):
    """Touchpoints that are independent of all others; values are passed over from the highest down."""

    def values(self) -> Iterable[int]:
        """Go through the priorities above 0 that its members can have."""

    def factor(self) -> Polynomial:
        """Give the probabilities that 0, 1, 2, … of its members are above the values not yet passed."""

    def held(self, value: int) -> Iterable[tuple[int, Polynomial]]:
        """Give, for its members that can have the value next in turn: that it does, and 0, 1, … others are above."""

    def pass_over(self, value: int) -> None:
        """Count this value as ahead from now on."""

    def doubts(self) -> Doubts:
        """Give, for each of its members that has a score of its own, the probabilities of its values."""

    def given(self) -> Given:
        """Give, for each such score, how many are above the values not yet passed, if it were known.

        Of contenders alike, one alone is counted.
        """

    def held_given(self, value: int) -> Iterable[tuple[int, Given]]:
        """Give, for its members that can have the value next in turn, what `held` gives, for each score known."""


class Solo:
    """Touchpoints with the same chances and a score of their own: how many, and how much has been passed over."""

    __slots__ = ("_chance", "_gap", "_last", "_limit", "_passed", "_total", "_weight", "times")

    def __init__(self, weight: Chances, gap: Chances, times: int, limit: int) -> None:
        """Take the chances of weight × business priority and of the gap, of so many touchpoints each."""
        self._weight = weight
        self._gap = gap
        self._chance = dict(products(weight, gap))
        self._total = sum(self._chance.values())
        self._passed = 0
        self._last: float = inf
        self._limit = limit
        self.times = times

    def values(self) -> Iterable[int]:
        """Go through the priorities above 0 that one can have."""
        return (value for value in self._chance if value > 0)

    def factor(self) -> Polynomial:
        """Give the probabilities that 0, 1, 2, … of them are above the values not yet passed."""
        return self.alike(self.times)

    def alike(self, times: int) -> Polynomial:
        """Give the same for only so many of them."""
        if not self._passed:
            return [1.0]
        one = [(self._total - self._passed) / self._total, self._passed / self._total][: self._limit]
        return to_the(one, times, self._limit)

    def chance(self, value: int) -> float:
        """Give the probability that one has this priority."""
        return self._chance.get(value, 0) / self._total

    def held(self, value: int) -> Iterable[tuple[int, Polynomial]]:
        """Give that one has this value, and 0, 1, … of those like it are above."""
        chance = self.chance(value)
        return ((0, [chance * term for term in self.alike(self.times - 1)]),)

    def pass_over(self, value: int) -> None:
        """Count this value as ahead from now on."""
        self._passed += self._chance[value]
        self._last = value

    def doubts(self) -> Doubts:
        """Give the probabilities of its gaps, which represent the scores."""
        total = sum(chance for _, chance in self._gap)
        return {0: {gap: chance / total for gap, chance in self._gap}}

    def given(self) -> Given:
        """Give, for each gap, whether one of them is above the values not yet passed."""
        total = sum(chance for _, chance in self._weight)
        found: Given = {}
        for gap, _ in self._gap:
            above = sum(chance for weight, chance in self._weight if weight * gap >= self._last)
            found[0, gap] = [(total - above) / total, above / total][: self._limit] if above else [1.0]
        return found

    def held_given(self, value: int) -> Iterable[tuple[int, Given]]:
        """Give, for each gap, that one of them has the value."""
        total = sum(chance for _, chance in self._weight)
        at = {gap: sum(chance for weight, chance in self._weight if weight * gap == value) for gap, _ in self._gap}
        return ((0, {(0, gap): [chance / total] for gap, chance in at.items()}),)
