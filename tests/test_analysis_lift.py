"""What one improved link would bring to the end of a chain."""

from fractions import Fraction
from itertools import pairwise
from math import comb, exp, hypot, isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_analysis_conversion import chain

from touchmap.analysis.chains.conversion import Passage, passages
from touchmap.analysis.chains.lift import Effort, Lift, indistinct, lifts

FALLING = st.lists(st.integers(1, 2000), min_size=2, max_size=8).map(lambda counts: sorted(counts, reverse=True))
COUNTS = st.lists(st.none() | st.integers(0, 40), min_size=1, max_size=8)


def _lifts(*reached: int | None, effort: Effort | None = None) -> tuple[Lift, ...]:
    return lifts(passages(chain(*reached)), effort or Effort())


def test_one_in_ten_of_those_lost_at_the_lowest_link_stays() -> None:
    (lift,) = _lifts(1000, 100, 90)

    assert (lift.number, lift.lost, lift.reached, lift.more) == (1, 900, 90, 81)
    assert (lift.rate, lift.to) == (Fraction(1, 10), Fraction(19, 100))


def test_another_share_can_stay_and_a_rate_can_be_named() -> None:
    (kept,) = _lifts(1000, 100, 90, effort=Effort(Fraction(1, 2)))
    (raised,) = _lifts(1000, 100, 90, effort=Effort(to=Fraction(1, 5)))

    assert (kept.more, raised.more, raised.to) == (405, 90, Fraction(1, 5))


def test_a_rate_and_the_share_that_stays_for_it_bring_the_same() -> None:
    (kept,) = _lifts(1000, 100, 90)
    (raised,) = _lifts(1000, 100, 90, effort=Effort(to=Fraction(19, 100)))

    assert raised.more == kept.more


def test_links_that_would_bring_the_same_are_all_named() -> None:
    assert [(lift.number, lift.more) for lift in _lifts(100, 50, 25, 20)] == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    "counts",
    [
        (10, 5, 0, 3),  # nobody gets to the lowest
        (10, 0, 0),  # nobody gets to the end
        (10, 4, 5),  # a count grows behind it
        (10, 10, 10),  # nobody is lost
        (0, 0, 0),
        (10,),
        (10, 20),
    ],
)
def test_nothing_is_said_where_nothing_can_be_known(counts: tuple[int, ...]) -> None:
    assert _lifts(*counts) == ()


def test_a_count_that_grows_before_the_link_does_not_hinder() -> None:
    assert [lift.number for lift in _lifts(10, 40, 20, 10)] == [2, 3]


def test_a_rate_that_the_link_has_already_brings_nothing() -> None:
    assert _lifts(10, 8, 8, effort=Effort(to=Fraction(4, 5))) == ()


@given(FALLING)
def test_no_other_link_brings_more_for_equal_effort(counts: list[int]) -> None:
    lost = [(before, here) for before, here in pairwise(counts) if here < before]
    every = [Fraction(before - here, 10) * counts[-1] / here for before, here in lost]

    assert [lift.more for lift in _lifts(*counts)] == [more for more in every if more == max(every)]


@given(FALLING, st.fractions(Fraction(1, 20), 1))
def test_a_lift_lies_within_its_interval(counts: list[int], keep: Fraction) -> None:
    for lift in _lifts(*counts, effort=Effort(keep)):
        low, high = lift.interval

        assert 0 <= low <= lift.more <= high


@given(COUNTS)
def test_any_counts_are_answered(counts: list[int | None]) -> None:
    for lift in _lifts(*counts):
        assert lift.more > 0


def test_the_interval_is_that_of_the_two_shares() -> None:
    """Wilson's intervals of 900 in 1,000 and of 90 in 100 are 0.8799 to 0.9171 and 0.8256 to 0.9448."""
    (lift,) = _lifts(1000, 100, 90)
    down = hypot(log(0.9 / 0.8799), log(0.9 / 0.8256))
    up = hypot(log(0.9171 / 0.9), log(0.9448 / 0.9))

    assert lift.interval == pytest.approx((81 * exp(-down), 81 * exp(up)), rel=0.0005)


def test_at_the_last_link_only_its_own_share_counts() -> None:
    (lift,) = _lifts(100, 50)

    assert (lift.more, [round(end, 4) for end in lift.interval]) == (5, [4.0383, 5.9617])


SHARES = [(40, 0.5, 0.5), (60, 0.3, 0.6), (60, 0.7, 0.8), (80, 0.9, 0.4)]


@pytest.mark.parametrize(("entered", "stay", "onward"), SHARES)
@pytest.mark.parametrize("effort", [Effort(), Effort(to=Fraction(19, 20))])
def test_the_interval_covers_what_is_true_as_often_as_it_says(
    entered: int, stay: float, onward: float, effort: Effort
) -> None:
    """Every outcome of a link and of the way behind it, weighed by its probability: no simulation."""
    better = float(effort.keep) * (1 - stay) if effort.to is None else float(effort.to) - stay
    true, told, covered = entered * better * onward, 0.0, 0.0
    for got in range(1, entered):
        for ended in range(1, got + 1):
            weight = _binomial(entered, got, stay) * _binomial(got, ended, onward)
            found = [lift for lift in _only(entered, got, ended, effort) if weight > 1e-9]
            told += weight if found else 0.0
            covered += sum(weight for lift in found if lift.interval[0] <= true <= lift.interval[1])

    assert told > 0.9
    assert 0.93 <= covered / told <= 1


def _only(entered: int, got: int, ended: int, effort: Effort) -> tuple[Lift, ...]:
    """What the first of two links would bring, whichever is the lower: the second stands behind as one count."""
    first = passages(chain(entered, got))
    last = Passage(2, ended, None, None, None, None)
    return lifts((*first, last), effort)


def _binomial(trials: int, hits: int, share: float) -> float:
    return comb(trials, hits) * share**hits * (1 - share) ** (trials - hits)


def test_a_link_whose_interval_meets_that_of_the_lowest_is_not_told_from_it() -> None:
    counted = passages(chain(100, 50, 30, 28))

    assert isclose(counted[3].interval[0] if counted[3].interval else 0, 0.787, abs_tol=0.001)
    assert [passage.number for passage in indistinct(counted)] == [2]


def test_large_counts_tell_links_apart() -> None:
    assert indistinct(passages(chain(10000, 5000, 3000))) == ()
