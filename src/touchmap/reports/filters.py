"""Filters by name: what a call asks for must be there, and an owner goes by an id or a name."""

from collections.abc import Collection, Iterable

from touchmap.errors import TouchmapError
from touchmap.model.inventory import Inventory


def hold_to_known(kind: str, name: str | None, names: Collection[str]) -> None:
    """Hold a filter to the names that there are.

    Args:
        kind: What it names, such as `stage`.
        name: The name; None if the call does not filter by it.
        names: The names that there are.

    Raises:
        TouchmapError: It is none of them; with the nearest one.
    """
    if name is not None and name not in names:
        from touchmap.model.hints.unknown_names import no_such, which_then

        raise TouchmapError(no_such(kind, name), which_then(kind, name, names))


def hold_to_owners(asked: str | None, owners: Iterable[str | None], inventory: Inventory) -> None:
    """Hold a filter to the owners that there are, and to the people of the inventory.

    Args:
        asked: The id or the name of an owner, in any case; None if the call does not filter by it.
        owners: The owners that there are.
        inventory: The inventory, for the people's names.

    Raises:
        TouchmapError: Nobody goes by it; with the nearest name.
    """
    if asked is None:
        return
    words = {word for owner in owners for word in _words(owner, inventory)}
    words |= {word.casefold() for person in inventory.person_by_id.values() for word in (person.id, person.name)}
    if asked.casefold() not in words:
        hold_to_known("owner", asked, sorted(words - {asked}))


def goes_by(asked: str, owner: str | None, inventory: Inventory) -> bool:
    """Whether an owner goes by a word: by the id or the name, or as entered, in any case."""
    return asked.casefold() in _words(owner, inventory)


def _words(owner: str | None, inventory: Inventory) -> set[str]:
    """The words that an owner goes by, in lower case."""
    return {word.casefold() for word in (owner, inventory.owner_name(owner)) if word}
