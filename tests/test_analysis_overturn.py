from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from touchmap.analysis.contest import inside
from touchmap.analysis.marks import Mark, Marks
from touchmap.analysis.overturn import Turn, overturn, unseat
from touchmap.analysis.steps import Change, changed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from touchmap.analysis.marks import Exact

FAR = 3


def point(name: str, weight: int, priority: int, score: Exact, *, typed: bool = True) -> Marks:
    weights = ((Mark("customer_weight", weight), 1),)
    return Marks(name, weights, Mark("business_priority", priority), Mark("score", score, typed), 5, 1, 5)


def by_segment(name: str, families: int, corporate: int, score: int) -> Marks:
    weights = (
        (Mark("customer_weight.families", families), Fraction(2, 3)),
        (Mark("customer_weight.corporate", corporate), Fraction(1, 3)),
    )
    return Marks(name, weights, Mark("business_priority", 2), Mark("score", score), 3, 1, 3)


def in_todays_order(points: list[Marks]) -> list[Marks]:
    return sorted(
        points,
        key=lambda one: (-one.priority, -one.weight, -one.business_priority.value, one.score.value, one.id),
    )


def settings_of(one: Marks) -> list[tuple[int, list[Change]]]:
    """All that a touchpoint's typed marks can become within FAR steps: the steps, and the changes."""
    marks = [*(mark for mark, _ in one.weights), one.business_priority, one.score]
    typed = [mark for mark in marks if mark.typed]
    found = []
    for values in product(range(one.low, one.high + 1), repeat=len(typed)):
        changes = [Change(one.id, m.field, v, m.value) for m, v in zip(typed, values, strict=True) if v != m.value]
        steps = sum(abs(int(change.after - change.before)) for change in changes)
        if steps <= FAR:
            found.append((steps, changes))
    return found


def sets_of_changes(points: list[Marks], steps: int) -> Iterator[list[Change]]:
    """All sets of changes of exactly so many steps."""
    if not points:
        if steps == 0:
            yield []
        return
    for used, changes in settings_of(points[0]):
        if used <= steps:
            for rest in sets_of_changes(points[1:], steps - used):
                yield changes + rest


def tried_out(points: list[Marks], top: int, *, entering: bool) -> Turn | None:
    """The answer by trying all sets of changes of 1 to FAR steps."""
    before = inside([one.priority for one in points], top)
    for steps in range(1, FAR + 1):
        answers = []
        for changes in sets_of_changes(points, steps):
            after = inside([changed(one, changes).priority for one in points], top)
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


def marks() -> st.SearchStrategy[int]:
    return st.integers(1, 3)


def small_inventories() -> st.SearchStrategy[list[Marks]]:
    plain = st.builds(
        lambda weight, priority, score, typed: on_three(point("", weight, priority, score, typed=typed)),
        marks(),
        marks(),
        marks(),
        st.booleans(),
    )
    segmented = st.builds(lambda one, other, score: by_segment("", one, other, score), marks(), marks(), marks())
    named = st.lists(st.one_of(plain, segmented), min_size=1, max_size=4)
    return named.map(lambda points: in_todays_order([rename(one, "dbca"[i]) for i, one in enumerate(points)]))


def on_three(one: Marks) -> Marks:
    return replace(one, target=3, high=3)


def rename(one: Marks, name: str) -> Marks:
    return replace(one, id=name)


@settings(max_examples=60, deadline=None)
@given(small_inventories(), st.integers(1, 3))
def test_the_shortest_way_in_is_what_trying_all_changes_finds(points: list[Marks], top: int) -> None:
    assert within_reach(overturn(points, top)) == tried_out(points, top, entering=True)


@settings(max_examples=60, deadline=None)
@given(small_inventories(), st.integers(1, 3))
def test_the_shortest_way_out_is_what_trying_all_changes_finds(points: list[Marks], top: int) -> None:
    assert within_reach(unseat(points, top)) == tried_out(points, top, entering=False)


def test_one_step_on_a_mark_can_put_the_next_one_in() -> None:
    points = [point("phone", 5, 4, 2), point("site", 5, 4, 3)]

    assert overturn(points, 1) == Turn((Change("phone", "score", 3, 2),), ("site",), (), 1)


def test_steps_of_equal_cost_are_told_by_the_touchpoint_that_enters() -> None:
    points = [point("till", 3, 3, 1), point("mail", 3, 3, 2), point("chat", 3, 3, 3)]
    found = overturn(points, 1)

    assert found is not None
    assert found.enters == ("mail",)


def test_two_steps_of_one_mark_are_one_change() -> None:
    points = [point("phone", 4, 4, 1), point("site", 4, 4, 3, typed=False)]
    found = overturn(points, 1)

    assert found == Turn((Change("phone", "business_priority", 2, 4),), ("site",), (), 2)


def test_a_score_from_evidence_is_not_moved() -> None:
    points = [point("phone", 1, 1, Fraction(5, 2), typed=False), point("site", 1, 1, 5, typed=False)]

    assert overturn(points, 1) is None


def test_where_everyone_is_in_nobody_can_enter() -> None:
    assert overturn([point("phone", 5, 4, 2)], 5) is None


def test_reaching_the_target_takes_one_out_even_when_there_is_room() -> None:
    assert unseat([point("phone", 5, 4, 4)], 5) == Turn((Change("phone", "score", 5, 4),), (), ("phone",), 0)


def test_without_touchpoints_there_is_nothing_to_overturn() -> None:
    assert overturn([], 5) is None
    assert unseat([], 5) is None


def test_each_segments_weight_is_a_mark_of_its_own() -> None:
    most = Mark("business_priority", 3)
    points = [replace(by_segment(*marks, 1), business_priority=most) for marks in (("site", 3, 2), ("shop", 2, 3))]
    found = overturn(points, 1)

    assert found is not None
    assert found.changes == (Change("shop", "customer_weight.families", 3, 2),)
