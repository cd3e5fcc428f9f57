"""What a figure may be and how probable: (value, chance) pairs of whole numbers, by rising value."""

from __future__ import annotations

from math import lcm
from typing import TYPE_CHECKING

from touchmap.analysis.scoring.ratings import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

Chances = tuple[tuple[int, int], ...]
"""Chances are whole parts of their own total."""

NOTHING: Chances = ((0, 1),)


def chances(pairs: Sequence[tuple[int, Fraction]]) -> Chances:
    """Turn probabilities into whole parts of their common denominator."""
    unit = lcm(*(part.denominator for _, part in pairs))
    return gathered((value, whole(part, unit)) for value, part in pairs)


def sums(left: Chances, right: Chances) -> Chances:
    """Give the chances of the sum of two independent values."""
    return gathered((one + other, chance * part) for one, chance in left for other, part in right)


def products(left: Chances, right: Chances) -> Chances:
    """Give the chances of the product of two independent values."""
    return gathered((one * other, chance * part) for one, chance in left for other, part in right)


def gathered(pairs: Iterable[tuple[int, int]]) -> Chances:
    """Add the chances of equal values, by rising value."""
    found: dict[int, int] = {}
    for value, chance in pairs:
        found[value] = found.get(value, 0) + chance
    return tuple(sorted(found.items()))
