"""How sure a rating is: the values that it may have instead, and how probable each is."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import isqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.analysis.scoring.ratings import Exact, Rating, Spread

DOUBT = Fraction(1, 4)
FINE = 10**12


@cache
def typed_mark(value: Exact, low: int, high: int, doubt: Fraction = DOUBT) -> Spread:
    """Spread a rating that may be one off: a step up or down with half of `doubt` (0 to 1) each.

    A step beyond `low` or `high` isn't taken, and its probability stays with the rating.
    """
    steps = [value + step for step in (-1, 1) if low <= value + step <= high]
    return _spread([(value, 1 - doubt / 2 * len(steps)), *((step, doubt / 2) for step in steps)])


@cache
def mean_spread(middle: Exact, squared_error: Fraction, low: int, high: int) -> Spread:
    """Spread a mean of answers: itself 2/3, √3 standard errors off 1/6 on each side.

    These three keep the mean and its variance; what falls off the scale is put at its end. An irrational √3
    standard errors is taken to twelve decimals.
    """
    half = _root(3 * squared_error)
    ends = max(Fraction(low), middle - half), min(Fraction(high), middle + half)
    return _spread([(middle, Fraction(2, 3)), *((end, Fraction(1, 6)) for end in ends)])


def variance(spread: Spread) -> Fraction:
    """The variance of a rating that may have several values."""
    mean = sum((value * probability for value, probability in spread), Fraction(0))
    return sum(((value - mean) ** 2 * probability for value, probability in spread), Fraction(0))


def doubted(mark: Rating, low: int, high: int, doubt: Fraction = DOUBT) -> Spread:
    """Give a rating's own spread, or else that of one that may be one off."""
    return mark.spread or typed_mark(mark.value, low, high, doubt)


def _root(square: Fraction) -> Fraction:
    """Take a square root: exactly where it is a fraction, else to twelve decimals."""
    above, below = isqrt(square.numerator), isqrt(square.denominator)
    if above * above == square.numerator and below * below == square.denominator:
        return Fraction(above, below)
    return Fraction(isqrt(square.numerator * FINE * FINE // square.denominator), FINE)


def _spread(pairs: Sequence[tuple[Exact, Fraction]]) -> Spread:
    """Join the probabilities of equal values, and leave out what cannot be."""
    found: dict[Exact, Fraction] = {}
    for value, probability in pairs:
        found[value] = found.get(value, Fraction(0)) + probability
    return tuple(sorted((value, probability) for value, probability in found.items() if probability))
