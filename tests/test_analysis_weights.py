"""What a touchpoint weighs: one mark, or the mean over the segments that meet it by their shares."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.scores import shares
from touchmap.analysis.scoring.weights import customer_weight
from touchmap.load import load_texts
from touchmap.model.settings import Segment, Settings
from touchmap.model.touchpoint import Touchpoint

SHARE = st.none() | st.fractions(0, 3, max_denominator=20)


def settings(given_shares: list[Fraction | None]) -> Settings:
    segments = tuple(Segment(id=f"s{number}", share=share) for number, share in enumerate(given_shares))
    return Settings(touchmap=1, segments=segments)


@given(st.lists(SHARE, min_size=1, max_size=5))
def test_shares_add_to_one_unless_all_are_nothing(given_shares: list[Fraction | None]) -> None:
    made = shares(settings(given_shares).segments)

    assert sum(made.values()) in (1, 0)
    assert all(share >= 0 for share in made.values())


@given(st.integers(1, 6))
def test_segments_without_shares_are_equal(count: int) -> None:
    made = shares(settings([None] * count).segments)

    assert set(made.values()) == {Fraction(1, count)}


@given(st.lists(st.tuples(SHARE, st.integers(1, 5)), min_size=1, max_size=5))
def test_a_mean_weight_lies_between_the_lowest_and_the_highest(given_: list[tuple[Fraction | None, int]]) -> None:
    marks = {f"s{number}": mark for number, (_, mark) in enumerate(given_)}
    point = Touchpoint(id="x", name="X", customer_weight=marks)

    weight = customer_weight(point, settings([share for share, _ in given_]))
    assert weight is None or min(marks.values()) <= weight <= max(marks.values())


def test_only_the_segments_that_meet_a_touchpoint_count(facts: Facts) -> None:
    """
    segments: [{id: a, share: 0.5}, {id: b, share: 0.25}, {id: c, share: 0.25}]
    touchpoints:
      - {id: x, name: X, segments: [b, c], customer_weight: {b: 5, c: 2}}
    """
    point, known = facts.inventory.touchpoints[0], facts.inventory.settings

    assert customer_weight(point, known) == Fraction(7, 2)
    assert customer_weight(point, known, "b") == 5


def test_a_segment_that_meets_a_touchpoint_without_a_weight_leaves_it_unweighted(facts: Facts) -> None:
    """
    segments: [a, b]
    touchpoints:
      - {id: x, name: X, customer_weight: {a: 5}, business_priority: 3, score: 1}
    """
    assert customer_weight(facts.inventory.touchpoints[0], facts.inventory.settings) is None
    assert facts.ranking.unscored[0].missing == ("customer_weight",)


@pytest.mark.parametrize("form", ["café", "cafe\u0301"])
def test_a_segment_is_found_in_either_unicode_form(form: str) -> None:
    text = f"touchmap: 1\nsegments: [café]\ntouchpoints: [{{id: x, name: X, customer_weight: {{{form}: 4}}}}]\n"
    loaded = load_texts({"touchmap.yaml": text})

    assert loaded.problems == ()
    assert customer_weight(loaded.inventory.touchpoints[0], loaded.inventory.settings) == 4
