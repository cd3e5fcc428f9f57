"""What is left open of a family: for each lowest score that it may have, how many of it are above a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from touchmap.analysis.statistics.polynomials import plus, times

if TYPE_CHECKING:
    from collections.abc import Iterable

    from touchmap.analysis.statistics.polynomials import Polynomial

ONE: Polynomial = [1.0]
EMPTY: Polynomial = []
State = dict[int, "Polynomial"]
"""A polynomial for each score, the scores falling."""


def joined(left: State, right: State, limit: int) -> State:
    """Join two states: the lower score of both, and as many above as in both together."""
    found: State = {}
    left_higher: Polynomial = []
    right_higher: Polynomial = []
    for score in sorted({*left, *right}, reverse=True):
        one, other = left.get(score), right.get(score)
        sums: Polynomial = []
        if one is not None and right_higher:
            sums = times(one, right_higher, limit)
        if other is not None:
            right_higher = plus(right_higher, other)
            if left_higher:
                sums = plus(sums, times(left_higher, other, limit))
        if one is not None:
            left_higher = plus(left_higher, one)
            if other is not None:
                sums = plus(sums, times(one, other, limit))
        if sums:
            found[score] = sums
    return found


def summed(state: State) -> Polynomial:
    """Add the polynomials of all scores."""
    found: Polynomial = []
    for polynomial in state.values():
        found = plus(found, polynomial)
    return found


def beside(outside: State, own: Iterable[int], other: State, limit: int) -> State:
    """Give the complement of one of two joined states, for each of its scores.

    Where the other's score is no lower, the join has its score; where it is lower, the other's.
    """
    at_least: Polynomial = EMPTY
    tails: State = {}
    for score in sorted({*own, *other}, reverse=True):
        at_least = plus(at_least, other.get(score, EMPTY))
        tails[score] = at_least
    lower: Polynomial = EMPTY
    found: State = {}
    for score in reversed(tails):
        if score in outside:
            found[score] = plus(lower, times(outside[score], tails[score], limit))
            lower = plus(lower, times(outside[score], other.get(score, EMPTY), limit))
        else:
            found[score] = lower
    return found
