"""One test for every change: laws, published numbers, and how many more answers would tell."""

from fractions import Fraction
from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.statistics.bounded_mean import AnswerSums, counted, padded
from touchmap.analysis.statistics.change_test import MeanChange, answers_needed, change
from touchmap.analysis.statistics.student_t import t_quantile
from touchmap.model.fields import Number
from touchmap.model.settings import Scale

SCALE = Scale(min=1, max=5)
whole: st.SearchStrategy[Number] = st.integers(1, 5)
sides = st.dictionaries(whole, st.integers(0, 60), min_size=1).filter(lambda found: sum(found.values()) > 1)
OPPOSITE = {"improved": "worse", "worse": "improved", "unchanged": "unchanged", "too_few": "too_few"}


def between(before: dict[Number, int], after: dict[Number, int], scale: Scale = SCALE) -> MeanChange:
    return change(counted(before), counted(after), scale)


# scipy 1.17.1, stats.ttest_ind(after, before, equal_var=False).confidence_interval() of the answers with one more at 1
# and one more at 5 on each side: the difference of the means, and half the interval
PUBLISHED: list[tuple[dict[Number, int], dict[Number, int], float, float]] = [
    ({2: 3, 4: 9}, {4: 6, 5: 9}, 0.9831932773109249, 0.8093343446282324),
    ({1: 10, 2: 20, 3: 30, 4: 25, 5: 15}, {3: 4, 4: 40, 5: 60}, 1.362375138734739, 0.27095872051869474),
    ({3: 2}, {4: 2}, 0.5, 2.914852208536039),
    ({4: 40, 3: 20}, {4: 41, 3: 19}, 0.016129032258064502, 0.21371787019257604),
]


@pytest.mark.parametrize(("before", "after", "by", "within"), PUBLISHED)
def test_the_test_is_welchs_as_scipy_has_it(
    before: dict[Number, int], after: dict[Number, int], by: float, within: float
) -> None:
    found = between(before, after)

    assert (isclose(found.by or 0, by, rel_tol=1e-12), isclose(found.within or 0, within, rel_tol=1e-12)) == (
        True,
        True,
    )


@given(sides, sides)
def test_the_way_back_is_the_opposite_change(before: dict[Number, int], after: dict[Number, int]) -> None:
    there, back = between(before, after), between(after, before)

    assert there.verdict == OPPOSITE[back.verdict]
    assert isclose((there.by or 0) + (back.by or 0), 0, abs_tol=1e-12)
    assert isclose(there.within or 0, back.within or 0)


@given(sides, sides)
def test_turning_the_scale_round_turns_the_verdict_round(before: dict[Number, int], after: dict[Number, int]) -> None:
    turned = [{6 - mark: count for mark, count in side.items()} for side in (before, after)]

    assert between(turned[0], turned[1]).verdict == OPPOSITE[between(before, after).verdict]


@given(sides, sides)
def test_another_scale_gives_the_same_verdict(before: dict[Number, int], after: dict[Number, int]) -> None:
    wide = Scale(min=0, max=40)
    stretched = [{10 * (mark - 1): count for mark, count in side.items()} for side in (before, after)]
    found, there = between(before, after), between(stretched[0], stretched[1], wide)

    assert there.verdict == found.verdict
    assert isclose(there.by or 0, 10 * (found.by or 0), abs_tol=1e-9)


@given(sides)
def test_nothing_changed_where_both_sides_are_equal(side: dict[Number, int]) -> None:
    assert between(side, side).verdict in ("unchanged", "too_few")


@given(sides, sides)
def test_the_figures_are_those_of_the_page(before: dict[Number, int], after: dict[Number, int]) -> None:
    one, other = padded(counted(before), 1, 5), padded(counted(after), 1, 5)
    assert one is not None
    assert other is not None
    first, second = (float(side.variance / (side.number - 1)) for side in (one, other))
    freedom = (first + second) ** 2 / (first**2 / (float(one.number) - 1) + second**2 / (float(other.number) - 1))
    found = between(before, after)

    assert isclose(found.by or 0, float(other.mean - one.mean), abs_tol=1e-12)
    assert isclose(found.within or 0, t_quantile(0.95, freedom) * sqrt(first + second), rel_tol=1e-12)


@pytest.mark.parametrize("few", [{}, {4: 1}])
def test_with_fewer_than_two_answers_on_a_side_there_is_no_verdict(few: dict[Number, int]) -> None:
    assert between(few, {5: 900}) == MeanChange("too_few", None, None)
    assert between({1: 900}, few) == MeanChange("too_few", None, None)


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ({2: 40}, {4: 40}, "improved"),
        ({4: 40}, {2: 40}, "worse"),
        ({4: 40, 3: 20}, {4: 41, 3: 19}, "unchanged"),
        ({3: 2}, {4: 2}, "too_few"),
        ({1: 30, 5: 30}, {1: 28, 5: 32}, "too_few"),
    ],
)
def test_a_verdict_says_what_the_answers_can_tell(
    before: dict[Number, int], after: dict[Number, int], verdict: str
) -> None:
    assert between(before, after).verdict == verdict


def test_weighted_answers_tell_less() -> None:
    before, after = counted({3: 30, 2: 10}), counted({3: 20, 4: 20})
    thin = AnswerSums(after.count, after.weight, after.squares * 8, after.total, after.spread)

    assert (change(before, after, SCALE).verdict, change(before, thin, SCALE).verdict) == ("improved", "too_few")


def test_how_many_answers_would_tell_is_the_least_number_that_does() -> None:
    before, after = counted({2: 5, 3: 30, 4: 5}), counted({3: 4, 4: 4})
    needed = answers_needed(before, after, SCALE)

    assert needed == 30
    assert [_tells(before, after, count) for count in (needed - 1, needed)] == [False, True]


def _tells(before: AnswerSums, after: AnswerSums, count: int) -> bool:
    """Whether so many answers of the same mean and spread tell, by the formula of the page."""
    one = padded(before, 1, 5)
    other = padded(after.times(1), 1, 5)
    assert one is not None
    assert other is not None
    effective = Fraction(count)
    number = effective + 2
    mean = (effective * after.mean + 6) / number
    square = (effective * Fraction(after.spread) / after.weight + 26) / number
    first = float(one.variance / (one.number - 1))
    second = float((square - mean * mean) / (number - 1))
    freedom = (first + second) ** 2 / (first**2 / float(one.number - 1) + second**2 / float(number - 1))
    error = sqrt(first + second)
    return abs(float(mean - one.mean)) >= (t_quantile(0.95, freedom) + 0.84) * error


@pytest.mark.parametrize(
    ("before", "after"),
    [({3: 2}, {4: 1, 3: 1}), ({3: 40}, {3: 40}), ({3: 1}, {5: 40}), ({3: 40}, {})],
)
def test_where_no_number_of_answers_would_tell_none_is_given(
    before: dict[Number, int], after: dict[Number, int]
) -> None:
    assert answers_needed(counted(before), counted(after), SCALE) is None


def test_what_tells_already_needs_no_more() -> None:
    assert answers_needed(counted({2: 60}), counted({5: 60}), SCALE) == 60
