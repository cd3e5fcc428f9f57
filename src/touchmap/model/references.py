"""Names that lead nowhere: references to what the inventory does not have."""

from collections.abc import Collection, Iterable, Iterator

from touchmap.model.action import Action
from touchmap.model.chain import Chain
from touchmap.model.complaints import misfit
from touchmap.model.fields import nfc
from touchmap.model.inventory import Inventory
from touchmap.model.nearest import did_you_mean
from touchmap.model.settings import Term
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Problem, Where

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
        yield from known.entry(record.where / "touchpoint", record.touchpoint, "touchpoint", record.touchpoint)
        yield from known.word(record.where / "method", record.method, "method", record.touchpoint)
    for action in inventory.actions:
        yield from _action(action, known)
    for stage in inventory.vocabulary.stages:
        if stage.phase is not None and stage.where.file:
            yield from known.word(stage.where / "phase", stage.phase, "phase", stage.id)
    yield from _circles(inventory)


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
        self.suggested = 0
        self.offered: dict[str, list[str]] = {}
        self.entries: dict[str, Collection[str]] = {
            "touchpoint": dict.fromkeys(point.id for point in inventory.touchpoints),
            "chain": dict.fromkeys(chain.id for chain in inventory.chains),
        }

    def word(self, where: Where, name: str | None, kind: str, entry: str) -> Iterator[Problem]:
        """A word of a vocabulary, a segment, a channel or a person."""
        known = self.words[kind]
        if name is None or known is None or name in known:
            return
        yield self.unknown(where, name, kind, known, f"add it to `{home(kind)}:` in the settings", entry)

    def entry(self, where: Where, name: str | None, kind: str, entry: str) -> Iterator[Problem]:
        """A touchpoint or a chain."""
        known = self.entries[kind]
        if name is None or name in known or f"{kind}s" in self.lost.nameless or name in self.lost.ids:
            return
        mend = f"add a {kind} with this id, or take the name out"
        if kind not in self.offered:
            self.offered[kind] = [*known, *sorted(self.lost.ids)]
        yield self.unknown(where, name, kind, self.offered[kind], mend, entry)

    def unknown(self, where: Where, name: str, kind: str, known: Collection[str], mend: str, entry: str) -> Problem:
        """The problem, with the nearest names for as many as can be looked through in little time."""
        self.suggested += len(known)
        names = known if self.suggested <= _MOST_COMPARED else ()
        return Problem(
            "TM005", where, {"kind": kind, "name": name, "mend": did_you_mean(name, names, mend)}, entry=entry
        )


def _ids(terms: Iterable[Term] | None) -> Collection[str] | None:
    return None if terms is None else {term.id: None for term in terms}


def home(kind: str) -> str:
    """The key of the settings under which the words of a kind stand."""
    return {"owner": "people", "category": "categories"}.get(kind, kind + "s")


def _touchpoint(point: Touchpoint, known: _Known) -> Iterator[Problem]:
    words = known.words
    for kind in ("channel", "stage", "phase", "element", "owner"):
        name = getattr(point, kind)
        if name is not None and (terms := words[kind]) is not None and name not in terms:
            yield from known.word(point.where / kind, name, kind, point.id)
    yield from _listed(point.where / "category", point.category, "category", point.id, known)
    if point.segments:
        yield from _listed(point.where / "segments", point.segments, "segment", point.id, known)
    if isinstance(point.customer_weight, dict):
        for name in point.customer_weight:
            yield from known.word(point.where / "customer_weight" / name, name, "segment", point.id)
    if point.part_of is not None:
        yield from known.entry(point.where / "part_of", nfc(point.part_of), "touchpoint", point.id)


def _listed(where: Where, names: tuple[str, ...], kind: str, entry: str, known: _Known) -> Iterator[Problem]:
    """Names in a list, or the one name that stands in its place."""
    for number, name in enumerate(names):
        yield from known.word(where / number, name, kind, entry)


def _chain(chain: Chain, known: _Known) -> Iterator[Problem]:
    yield from known.word(chain.where / "segment", chain.segment, "segment", chain.id)
    yield from _listed(chain.where / "enters", chain.enters, "channel", chain.id, known)
    touchpoints, links = known.entries["touchpoint"], chain.where / "links"
    for number, link in enumerate(chain.links):
        if link.touchpoint not in touchpoints:
            yield from known.entry(links / number / "touchpoint", link.touchpoint, "touchpoint", chain.id)
        if link.starts is not None:
            yield from known.entry(links / number / "starts", link.starts, "chain", chain.id)


def _action(action: Action, known: _Known) -> Iterator[Problem]:
    yield from known.entry(action.where / "touchpoint", action.touchpoint, "touchpoint", action.id)
    yield from known.word(action.where / "lever", action.lever, "lever", action.id)
    yield from known.word(action.where / "owner", action.owner, "owner", action.id)


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
                f"{' is part of '.join([*circle, circle[0]])}: a circle",
                "take one part_of out",
                point.id,
            )
        done.update(path)
