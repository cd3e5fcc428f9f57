from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_families import inventories, point, score_of, unranked, whole

from touchmap.analysis.robustness.reversal.cut_line import inside
from touchmap.analysis.robustness.reversal.rank_reversal import Turn, overturn, unseat
from touchmap.analysis.robustness.reversal.rating_changes import RatingChange
from touchmap.analysis.scoring.ratings import Rating, Ratings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from touchmap.analysis.scoring.ratings import Exact

FAR = 3


def in_todays_order(points: list[Ratings]) -> list[Ratings]:
    """As a ranking has them, those without a rank last."""
    ranked = [one for one in points if one.ranked]
    ranked.sort(key=lambda one: (-one.priority, -one.weight, -one.business_priority.value, one.score.value, one.id))
    return ranked + sorted((one for one in points if not one.ranked), key=lambda one: one.id)


def ratings(one: Ratings) -> Iterator[tuple[Rating, int, int]]:
    """The ratings of a touchpoint that somebody entered, with the ends of their scales."""
    marks = [*(mark for mark, _ in one.weights), *([one.business_priority] if one.ranked else []), one.score]
    for mark in marks:
        if mark.typed:
            yield mark, *((one.score_low, one.score_high) if mark is one.score else (one.low, one.high))


def settings_of(one: Ratings, most: int) -> list[tuple[int, list[RatingChange]]]:
    """All that a touchpoint's ratings can become within so many steps: the steps, and the changes."""
    marks = list(ratings(one))
    found = []
    for values in product(*(range(low, high + 1) for _, low, high in marks)):
        changes = [
            RatingChange(one.id, m.field, v, m.value)
            for (m, _, _), v in zip(marks, values, strict=True)
            if v != m.value
        ]
        steps = sum(abs(int(change.after - change.before)) for change in changes)
        if steps <= most:
            found.append((steps, changes))
    return found


def sets_of_changes(points: list[Ratings], steps: int) -> Iterator[list[RatingChange]]:
    """All sets of changes of exactly so many steps."""
    if not points:
        if steps == 0:
            yield []
        return
    for used, changes in settings_of(points[0], steps):
        for rest in sets_of_changes(points[1:], steps - used):
            yield changes + rest


def priorities(points: list[Ratings], changes: list[RatingChange]) -> list[Exact]:
    """The priority of each touchpoint with some ratings changed."""
    values = {(change.id, change.field): change.after for change in changes}
    by_id = {one.id: one for one in points}
    scores = {one.id: values.get((one.id, "score"), one.score.value) for one in points}
    return [
        sum((values.get((one.id, mark.field), mark.value) * share for mark, share in one.weights), Fraction(0))
        * values.get((one.id, "business_priority"), one.business_priority.value)
        * max(0, one.target - score_of(one, scores, by_id))
        for one in points
    ]


def tried_out(points: list[Ratings], top: int, *, entering: bool) -> Turn | None:
    """The answer by trying all sets of changes of 1 to FAR steps."""
    before = inside(priorities(points, []), top)
    for steps in range(1, FAR + 1):
        answers = []
        for changes in sets_of_changes(points, steps):
            after = inside(priorities(points, changes), top)
            enters = tuple(one.id for one, was, now in zip(points, before, after, strict=True) if now and not was)
            leaves = tuple(one.id for one, was, now in zip(points, before, after, strict=True) if was and not now)
            moved = enters if entering else leaves
            if moved:
                first = [one.id for one in points].index(moved[0])
                answers.append((first, sorted(changes), enters, leaves))
        if answers:
            _, best, enters, leaves = min(answers)
            return Turn(tuple(best), enters, leaves, len(answers) - 1)
    return None


def within_reach(answer: Turn | None) -> Turn | None:
    """An answer of at most FAR steps."""
    if answer is None or sum(abs(int(change.after - change.before)) for change in answer.changes) > FAR:
        return None
    return answer


@settings(max_examples=60, deadline=None)
@given(inventories(sure=False).map(in_todays_order), st.integers(1, 3))
def test_the_shortest_way_in_is_what_trying_all_changes_finds(points: list[Ratings], top: int) -> None:
    assert within_reach(overturn(points, top)) == tried_out(points, top, entering=True)


@settings(max_examples=60, deadline=None)
@given(inventories(sure=False).map(in_todays_order), st.integers(1, 3))
def test_the_shortest_way_out_is_what_trying_all_changes_finds(points: list[Ratings], top: int) -> None:
    assert within_reach(unseat(points, top)) == tried_out(points, top, entering=False)


def test_one_step_on_a_mark_can_put_the_next_one_in() -> None:
    points = [point("phone", 5, 4, 2), point("site", 5, 4, 3)]

    assert overturn(points, 1) == Turn((RatingChange("phone", "score", 3, 2),), ("site",), (), 1)


def test_steps_of_equal_cost_are_told_by_the_touchpoint_that_enters() -> None:
    points = [point("till", 3, 3, 1), point("mail", 3, 3, 2), point("chat", 3, 3, 3)]
    found = overturn(points, 1)

    assert found is not None
    assert found.enters == ("mail",)


def test_two_steps_of_one_mark_are_one_change() -> None:
    points = [point("phone", 4, 4, 1), point("site", 4, 4, 3, typed=False)]
    found = overturn(points, 1)

    assert found == Turn((RatingChange("phone", "business_priority", 2, 4),), ("site",), (), 2)


def test_a_score_from_evidence_is_not_moved() -> None:
    points = [point("phone", 1, 1, Fraction(5, 2), typed=False), point("site", 1, 1, 5, typed=False)]

    assert overturn(points, 1) is None


def test_where_everyone_is_in_nobody_can_enter() -> None:
    assert overturn([point("phone", 5, 4, 2)], 5) is None


def test_reaching_the_target_takes_one_out_even_when_there_is_room() -> None:
    assert unseat([point("phone", 5, 4, 4)], 5) == Turn((RatingChange("phone", "score", 5, 4),), (), ("phone",), 0)


def test_without_touchpoints_there_is_nothing_to_overturn() -> None:
    assert overturn([], 5) is None
    assert unseat([], 5) is None


def test_each_segments_weight_is_a_rating_of_its_own() -> None:
    found = overturn([by_segment("site", 3, 2), by_segment("shop", 2, 3)], 1)

    assert found is not None
    assert found.changes == (RatingChange("shop", "customer_weight.families", 3, 2),)


def by_segment(name: str, families: int, corporate: int) -> Ratings:
    shares = (("families", families, Fraction(2, 3)), ("corporate", corporate, Fraction(1, 3)))
    weights = tuple((Rating(f"customer_weight.{segment}", weight), share) for segment, weight, share in shares)
    return Ratings(name, weights, Rating("business_priority", 3), Rating("score", 1), 3, 1, 3, 1, 3)


def test_a_parts_score_takes_its_whole_in() -> None:
    points = [point("phone", 5, 5, 1), whole("hall", 5, 5, 2, ["door"]), point("door", 1, 1, 2)]

    assert overturn(points, 1) == Turn((RatingChange("door", "score", 1, 2),), ("hall",), (), 1)


def test_a_part_without_a_rank_takes_its_whole_out() -> None:
    points = [whole("hall", 1, 1, 4, ["door"]), unranked("door", 4)]

    assert unseat(points, 5) == Turn((RatingChange("door", "score", 5, 4),), (), ("hall",), 0)


def test_a_wholes_own_score_is_not_changed_where_its_parts_make_it() -> None:
    points = [point("phone", 5, 5, 1, typed=False), whole("hall", 5, 5, 2, ["door"]), unranked("door", 2)]
    found = overturn(points, 1)

    assert found is not None
    assert {(change.id, change.field) for change in found.changes} <= {
        ("door", "score"),
        ("phone", "customer_weight"),
        ("phone", "business_priority"),
    }


@pytest.mark.slow
def test_a_long_way_is_found_without_trying_all_shorter_ones() -> None:
    points = [point("phone", 5, 5, 1, typed=False), *(point(f"t{n}", 1, 1, 4, typed=False) for n in range(300))]
    found = overturn(points, 1)

    assert found is not None
    assert sum(abs(int(change.after - change.before)) for change in found.changes) == 10
