"""Owners as people name them: by id or by name, and checked where the client lists its people."""

from touchmap.errors import NotThere, TouchmapError
from touchmap.language.phrase import Phrase, one_of, phrase
from touchmap.model.blank import is_nothing
from touchmap.model.fields import nfc
from touchmap.model.hints.folding import plain_letters
from touchmap.model.hints.unknown_names import no_such, which_then
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Person

_GIVE = phrase("give the id or name of the one person who owns it")


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
        raise TouchmapError(phrase("the owner is empty"), _GIVE)
    if inventory.owner_in(word) is None:
        raise TouchmapError(
            phrase('not a person: "{word}"', word=word),
            phrase("give the id or name of the one person who owns it, or leave the owner out"),
        )
    if inventory.settings.people is None:
        return word
    person = _person(inventory.person_by_id, word)
    if not person.active:
        raise TouchmapError(
            phrase("no longer with the company (active: false): {name}", name=person.name or person.id),
            phrase("name someone else"),
        )
    return person.id


def owners(inventory: Inventory) -> list[tuple[str, str]]:
    """The ids and names of who can own something; empty if the client lists nobody."""
    return [(person.id, person.name) for person in inventory.settings.people or () if person.active]


def _person(people: dict[str, Person], word: str) -> Person:
    if word in people:
        return people[word]
    folded = word.casefold()
    named = [person for person in people.values() if folded in (person.id.casefold(), person.name.casefold())]
    if len(named) > 1:
        ids = tuple(person.id for person in named)
        raise TouchmapError(
            phrase('several people have the name "{word}"', word=word), phrase("give one of their ids: {ids}", ids=ids)
        )
    if not named:
        raise NotThere(no_such("person", word), _hint(people, word))
    return named[0]


def _hint(people: dict[str, Person], word: str) -> Phrase | None:
    """Who may be meant: those of whose name the word is a part, else those with a name much like it."""
    part = [
        name for person in people.values() if plain_letters(word) in plain_letters(name := person.name or person.id)
    ]
    if 1 <= len(part) <= 3:
        return phrase("did you mean {names}?", names=one_of([f'"{name}"' for name in part]))
    known = [name for person in people.values() for name in (person.id, person.name) if name]
    return which_then("person", word, dict.fromkeys(known))
