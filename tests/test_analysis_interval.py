from __future__ import annotations

from fractions import Fraction
from math import isclose
from typing import TYPE_CHECKING

import pytest

from touchmap.analysis.interval import mean, mean_interval, squared_error, standard_error, wilson
from touchmap.analysis.student import t_quantile

if TYPE_CHECKING:
    from touchmap.analysis.marks import Exact

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
}
# statsmodels 0.15.0, stats.weightstats.DescrStatsW(answers): std_mean and tconfint_mean(0.05)
MEANS = [
    ({2: 3, 4: 9}, 0.26111648393354675, (2.925286493806957, 4.074713506193043)),
    ({1: 1, 5: 1}, 2.0, (-22.41240947234939, 28.41240947234939)),
    ({1: 10, 2: 20, 3: 30, 4: 25, 5: 15}, 0.12007993970348223, (2.9117353480948758, 3.388264651905124)),
    ({3: 1, 4: 2}, 0.3333333333333333, (2.2324490900835126, 5.100884243249821)),
]


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
def test_the_quantile_of_students_t_is_that_of_scipy(freedom: int, expected: float) -> None:
    assert isclose(t_quantile(0.95, freedom), expected, rel_tol=1e-14)


def test_the_quantile_of_one_degree_is_right_to_the_last_digits() -> None:
    # tan(0.475 π) = 12.7062047361747046460…, computed with mpmath 1.4.1 to 40 digits
    assert isclose(t_quantile(0.95, 1), 12.706204736174704646, rel_tol=3e-16)


def test_the_two_methods_for_the_quantile_meet_where_they_change() -> None:
    just_below, just_above = t_quantile(0.95, 10_000), t_quantile(0.95, 10_001)

    assert 0 < just_below - just_above < 3e-8


@pytest.mark.parametrize(("confidence", "freedom"), [(0.0, 5), (1.0, 5), (0.95, 0)])
def test_a_quantile_that_does_not_exist_is_refused(confidence: float, freedom: int) -> None:
    with pytest.raises(ValueError, match="no quantile"):
        t_quantile(confidence, freedom)


@pytest.mark.parametrize(("answers", "error", "interval"), MEANS)
def test_the_interval_of_a_mean_is_that_of_statsmodels(
    answers: dict[Exact, int], error: float, interval: tuple[float, float]
) -> None:
    assert near((standard_error(answers), 1), (error, 1))
    assert near(mean_interval(answers), interval)


def test_marks_on_a_mapped_scale_keep_their_exact_mean() -> None:
    answers: dict[Exact, int] = {Fraction(7, 3): 1, Fraction(11, 3): 2}

    assert mean(answers) == Fraction(29, 9)
    assert squared_error(answers) == Fraction(16, 81)


def test_equal_answers_have_no_spread() -> None:
    assert mean_interval({4: 7}) == (4.0, 4.0)


def test_one_answer_has_no_interval() -> None:
    with pytest.raises(ValueError, match="fewer than two"):
        mean_interval({4: 1})


def test_no_answer_has_no_mean() -> None:
    with pytest.raises(ValueError, match="without an answer"):
        mean({})
