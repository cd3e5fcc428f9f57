"""Owners as people name them: by id or by name, and checked where the client lists its people."""

from touchmap.errors import NotThere, TouchmapError
from touchmap.model.blank import is_nothing
from touchmap.model.fields import nfc
from touchmap.model.hints.folding import plain_letters
from touchmap.model.hints.suggestions import did_you_mean
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Person

_GIVE = "give the id or name of the one person who owns it"


def owner_word(inventory: Inventory, word: str) -> str:
    """What is written for an owner: the person's id, or the word itself where nobody is listed.

    Args:
        inventory: Whose people are meant.
        word: An id or a name, in any case.

    Raises:
        TouchmapError: Nobody, or more than one, is called so, or the person has left.
    """
    word = nfc(word).strip()
    if is_nothing(word):
        raise TouchmapError("the owner is empty", _GIVE)
    if inventory.owner_in(word) is None:
        raise TouchmapError(f'not a person: "{word}"', f"{_GIVE}, or leave the owner out")
    if inventory.settings.people is None:
        return word
    person = _person(inventory.person_by_id, word)
    if not person.active:
        raise TouchmapError(
            f"no longer with the company (active: false): {person.name or person.id}", "name someone else"
        )
    return person.id


def owners(inventory: Inventory) -> list[tuple[str, str]]:
    """The ids and names of who can own something; empty where the client lists nobody."""
    return [(person.id, person.name) for person in inventory.settings.people or () if person.active]


def _person(people: dict[str, Person], word: str) -> Person:
    if word in people:
        return people[word]
    folded = word.casefold()
    named = [person for person in people.values() if folded in (person.id.casefold(), person.name.casefold())]
    if len(named) > 1:
        ids = ", ".join(person.id for person in named)
        raise TouchmapError(f'several people have the name "{word}"', f"give one of their ids: {ids}")
    if not named:
        raise NotThere(f'there is no person "{word}" in the inventory', _hint(people, word))
    return named[0]


def _hint(people: dict[str, Person], word: str) -> str:
    """Who may be meant: those of whose name the word is a part, else those with a name much like it."""
    part = [
        name for person in people.values() if plain_letters(word) in plain_letters(name := person.name or person.id)
    ]
    if 1 <= len(part) <= 3:
        return "did you mean " + " or ".join(f'"{name}"' for name in part) + "?"
    known = [name for person in people.values() for name in (person.id, person.name) if name]
    return did_you_mean(word, dict.fromkeys(known), "add them to `people:` in the settings")
