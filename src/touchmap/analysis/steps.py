"""The changes of a touchpoint's marks written out: which mark goes from which value to which."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from touchmap.analysis.moves import Moves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from touchmap.analysis.marks import Exact, Mark, Marks, Units


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One mark changed, by one step or more: the touchpoint's id, the field, the values after and before."""

    id: str
    field: str
    after: Exact
    before: Exact


def first_changes(point: Marks, unit: Units, direction: int, steps: int, wanted: Callable[[int], bool]) -> list[Change]:
    """Give the first changes, by (field, value after), that give a wanted priority in exactly so many steps.

    Each mark in turn takes the first value from which the remaining marks can still get there. There must be
    one. `direction` is UP or DOWN, as in `Moves`.
    """
    found: list[Change] = []
    for mark in sorted(_typed(point), key=lambda mark: mark.field):
        sign = -direction if mark.field == point.score.field else direction
        for value in _options(mark, point, sign):
            left = steps - abs(int(value - mark.value))
            trial = _with(point, mark, replace(mark, value=value, typed=False))
            if left >= 0 and any(wanted(priority) for priority in Moves(trial, unit, direction).reach(left)):
                break
        if value != mark.value:
            found.append(Change(point.id, mark.field, value, mark.value))
        point, steps = trial, left
    return found


def _typed(point: Marks) -> list[Mark]:
    marks = [*(mark for mark, _ in point.weights), point.business_priority, point.score]
    return [mark for mark in marks if mark.typed]


def _options(mark: Mark, point: Marks, sign: int) -> list[Exact]:
    """List the values that a mark can take, rising, and last its own: a change comes before none."""
    own = int(mark.value)
    return [*(range(own + 1, point.high + 1) if sign > 0 else range(point.low, own)), own]


def _with(point: Marks, old: Mark, new: Mark) -> Marks:
    """Put one mark in the place of another."""
    return replace(
        point,
        weights=tuple((new if mark.field == old.field else mark, share) for mark, share in point.weights),
        business_priority=new if point.business_priority.field == old.field else point.business_priority,
        score=new if point.score.field == old.field else point.score,
    )


def changed(point: Marks, changes: Iterable[Change]) -> Marks:
    """Give a touchpoint with changes to its marks made."""
    for change in changes:
        for mark in _typed(point):
            if (point.id, mark.field) == (change.id, change.field):
                point = _with(point, mark, replace(mark, value=change.after))
    return point
