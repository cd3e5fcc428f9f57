"""The entries that a person names: found by their ids, or an error with the nearest ones."""

from collections.abc import Mapping
from typing import TypeVar

from touchmap.errors import NotThere
from touchmap.model.action import Action
from touchmap.model.chain import Chain
from touchmap.model.fields import nfc
from touchmap.model.hints.unknown_names import no_such, which_then
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint

E = TypeVar("E", Touchpoint, Chain, Action)


def touchpoint(inventory: Inventory, name: str) -> Touchpoint:
    """The touchpoint with an id.

    Raises:
        NotThere: There is no such entry; the message names the nearest.
    """
    return _found(inventory.touchpoint_by_id, name, "touchpoint")


def chain(inventory: Inventory, name: str) -> Chain:
    """The chain with an id.

    Raises:
        NotThere: There is no such entry; the message names the nearest.
    """
    return _found(inventory.chain_by_id, name, "chain")


def action(inventory: Inventory, name: str) -> Action:
    """The idea or action with an id.

    Raises:
        NotThere: There is no such entry; the message names the nearest.
    """
    return _found({action.id: action for action in inventory.actions}, name, "action")


def method(inventory: Inventory, name: str) -> str:
    """The method of evidence with an id.

    Raises:
        NotThere: There is no such entry; the message names the nearest.
    """
    methods = [term.id for term in inventory.vocabulary.methods]
    if name not in methods:
        raise NotThere(no_such("method", name), which_then("method", name, methods))
    return name


def _found(entries: Mapping[str, E], name: str, kind: str) -> E:
    entry = entries.get(nfc(name))
    if entry is None:
        raise NotThere(no_such(kind, name), which_then(kind, name, entries, entries.values()))
    return entry
