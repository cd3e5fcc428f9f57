"""Today's score of each touchpoint: its own, else its evidence's, else its weakest part's."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import Literal

from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Scale, Segment
from touchmap.model.touchpoint import Touchpoint

Origin = Literal["typed", "evidence", "parts"]


def exact(value: Fraction) -> Number:
    """A fraction, or the whole number that it is."""
    return value.numerator if value.denominator == 1 else value


Seen = Callable[[str, str | None], Number | None]
"""The score that the evidence of a touchpoint gives, to all customers or to one segment, if any."""


def scores(inventory: Inventory, seen: Seen, segment: str | None = None) -> dict[str, Number]:
    """The score of every touchpoint that has one, by its id, on the client's scale.

    Args:
        inventory: The inventory.
        seen: The score that evidence gives.
        segment: Only what one segment says (default: the mean of all segments' scores by their shares).
    """
    found: dict[str, Number] = {}
    for point in inventory.touchpoints:
        if type(point.score) is int:
            found[point.id] = point.score
    if len(found) < len(inventory.touchpoints):
        for point in inventory.touchpoints:
            if point.id not in found and (point.score is not None or point.id in inventory.evidence_of):
                score = _score(point, inventory, seen, segment)
                if score is not None:
                    found[point.id] = score
        _from_parts(inventory, found)
    return found


def _score(point: Touchpoint, inventory: Inventory, seen: Seen, segment: str | None) -> Number | None:
    if segment is not None:
        return segment_score(point, segment, seen)
    if not is_by_segment(point, inventory):
        return seen(point.id, None)
    return mean_by_share(segment_scores(point, inventory, seen), inventory.settings.segments)


def is_by_segment(point: Touchpoint, inventory: Inventory) -> bool:
    """Whether a score is made of segments' scores: entered by segment, or from evidence that names one."""
    if point.score is None:
        return any(record.segment is not None for record in inventory.evidence_of.get(point.id, ()))
    return isinstance(point.score, dict)


def segment_scores(point: Touchpoint, inventory: Inventory, seen: Seen) -> dict[str, Number]:
    """The score of each segment that meets a touchpoint and has one."""
    found = ((name, segment_score(point, name, seen)) for name in inventory.met_by(point))
    return {name: score for name, score in found if score is not None}


def segment_score(point: Touchpoint, segment: str, seen: Seen) -> Number | None:
    """What one segment says of a touchpoint: the score entered for it, else its evidence."""
    if type(point.score) is int:
        return point.score
    entered = point.score.get(segment) if isinstance(point.score, dict) else None
    return seen(point.id, segment) if entered is None else entered


def mean_by_share(scores: Mapping[str, Number], segments: tuple[Segment, ...]) -> Number | None:
    """The mean of some segments' scores by their shares of these customers; None without a score or a share."""
    share = shares(segments)
    return weighted_mean((share[name], score) for name, score in scores.items())


def weighted_mean(parts: Iterable[tuple[Fraction, Number | None]]) -> Number | None:
    """The mean of some values by their weights; None if none has a value, or only those of weight 0."""
    known = [(weight, value) for weight, value in parts if value is not None]
    total = sum((weight for weight, _ in known), Fraction(0))
    return exact(sum((weight * value for weight, value in known), Fraction(0)) / total) if total else None


def relative_shares(names: Iterable[str], segments: tuple[Segment, ...]) -> list[tuple[str, Fraction]]:
    """Some segments with their shares of the customers that they have together, which add to 1.

    Nothing if all of them have a share of 0.
    """
    share = shares(segments)
    found = [(name, share.get(name, Fraction(0))) for name in names]
    total = sum((part for _, part in found), Fraction(0))
    return [(name, part / total) for name, part in found] if total else []


@cache
def shares(segments: tuple[Segment, ...]) -> dict[str, Fraction]:
    """Each segment's share of all customers, normalised to a sum of 1.

    Without any share all are equal; a segment without one, among others that have one, gets an equal
    part of what the others leave of 1.
    """
    given = {term.id: Fraction(term.share) for term in segments if term.share is not None}
    absent = [term.id for term in segments if term.share is None]
    left = 1 - sum(given.values(), Fraction(0))
    for name in absent:
        given[name] = max(left, Fraction(0)) / len(absent)
    total = sum(given.values(), Fraction(0))
    return {name: share / total for name, share in given.items()} if total else given


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
