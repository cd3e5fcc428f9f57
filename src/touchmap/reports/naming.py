"""How a sentence names touchpoints: quoted, and with the id where another one has the same name."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from touchmap.analysis.chains.states import LinkState
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.language.terms import TERMS
from touchmap.model.entry import Term
from touchmap.model.inventory import Inventory


class HasName(Protocol):
    """What a sentence can name: a touchpoint, or a row about one."""

    @property
    def id(self) -> str:
        """The touchpoint's id."""

    @property
    def name(self) -> str:
        """The touchpoint's name."""


def named(point: HasName, inventory: Inventory, say: Speech) -> str:
    """A touchpoint as a sentence names it; with its id where another one of the inventory has this name."""
    key = noted("“{name}” ({id})") if _has_namesake(point, inventory) else noted("“{name}”")
    return say(key, name=point.name, id=point.id)


def told_apart(point: HasName, inventory: Inventory) -> str:
    """A touchpoint's name, for a place that puts it in quotes itself; with its id where another one has this name."""
    return f"{point.name} ({point.id})" if _has_namesake(point, inventory) else point.name


def _has_namesake(point: HasName, inventory: Inventory) -> bool:
    return any(other != point.id for other in inventory.ids_by_name.get(point.name, ()))


def listed(points: Iterable[HasName], inventory: Inventory, say: Speech, most: int = 20) -> str:
    """Touchpoints in a row, each once and as a sentence names it; those beyond the most only counted."""
    once = {point.id: point for point in points}
    return say.joined([named(point, inventory, say) for point in once.values()], most)


def named_link(step: LinkState, inventory: Inventory, say: Speech) -> str:
    """A link's touchpoint as a sentence names it; by its id where the link leads nowhere."""
    return named(step.point, inventory, say) if step.point else say("“{name}”", name=step.link.touchpoint)


def listed_links(steps: Iterable[LinkState], inventory: Inventory, say: Speech, most: int = 20) -> str:
    """The touchpoints of some links in a row, each once and as a sentence names it."""
    once = {step.link.touchpoint: step for step in steps}
    return say.joined([named_link(step, inventory, say) for step in once.values()], most)


def reaction(word: str, say: Speech) -> str:
    """A reaction: positive, neutral or negative."""
    words = {
        "negative": say.context("reaction", "negative"),
        "neutral": say.context("reaction", "neutral"),
        "positive": say.context("reaction", "positive"),
    }
    return words[word]


def term_name(terms: Iterable[Term], term: str, say: Speech, words: Mapping[str, str] = TERMS) -> str:
    """The name that the client gave a word of a vocabulary, else the word for a built-in one.

    Args:
        terms: The vocabulary.
        term: The word's id.
        say: The language.
        words: The built-in ones by their ids.
    """
    named = next((found.name for found in terms if found.id == term and found.name), "")
    return named or (say(words[term]) if term in words else term)
