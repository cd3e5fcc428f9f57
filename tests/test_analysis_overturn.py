from __future__ import annotations

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


def point(name: str, weight: int, priority: int, score: Exact, *, typed: bool = True, high: int = 5) -> Marks:
    weights = ((Mark("customer_weight", weight), 1),)
    return Marks(
        name, weights, Mark("business_priority", priority), Mark("score", score, typed), high, 1, high
    )


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
        changes = [
            Change(one.id, m.field, v, m.value) for m, v in zip(typed, values, strict=True) if v != m.value
        ]
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
            enters = tuple(
                one.id for one, was, now in zip(points, before, after, strict=True) if now and not was
            )
            leaves = tuple(
                one.id for one, was, now in zip(points, before, after, strict=True) if was and not now
            )
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
        lambda weight, priority, score, typed: point("", weight, priority, score, typed=typed, high=3),
        marks(),
        marks(),
        marks(),
        st.booleans(),
    )
    segmented = st.builds(
        lambda one, other, score: by_segment("", one, other, score), marks(), marks(), marks()
    )
    named = st.lists(st.one_of(plain, segmented), min_size=1, max_size=4)
    return named.map(lambda points: in_todays_order([rename(one, "dbca"[i]) for i, one in enumerate(points)]))


def rename(one: Marks, name: str) -> Marks:
    return Marks(name, one.weights, one.business_priority, one.score, one.target, one.low, one.high)


@settings(max_examples=120, deadline=None)
@given(small_inventories(), st.integers(1, 3))
def test_the_shortest_way_in_is_what_trying_all_changes_finds(points: list[Marks], top: int) -> None:
    assert within_reach(overturn(points, top)) == tried_out(points, top, entering=True)


@settings(max_examples=120, deadline=None)
@given(small_inventories(), st.integers(1, 3))
def test_the_shortest_way_out_is_what_trying_all_changes_finds(points: list[Marks], top: int) -> None:
    assert within_reach(unseat(points, top)) == tried_out(points, top, entering=False)
