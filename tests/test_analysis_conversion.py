"""Conversion where it is counted."""

from fractions import Fraction
from math import prod

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains.conversion import lowest, passages
from touchmap.analysis.statistics.intervals import wilson
from touchmap.model.chain import Chain, Link

COUNTS = st.lists(st.none() | st.integers(0, 2000), min_size=1, max_size=8)
FALLING = st.lists(st.integers(1, 2000), min_size=2, max_size=8).map(lambda counts: sorted(counts, reverse=True))


def chain(*reached: int | None) -> Chain:
    links = tuple(Link(touchpoint=f"t{number}", reached=count) for number, count in enumerate(reached))
    return Chain(id="way", name="Way", links=links)


def test_a_rate_is_the_share_of_the_counted_link_before() -> None:
    rates = [(p.number, p.rate, p.of_start) for p in passages(chain(400, None, 100, 50))]

    assert rates == [(0, None, 1), (2, Fraction(1, 4), Fraction(1, 4)), (3, Fraction(1, 2), Fraction(1, 8))]


def test_a_rate_carries_wilsons_interval() -> None:
    assert passages(chain(420, 160))[1].interval == wilson(160, 420)


def test_a_count_that_grows_has_a_rate_and_no_interval() -> None:
    grown = passages(chain(100, 150))[1]

    assert (grown.rate, grown.interval, grown.lost) == (Fraction(3, 2), None, None)


def test_nobody_at_a_link_leaves_the_next_without_a_rate() -> None:
    assert [p.rate for p in passages(chain(10, 0, 0))] == [None, 0, None]


def test_without_counts_there_is_no_rate_at_all() -> None:
    assert passages(chain(None, None)) == ()


@given(FALLING)
def test_what_passes_through_a_chain_is_the_product_of_its_rates(counts: list[int]) -> None:
    counted = passages(chain(*counts))

    assert prod((p.rate for p in counted if p.rate is not None), start=Fraction(1)) == Fraction(counts[-1], counts[0])


@given(COUNTS)
def test_a_rate_lies_within_its_interval(counts: list[int | None]) -> None:
    for passage in passages(chain(*counts)):
        if passage.interval is not None and passage.rate is not None:
            low, high = passage.interval
            assert 0 <= low <= passage.rate + 1e-12
            assert passage.rate - 1e-12 <= high <= 1


@given(COUNTS)
def test_the_lowest_rates_are_all_of_them(counts: list[int | None]) -> None:
    counted = passages(chain(*counts))
    rates = [p.rate for p in counted if p.rate is not None]

    assert [p.rate for p in lowest(counted)] == [rate for rate in rates if rate == min(rates)]
