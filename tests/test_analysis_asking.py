"""What knowing one score would settle: held against going through all that could be."""

from __future__ import annotations

from collections import defaultdict
from math import isclose
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from small_families import cases, inventories, point, unranked, whole

from touchmap.analysis.robustness.next_observation import LEAST, to_ask

if TYPE_CHECKING:
    from touchmap.analysis.scoring.ratings import Exact, Ratings


def tried_out(points: list[Ratings], top: int) -> dict[str, float]:
    """The expected fall of Σ p(1 − p) for each score of its own, by going through all cases."""
    chances: dict[tuple[str, Exact], float] = defaultdict(float)
    within: dict[tuple[str, Exact], list[float]] = defaultdict(lambda: [0.0] * len(points))
    for values, chance, scores in cases(points):
        inside = [value > 0 and sum(other > value for other in values) < top for value in values]
        for key in scores.items():
            chances[key] += chance
            within[key] = [sum_ + chance * is_in for sum_, is_in in zip(within[key], inside, strict=True)]
    falls: dict[str, float] = defaultdict(float)
    for place in range(len(points)):
        for name in {name for name, _ in chances}:
            keys = [key for key in chances if key[0] == name]
            mean = sum(within[key][place] for key in keys)
            falls[name] += sum(chances[key] * (within[key][place] / chances[key] - mean) ** 2 for key in keys)
    return falls


@settings(max_examples=25, deadline=None)
@given(inventories(), st.integers(1, 3))
def test_what_a_score_would_settle_is_what_going_through_all_cases_gives(points: list[Ratings], top: int) -> None:
    found = {one.id: one.fall for one in to_ask(points, top)}
    falls = tried_out(points, top)

    assert found.keys() == {name for name, fall in falls.items() if fall >= LEAST}
    assert all(isclose(fall, falls[name], abs_tol=1e-6) for name, fall in found.items())


def test_what_settles_most_comes_first_and_equal_falls_keep_todays_order() -> None:
    points = [point("sure", 5, 5, 1), point("b", 3, 3, 3), point("a", 3, 3, 3), point("far", 1, 1, 4)]

    assert [one.id for one in to_ask(points, 2)] == ["b", "a"]


def test_a_part_is_asked_for_and_not_the_whole_that_it_makes() -> None:
    points = [point("other", 4, 4, 2), whole("whole", 4, 4, 2, ["part"]), unranked("part", 2)]

    assert {one.id for one in to_ask(points, 1)} == {"other", "part"}


def test_nothing_is_asked_of_nobody() -> None:
    assert to_ask([], 5) == []


def test_nothing_is_asked_where_nothing_is_in_doubt() -> None:
    assert to_ask([point("phone", 5, 5, 1)], 5) == []
