"""An entry under another id, with every place that names it."""

from touchmap.editing.change import Change, ChangedField
from touchmap.editing.entries.references import EntryKind, Reference, entry_named, references_to
from touchmap.editing.operations import Operation, RenameKey, Set
from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase, plural
from touchmap.model.fields import is_id, nfc
from touchmap.model.hints.slug import slug
from touchmap.model.inventory import Inventory


def renamed(inventory: Inventory, name: str, new: str, kind: EntryKind | None = None) -> Change:
    """An entry under another id.

    Args:
        inventory: Where it is.
        name: Its id.
        new: The new id.
        kind: What it is, if several kinds of entries have this id.

    Raises:
        TouchmapError: There is no such entry, the new id is none, or another entry has it.
    """
    named, new = entry_named(inventory, name, kind), nfc(new.strip())
    if not is_id(new):
        raise TouchmapError(phrase('not an id: "{name}"', name=new), phrase("write {id}", id=slug(new) or "an-id"))
    at, old = named.entry.where / "id", named.entry.id
    told = ChangedField(old, "id", old, new, at)
    if new == old:
        return Change((), (told,))
    found = [*references_to(inventory, named)]
    steps: list[Operation] = [Set(at, new, bare="id"), *(_step(one, new) for one in found)]
    remark = plural(
        "{count} place that names it was changed too", "{count} places that name it were changed too", len(found)
    )
    return Change(tuple(steps), (told,), (remark,) if found else ())


def _step(one: Reference, new: str) -> Operation:
    if one.how == "key":
        return RenameKey(one.at, new)
    if one.how == "text":
        return Set(one.at, f"{new}@{one.of.answered[1]}")
    return Set(one.at, new, bare="touchpoint" if one.at.keys[-1] == "touchpoint" else None)
