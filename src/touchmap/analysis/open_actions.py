"""Which ideas and actions are work in hand, and on which touchpoints."""

from collections.abc import Iterable
from datetime import date

from touchmap.analysis.scoring.part_hierarchy import with_wholes
from touchmap.model.action import Action, CheckIn
from touchmap.model.inventory import Inventory

IN_HAND = ("planned", "doing")
"""The states of an action that somebody works on, or is to."""

OPEN = ("idea", *IN_HAND)
"""The states of what is neither done nor dropped."""


def in_hand(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The actions that are planned or being done; ideas, and what is done or dropped, are not."""
    return tuple(action for action in actions if action.status in IN_HAND)


def days_late(action: Action, today: date) -> int | None:
    """How many days an action in hand is past its day; None if it is not."""
    if action.status not in IN_HAND or action.due is None or action.due >= today:
        return None
    return (today - action.due).days


def is_late(action: Action, today: date) -> bool:
    """Whether an action in hand is past its day."""
    return days_late(action, today) is not None


def last_heard(action: Action, today: date) -> date | None:
    """The day of an action's newest check-in up to today; without one, the day on which it was opened, if known."""
    return max((report.date for report in action.log if report.date <= today), default=action.opened)


def is_silent(action: Action, today: date, within: int) -> bool:
    """Whether an action in hand was not reported on within the gate's days.

    Args:
        action: The action.
        today: The day of the question; a check-in of a later day does not count.
        within: In how many days it is to be reported on.
    """
    last = last_heard(action, today)
    return action.status in IN_HAND and (last is None or (today - last).days > within)


def newest(log: Iterable[CheckIn]) -> CheckIn | None:
    """The newest check-in; of one day the last."""
    return max(reversed(tuple(log)), key=lambda report: report.date, default=None)


def worked_on(actions: Iterable[Action], inventory: Inventory) -> set[str]:
    """The ids of the touchpoints that some actions fix; work on a part is work on its whole."""
    return with_wholes((name for action in actions for name in action.improves), inventory)
