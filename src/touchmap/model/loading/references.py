"""Names that lead nowhere: references to what the inventory does not have."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from touchmap.language.phrase import Phrase, noted, phrase
from touchmap.model.action import Action
from touchmap.model.chain import Chain
from touchmap.model.fields import nfc
from touchmap.model.hints.suggestions import did_you_mean
from touchmap.model.hints.unknown_names import no_such, to_add
from touchmap.model.inventory import Inventory
from touchmap.model.loading.validation_errors import misfit
from touchmap.model.settings import Term
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Key, Problem, Where

_MOST_COMPARED = 50_000
"""How many names all the unknown ones together are held against, so that the time stays bounded."""


def unknown_references(inventory: Inventory) -> Iterator[Problem]:
    """Every reference to what the inventory does not have, and parts that contain themselves.

    References to what might stand in a file that did not parse, or to an entry that did not load, are
    left alone: one mistake, one finding.
    """
    known = _Known(inventory)
    for point in inventory.touchpoints:
        yield from _touchpoint(point, known)
    for chain in inventory.chains:
        yield from _chain(chain, known)
    for record in inventory.evidence:
        name, where = record.touchpoint, record.where
        yield from known.entry("touchpoint", name, name, where, "touchpoint")
        yield from known.word("method", record.method, name, where, "method")
    for action in inventory.actions:
        yield from _action(action, known)
    for stage in inventory.vocabulary.stages:
        if stage.phase is not None and stage.where.file:
            yield from known.word("phase", stage.phase, stage.id, stage.where, "phase")
    yield from _circles(inventory)


_ADD = {
    "touchpoint": noted("add a touchpoint with this id, or use its current id"),
    "chain": noted("add a chain with this id, or use its current id"),
}


class _Known:
    """What can be referred to, by kind; None where anything goes."""

    def __init__(self, inventory: Inventory) -> None:
        settings, words, lost = inventory.settings, inventory.vocabulary, inventory.lost
        self.lost = lost
        terms = {
            "channel": settings.channels,
            "stage": words.stages,
            "phase": words.phases,
            "category": words.categories,
            "element": words.elements,
            "method": words.methods,
            "lever": words.levers,
            "segment": settings.segments,
            "owner": settings.people,
        }
        self.words: dict[str, Collection[str] | None] = {
            kind: None if lost.has_lost(home(kind)) else _ids(those) for kind, those in terms.items()
        }
        self.owner_in = inventory.owner_in
        self.suggested = 0
        self.called: dict[str, Iterable[Any]] = {kind: those or () for kind, those in terms.items()}
        self.called |= {"touchpoint": inventory.touchpoints, "chain": inventory.chains}
        self.offered: dict[str, list[str]] = {}
        self.entries: dict[str, Collection[str]] = {
            "touchpoint": dict.fromkeys(point.id for point in inventory.touchpoints),
            "chain": dict.fromkeys(chain.id for chain in inventory.chains),
        }

    def word(self, kind: str, name: str | None, entry: str, where: Where, *keys: Key) -> tuple[Problem, ...]:
        """A word of a vocabulary, a segment, a channel or a person, which stands at these keys of an entry."""
        known = self.words[kind]
        if name is None or known is None or name in known:
            return ()
        return (self.unknown(_below(where, keys), name, kind, known, None, entry),)

    def owner(self, name: str | None, entry: str, where: Where) -> tuple[Problem, ...]:
        """A person; a placeholder names nobody, of which other rules speak."""
        found = self.word("owner", name, entry, where, "owner")
        return found if found and self.owner_in(name) is not None else ()

    def entry(self, kind: str, name: str | None, entry: str, where: Where, *keys: Key) -> tuple[Problem, ...]:
        """A touchpoint or a chain, which is named at these keys of an entry."""
        known = self.entries[kind]
        if name is None or name in known or f"{kind}s" in self.lost.nameless or name in self.lost.ids:
            return ()
        mend = phrase(_ADD[kind])
        if kind not in self.offered:
            self.offered[kind] = [*known, *sorted(self.lost.ids)]
        return (self.unknown(_below(where, keys), name, kind, self.offered[kind], mend, entry),)

    def unknown(
        self, where: Where, name: str, kind: str, known: Collection[str], otherwise: Phrase | None, entry: str
    ) -> Problem:
        """The problem, with the nearest names for as many as can be looked through in little time."""
        self.suggested += len(known)
        names, called = (known, self.called[kind]) if self.suggested <= _MOST_COMPARED else ((), ())
        mend = did_you_mean(name, names, otherwise or to_add(kind), called)
        return Problem("TM005", where, {"what": no_such(kind, name), "mend": mend}, entry=entry)


def _below(where: Where, keys: tuple[Key, ...]) -> Where:
    return Where(where.file, (*where.keys, *keys))


def _ids(terms: Iterable[Term] | None) -> Collection[str] | None:
    return None if terms is None else {term.id: None for term in terms}


def home(kind: str) -> str:
    """The key of the settings under which the words of a kind stand."""
    return {"owner": "people", "category": "categories"}.get(kind, kind + "s")


def _touchpoint(point: Touchpoint, known: _Known) -> Iterator[Problem]:
    entry, where, words = point.id, point.where, known.words
    for kind in ("channel", "stage", "phase", "element"):
        name = getattr(point, kind)
        if name is not None and (terms := words[kind]) is not None and name not in terms:
            yield from known.word(kind, name, entry, where, kind)
    if point.owner is not None:
        yield from known.owner(point.owner, entry, where)
    for number, name in enumerate(point.category):
        yield from known.word("category", name, entry, where, "category", number)
    for number, name in enumerate(point.segments):
        yield from known.word("segment", name, entry, where, "segments", number)
    if isinstance(point.customer_weight, dict):
        for name in point.customer_weight:
            yield from known.word("segment", name, entry, where, "customer_weight", name)
    if point.part_of is not None:
        yield from known.entry("touchpoint", nfc(point.part_of), entry, where, "part_of")


def _chain(chain: Chain, known: _Known) -> Iterator[Problem]:
    entry, where, touchpoints = chain.id, chain.where, known.entries["touchpoint"]
    yield from known.word("segment", chain.segment, entry, where, "segment")
    for number, name in enumerate(chain.enters):
        yield from known.word("channel", name, entry, where, "enters", number)
    for number, link in enumerate(chain.links):
        if link.touchpoint not in touchpoints:
            yield from known.entry("touchpoint", link.touchpoint, entry, where, "links", number, "touchpoint")
        if link.starts is not None:
            yield from known.entry("chain", link.starts, entry, where, "links", number, "starts")


def _action(action: Action, known: _Known) -> Iterator[Problem]:
    entry, where = action.id, action.where
    yield from known.entry("touchpoint", action.touchpoint, entry, where, "touchpoint")
    yield from known.word("lever", action.lever, entry, where, "lever")
    yield from known.owner(action.owner, entry, where)


def _circles(inventory: Inventory) -> Iterator[Problem]:
    """Parts that are, by way of others, parts of themselves: one problem a circle."""
    whole = {point.id: point.part_of for point in inventory.touchpoints if point.part_of}
    done: set[str] = set()
    for start in whole:
        path: dict[str, None] = {}
        here: str | None = start
        while here in whole and here not in path and here not in done:
            path[here] = None
            here = whole[here]
        if here in path:
            circle = list(path)[list(path).index(here) :]
            point = inventory.touchpoint_by_id[circle[0]]
            yield misfit(
                point.where / "part_of",
                phrase("parts of each other, in a circle: {ids}", ids=" → ".join([*circle, circle[0]])),
                phrase("take one part_of out"),
                point.id,
            )
        done.update(path)
