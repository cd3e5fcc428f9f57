"""Today's score of each touchpoint: its own, else its evidence's, else its weakest part's."""

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Scale

Origin = Literal["typed", "evidence", "parts"]


def exact(value: Fraction) -> Number:
    """A fraction, or the whole number that it is."""
    return value.numerator if value.denominator == 1 else value


def scores(inventory: Inventory, seen: Callable[[str], Number | None]) -> dict[str, Number]:
    """The score of every touchpoint that has one, by its id, on the client's scale.

    Args:
        inventory: The inventory.
        seen: The score that the evidence of a touchpoint gives, if any, by the touchpoint's id.
    """
    found: dict[str, Number] = {}
    for point in inventory.touchpoints:
        if point.score is not None:
            found[point.id] = point.score
    if len(found) < len(inventory.touchpoints):
        for point in inventory.touchpoints:
            if point.id not in found and point.id in inventory.evidence_of:
                score = seen(point.id)
                if score is not None:
                    found[point.id] = score
        _from_parts(inventory, found)
    return found


def mark_of(record: Evidence, scale: Scale) -> tuple[Number, int] | None:
    """The mark of one observation on the client's scale, and the answers behind it; None without a mark."""
    if record.marks:
        answers = sum(record.marks.values())
        if not answers:
            return None
        total = sum((Fraction(mark) * count for mark, count in record.marks.items()), Fraction(0))
        return on_scale(total / answers, record, scale), answers
    if record.score is None or record.answers == 0:
        return None
    return on_scale(record.score, record, scale), record.answers or 1


def on_scale(mark: Number, record: Evidence, scale: Scale) -> Number:
    """A mark of the observation's own scale on the client's: linear, end to end."""
    if record.scale is None:
        return exact(Fraction(mark))
    share = Fraction(mark - record.scale.min) / Fraction(record.scale.max - record.scale.min)
    return exact(scale.min + share * (scale.max - scale.min))


def _from_parts(inventory: Inventory, found: dict[str, Number]) -> None:
    """Give every whole without a score the worst of its parts' scores, innermost parts first."""
    parts_of = inventory.parts_of
    waiting = [whole for whole in parts_of if whole not in found]
    visited: set[str] = set()
    while waiting:
        whole = waiting[-1]
        parts = [part.id for part in parts_of[whole]]
        inner = [part for part in parts if part in parts_of and part not in found and part not in visited]
        visited.add(whole)
        if inner:
            waiting += inner
            continue
        waiting.pop()
        known = [found[part] for part in parts if part in found]
        if known and whole not in found:
            found[whole] = min(known)
