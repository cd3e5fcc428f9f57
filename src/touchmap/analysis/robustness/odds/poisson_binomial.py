"""The probability that few others are ahead: a count of those above every possible value, family by family."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from touchmap.analysis.statistics.polynomials import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from touchmap.analysis.robustness.odds.contender import Contender
    from touchmap.analysis.statistics.polynomials import Polynomial

NEGLIGIBLE = 1e-20
CountRange = tuple[int, int]
"""A contender, and which of its members."""


def fewer_ahead(contenders: Sequence[Contender], limit: int, bar: int = 1) -> dict[CountRange, float]:
    """Give, for each member of independent contenders, the probability that it is in.

    That is, of having a value of `bar` or more (1 or more) while fewer than `limit` (1 or more) others have a
    higher one; who never has is left out. Nothing is sampled; what is left out of a probability is below 1e-20,
    and the rest is exact but for the rounding of doubles.
    """
    count = AheadCounts(contenders, limit)
    shares: dict[CountRange, list[float]] = {}
    for value, indices in falling(contenders, bar):
        for index, beside in count.without(indices).items():
            for member, held in contenders[index].held(value):
                shares.setdefault((index, member), []).append(fsum(times(beside, held, limit)))
        count.pass_over(value, indices)
        if count.fewer() < NEGLIGIBLE:
            break
    return {place: min(1.0, fsum(share)) for place, share in shares.items()}


def lowest(contenders: Sequence[Contender], limit: int, bar: int, faint: float) -> int:
    """Give the value below which everybody's part of a probability is below `faint`, but `bar` at least."""
    count = AheadCounts(contenders, limit)
    for value, indices in falling(contenders, bar):
        count.pass_over(value, indices)
        if count.fewer() < faint:
            return value
    return bar


def falling(contenders: Sequence[Contender], bar: int) -> Iterable[tuple[int, list[int]]]:
    """Go through all values of `bar` or more, falling: each with the contenders who can have it."""
    holders: dict[int, list[int]] = {}
    for index, contender in enumerate(contenders):
        for value in contender.values():
            if value >= bar:
                holders.setdefault(value, []).append(index)
    return ((value, holders[value]) for value in sorted(holders, reverse=True))


class AheadCounts:
    """The probabilities that 0, 1, … limit − 1 are ahead, as the product of all contenders in a binary tree.

    One contender is left out by multiplying the branches beside its path to the root. (Dividing it out again
    would lose all digits where it is almost certainly ahead.) Every sum has positive terms, so no digits cancel.
    """

    __slots__ = ("_contenders", "_limit", "_tree")

    def __init__(self, contenders: Sequence[Contender], limit: int) -> None:
        """Begin with nobody ahead."""
        self._contenders = contenders
        self._limit = limit
        self._tree: list[Polynomial] = [[1.0]] * max(2, 2 * len(contenders))

    def all(self) -> Polynomial:
        """Give the probabilities that 0, 1, … of all are ahead."""
        return self._tree[1]

    def fewer(self) -> float:
        """Give the probability that fewer than `limit` of all are among what is passed over.

        It bounds what the values further down can add to anybody's probability: for that, the touchpoint
        itself and all but fewer than `limit` others would have to be further down.
        """
        return fsum(self._tree[1])

    def without(self, indices: Iterable[int]) -> dict[int, Polynomial]:
        """Give, for each of these contenders, the probabilities that 0, 1, … of all others are ahead."""
        leaves = {index + len(self._contenders): index for index in indices}
        beside = {1: [1.0]}
        for node in sorted(_paths(leaves)):
            if node > 1:
                beside[node] = times(beside[node // 2], self._tree[node ^ 1], self._limit)
        return {index: beside[leaf] for leaf, index in leaves.items()}

    def pass_over(self, value: int, indices: Iterable[int]) -> None:
        """AheadCounts a value as ahead from now on: these contenders can have it."""
        leaves = [index + len(self._contenders) for index in indices]
        for leaf in leaves:
            contender = self._contenders[leaf - len(self._contenders)]
            contender.pass_over(value)
            self._tree[leaf] = contender.factor()
        for node in sorted(_paths(leaf // 2 for leaf in leaves), reverse=True):
            self._tree[node] = times(self._tree[2 * node], self._tree[2 * node + 1], self._limit)


def _paths(nodes: Iterable[int]) -> set[int]:
    """Collect these nodes and all that lie between them and the root, node 1."""
    found: set[int] = set()
    for node in nodes:
        step = node
        while step and step not in found:
            found.add(step)
            step //= 2
    return found
