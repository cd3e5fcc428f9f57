"""An inventory without the names of people and of the client, the same names replaced in the same way everywhere."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from touchmap.language.speech import speech
from touchmap.model.entry import Shape
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Client, Person
from touchmap.workspace import Workspace

_KEPT = frozenset({"id", "touchpoint", "touchpoints", "part_of", "stage", "channel", "phase", "any_of", "links"})
"""Keys whose values name entries, which stay."""

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

    Names are found as whole words in any case, the longest first, in free text too, and so are e-mail addresses. What
    is declared nowhere, and an inflected form of a name, is not known for a name and stays; so do the names of
    touchpoints and chains.

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


class _Names(NamedTuple):
    """What names become: ids of people, and words in texts, in lower case."""

    ids: dict[str, str]
    words: dict[str, str]


def _names(inventory: Inventory) -> _Names:
    """What each name becomes: people in the order of the settings, then owners and observers in that of the files."""
    say = speech(inventory.settings.client.language)
    ids: dict[str, str] = {}
    words: dict[str, str] = {}
    people = {person.id: person.name for person in inventory.settings.people or ()}
    for number, known in enumerate(dict.fromkeys((*people, *_owners(inventory))), start=1):
        told = say("Person {number}", number=number)
        ids[known] = f"person-{number}" if known in people else told
        name = people.get(known)
        written = (name, known) if name is None or not known.isalpha() else (name,)
        words |= dict.fromkeys((one.casefold() for one in written if one), told)
    if inventory.settings.client.name:
        words[inventory.settings.client.name.casefold()] = say("Client")
    return _Names(ids, words)


def _owners(inventory: Inventory) -> Iterator[str]:
    owning: tuple[Any, ...] = (*inventory.touchpoints, *inventory.others, *inventory.chains, *inventory.actions)
    for entry in owning:
        if inventory.owner_in(entry.owner):
            yield str(entry.owner)
    yield from (record.by for record in inventory.evidence if record.by)


def any_of(names: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some names as whole words in any case, the longest first."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join(map(re.escape, longest)) or "(?!)"
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


def _changer(names: _Names) -> Callable[[str], str]:
    """Replace each name in a text once, the longest first, so that nothing is replaced in what was replaced."""
    found = any_of(names.words)

    def change(text: str) -> str:
        told = found.sub(lambda one: names.words.get(one.group().casefold(), one.group()), text)
        return " ".join(map(_no_address, told.split(" "))) if "@" in told else told

    return change


def _no_address(word: str) -> str:
    name, _, host = word.partition("@")
    return "…@…" if name and "." in host else word


def _without(value: Any, names: _Names, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple | list):
        return type(value)(_without(item, names, change) for item in value) if type(value) in (tuple, list) else value
    if isinstance(value, dict):
        return {key: _without(item, names, change) for key, item in value.items()}
    if not isinstance(value, Shape):
        return value
    kept = _KEPT if isinstance(value, Client) else _KEPT | {"name"}
    told = {key: getattr(value, key) for key in value.model_fields_set if key not in kept}
    made = {key: _owner(item, names) if key in _PEOPLE else _without(item, names, change) for key, item in told.items()}
    if isinstance(value, Person):
        known = (value.name or value.id).casefold()
        made |= {"id": names.ids[value.id], "name": names.words[known], "role": None}
    return value.model_copy(update=made)


def _owner(value: Any, names: _Names) -> Any:
    return names.ids.get(value, value) if isinstance(value, str) else value
