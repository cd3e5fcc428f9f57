"""The probability of the top: held against going through all that could be."""

from __future__ import annotations

import itertools
from fractions import Fraction
from math import isclose
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from small_families import cases, inventories, point, unranked, whole

from touchmap.analysis.robustness.odds.chances import products
from touchmap.analysis.robustness.odds.top_n_probability import top_probabilities

if TYPE_CHECKING:
    from touchmap.analysis.scoring.ratings import Ratings

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


def hundred() -> list[Ratings]:
    codes = [place * 61 % 125 for place in range(100)]
    return [point(f"t{place:02}", code // 25 + 1, code // 5 % 5 + 1, code % 5 + 1) for place, code in enumerate(codes)]


def tried_out(points: list[Ratings], top: int) -> list[float]:
    """The probabilities of the top by going through all cases."""
    found = [0.0] * len(points)
    for values, chance, _ in cases(points):
        for place, mine in enumerate(values):
            if mine > 0 and sum(other > mine for other in values) < top:
                found[place] += chance
    return found


@settings(max_examples=80, deadline=None)
@given(inventories(), st.integers(1, 3))
def test_the_probability_of_the_top_is_what_going_through_all_cases_gives(points: list[Ratings], top: int) -> None:
    found = top_probabilities(points, top)

    assert all(isclose(one, other, abs_tol=1e-12) for one, other in zip(found, tried_out(points, top), strict=True))


@settings(max_examples=30, deadline=None)
@given(st.data(), inventories(), st.integers(1, 3))
def test_the_order_of_files_changes_no_digit(data: st.DataObject, points: list[Ratings], top: int) -> None:
    found = dict(zip((one.id for one in points), top_probabilities(points, top), strict=True))
    order = data.draw(st.permutations(points))

    assert top_probabilities(order, top) == [found[one.id] for one in order]


@given(st.permutations(range(100)))
@settings(max_examples=5, deadline=None)
def test_the_order_of_a_hundred_touchpoints_changes_no_digit(order: list[int]) -> None:
    points = hundred()
    found = top_probabilities(points, 5)

    assert top_probabilities([points[place] for place in order], 5) == [found[place] for place in order]


def test_a_million_samples_agree() -> None:
    found = dict(zip((one.id for one in hundred()), top_probabilities(hundred(), 5), strict=True))
    bound = {name: 4 * (found[name] * (1 - found[name]) / 1e6) ** 0.5 for name in found}

    assert all(abs(found[name] - times / 1e6) < bound[name] for name, times in IN_A_MILLION.items())
    assert all(found[name] < 0.089 for name in found.keys() - IN_A_MILLION)


def family_of(parts: int) -> list[Ratings]:
    """A whole and its parts, all alike, beside one that is ahead of them and one that is behind."""
    names = [f"part{number}" for number in range(parts)]
    alike = [point(name, 4, 4, 2) for name in names]
    return [whole("whole", 4, 4, 2, names), *alike, point("other", 4, 4, 1), point("more", 4, 4, 3)]


def test_a_whole_of_many_parts_is_ahead_of_each_more_often_than_chance_says() -> None:
    alone = [point("whole", 4, 4, 2), *family_of(5)[1:]]

    assert top_probabilities(family_of(5), 1)[0] > 1.5 * top_probabilities(alone, 1)[0]


def test_a_whole_of_one_part_has_the_chances_of_its_score() -> None:
    found = top_probabilities([whole("whole", 4, 4, 2, ["part"]), unranked("part", 2), point("other", 4, 4, 2)], 1)
    alone = top_probabilities([point("whole", 4, 4, 2), point("other", 4, 4, 2)], 1)

    assert all(isclose(one, other) for one, other in zip(found[::2], alone, strict=True))


def test_a_top_with_room_for_all_still_asks_for_a_gap() -> None:
    assert top_probabilities([point("phone", 3, 3, 5), point("site", 3, 3, 4)], 5) == [0.125, 0.875]


def test_without_doubt_the_top_is_today_s() -> None:
    points = [point(name, weight, 3, 2) for name, weight in zip("abcd", (5, 4, 4, 1), strict=True)]

    assert top_probabilities(points, 2, Fraction(0)) == [1.0, 1.0, 1.0, 0.0]


def test_a_touchpoint_at_its_target_is_never_in() -> None:
    assert top_probabilities([point("phone", 5, 5, 5)], 1, Fraction(0)) == [0.0]


def test_parts_of_parts_a_thousand_deep_are_reckoned() -> None:
    names = [f"t{number}" for number in range(1000)]
    deep = [whole(name, 2, 2, 3, [below]) for name, below in itertools.pairwise(names)]

    assert 0 < top_probabilities([*deep, point("t999", 2, 2, 3)], 5)[0] < 1


def test_nothing_has_no_probabilities() -> None:
    assert top_probabilities([], 5) == []


def test_a_product_of_chances_keeps_their_total() -> None:
    assert sum(chance for _, chance in products(((1, 1), (2, 3)), ((0, 2), (5, 5)))) == 28
