"""How sure the top is: marks that may be one off, and the probability of each touchpoint to be in it."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import isqrt, lcm, prod
from typing import TYPE_CHECKING

from touchmap.analysis.ahead import fewer_ahead
from touchmap.analysis.interval import mean, squared_error
from touchmap.analysis.marks import units, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from touchmap.analysis.ahead import Chances
    from touchmap.analysis.marks import Exact, Mark, Marks, Spread, Units

DOUBT = Fraction(1, 4)
FINE = 10**12


@cache
def typed_mark(value: Exact, low: int, high: int, doubt: Fraction = DOUBT) -> Spread:
    """Spread a mark that may be one off: a step up or down with half of `doubt` (0 to 1) each.

    A step beyond `low` or `high` isn't taken, and its probability stays with the mark.
    """
    steps = [value + step for step in (-1, 1) if low <= value + step <= high]
    return _spread([(value, 1 - doubt / 2 * len(steps)), *((step, doubt / 2) for step in steps)])


def marks_spread(answers: Mapping[Exact, int], low: int, high: int) -> Spread:
    """Spread the mean of two or more answers per mark: itself 2/3, √3 standard errors off 1/6 on each side.

    These three keep the mean and its variance; what falls off the scale is put at its end. An irrational √3
    standard errors is taken to twelve decimals.
    """
    middle = mean(answers)
    half = _root(3 * squared_error(answers))
    ends = max(Fraction(low), middle - half), min(Fraction(high), middle + half)
    return _spread([(middle, Fraction(2, 3)), *((end, Fraction(1, 6)) for end in ends)])


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


def top_probabilities(points: Sequence[Marks], top: int, doubt: Fraction = DOUBT) -> list[float]:
    """Give, for each touchpoint, the probability that fewer than `top` others have a higher priority.

    `top` is 1 or more. All typed marks are one off independently of each other, as `typed_mark` says; a mark
    with a spread of its own takes that; targets are fixed. Exact but for the rounding of doubles, and
    independent of the order.
    """
    names = [point.kind for point in points]
    kinds = dict(zip(names, points, strict=True))
    unit = units(kinds.values())
    parts = {kind: _parts(point, unit, doubt) for kind, point in kinds.items()}
    lowest = {kind: prod(part[0][0] for part in three) for kind, three in parts.items()}
    bar = _bar((lowest[name] for name in names), top)
    able = {kind: three for kind, three in parts.items() if prod(part[-1][0] for part in three) >= bar}
    spreads = {kind: _products(_products(weight, priority), gap) for kind, (weight, priority, gap) in able.items()}
    runners = [name for name in names if name in spreads]
    found = dict(zip(runners, fewer_ahead([spreads[kind] for kind in runners], top), strict=True))
    return [found.get(name, 0.0) for name in names]


def _bar(lowest: Iterable[int], top: int) -> int:
    """Give the value below which `top` others are certainly ahead, from the lowest that each can take."""
    floors = sorted(lowest, reverse=True)
    return floors[top] if len(floors) > top else 0


def _parts(point: Marks, unit: Units, doubt: Fraction) -> tuple[Chances, Chances, Chances]:
    """Give the chances of a touchpoint's weight, business priority and gap, in whole units."""
    weight: Chances = ((0, 1),)
    for mark, share in point.weights:
        spread = _doubted(mark, point, doubt)
        weight = _sums(weight, _chances([(whole(value * share, unit.weight), part) for value, part in spread]))
    priority = _chances([(whole(value, 1), part) for value, part in _doubted(point.business_priority, point, doubt)])
    score = _doubted(point.score, point, doubt)
    gaps = [(whole(max(0, point.target - value), unit.gap), part) for value, part in score]
    return weight, priority, _chances(gaps)


def _doubted(mark: Mark, point: Marks, doubt: Fraction) -> Spread:
    """Give a mark's own spread, or else that of a typed mark."""
    return mark.spread or typed_mark(mark.value, point.low, point.high, doubt)


def _chances(pairs: Sequence[tuple[int, Fraction]]) -> Chances:
    """Turn probabilities into whole parts of their common denominator."""
    unit = lcm(*(part.denominator for _, part in pairs))
    return _gathered((value, whole(part, unit)) for value, part in pairs)


def _sums(left: Chances, right: Chances) -> Chances:
    """Give the chances of the sum of two independent values."""
    return _gathered((one + other, chance * part) for one, chance in left for other, part in right)


def _products(left: Chances, right: Chances) -> Chances:
    """Give the chances of the product of two independent values."""
    return _gathered((one * other, chance * part) for one, chance in left for other, part in right)


def _gathered(pairs: Iterable[tuple[int, int]]) -> Chances:
    """Add the chances of equal values, by rising value."""
    found: dict[int, int] = {}
    for value, chance in pairs:
        found[value] = found.get(value, 0) + chance
    return tuple(sorted(found.items()))
