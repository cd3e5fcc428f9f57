from __future__ import annotations

from fractions import Fraction
from math import isclose
from typing import TYPE_CHECKING

import pytest

from touchmap.analysis.statistics.intervals import mean, squared_error, wilson
from touchmap.analysis.statistics.student_t import t_quantile

if TYPE_CHECKING:
    from touchmap.analysis.scoring.ratings import Exact

# statsmodels 0.15.0, stats.proportion.proportion_confint(hits, trials, 0.05, "wilson")
WILSON = {
    (0, 10): (0.0, 0.27753279986288926),
    (10, 10): (0.7224672001371106, 1.0),
    (1, 1): (0.2065493143772374, 1.0),
    (3, 10): (0.10779126740630104, 0.6032218525388546),
    (160, 420): (0.3357866584905601, 0.4282760637399592),
    (1, 1000): (0.00017654637062607765, 0.005642558597957937),
    (8, 9): (0.5650002944233438, 0.980109112361455),
}
# scipy 1.17.1, stats.t.ppf(0.975, freedom)
STUDENT = {
    1: 12.706204736174694,
    2: 4.302652729749462,
    4: 2.7764451051977934,
    9: 2.262157162798205,
    30: 2.0422724563012378,
    100: 1.9839715185235518,
    999: 1.9623414611334493,
    20000: 1.9600826051581348,
    2.5: 3.5746548420036817,
    7.3: 2.345066736547703,
    55.9: 2.0033198030219417,
    1234.5: 1.9618874833313453,
}


def near(found: tuple[float, float], expected: tuple[float, float]) -> bool:
    return all(isclose(one, other, rel_tol=1e-14) for one, other in zip(found, expected, strict=True))


@pytest.mark.parametrize(("counts", "expected"), WILSON.items())
def test_wilsons_interval_is_that_of_statsmodels(counts: tuple[int, int], expected: tuple[float, float]) -> None:
    assert near(wilson(*counts), expected)


@pytest.mark.parametrize(("hits", "trials"), [(0, 0), (-1, 5), (6, 5)])
def test_a_share_that_cannot_be_has_no_interval(hits: int, trials: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(hits, trials)


@pytest.mark.parametrize(("freedom", "expected"), STUDENT.items())
def test_the_quantile_of_students_t_is_that_of_scipy(freedom: float, expected: float) -> None:
    assert isclose(t_quantile(0.95, freedom), expected, rel_tol=1e-12)


def test_the_quantile_of_one_degree_is_right_to_the_last_digits() -> None:
    # tan(0.475 π) = 12.7062047361747046460…, computed with mpmath 1.4.1 to 40 digits
    assert isclose(t_quantile(0.95, 1), 12.706204736174704646, rel_tol=1e-15)


def test_the_two_methods_for_the_quantile_meet_where_they_change() -> None:
    just_below, just_above = t_quantile(0.95, 10_000), t_quantile(0.95, 10_001)

    assert 0 < just_below - just_above < 3e-8


@pytest.mark.parametrize(("confidence", "freedom"), [(0.0, 5), (1.0, 5), (0.95, 0)])
def test_a_quantile_that_does_not_exist_is_refused(confidence: float, freedom: int) -> None:
    with pytest.raises(ValueError, match="no quantile"):
        t_quantile(confidence, freedom)


def test_marks_on_a_mapped_scale_keep_their_exact_mean() -> None:
    answers: dict[Exact, int] = {Fraction(7, 3): 1, Fraction(11, 3): 2}

    assert mean(answers) == Fraction(29, 9)
    assert squared_error(answers) == Fraction(16, 81)


def test_no_answer_has_no_mean() -> None:
    with pytest.raises(ValueError, match="without an answer"):
        mean({})
