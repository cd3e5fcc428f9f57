"""How far a count can be trusted: Wilson's interval; and the mean of some marks."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from touchmap.analysis.scoring.ratings import Exact

CONFIDENCE = 0.95


def wilson(hits: int, trials: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Give the ends, from 0 to 1, of Wilson's score interval for a share of `hits` in `trials`.

    Needs 0 ≤ hits ≤ trials and at least one trial, else raises ValueError. The formula is E. B. Wilson's,
    "Probable inference, the law of succession, and statistical inference" (1927).
    """
    if not 0 <= hits <= trials or trials < 1:
        raise ValueError(f"no share of {hits} in {trials}")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = hits / trials
    stretch = 1 + z * z / trials
    middle = (share + z * z / (2 * trials)) / stretch
    half = z / stretch * sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    return (middle - half if hits else 0.0), (middle + half if hits < trials else 1.0)


def mean(answers: Mapping[Exact, int]) -> Fraction:
    """Give the exact mean of marks, told as answers per mark; raises ValueError without an answer."""
    total = sum(answers.values())
    if total < 1:
        raise ValueError("no mean without an answer")
    return Fraction(sum((mark * times for mark, times in answers.items()), 0)) / total


def squared_error(answers: Mapping[Exact, int]) -> Fraction:
    """Give the exact square of the standard error of the mean: the sample variance over the answers.

    Takes answers per mark, two answers or more, else raises ValueError.
    """
    total = sum(answers.values())
    if total < 2:
        raise ValueError("no standard error with fewer than two answers")
    middle = mean(answers)
    squares = sum((times * (mark - middle) ** 2 for mark, times in answers.items()), Fraction(0))
    return squares / (total * (total - 1))
