"""The probability that few others are ahead: a Poisson-binomial count for every possible value."""

from __future__ import annotations

from collections import Counter
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Chances = tuple[tuple[int, int], ...]
Polynomial = list[float]
NEGLIGIBLE = 1e-20


def fewer_ahead(spreads: Sequence[Chances], limit: int) -> list[float]:
    """Give, for each of independent values, the probability that fewer than `limit` others are higher.

    A spread holds (value, chance) pairs by rising value; chances are whole parts of their own total. `limit`
    is 1 or more. Nothing is sampled; what is left out of a probability is below 1e-20, and the rest is exact
    but for the rounding of doubles. The order of the spreads changes no digit: equal ones are one, and they
    are worked through sorted.
    """
    kinds = Counter(spreads)
    order = sorted(kinds)
    count = _Count([_Kind(spread, kinds[spread], limit) for spread in order], limit)
    shares: list[list[float]] = [[] for _ in order]
    for holders in _falling(order):
        for index, probability in count.without_one(holders).items():
            shares[index].append(count.kinds[index].share(holders[index]) * probability)
        count.pass_over(holders)
        if count.fewer() < NEGLIGIBLE:
            break
    found = {spread: min(1.0, fsum(share)) for spread, share in zip(order, shares, strict=True)}
    return [found[spread] for spread in spreads]


def _falling(order: Sequence[Chances]) -> Iterable[dict[int, int]]:
    """Go through all values, falling: each with the chance that each kind gives to it."""
    held: dict[int, dict[int, int]] = {}
    for index, spread in enumerate(order):
        for value, chance in spread:
            held.setdefault(value, {})[index] = chance
    return (held[value] for value in sorted(held, reverse=True))


class _Kind:
    """Touchpoints with one and the same spread: how many, and how much of it has been passed over."""

    __slots__ = ("limit", "passed", "times", "total")

    def __init__(self, spread: Chances, times: int, limit: int) -> None:
        self.total = sum(chance for _, chance in spread)
        self.passed = 0
        self.times = times
        self.limit = limit

    def share(self, chance: int) -> float:
        """Give a chance as a part of 1."""
        return chance / self.total

    def ahead(self, times: int) -> Polynomial:
        """Give the probabilities that 0, 1, 2, … of so many are above the values not yet passed."""
        one = [(self.total - self.passed) / self.total, self.passed / self.total][: self.limit]
        return _power(one, times, self.limit) if self.passed else [1.0]


class _Count:
    """The probabilities that 0, 1, … limit − 1 are ahead, as the product of all kinds in a binary tree.

    One kind is left out by multiplying what stands beside its path to the root. (Dividing it out again would
    lose all digits where it is almost certainly ahead.) Every sum has positive terms, so no digits cancel.
    """

    __slots__ = ("kinds", "limit", "tree")

    def __init__(self, kinds: list[_Kind], limit: int) -> None:
        self.kinds = kinds
        self.limit = limit
        self.tree: list[Polynomial] = [[1.0]] * (2 * len(kinds))

    def fewer(self) -> float:
        """Give the probability that fewer than `limit` of all are among what is passed over.

        It bounds what the values further down can add to anybody's probability: for that, the touchpoint
        itself and all but fewer than `limit` others would have to be further down.
        """
        return fsum(self.tree[1])

    def without_one(self, indices: Iterable[int]) -> dict[int, float]:
        """Give, for each of these kinds, the probability that fewer than `limit` are ahead of a member."""
        leaves = {index + len(self.kinds): index for index in indices}
        beside = {1: [1.0]}
        for node in sorted(_paths(leaves)):
            if node > 1:
                beside[node] = _times(beside[node // 2], self.tree[node ^ 1], self.limit)
        found: dict[int, float] = {}
        for leaf, index in leaves.items():
            kind = self.kinds[index]
            found[index] = fsum(_times(beside[leaf], kind.ahead(kind.times - 1), self.limit))
        return found

    def pass_over(self, chances: dict[int, int]) -> None:
        """Count these chances of these kinds as ahead from now on."""
        leaves = [index + len(self.kinds) for index in chances]
        for index, chance in chances.items():
            kind = self.kinds[index]
            kind.passed += chance
            self.tree[index + len(self.kinds)] = kind.ahead(kind.times)
        for node in sorted(_paths(leaf // 2 for leaf in leaves), reverse=True):
            self.tree[node] = _times(self.tree[2 * node], self.tree[2 * node + 1], self.limit)


def _paths(nodes: Iterable[int]) -> set[int]:
    """Collect these nodes and all that lie between them and the root, node 1."""
    found: set[int] = set()
    for node in nodes:
        step = node
        while step and step not in found:
            found.add(step)
            step //= 2
    return found


def _times(left: Polynomial, right: Polynomial, limit: int) -> Polynomial:
    """Multiply two polynomials, given by rising powers, up to `limit` terms."""
    if len(left) == 1 and left[0] == 1.0:
        return right
    if len(right) == 1 and right[0] == 1.0:
        return left
    found = [0.0] * min(limit, len(left) + len(right) - 1)
    for power, factor in enumerate(left):
        if factor:
            for place, term in enumerate(right[: limit - power], power):
                found[place] += factor * term
    return found


def _power(base: Polynomial, times: int, limit: int) -> Polynomial:
    """Raise a polynomial to a power of 0 or more, up to `limit` terms, by squaring."""
    found = [1.0]
    while times:
        if times & 1:
            found = _times(found, base, limit)
        base = _times(base, base, limit) if times > 1 else base
        times >>= 1
    return found
