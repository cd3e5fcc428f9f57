"""Which ideas and actions are work in hand, and on which touchpoints."""

from collections.abc import Iterable

from touchmap.model.action import Action
from touchmap.model.inventory import Inventory

IN_HAND = ("planned", "doing")
"""The states of an action that somebody works on, or is to."""


def in_hand(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The actions that are planned or being done; ideas, and what is done or dropped, are not."""
    return tuple(action for action in actions if action.status in IN_HAND)


def worked_on(actions: Iterable[Action], inventory: Inventory) -> set[str]:
    """The ids of the touchpoints that some actions mend; work on a part is work on its whole."""
    found: set[str] = set()
    for action in actions:
        here: str | None = action.touchpoint
        while here is not None and here not in found:
            found.add(here)
            point = inventory.touchpoint_by_id.get(here)
            here = point.part_of if point else None
    return found
