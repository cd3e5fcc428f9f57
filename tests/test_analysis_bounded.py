"""Answers on a bounded scale: their mean, its error and its interval, with one answer added at each end."""

from fractions import Fraction
from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.statistics.bounded_mean import AnswerSums, counted, mean_interval, nps_interval, padded, summed
from touchmap.model.fields import Number

whole: st.SearchStrategy[Number] = st.integers(1, 5)
marks = st.dictionaries(whole, st.integers(0, 60), min_size=1).filter(lambda found: sum(found.values()) > 1)
weights = st.fractions(Fraction(1, 20), 20, max_denominator=20)


def by_hand(values: list[float], low: float, high: float) -> tuple[float, float]:
    """The interval from the answers one by one, as the page says it."""
    full = [*values, low, high]
    middle = sum(full) / len(full)
    half = 1.96 * sqrt(sum((value - middle) ** 2 for value in full) / len(full) / len(full))
    return max(low, middle - half), min(high, middle + half)


def near(found: tuple[float, float] | None, expected: tuple[float, float]) -> bool:
    return found is not None and all(isclose(a, b, rel_tol=1e-12) for a, b in zip(found, expected, strict=True))


def test_the_interval_of_four_answers_is_worked_out_on_the_page() -> None:
    # 1 1 2 5 with 1 and 5: m̃ = 15 / 6 = 2.5, s̃² = 57 / 6 − 6.25 = 3.25, half = 1.96 · √(3.25 / 6) = 1.442521
    low, high = mean_interval(counted({1: 2, 2: 1, 5: 1}), 1, 5) or (0, 0)

    assert (round(low, 6), round(high, 6)) == (1.057479, 3.942521)


@given(marks)
def test_the_interval_is_that_of_the_answers_one_by_one(found: dict[Number, int]) -> None:
    values = [float(mark) for mark, times in found.items() for _ in range(times)]

    assert near(mean_interval(counted(found), 1, 5), by_hand(values, 1, 5))


@given(marks)
def test_the_interval_holds_the_plain_mean_and_stays_on_the_scale(found: dict[Number, int]) -> None:
    answers = counted(found)
    low, high = mean_interval(answers, 1, 5) or (9, 0)

    assert 1 <= low <= answers.mean <= high <= 5


@given(marks)
def test_turning_the_scale_round_turns_the_interval_round(found: dict[Number, int]) -> None:
    low, high = mean_interval(counted(found), 1, 5) or (0, 0)

    assert near(mean_interval(counted({6 - mark: times for mark, times in found.items()}), 1, 5), (6 - high, 6 - low))


@given(marks)
def test_another_scale_moves_and_stretches_the_interval(found: dict[Number, int]) -> None:
    low, high = mean_interval(counted(found), 1, 5) or (0, 0)
    stretched: dict[Number, int] = {Fraction(5, 2) * (mark - 1): times for mark, times in found.items()}

    assert near(mean_interval(counted(stretched), 0, 10), (2.5 * (low - 1), 2.5 * (high - 1)))


@given(marks, marks)
def test_two_sets_add_up_to_what_all_their_answers_are(one: dict[Number, int], other: dict[Number, int]) -> None:
    both = {mark: one.get(mark, 0) + other.get(mark, 0) for mark in {*one, *other}}

    assert counted(one).with_(counted(other)) == counted(both)


@given(marks, weights)
def test_equal_weights_change_nothing(found: dict[Number, int], weight: Fraction) -> None:
    answers = counted(found)

    assert answers.times(weight).effective == sum(found.values())
    assert padded(answers.times(weight), 1, 5) == padded(answers, 1, 5)


@given(st.lists(st.tuples(st.integers(1, 5), weights), min_size=2, max_size=12))
def test_weighted_answers_are_as_kish_and_the_page_say(pairs: list[tuple[int, Fraction]]) -> None:
    """Answers with a weight each, one by one, against their mean, variance and effective number."""
    sums = AnswerSums()
    for mark, weight in pairs:
        sums = sums.with_(counted({mark: 1}).times(weight))
    total = sum((weight for _, weight in pairs), Fraction(0))
    effective = total * total / sum((weight * weight for _, weight in pairs), Fraction(0))
    mean = sum((mark * weight for mark, weight in pairs), Fraction(0)) / total
    variance = sum((weight * (mark - mean) * (mark - mean) for mark, weight in pairs), Fraction(0)) / total

    assert (sums.mean, sums.effective) == (mean, effective)
    assert padded(sums, 1, 5) == padded(summed(len(pairs), effective, mean, variance), 1, 5)


@given(marks, st.fractions(1, 5, max_denominator=7))
def test_answers_of_little_effect_have_a_wider_error(found: dict[Number, int], less: Fraction) -> None:
    answers = counted(found)
    variance = Fraction(answers.spread) / answers.count - answers.mean * answers.mean
    light = summed(answers.count, answers.count / less, answers.mean, variance)
    full, thin = padded(answers, 1, 5), padded(light, 1, 5)

    assert full is not None
    assert thin is not None
    assert thin.squared_error >= full.squared_error


@pytest.mark.parametrize("answers", [AnswerSums(), counted({4: 1}), summed(1, 1, 4, 0), counted({4: 1}).times(7)])
def test_one_answer_has_no_interval_whatever_its_weight(answers: AnswerSums) -> None:
    assert mean_interval(answers, 1, 5) is None


def test_equal_answers_are_not_sure_until_there_are_many() -> None:
    two = mean_interval(counted({5: 2}), 1, 5) or (0, 0)
    hundred = mean_interval(counted({5: 100}), 1, 5) or (0, 0)

    assert (round(two[0], 2), two[1]) == (2.3, 5)
    assert (round(hundred[0], 2), hundred[1]) == (4.88, 5)


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 300))
def test_the_interval_of_a_net_promoter_score_is_the_formula_of_the_page(up: int, middle: int, down: int) -> None:
    count = up + middle + down
    found = nps_interval(up, middle, down)
    net = (up - down) / (count + 2)
    half = 1.96 * sqrt(((up + down + 2) / (count + 2) - net * net) / (count + 2))
    expected = max(-100.0, 100 * (net - half)), min(100.0, 100 * (net + half))

    assert found is None if count < 2 else near(found, expected)


def test_a_weighted_net_promoter_score_is_less_sure() -> None:
    plain, weighted = nps_interval(50, 30, 20) or (0, 0), nps_interval(50, 30, 20, effective=40) or (0, 0)

    assert weighted[0] < plain[0] < 30 < plain[1] < weighted[1]
