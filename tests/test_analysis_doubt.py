from __future__ import annotations

from fractions import Fraction
from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.robustness.odds.uncertainty import mean_spread, typed_mark

QUARTER = Fraction(1, 4)
SIXTH = Fraction(1, 6)


def test_a_rating_is_one_step_up_or_down_with_half_the_doubt_each() -> None:
    assert typed_mark(3, 1, 5, QUARTER) == ((2, Fraction(1, 8)), (3, Fraction(3, 4)), (4, Fraction(1, 8)))


def test_a_step_off_the_scale_is_not_taken() -> None:
    assert typed_mark(5, 1, 5, QUARTER) == ((4, Fraction(1, 8)), (5, Fraction(7, 8)))


def test_one_answer_between_two_marks_is_doubted_as_a_rating() -> None:
    assert typed_mark(Fraction(9, 2), 1, 5, QUARTER) == (
        (Fraction(7, 2), Fraction(1, 8)),
        (Fraction(9, 2), Fraction(7, 8)),
    )


def test_without_doubt_a_rating_is_what_it_is() -> None:
    assert typed_mark(3, 1, 5, Fraction(0)) == ((3, Fraction(1)),)


def test_a_mean_spreads_to_root_three_standard_errors() -> None:
    assert mean_spread(3, Fraction(1, 3), 1, 5) == ((2, SIXTH), (3, 4 * SIXTH), (4, SIXTH))


@given(st.integers(20, 40), st.integers(1, 30))
def test_a_spread_keeps_the_mean_and_its_variance_to_twelve_decimals(tenths: int, error: int) -> None:
    middle, squared = Fraction(tenths, 10), Fraction(error, 100)
    spread = mean_spread(middle, squared, 1, 5)

    assert sum(part * value for value, part in spread) == middle
    assert isclose(sum(part * (value - middle) ** 2 for value, part in spread), squared, abs_tol=1e-12)


def test_a_spread_stays_on_the_scale() -> None:
    assert mean_spread(3, Fraction(4), 1, 5) == ((1, SIXTH), (3, 4 * SIXTH), (5, SIXTH))
