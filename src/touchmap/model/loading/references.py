"""Names that lead nowhere: references to what the inventory does not have."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from touchmap.language.phrase import Phrase, noted, phrase
from touchmap.model.entry import Shape, Term
from touchmap.model.inventory import Inventory
from touchmap.model.loading.misfit import misfit
from touchmap.model.named_fields import nested, references
from touchmap.problem import Key, Problem, Where

_MOST_COMPARED = 50_000
"""How many names all the unknown ones together are held against, so that the time stays bounded."""


def unknown_references(inventory: Inventory) -> Iterator[Problem]:
    """Every reference to what the inventory does not have, and parts that contain themselves.

    References to what may be in a file that did not parse, or to an entry that did not load, are
    left alone: one mistake, one finding.
    """
    known = _Known(inventory)
    for point in inventory.touchpoints:
        yield from _names(point, point.id, known, point.where)
    for chain in inventory.chains:
        yield from _names(chain, chain.id, known, chain.where)
    for record in inventory.evidence:
        yield from _names(record, record.touchpoint, known, record.where)
    for action in inventory.actions:
        yield from _names(action, action.id, known, action.where)
    for doubt in inventory.settings.doubts:
        yield from _names(doubt, doubt.id, known, doubt.where)
    for stage in inventory.vocabulary.stages:
        if stage.where.file:
            yield from _names(stage, stage.id, known, stage.where)
    yield from _circles(inventory)


_ADD = {
    "touchpoint": noted("add a touchpoint with this id, or use its current id"),
    "chain": noted("add a chain with this id, or use its current id"),
}


class _Known:
    """What can be referred to, by kind; None if anything goes."""

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
            "measure": settings.aim.measures if settings.aim else (),
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
        self.there: dict[str, Collection[str] | None] = {**self.words, **self.entries}

    def missing(self, kind: str, name: str, entry: str, where: Where) -> Iterator[Problem]:
        """A name that nothing is called by, unless what it names may not have loaded."""
        if kind not in self.entries:
            if kind != "owner" or self.owner_in(name) is not None:  # a placeholder: other rules speak of it
                yield self.unknown(where, name, kind, self.words[kind] or (), None, entry)
            return
        if f"{kind}s" in self.lost.nameless or name in self.lost.ids:
            return
        if kind not in self.offered:
            self.offered[kind] = [*self.entries[kind], *sorted(self.lost.ids)]
        yield self.unknown(where, name, kind, self.offered[kind], phrase(_ADD[kind]), entry)

    def unknown(
        self, where: Where, name: str, kind: str, known: Collection[str], otherwise: Phrase | None, entry: str
    ) -> Problem:
        """The problem, with the nearest names for as many as can be looked through in little time."""
        from touchmap.model.hints.suggestions import did_you_mean
        from touchmap.model.hints.unknown_names import no_such, to_add

        self.suggested += len(known)
        names, called = (known, self.called[kind]) if self.suggested <= _MOST_COMPARED else ((), ())
        fix = did_you_mean(name, names, otherwise or to_add(kind), called)
        return Problem("TM005", where, {"what": no_such(kind, name), "fix": fix}, entry=entry)


def _names(entry: Shape, name: str, known: _Known, where: Where, keys: tuple[Key, ...] = ()) -> Iterator[Problem]:
    """What an entry, or a row of one, names that is not there.

    Args:
        entry: The entry or the row.
        name: The id that findings give it.
        known: What can be named.
        where: The entry's address.
        keys: The keys that lead from the entry to the row.
    """
    for field, key, kind in references(type(entry)):
        value, there = getattr(entry, field), known.there[kind]
        if not value or there is None or type(value) is int:
            continue
        if type(value) is str:
            if value not in there:
                yield from known.missing(kind, value, name, _below(where, (*keys, key)))
            continue
        for place, one in _each(value):
            if one not in there:
                yield from known.missing(kind, one, name, _below(where, (*keys, key, place)))
    for field in nested(type(entry)):
        for number, row in enumerate(getattr(entry, field)):
            yield from _names(row, name, known, where, (*keys, field, number))


def _each(value: Any) -> Iterable[tuple[Key, str]]:
    """The names in a list, or in a mapping by names, each with its key; a figure has none."""
    if type(value) is tuple:
        return enumerate(value)
    return zip(value, value, strict=True) if isinstance(value, dict) else ()


def _below(where: Where, keys: tuple[Key, ...]) -> Where:
    return Where(where.file, (*where.keys, *keys))


def _ids(terms: Iterable[Term] | None) -> Collection[str] | None:
    return None if terms is None else {term.id: None for term in terms}


def home(kind: str) -> str:
    """The key of the settings with the words of a kind."""
    return {"owner": "people", "category": "categories", "measure": "aim"}.get(kind, kind + "s")


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
