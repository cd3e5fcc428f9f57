"""Touchpoints that were looked at."""

from collections.abc import Sequence
from datetime import date

from touchmap.editing.change import Change, ChangedField, all_of
from touchmap.editing.lookup.entries import touchpoint
from touchmap.editing.operations import Set
from touchmap.model.inventory import Inventory


def reviewed(inventory: Inventory, names: Sequence[str], day: date) -> Change:
    """The day on which some touchpoints were looked at.

    Args:
        inventory: Where the touchpoints are.
        names: Their ids; one that is named twice counts once.
        day: The day.

    Raises:
        TouchmapError: There is no such touchpoint.
    """
    return all_of([_one(inventory, name, day) for name in dict.fromkeys(names)])


def _one(inventory: Inventory, name: str, day: date) -> Change:
    point = touchpoint(inventory, name)
    told = ChangedField(point.id, "reviewed", point.reviewed, day, point.where / "reviewed")
    return Change(() if point.reviewed == day else (Set(told.at, day),), (told,))
