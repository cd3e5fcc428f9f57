"""Which ideas and actions are work in hand, and on which touchpoints."""

from collections.abc import Iterable

from touchmap.analysis.wholes import with_wholes
from touchmap.model.action import Action
from touchmap.model.inventory import Inventory

IN_HAND = ("planned", "doing")
"""The states of an action that somebody works on, or is to."""


def in_hand(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The actions that are planned or being done; ideas, and what is done or dropped, are not."""
    return tuple(action for action in actions if action.status in IN_HAND)


def worked_on(actions: Iterable[Action], inventory: Inventory) -> set[str]:
    """The ids of the touchpoints that some actions mend; work on a part is work on its whole."""
    return with_wholes((action.touchpoint for action in actions), inventory)
