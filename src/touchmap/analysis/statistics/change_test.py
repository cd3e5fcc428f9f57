"""Whether a mean changed: one test for every verdict, and how many more answers would tell."""

from fractions import Fraction
from math import sqrt
from typing import Literal, NamedTuple

from touchmap.analysis.statistics.bounded_mean import AnswerSums, Padded, padded, summed
from touchmap.analysis.statistics.student_t import t_quantile
from touchmap.model.settings import Scale

Verdict = Literal["improved", "worse", "unchanged", "too_few"]
"""What the test says: better, worse, no change seen, too few answers to say."""

CONFIDENCE = 0.95
POWER = 0.84
"""How many standard errors more a change has to be, for a test of it to succeed four times in five."""
MOST = 10_000
"""Up to how many answers after a change are thought of."""
_NEAR = 8
"""No change is seen where all that it may be is less than this part of the scale."""


class MeanChange(NamedTuple):
    """A change of a mean, with one answer added at each end of the scale on both sides.

    Attributes:
        verdict: What the test says.
        by: How much the mean rose, m̃₂ − m̃₁; None with fewer than two answers on a side.
        within: The half of its 95 % interval; None with fewer than two answers on a side.
    """

    verdict: Verdict
    by: float | None
    within: float | None


class _Test(NamedTuple):
    by: float
    error: float
    within: float


def change(before: AnswerSums, after: AnswerSums, scale: Scale) -> MeanChange:
    """Whether the mean of some answers differs from that of others.

    Welch's test ("The generalization of 'Student's' problem when several different population variances are
    involved", 1947) on the two sets, each with one answer added at each end of the scale.

    Args:
        before: The answers before, on the scale.
        after: The answers after.
        scale: The scale.
    """
    one, other = padded(before, scale.min, scale.max), padded(after, scale.min, scale.max)
    if one is None or other is None:
        return MeanChange("too_few", None, None)
    test = _tested(one, other)
    return MeanChange(_verdict(test, scale), test.by, test.within)


def answers_needed(before: AnswerSums, after: AnswerSums, scale: Scale) -> int | None:
    """How many answers there have to be after a change, so that four tests in five tell it, if it is as it looks.

    Args:
        before: The answers before, on the scale.
        after: The answers after, at least one.
        scale: The scale.

    Returns:
        The least number from the present one up to 10,000, if their mean and spread stay; None if none would
        do, since there are too few answers before.
    """
    one = padded(before, scale.min, scale.max)
    if one is None or not after.count:
        return None
    share = after.effective / after.count
    variance = Fraction(after.spread) / after.weight - after.mean * after.mean
    for count in range(max(2, after.count), MOST + 1):
        other = padded(summed(count, count * share, after.mean, variance), scale.min, scale.max)
        if other is not None and _would_tell(one, other):
            return count
    return None


def _would_tell(one: Padded, other: Padded) -> bool:
    by = abs(float(other.mean - one.mean))
    error = sqrt(_squared(one) + _squared(other))
    if by < (1.95 + POWER) * error:  # less than any quantile of Student's t, and much quicker to say
        return False
    test = _tested(one, other)
    return abs(test.by) >= test.within + POWER * test.error


def _squared(side: Padded) -> float:
    """The square of a mean's error, w = s̃² / (N − 1)."""
    return float(side.variance / (side.number - 1))


def _tested(one: Padded, other: Padded) -> _Test:
    first, second = _squared(one), _squared(other)
    freedom = (first + second) ** 2 / (first**2 / float(one.number - 1) + second**2 / float(other.number - 1))
    error = sqrt(first + second)
    return _Test(float(other.mean - one.mean), error, t_quantile(CONFIDENCE, freedom) * error)


def _verdict(test: _Test, scale: Scale) -> Verdict:
    if abs(test.by) > test.within:
        return "improved" if test.by > 0 else "worse"
    near = (scale.max - scale.min) / _NEAR
    return "unchanged" if abs(test.by) + test.within < near else "too_few"
