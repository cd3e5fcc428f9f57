"""An entry taken out: refused while something names it, or with every place that does."""

from collections import Counter
from collections.abc import Iterable

from touchmap.editing.change import Change, ChangedField
from touchmap.editing.entries.references import EntryKind, Named, Reference, entry_named, references_to
from touchmap.editing.operations import Operation, Remove
from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase, phrase
from touchmap.model.inventory import Inventory
from touchmap.problem import Where

_MOST_NAMED = 8


def removed(inventory: Inventory, name: str, kind: EntryKind | None = None, *, everywhere: bool = False) -> Change:
    """An inventory without an entry.

    Args:
        inventory: Where it is.
        name: Its id.
        kind: What it is, if several kinds of entries have this id.
        everywhere: Also take out what names it: links, evidence and actions of a touchpoint, and the keys of others.

    Raises:
        TouchmapError: There is no such entry, it has parts, or something names it and is to stay.
    """
    named = entry_named(inventory, name, kind)
    _require_no_parts(inventory, named)
    found = [*references_to(inventory, named)]
    if found and not everywhere:
        raise TouchmapError(
            phrase('"{name}" is named in {count} places: {places}', name=name, count=len(found), places=_places(found)),
            phrase("change these first, or take them out too with --everywhere, which shows the difference first"),
        )
    wheres = [named.entry.where, *(_taken(one) for one in found)]
    told = ChangedField(named.entry.id, named.kind, named.entry.id, None, named.entry.where)
    pairs = zip(found, wheres[1:], strict=True)
    others = [ChangedField(_called(one), _field(one, at), named.entry.id, None, at) for one, at in pairs]
    return Change(tuple(_steps(wheres, inventory)), (told, *others))


def _require_no_parts(inventory: Inventory, named: Named) -> None:
    parts = inventory.parts_of.get(named.entry.id, ()) if named.kind == "touchpoint" else ()
    if parts:
        raise TouchmapError(
            phrase('"{name}" has parts: {parts}', name=named.entry.id, parts=tuple(part.id for part in parts)),
            phrase("remove its parts first, or move them"),
        )


def _places(found: Iterable[Reference]) -> Phrase:
    counts = Counter(f"{_called(one)} ({one.of.where.file}:{one.of.line})" for one in found)
    told = tuple(place if count == 1 else f"{place} × {count}" for place, count in counts.items())
    if len(told) <= _MOST_NAMED:
        return phrase("{places}", places=told)
    return phrase("{places} and {count} more", places=told[:_MOST_NAMED], count=len(told) - _MOST_NAMED)


def _called(one: Reference) -> str:
    """The entry that a place belongs to: its id, or of a record its touchpoint and day, as `because` names it."""
    return str(getattr(one.of, "id", None) or f"{one.of.touchpoint}@{one.of.date}")


def _field(one: Reference, where: Where) -> str:
    keys = where.keys[len(one.of.where.keys) :]
    return ".".join(map(str, keys)) or ("evidence" if not hasattr(one.of, "id") else "action")


def _taken(one: Reference) -> Where:
    """What goes with a place that names the entry: the entry or the row that is nothing without it, or its key."""
    if one.row is not None:
        return one.row
    if one.needs:
        where: Where = one.of.where
        return where
    return Where(one.at.file, one.at.keys[:-1]) if one.alone and one.how != "text" and _is_inside(one) else one.at


def _is_inside(one: Reference) -> bool:
    """Whether the place is inside a list or a mapping of such names."""
    return one.how == "key" or isinstance(one.at.keys[-1], int)


def _steps(wheres: Iterable[Where], inventory: Inventory) -> Iterable[Operation]:
    """One step for each place, the last of each list first; a list that loses all of its entries goes as a whole."""
    places, sizes = set(wheres), _sizes(inventory)
    lost = Counter(_list_of(where) for where in places if isinstance(where.keys[-1], int))
    emptied = {parent for parent, count in lost.items() if count == sizes[parent]}
    places = {where for where in places if _list_of(where) not in emptied} | emptied
    inside = {one for one in places if any(_holds(other, one) for other in places)}
    return [Remove(where) for where in sorted(places - inside, key=_order, reverse=True)]


def _sizes(inventory: Inventory) -> Counter[Where]:
    """How many entries each list in the files has, links included."""
    listed = (inventory.touchpoints, inventory.chains, inventory.evidence, inventory.actions)
    sizes = Counter(_list_of(entry.where) for entries in listed for entry in entries)
    sizes.update({chain.where / "links": len(chain.links) for chain in inventory.chains})
    return sizes


def _list_of(where: Where) -> Where:
    return Where(where.file, where.keys[:-1])


def _holds(outer: Where, inner: Where) -> bool:
    return outer != inner and outer.file == inner.file and inner.keys[: len(outer.keys)] == outer.keys


def _order(where: Where) -> tuple[str, tuple[tuple[bool, object], ...]]:
    return where.file, tuple((isinstance(key, str), key) for key in where.keys)
