from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import isclose, prod
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from touchmap.analysis.ahead import fewer_ahead
from touchmap.analysis.doubt import marks_spread, top_probabilities, typed_mark
from touchmap.analysis.interval import mean, squared_error
from touchmap.analysis.marks import Mark, Marks

if TYPE_CHECKING:
    from touchmap.analysis.marks import Exact, Spread

QUARTER = Fraction(1, 4)
# How often each of `hundred` was in the top five in 1,000,000 samples (numpy 2.4.6, default_rng(4), each of
# the 300 marks drawn anew in every sample); the other 88 less often.
IN_A_MILLION = {
    "t45": 989434,
    "t20": 900532,
    "t90": 900138,
    "t86": 794590,
    "t65": 605663,
    "t61": 446840,
    "t06": 446827,
    "t10": 386268,
    "t40": 114447,
    "t02": 108453,
    "t51": 89307,
    "t36": 89015,
}


def point(name: str, weight: int, priority: int, score: Mark, high: int = 5) -> Marks:
    weights = ((Mark("customer_weight", weight), 1),)
    return Marks(name, weights, Mark("business_priority", priority), score, high, 1, high)


def by_segment(name: str, weights: tuple[int, int], score: int) -> Marks:
    shares = (Fraction(3, 5), Fraction(2, 5))
    marks = tuple(
        (Mark(f"customer_weight.{place}", weight), share)
        for place, (weight, share) in enumerate(zip(weights, shares, strict=True))
    )
    return Marks(name, marks, Mark("business_priority", 2), Mark("score", score), 3, 1, 3)


def hundred() -> list[Marks]:
    codes = [place * 61 % 125 for place in range(100)]
    return [
        point(f"t{place:02}", code // 25 + 1, code // 5 % 5 + 1, Mark("score", code % 5 + 1))
        for place, code in enumerate(codes)
    ]


def spread_of(mark: Mark, one: Marks) -> Spread:
    return mark.spread or typed_mark(mark.value, one.low, one.high, QUARTER)


def priorities(one: Marks) -> dict[Exact, Fraction]:
    """Every priority a touchpoint can have with its probability, by going through all its marks."""
    spreads = [spread_of(mark, one) for mark in (*(mark for mark, _ in one.weights), one.business_priority, one.score)]
    found: dict[Exact, Fraction] = {}
    for marks in product(*spreads):
        *weights, priority, score = (value for value, _ in marks)
        weight = sum((w * share for w, (_, share) in zip(weights, one.weights, strict=True)), Fraction(0))
        value = weight * priority * max(0, one.target - score)
        found[value] = found.get(value, Fraction(0)) + prod((part for _, part in marks), start=Fraction(1))
    return found


def tried_out(points: list[Marks], top: int) -> list[float]:
    """The probabilities of the top by going through all priorities of all touchpoints."""
    found = [0.0] * len(points)
    for case in product(*(priorities(one).items() for one in points)):
        probability = prod(float(part) for _, part in case)
        for place, (mine, _) in enumerate(case):
            if sum(other > mine for other, _ in case) < top:
                found[place] += probability
    return found


def scores() -> st.SearchStrategy[Mark]:
    marks: st.SearchStrategy[Exact] = st.integers(1, 3)
    answers = st.dictionaries(marks, st.integers(1, 4), min_size=2)
    answered = answers.map(lambda counts: Mark("score", mean(counts), False, marks_spread(counts, 1, 3)))
    return st.one_of(st.integers(1, 3).map(lambda mark: Mark("score", mark)), answered)


marks = st.integers(1, 3)
inventories = st.lists(
    st.one_of(
        st.builds(lambda weight, priority, score: point("a", weight, priority, score, 3), marks, marks, scores()),
        st.builds(lambda weights, score: by_segment("b", weights, score), st.tuples(marks, marks), marks),
    ),
    min_size=1,
    max_size=3,
)


def test_a_mark_is_one_step_up_or_down_with_half_the_doubt_each() -> None:
    assert typed_mark(3, 1, 5, QUARTER) == ((2, Fraction(1, 8)), (3, Fraction(3, 4)), (4, Fraction(1, 8)))


def test_a_step_off_the_scale_is_not_taken() -> None:
    assert typed_mark(5, 1, 5, QUARTER) == ((4, Fraction(1, 8)), (5, Fraction(7, 8)))


def test_a_mean_without_marks_is_doubted_as_a_typed_mark() -> None:
    assert typed_mark(Fraction(9, 2), 1, 5, QUARTER) == (
        (Fraction(7, 2), Fraction(1, 8)),
        (Fraction(9, 2), Fraction(7, 8)),
    )


def test_without_doubt_a_mark_is_what_it_is() -> None:
    assert typed_mark(3, 1, 5, Fraction(0)) == ((3, Fraction(1)),)


def test_answers_spread_to_root_three_standard_errors() -> None:
    # mean 3, squared error 1/3: √3 of its root is 1
    assert marks_spread({2: 1, 3: 1, 4: 1}, 1, 5) == (
        (2, Fraction(1, 6)),
        (3, Fraction(2, 3)),
        (4, Fraction(1, 6)),
    )


def test_a_spread_keeps_the_variance_of_the_mean_to_twelve_decimals() -> None:
    answers: dict[Exact, int] = {2: 3, 4: 9}
    spread = marks_spread(answers, 1, 5)

    assert sum(part * value for value, part in spread) == mean(answers)
    assert isclose(
        sum(part * (value - mean(answers)) ** 2 for value, part in spread),
        squared_error(answers),
        rel_tol=1e-11,
    )


def test_a_spread_stays_on_the_scale() -> None:
    assert marks_spread({1: 1, 5: 1}, 1, 5) == ((1, Fraction(1, 6)), (3, Fraction(2, 3)), (5, Fraction(1, 6)))


def test_equal_answers_leave_no_doubt() -> None:
    assert marks_spread({4: 6}, 1, 5) == ((4, Fraction(1)),)


@settings(max_examples=40, deadline=None)
@given(inventories, st.integers(1, 3))
def test_the_probability_of_the_top_is_what_going_through_all_cases_gives(points: list[Marks], top: int) -> None:
    found = top_probabilities(points, top)

    assert all(isclose(one, other, abs_tol=1e-13) for one, other in zip(found, tried_out(points, top), strict=True))


@given(st.permutations(range(100)))
@settings(max_examples=5, deadline=None)
def test_the_order_of_the_touchpoints_changes_no_digit(order: list[int]) -> None:
    points = hundred()
    found = top_probabilities(points, 5)

    assert top_probabilities([points[place] for place in order], 5) == [found[place] for place in order]


def test_a_million_samples_agree() -> None:
    found = dict(zip((one.id for one in hundred()), top_probabilities(hundred(), 5), strict=True))
    bound = {name: 4 * (found[name] * (1 - found[name]) / 1e6) ** 0.5 for name in found}

    assert all(abs(found[name] - times / 1e6) < bound[name] for name, times in IN_A_MILLION.items())
    assert all(found[name] < 0.089 for name in found.keys() - IN_A_MILLION)


def test_a_top_with_room_for_all_is_certain() -> None:
    assert top_probabilities(hundred()[:5], 5) == [1.0] * 5


def test_without_doubt_the_top_is_today_s() -> None:
    points = [point(name, weight, 3, Mark("score", 2)) for name, weight in zip("abcd", (5, 4, 4, 1), strict=True)]

    assert top_probabilities(points, 2, Fraction(0)) == [1.0, 1.0, 1.0, 0.0]


def test_who_is_certainly_ahead_leaves_no_chance() -> None:
    ahead, behind = ((7, 1),), ((1, 1), (2, 3))

    assert fewer_ahead([ahead, behind, ahead, behind], 2) == [1.0, 0.0, 1.0, 0.0]


def test_a_tie_puts_nobody_ahead() -> None:
    assert fewer_ahead([((2, 1),)] * 30, 1) == [1.0] * 30


def test_nothing_has_no_probabilities() -> None:
    assert top_probabilities([], 5) == []
