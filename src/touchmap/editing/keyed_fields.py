"""One value of a field that has several by name: `customer_weight.families`, `fields.colour`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from touchmap.analysis.what_if import BY_SEGMENT
from touchmap.editing.change import Change, ChangedField
from touchmap.editing.operations import Operation, Remove, Set
from touchmap.editing.parsing import mark
from touchmap.errors import NotThere, TouchmapError
from touchmap.language.phrase import phrase
from touchmap.model.fields import nfc
from touchmap.model.hints.folding import plain_letters
from touchmap.model.hints.unknown_names import no_such, which_then
from touchmap.model.inventory import Inventory
from touchmap.model.named_fields import kinds
from touchmap.model.touchpoint import Touchpoint

OWN = "fields"
"""The field with the client's own fields, by their names."""

KEYED = (*BY_SEGMENT, OWN)


@dataclass(frozen=True, slots=True)
class KeyedFields:
    """The values by name that are set together.

    Attributes:
        inventory: Where the touchpoints are.
        spelt: The values of fields that had no mapping of them, by field and touchpoint, as far as they were set.
    """

    inventory: Inventory
    spelt: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def set(self, point: Touchpoint, whole: str, key: str, word: str) -> Change:
        """The value of one name; one rating for all segments becomes a rating for each that meets the touchpoint.

        Raises:
            TouchmapError: There is no such segment, or the rating is off the scale.
        """
        name, value = self._named(whole, key, word)
        at = point.where / whole
        now = self.spelt.get((whole, point.id), _values(self.inventory, point, whole))
        told = ChangedField(point.id, f"{whole}.{name}", now.get(name), value, at / name)
        if told.old == value:
            return Change((), (told,))
        if isinstance(getattr(point, whole), dict) and getattr(point, whole):
            return Change((Set(at / name, value),), (told,))
        self.spelt[whole, point.id] = {**now, name: value}
        return Change((Set(at, self.spelt[whole, point.id]),), (told,))

    def _named(self, whole: str, key: str, word: str) -> tuple[str, Any]:
        if whole == OWN:
            return nfc(key.strip()), word
        scale = self.inventory.settings.scale_of(kinds(Touchpoint)[whole])
        return _segment(self.inventory, key), mark(word, scale)


def without_key(inventory: Inventory, point: Touchpoint, whole: str, key: str) -> Change:
    """A touchpoint without the value that a field has for one name.

    Raises:
        TouchmapError: There is no such segment, or one rating stands for all of them.
    """
    name, at, values = nfc(key.strip()), point.where / whole, getattr(point, whole)
    if whole != OWN:
        name = _segment(inventory, key)
        if isinstance(values, int):
            what = phrase("{id}: {weight} is one rating for all segments", id=point.id, weight=whole)
            raise TouchmapError(what, phrase("clear {weight}, or set a rating for a segment first", weight=whole))
    old = (values or {}).get(name)
    steps: tuple[Operation, ...] = () if old is None else (Remove(at if values == {name: old} else at / name),)
    return Change(steps, (ChangedField(point.id, f"{whole}.{name}", old, None, at / name),))


def _values(inventory: Inventory, point: Touchpoint, whole: str) -> Mapping[str, Any]:
    return point.fields if whole == OWN else inventory.by_segment(point, whole)


def _segment(inventory: Inventory, word: str) -> str:
    """The id of a segment, named in any case."""
    terms = inventory.settings.segments
    word = nfc(word.strip())
    same = [term.id for term in terms if term.id == word] or [
        term.id for term in terms if plain_letters(term.id) == plain_letters(word)
    ]
    if len(same) == 1:
        return same[0]
    raise NotThere(no_such("segment", word), which_then("segment", word, [term.id for term in terms], terms))
