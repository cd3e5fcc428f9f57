"""What actions add up to: effort and cost, each with how many actions state it."""

from collections.abc import Sequence
from dataclasses import dataclass

from touchmap.language.numbers import total
from touchmap.model.action import Status
from touchmap.reports.actions.rows import ListedAction

_STATUSES: tuple[Status, ...] = ("doing", "planned", "idea", "done", "dropped")


@dataclass(frozen=True, slots=True)
class StatusTotals:
    """The actions in one state; an amount is None if none of them states it."""

    status: Status
    count: int
    effort: float | None
    cost: float | None


@dataclass(frozen=True, slots=True)
class ActionTotals:
    """What actions add up to.

    Attributes:
        count: How many they are.
        effort: Their effort in person-days; None if none of them states it.
        cost: Their cost in the client's currency; None if none of them states it.
        late: How many are overdue.
        with_effort: How many state an effort.
        with_cost: How many state a cost.
        by_status: The same for each state that one of them has.
    """

    count: int
    effort: float | None
    cost: float | None
    late: int
    with_effort: int
    with_cost: int
    by_status: tuple[StatusTotals, ...]


def totals_of(actions: Sequence[ListedAction]) -> ActionTotals:
    """What some actions add up to."""
    of = {status: [action for action in actions if action.status == status] for status in _STATUSES}
    return ActionTotals(
        count=len(actions),
        effort=total(action.effort for action in actions),
        cost=total(action.cost for action in actions),
        late=sum(action.late_by is not None for action in actions),
        with_effort=sum(action.effort is not None for action in actions),
        with_cost=sum(action.cost is not None for action in actions),
        by_status=tuple(
            StatusTotals(status, len(some), total(one.effort for one in some), total(one.cost for one in some))
            for status, some in of.items()
            if some
        ),
    )
