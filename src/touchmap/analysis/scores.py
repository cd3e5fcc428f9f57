"""Today's score of each touchpoint: its own, else its evidence's, else its weakest part's."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Literal

from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Scale
from touchmap.model.touchpoint import Touchpoint

Origin = Literal["typed", "evidence", "parts"]


def exact(value: Fraction) -> Number:
    """A fraction, or the whole number that it is."""
    return value.numerator if value.denominator == 1 else value


def scores(inventory: Inventory) -> dict[str, Number]:
    """The score of every touchpoint that has one, by its id, on the client's scale."""
    found: dict[str, Number] = {}
    for point in inventory.touchpoints:
        if point.score is not None:
            found[point.id] = point.score
    if len(found) < len(inventory.touchpoints):
        scale = inventory.settings.scale
        for point in inventory.touchpoints:
            if point.id not in found and point.id in inventory.evidence_of:
                score = evidence_score(inventory.evidence_of[point.id], scale)
                if score is not None:
                    found[point.id] = score
        _from_parts(inventory, found)
    return found


def origin(point: Touchpoint, inventory: Inventory, score: Number | None) -> Origin | None:
    """Where a touchpoint's score comes from; None for an unscored one."""
    if point.score is not None:
        return "typed"
    if score is None:
        return None
    records = inventory.evidence_of.get(point.id, ())
    scale = inventory.settings.scale
    return "evidence" if any(mark_of(record, scale) for record in records) else "parts"


def unproved(points: Iterable[Touchpoint], inventory: Inventory) -> list[Touchpoint]:
    """The touchpoints whose typed score has no observation behind it, in their order."""
    evidence = inventory.evidence_of
    return [point for point in points if point.score is not None and point.id not in evidence]


def evidence_score(records: Iterable[Evidence], scale: Scale) -> Number | None:
    """The score that observations give.

    For each method the records of its newest date, pooled by answers; the methods' means weighted
    by answers again, which is the mean over all of these records weighted by answers.

    Args:
        records: The observations of one touchpoint.
        scale: The client's scale, on which the score is.

    Returns:
        The exact mean; None where no observation has a mark.
    """
    pairs = [pair for record in speaking(records, scale) if (pair := mark_of(record, scale))]
    answers = sum(count for _, count in pairs)
    return exact(Fraction(sum(mark * count for mark, count in pairs), answers)) if answers else None


def speaking(records: Iterable[Evidence], scale: Scale) -> list[Evidence]:
    """The observations that a score rests on: of those with a mark, each method's of its newest date."""
    newest: dict[str, date] = {}
    marked: dict[str, list[Evidence]] = {}
    for record in records:
        if mark_of(record, scale) is None or record.date < newest.get(record.method, date.min):
            continue
        if record.date > newest.get(record.method, date.min):
            newest[record.method] = record.date
            marked[record.method] = []
        marked[record.method].append(record)
    return [record for method in marked.values() for record in method]


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
