"""Answers on a bounded scale as exact sums, and what is made of them: their mean, its error and its interval."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from touchmap.model.fields import Number

Z = 1.96
"""How many standard errors an interval of 95 % reaches to each side."""


@dataclass(frozen=True, slots=True)
class AnswerSums:
    """Some answers, each with a weight; two sets of them add up as their sums do.

    Attributes:
        count: How many people answered.
        weight: The sum of the weights, Σw.
        squares: The sum of their squares, Σw².
        total: Σwx.
        spread: Σwx².
    """

    count: int = 0
    weight: Number = 0
    squares: Number = 0
    total: Number = 0
    spread: Number = 0

    @property
    def mean(self) -> Fraction:
        """The plain mean; there is at least one answer."""
        return Fraction(self.total) / self.weight

    @property
    def effective(self) -> Fraction:
        """As how many unweighted answers they count: (Σw)² / Σw² (L. Kish, Survey Sampling, 1965)."""
        return Fraction(self.weight) ** 2 / self.squares

    def with_(self, other: AnswerSums) -> AnswerSums:
        """Both sets together."""
        return AnswerSums(
            self.count + other.count,
            self.weight + other.weight,
            self.squares + other.squares,
            self.total + other.total,
            self.spread + other.spread,
        )

    def times(self, weight: Number) -> AnswerSums:
        """The same answers, each with its weight multiplied."""
        count, total = self.count, self.total * weight
        return AnswerSums(count, self.weight * weight, self.squares * weight**2, total, self.spread * weight)


class Padded(NamedTuple):
    """Answers with two more, one at each end of the scale.

    Attributes:
        number: How many there are, N.
        mean: Their mean, m̃.
        variance: Their population variance, s̃².
    """

    number: Fraction
    mean: Fraction
    variance: Fraction

    @property
    def squared_error(self) -> Fraction:
        """The square of the mean's standard error, s̃² / N."""
        return self.variance / self.number


def counted(marks: Mapping[Number, int]) -> AnswerSums:
    """Answers told as how many gave each mark."""
    count = sum(marks.values())
    total = sum(mark * times for mark, times in marks.items())
    return AnswerSums(count, count, count, total, sum(mark * mark * times for mark, times in marks.items()))


def summed(count: int, effective: Number, mean: Number, variance: Number) -> AnswerSums:
    """Answers told by their mean and population variance.

    Args:
        count: How many people answered, one or more.
        effective: As how many unweighted answers they count, above 0.
        mean: Their weighted mean.
        variance: Their weighted population variance.
    """
    squares = Fraction(count * count) / Fraction(effective)
    return AnswerSums(count, count, squares, count * mean, count * (variance + mean * mean))


def padded(answers: AnswerSums, low: Number, high: Number) -> Padded | None:
    """The answers with one more at each end of the scale.

    The idea is Agresti and Coull's for shares ("Approximate is better than 'exact' for interval estimation of
    binomial proportions", 1998), carried over to means: docs/intervals.md has what it brings. The weights are scaled
    to the answers' effective number, and the two more have weight 1.

    Args:
        answers: The answers, on a scale from `low` to `high`.
        low: The scale's lowest mark.
        high: Its highest.

    Returns:
        None if fewer than two people answered, however their answers are weighted.
    """
    if answers.count < 2:
        return None
    number = answers.effective + 2
    middle = (answers.effective * answers.mean + low + high) / number
    squares = answers.effective * Fraction(answers.spread) / answers.weight + low * low + high * high
    return Padded(number, middle, squares / number - middle * middle)


def mean_interval(answers: AnswerSums, low: Number, high: Number) -> tuple[float, float] | None:
    """The 95 % interval of the mean of answers on a bounded scale: m̃ ± 1.96 · s̃ / √N, clipped to the scale.

    Returns:
        Its ends, with the plain mean between them; None if fewer than two people answered.
    """
    full = padded(answers, low, high)
    return None if full is None else interval(float(full.mean), full.squared_error, low, high)


def interval(middle: float, squared_error: Fraction, low: Number, high: Number) -> tuple[float, float]:
    """The 95 % interval around a mean: ± 1.96 standard errors, clipped to the scale.

    Args:
        middle: The mean, m̃.
        squared_error: The square of its standard error.
        low: The scale's lowest mark.
        high: Its highest.
    """
    half = Z * sqrt(squared_error)
    return max(float(low), middle - half), min(float(high), middle + half)


def nps_interval(
    promoters: Number, passives: Number, detractors: Number, effective: Number | None = None
) -> tuple[float, float] | None:
    """The 95 % interval of a net promoter score, from −100 to 100: the mean of −100, 0 and 100 (see `mean_interval`).

    Args:
        promoters: How many promoters there are, or the sum of their weights, where those of all add up to the number
            of respondents.
        passives: The same of the passives.
        detractors: The same of the detractors.
        effective: As how many unweighted answers the weighted ones count (default: as all of them).

    Returns:
        Its ends; None if fewer than two people answered.
    """
    count = promoters + passives + detractors
    if count < 2:
        return None
    net = Fraction(promoters - detractors) / count
    variance = Fraction(promoters + detractors) / count - net * net
    answers = summed(round(count), count if effective is None else effective, net * 100, variance * 10_000)
    return mean_interval(answers, -100, 100)
