"""Fields set by name: one of them, a table of them at once, or one without its value."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from touchmap.editing.change import AlreadyThere, Change, ChangedField, all_of
from touchmap.editing.keyed_fields import KEYED, OWN, KeyedFields, without_key
from touchmap.editing.lookup.owners import owner_word
from touchmap.editing.operations import Remove, Set
from touchmap.editing.parsing import amount, count, flag, iso_day, length, mark, several
from touchmap.errors import NotThere, TouchmapError
from touchmap.language.phrase import phrase, series
from touchmap.model.action import Action
from touchmap.model.blank import is_nothing
from touchmap.model.chain import Chain
from touchmap.model.fields import Kind, nfc
from touchmap.model.hints.suggestions import did_you_mean
from touchmap.model.hints.unknown_names import no_such, which_then
from touchmap.model.inventory import Inventory
from touchmap.model.lengths_of_time import in_days, in_minutes, written_time
from touchmap.model.named_fields import settable
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Where

_MOST_TOLD = 5
"""How many rows of a table an error speaks of."""

FIELDS = settable(Touchpoint) | settable(Action) | settable(Chain)
"""The fields of all entries that can be set by name, with the kind of value that each holds."""


@dataclass(frozen=True, slots=True)
class FieldToSet:
    """One field to be set.

    Attributes:
        id: The id of a touchpoint, an action or a chain.
        field: The field's name, as the files have it.
        value: What it is to hold, as it was typed.
        place: Its place in a table, for errors; empty on a command line.
    """

    id: str
    field: str
    value: str
    place: str = ""


def set_fields(inventory: Inventory, rows: Iterable[FieldToSet]) -> Change:
    """Some fields, each with another value.

    Args:
        inventory: Where the entries are.
        rows: Which fields, and what they are to hold.

    Raises:
        TouchmapError: An entry or a field that does not exist, a value that does not fit, or a field that is
            set twice.
    """
    entries, keyed = _Entries(inventory), KeyedFields(inventory)
    parts: list[Change] = []
    seen: dict[Where, str] = {}
    wrong: list[TouchmapError] = []
    for row in rows:
        try:
            part = _one(inventory, entries, keyed, row)
            new = _is_new(seen, part.told[0].at, row)
        except TouchmapError as error:
            if not row.place:
                raise
            wrong.append(TouchmapError(phrase("{place}: {error}", place=row.place, error=error.said), error.cure))
            continue
        if new:
            parts.append(part)
    if wrong:
        raise _together(wrong)
    return _last_of_each(all_of(parts))


def _last_of_each(meant: Change) -> Change:
    """The same with one step for each address: a mapping of weights is spelt out anew with every segment."""
    return replace(meant, steps=tuple({step.where: step for step in meant.steps}.values()))


def _together(wrong: list[TouchmapError]) -> TouchmapError:
    """What is wrong with several rows as one error; those beyond the most are counted."""
    told = [error.said for error in wrong[:_MOST_TOLD]]
    if len(wrong) > _MOST_TOLD:
        told.append(phrase("rows with other errors: {count}", count=len(wrong) - _MOST_TOLD))
    cures = {error.hint: error.cure for error in wrong[:_MOST_TOLD] if error.cure is not None}
    return TouchmapError(series(told), series(list(cures.values())) if cures else None)


def clear_field(inventory: Inventory, name: str, field: str) -> Change:
    """A field without its value: its key is taken out.

    Args:
        inventory: Where the entry is.
        name: The id of a touchpoint, an action or a chain.
        field: The field's name.

    Raises:
        TouchmapError: An entry or a field that does not exist, or one that every entry has.
    """
    whole, _, part = field.partition(".")
    entry = _Entries(inventory).entry(name, whole if whole in KEYED else field)
    if part and isinstance(entry, Touchpoint):
        return without_key(inventory, entry, whole, part)
    known = type(entry).model_fields[field]
    if known.is_required():
        raise TouchmapError(
            phrase("{id}: {field} cannot be removed", id=entry.id, field=field),
            phrase("this field is required; set another value instead"),
        )
    old, default, at = getattr(entry, field), known.get_default(call_default_factory=True), entry.where / field
    steps = () if old == default else (Remove(at),)
    return Change(steps, (ChangedField(entry.id, field, _single(old), _single(default), at),))


def _is_new(seen: dict[Where, str], at: Where, row: FieldToSet) -> bool:
    """Whether no row before set this value; one that set it to something else is an error."""
    count = len(seen)
    above = Where(at.file, at.keys[:-1])
    below = row.field in KEYED and any(Where(one.file, one.keys[:-1]) == at for one in seen)
    if below or (above in seen and above.keys[-1] in KEYED):
        raise TouchmapError(
            phrase(
                "{id}: {weight} is set both as a whole and by segment",
                id=row.id,
                weight=row.field.partition(".")[0],
            ),
            phrase("keep one of the two"),
        )
    before = seen.setdefault(at, row.value)
    if before != row.value:
        raise TouchmapError(
            phrase(
                '{id}: two values for {field}, "{before}" and "{value}"',
                id=row.id,
                field=row.field,
                before=before,
                value=row.value,
            ),
            phrase("keep one of them"),
        )
    return len(seen) > count


class _Entries:
    """The entries that an id can mean."""

    def __init__(self, inventory: Inventory) -> None:
        self.by_id: dict[str, list[Touchpoint | Action | Chain]] = {}
        listed: tuple[Touchpoint | Action | Chain, ...] = inventory.touchpoints
        for entry in (*listed, *inventory.actions, *inventory.chains):
            self.by_id.setdefault(entry.id, []).append(entry)

    def entry(self, name: str, field: str) -> Touchpoint | Action | Chain:
        """The one entry with an id and a field."""
        called = self.by_id.get(nfc(name), [])
        if not called:
            entries = [one for those in self.by_id.values() for one in those]
            raise NotThere(no_such("entry", name), which_then("entry", name, self.by_id, entries))
        fitting = [entry for entry in called if field in settable(type(entry))]
        if not fitting:
            if (other := next((entry for entry in called if _is_key(field, entry)), None)) is not None:
                raise AlreadyThere(
                    phrase("{name}: {field} cannot be set with `touchmap set`", name=name, field=field),
                    phrase("change it in the file"),
                    other.where / field,
                )
            known = [name for entry in called for name in settable(type(entry))]
            hint = did_you_mean(field.partition(".")[0], known, phrase("edit the file"))
            raise TouchmapError(phrase('not a field that can be set: "{field}"', field=field), hint)
        if len(fitting) > 1:
            raise TouchmapError(
                phrase('several entries have the id "{name}" and the field {field}', name=name, field=field),
                phrase("change it in the file"),
            )
        return fitting[0]


def _is_key(field: str, entry: Touchpoint | Action | Chain) -> bool:
    """Whether the format has a field."""
    return field in type(entry).model_fields and field not in {"where", "line"}


def _one(inventory: Inventory, entries: _Entries, keyed: KeyedFields, row: FieldToSet) -> Change:
    if is_nothing(row.value):
        raise TouchmapError(
            phrase("{id}: no value for {field}", id=row.id, field=row.field),
            phrase("to remove a value, use `touchmap set ID FIELD --clear`"),
        )
    whole, _, part = row.field.partition(".")
    entry = entries.entry(row.id, whole if whole in KEYED else row.field)
    if part and isinstance(entry, Touchpoint):
        return keyed.set(entry, whole, part, row.value.strip())
    kind, old = settable(type(entry))[row.field], getattr(entry, row.field)
    if isinstance(old, dict) and (old or whole == OWN):
        raise _needs_a_name(entry, whole, old)
    value = _value(inventory, row, kind)
    same = _same(old, _LENGTHS[kind](value) if kind in _LENGTHS else value)
    old = written_time(old, kind)
    told = ChangedField(entry.id, row.field, _single(old), _single(value), entry.where / row.field)
    return Change(() if same else (Set(told.at, value),), (told,))


def _needs_a_name(entry: Touchpoint | Action | Chain, whole: str, values: Mapping[str, Any]) -> TouchmapError:
    if whole == OWN:
        hint = phrase("name the field: {field}.{name}", field=whole, name=next(iter(values), "NAME"))
        return TouchmapError(phrase("{id}: {field} holds several fields", id=entry.id, field=whole), hint)
    hint = phrase(
        "set it for one segment: {weight}.{next}, or clear it first", weight=whole, next=next(iter(values), "SEGMENT")
    )
    what = phrase("{id}: {weight} is given by segment", id=entry.id, weight=whole)
    return AlreadyThere(what, hint, entry.where / whole)


_LENGTHS: dict[Kind, Callable[[str], int | None]] = {"duration": in_days, "time": in_minutes}


def _same(old: Any, new: Any) -> bool:
    """Whether two values say the same; of lists the order says nothing."""
    return {*old} == {*new} if isinstance(new, tuple) else bool(old == new)


def _value(inventory: Inventory, row: FieldToSet, kind: Kind) -> Any:
    """A typed value as its field takes it; what a choice or a reference may be, the files are asked after the edit."""
    text = nfc(row.value.strip())
    takes: Mapping[Kind, Callable[[], Any]] = {
        "rating": lambda: mark(text, inventory.settings.scale_of(kind)),
        "score": lambda: mark(text, inventory.settings.scale_of(kind)),
        "person": lambda: owner_word(inventory, text),
        "count": lambda: count(text, row.field),
        "amount": lambda: amount(text, row.field),
        "day": lambda: iso_day(text),
        "flag": lambda: flag(text, row.field),
        "duration": lambda: length(text, row.field, in_days),
        "time": lambda: length(text, row.field, in_minutes),
        "texts": lambda: several(text) or (text,),
        "references": lambda: several(text) or (text,),
    }
    return takes[kind]() if kind in takes else text


def _single(value: Any) -> Any:
    """A list of one as its one value, since the short form of both is the same."""
    return (value[0] if len(value) == 1 else ", ".join(value) or None) if isinstance(value, tuple) else value
