"""An inventory without the names of people and of the client, the same names replaced in the same way everywhere."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from touchmap.language.speech import speech
from touchmap.model.entry import Shape
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Person
from touchmap.workspace import Workspace

_KEPT = frozenset({"id", "touchpoint", "touchpoints", "part_of", "stage", "channel", "phase", "any_of", "links"})
"""Keys whose values are names of entries, which stay; a person's id is an owner's value too, and goes."""

_PEOPLE = frozenset({"owner", "by"})


def anonymised(workspace: Workspace) -> Workspace:
    """The same workspace without the names of people and of the client, its theme and its logo.

    Args:
        workspace: The client folder.
    """
    inventory = anonymous(workspace.inventory)
    loaded, facts = workspace.loaded._replace(inventory=inventory), replace(workspace.facts, whole=inventory)
    return replace(workspace, loaded=loaded, facts=facts)


def anonymous(inventory: Inventory) -> Inventory:
    """The inventory with people as "Person 1", by their order in the files, and the client as "Client".

    Names are found as whole words, the longest first, in free text too, and so are e-mail addresses. What is declared
    nowhere, and a declared name in another case or inflection, is not known for a name and stays.

    Args:
        inventory: The inventory.
    """
    names = _names(inventory)
    change = _changer(names)
    told: dict[str, Any] = {
        name: tuple(_without(entry, names, change) for entry in getattr(inventory, name))
        for name in ("touchpoints", "chains", "evidence", "actions", "others")
    }
    drawn = {name: _without(chain, names, change) for name, chain in inventory.drawn.items()}
    settings = _without(inventory.settings.model_copy(update={"theme": None}), names, change)
    return replace(inventory, settings=settings, drawn=drawn, **told)


def _names(inventory: Inventory) -> dict[str, str]:
    """What each name becomes."""
    say = speech(inventory.settings.client.language)
    client = inventory.settings.client.name
    names = {client: say("Client")} if client else {}
    number = 0
    for person in inventory.settings.people or ():
        number += 1
        names |= dict.fromkeys((person.id, person.name or person.id), say("Person {number}", number=number))
    for owner in _owners(inventory):
        if owner not in names:
            number += 1
            names[owner] = say("Person {number}", number=number)
    return names


def _owners(inventory: Inventory) -> Iterator[str]:
    owning: tuple[Any, ...] = (*inventory.touchpoints, *inventory.others, *inventory.chains, *inventory.actions)
    for entry in owning:
        if inventory.owner_in(entry.owner):
            yield str(entry.owner)
    yield from (record.by for record in inventory.evidence if record.by)


def _changer(names: Mapping[str, str]) -> Callable[[str], str]:
    longest = sorted(names, key=lambda name: (-len(name), name))

    def change(text: str) -> str:
        for name in longest:
            text = _replaced(text, name, names[name])
        return " ".join(map(_no_address, text.split(" "))) if "@" in text else text

    return change


def _replaced(text: str, name: str, by: str) -> str:
    pieces, start, at = [], 0, text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (_joins(text[at - 1 : at]) or _joins(text[end : end + 1])):
            pieces += [text[start:at], by]
            start = end
        at = text.find(name, end)
    return "".join((*pieces, text[start:]))


def _joins(sign: str) -> bool:
    return sign.isalnum() or sign in ("_", "-")


def _no_address(word: str) -> str:
    name, _, host = word.partition("@")
    return "…@…" if name and "." in host else word


def _without(value: Any, names: Mapping[str, str], change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple | list):
        return type(value)(_without(item, names, change) for item in value) if type(value) in (tuple, list) else value
    if isinstance(value, dict):
        return {key: _without(item, names, change) for key, item in value.items()}
    if not isinstance(value, Shape):
        return value
    kept = _KEPT - {"id"} if isinstance(value, Person) else _KEPT
    told = {key: getattr(value, key) for key in value.model_fields_set if key not in kept}
    made = {key: _owner(item, names) if key in _PEOPLE else _without(item, names, change) for key, item in told.items()}
    return value.model_copy(update=made)


def _owner(value: Any, names: Mapping[str, str]) -> Any:
    return names.get(value, value) if isinstance(value, str) else value
