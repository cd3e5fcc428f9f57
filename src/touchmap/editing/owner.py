"""An owner given to a touchpoint."""

from touchmap.editing.change import Change, ChangedField
from touchmap.editing.lookup.entries import touchpoint
from touchmap.editing.lookup.owners import owner_word
from touchmap.editing.operations import Set
from touchmap.model.inventory import Inventory


def assigned(inventory: Inventory, name: str, owner: str) -> Change:
    """The one person who owns a touchpoint.

    Args:
        inventory: Where the touchpoint is.
        name: Its id.
        owner: The person's id or name.

    Raises:
        TouchmapError: There is no such touchpoint or person.
    """
    point = touchpoint(inventory, name)
    word = owner_word(inventory, owner)
    told = ChangedField(point.id, "owner", point.owner, word, point.where / "owner")
    return Change(() if point.owner == word else (Set(told.at, word),), (told,))
