"""A touchpoint's customer weight for one segment, set or cleared by name: `customer_weight.families`."""

from dataclasses import dataclass, field

from touchmap.editing.change import Change, ChangedField
from touchmap.editing.operations import Operation, Remove, Set
from touchmap.editing.parsing import mark
from touchmap.errors import NotThere, TouchmapError
from touchmap.language.phrase import phrase
from touchmap.model.fields import nfc
from touchmap.model.hints.folding import plain_letters
from touchmap.model.hints.unknown_names import no_such, which_then
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint

WEIGHT = "customer_weight"
"""The field that may be given by segment."""


@dataclass(frozen=True, slots=True)
class SegmentWeights:
    """The weights by segment that are set together.

    Attributes:
        inventory: Where the touchpoints are.
        spelt: The marks of touchpoints that had no mapping of them, by id, as far as they were set.
    """

    inventory: Inventory
    spelt: dict[str, dict[str, int]] = field(default_factory=dict)

    def set(self, point: Touchpoint, segment: str, word: str) -> Change:
        """The mark of one segment; one mark for all becomes a mark for each segment that meets the touchpoint.

        Raises:
            TouchmapError: There is no such segment, or the mark is off the scale.
        """
        name, value = _segment(self.inventory, segment), mark(word, self.inventory.settings.scale)
        at = point.where / WEIGHT
        now = self.spelt.get(point.id, self.inventory.weights_of(point))
        told = ChangedField(point.id, f"{WEIGHT}.{name}", now.get(name), value, at / name)
        if told.old == value:
            return Change((), (told,))
        step: Operation = Set(at / name, value)
        if not isinstance(point.customer_weight, dict):
            self.spelt[point.id] = {**now, name: value}
            step = Set(at, self.spelt[point.id])
        return Change((step,), (told,))


def without_segment(inventory: Inventory, point: Touchpoint, segment: str) -> Change:
    """A touchpoint without its weight for one segment.

    Raises:
        TouchmapError: There is no such segment, or one mark stands for all of them.
    """
    name, at = _segment(inventory, segment), point.where / WEIGHT
    weight = point.customer_weight
    if isinstance(weight, int):
        what = phrase("{id}: {weight} is one rating for all segments", id=point.id, weight=WEIGHT)
        raise TouchmapError(what, phrase("clear {weight}, or set a rating for a segment first", weight=WEIGHT))
    old = (weight or {}).get(name)
    steps = () if old is None else (Remove(at if weight == {name: old} else at / name),)
    return Change(steps, (ChangedField(point.id, f"{WEIGHT}.{name}", old, None, at / name),))


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
