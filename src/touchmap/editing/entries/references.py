"""Every place in the files that names an entry: as a value, as a key, or inside a text."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from touchmap.errors import NotThere, TouchmapError
from touchmap.language.phrase import one_of, phrase
from touchmap.model.action import Action
from touchmap.model.entry import Entry, Shape
from touchmap.model.fields import nfc
from touchmap.model.hints.unknown_names import no_such, which_then
from touchmap.model.inventory import Inventory
from touchmap.model.named_fields import nested, references
from touchmap.problem import Key, Where

EntryKind = Literal["touchpoint", "chain", "action", "person", "segment", "stage"]
_TARGETS: dict[EntryKind, str] = {"person": "owner"}
"""What references call a kind of entry, if not by its own name."""


class Named(NamedTuple):
    """An entry that a call names.

    Attributes:
        kind: What it is.
        entry: The entry.
    """

    kind: EntryKind
    entry: Any


class Reference(NamedTuple):
    """A place that names an entry.

    Attributes:
        at: The address.
        how: As the value there, as the key there, or as the part of a text before a sign.
        of: The entry that the place belongs to.
        needs: Whether that entry, or the row at `row`, is nothing without it.
        row: The row of a list that is nothing without it, such as a link; None if there is no such row.
        alone: Whether it is the only one in its list or mapping.
    """

    at: Where
    how: Literal["value", "key", "text"]
    of: Any
    needs: bool
    row: Where | None
    alone: bool


def entry_named(inventory: Inventory, name: str, kind: EntryKind | None = None) -> Named:
    """The one entry with an id.

    Args:
        inventory: Where it is.
        name: Its id.
        kind: What it is, if several kinds of entries have this id.

    Raises:
        TouchmapError: There is no such entry, or several have this id, or it is one that is built in.
    """
    entries = {of: tuple(listed) for of, listed in _entries(inventory) if kind in (None, of)}
    found = [Named(of, one) for of, listed in entries.items() for one in listed if one.id == nfc(name)]
    if not found:
        known = [one.id for listed in entries.values() for one in listed]
        asked = kind or "entry"
        raise NotThere(no_such(asked, name), which_then(asked, name, known))
    if len(found) > 1:
        raise TouchmapError(
            phrase('several entries have the id "{name}": {kinds}', name=name, kinds=tuple(one.kind for one in found)),
            phrase("say which one with --kind {kinds}", kinds=one_of([one.kind for one in found])),
        )
    if not found[0].entry.where.file:
        raise TouchmapError(
            phrase('the stage "{name}" is built in', name=name),
            phrase("list your own stages as `stages:` in the settings first"),
        )
    return found[0]


def _entries(inventory: Inventory) -> Iterator[tuple[EntryKind, Iterable[Any]]]:
    yield "touchpoint", inventory.touchpoints
    yield "chain", inventory.chains
    yield "action", inventory.actions
    yield "person", inventory.settings.people or ()
    yield "segment", inventory.settings.segments
    yield "stage", inventory.vocabulary.stages


def references_to(inventory: Inventory, named: Named) -> Iterator[Reference]:
    """Every place that names an entry, in the order of the entries."""
    target, name = _TARGETS.get(named.kind, named.kind), named.entry.id
    entries: tuple[Iterable[Entry], ...] = (
        inventory.touchpoints,
        inventory.chains,
        inventory.evidence,
        inventory.actions,
        inventory.settings.doubts,
    )
    for entry in (entry for listed in entries for entry in listed):
        yield from _in(entry, entry, target, name, entry.where, None)
        if target == "touchpoint" and isinstance(entry, Action) and entry.answered[0] == name:
            yield Reference(entry.where / "because", "text", entry, needs=False, row=None, alone=False)


def _in(entry: Entry, row: Shape, target: str, name: str, at: Where, of_row: Where | None) -> Iterator[Reference]:
    for field, key, kind in references(type(row)):
        value = getattr(row, field)
        if kind != target or not value or (field == "part_of" and _is_nested(entry)):
            continue
        if value == name:
            needs = field == "touchpoint"
            yield Reference(at / key, "value", entry, needs, of_row if needs else None, alone=True)
        elif isinstance(value, tuple):
            for number, one in enumerate(value):
                if one == name:
                    alone = len(value) == 1
                    needs = alone and field == "touchpoints"
                    yield Reference(at / key / number, "value", entry, needs, None, alone)
        elif isinstance(value, dict) and name in value:
            yield Reference(at / key / name, "key", entry, False, None, alone=len(value) == 1)
    for field in nested(type(row)):
        for number, inner in enumerate(getattr(row, field)):
            place = at / field / number
            yield from _in(entry, inner, target, name, place, place)


def _is_nested(entry: Entry) -> bool:
    """Whether a touchpoint is written among the `parts` of its whole, which it then does not name."""
    keys: tuple[Key, ...] = entry.where.keys
    return len(keys) > 1 and keys[-2] == "parts"
