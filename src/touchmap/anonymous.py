"""An inventory without the names of people and of the client, the same names replaced in the same way everywhere."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from touchmap.language.speech import speech
from touchmap.model.entry import Shape
from touchmap.model.inventory import Inventory
from touchmap.model.named_fields import references
from touchmap.model.settings import Client, Person
from touchmap.workspace import Workspace

_PEOPLE = frozenset({"owner", "by"})

_AROUND = "()[]{}<>,.;:!?\"'«»“”„"
"""Signs around an e-mail address that are not its own."""


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
    touchpoints and chains, and in free text an id of letters alone, such as `support`, which may be any word.

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


def alias_of(asked: str, inventory: Inventory) -> str:
    """What the owner whom somebody asks for is called in the anonymous inventory; what was asked if nobody is meant.

    Args:
        asked: The owner's id or name, in any case.
        inventory: The inventory with its names.
    """
    for owner, told in _names(inventory).ids.items():
        if _folded(asked) in map(_folded, (owner, inventory.owner_name(owner) or owner)):
            return told
    return asked


class _Names(NamedTuple):
    """What names become: ids of people, what people are called, and words in texts.

    Each word is there as it is spelled and folded: no expression finds `Strauß` by `strauss`, or the other way round.
    """

    ids: dict[str, str]
    people: dict[str, str]
    words: dict[str, str]


def _names(inventory: Inventory) -> _Names:
    """What each name becomes: people in the order of the settings, then owners and observers in that of the files."""
    say = speech(inventory.settings.client.language)
    ids: dict[str, str] = {}
    called: dict[str, str] = {}
    words: dict[str, str] = {}
    people = {person.id: person.name for person in inventory.settings.people or ()}
    for known in dict.fromkeys((*people, *_owners(inventory))):
        told = words.get(_folded(known)) if known not in people else None
        told = told or say("Person {number}", number=len(set(called.values())) + 1)
        ids[known], called[known] = f"person-{len(called) + 1}" if known in people else told, told
        name = people.get(known)
        written = (name, known) if name is None or not known.isalpha() else (name,)
        for one in filter(None, written):
            words = {one: told, _folded(one): told} | words
    if client := inventory.settings.client.name:
        words |= dict.fromkeys((client, _folded(client)), say("Client"))
    return _Names(ids, called, words)


def _folded(name: str) -> str:
    """A name without regard to case and to blanks."""
    return " ".join(name.casefold().split())


def _owners(inventory: Inventory) -> Iterator[str]:
    owning: tuple[Any, ...] = (*inventory.touchpoints, *inventory.others, *inventory.chains, *inventory.actions)
    for entry in owning:
        if inventory.owner_in(entry.owner):
            yield str(entry.owner)
    yield from (record.by for record in inventory.evidence if record.by)


def any_of(names: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some names as whole words in any case, the longest first."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest) or "(?!)"
    return re.compile(rf"(?<![^\W_])(?<!-)(?:{either})(?![^\W_]|-)", re.IGNORECASE)


def _changer(names: _Names) -> Callable[[str], str]:
    """Replace each name in a text once, the longest first, so that nothing is replaced in what was replaced."""
    found = any_of(names.words)

    def change(text: str) -> str:
        told = found.sub(lambda one: names.words.get(_folded(one.group()), one.group()), text)
        return _no_addresses(told) if "@" in told else told

    return change


def _no_addresses(text: str) -> str:
    lines = (" ".join(map(_no_address, line.split(" "))) for line in text.split("\n"))
    return "\n".join(lines)


def _no_address(word: str) -> str:
    address = word.strip(_AROUND)
    name, _, host = address.partition("@")
    return word.replace(address, "…@…") if name and "." in host else word


def _without(value: Any, names: _Names, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple | list):
        return type(value)(_without(item, names, change) for item in value) if type(value) in (tuple, list) else value
    if isinstance(value, dict):
        return {key: _without(item, names, change) for key, item in value.items()}
    if not isinstance(value, Shape):
        return value
    kept = {"id"} if isinstance(value, Client) else {"id", "name"}
    kept |= {name for name, _, target in references(type(value)) if target != "owner"}
    told = {key: getattr(value, key) for key in value.model_fields_set if key not in kept}
    made = {key: _owner(item, names) if key in _PEOPLE else _without(item, names, change) for key, item in told.items()}
    if isinstance(value, Person):
        made |= {"id": names.ids[value.id], "name": names.people[value.id], "role": None}
    return value.model_copy(update=made)


def _owner(value: Any, names: _Names) -> Any:
    return names.ids.get(value, value) if isinstance(value, str) else value
