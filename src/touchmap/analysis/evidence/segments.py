"""Evidence by segment: which records speak for a segment, and what all segments together say."""

from collections.abc import Collection, Iterable
from datetime import date
from fractions import Fraction

from touchmap.analysis.evidence.grounds import Grounds, SegmentGrounds, Unused, Used, grounds
from touchmap.analysis.evidence.waves import Terms, closings
from touchmap.analysis.scoring.scores import shares, weighted_mean
from touchmap.analysis.statistics.bounded_mean import AnswerSums
from touchmap.model.evidence import Evidence
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Segment


def asked_of(records: Iterable[Evidence], segment: str) -> tuple[Evidence, ...]:
    """The records that speak for a segment: its own, else those that name no segment."""
    seen = tuple(records)
    return tuple(r for r in seen if r.segment == segment) or tuple(r for r in seen if r.segment is None)


def grounds_by_segment(
    records: Collection[Evidence], touchpoint: str, segment: str | None, inventory: Inventory, terms: Terms
) -> Grounds:
    """What the records of one touchpoint say, some of which name a segment.

    Args:
        records: The records, in the order of the files.
        touchpoint: The touchpoint's id.
        segment: What one segment says (default: all customers).
        inventory: The touchpoint, its actions, and the segments.
        terms: What the client says of evidence.
    """
    closed = closings(touchpoint, inventory)
    if segment is not None:
        return grounds(asked_of(records, segment), closed, terms)
    point = inventory.touchpoint_by_id.get(touchpoint)  # it may not have loaded
    met = inventory.met_by(point) if point else tuple(term.id for term in inventory.settings.segments)
    return _joined(records, met, inventory.settings.segments, closed, terms)


def _joined(
    records: Collection[Evidence],
    met: Iterable[str],
    segments: tuple[Segment, ...],
    closed: tuple[date, ...],
    terms: Terms,
) -> Grounds:
    """What the records of one touchpoint say for all customers.

    The score is the mean of the segments' scores by their shares; segments without one are left out. Segments that
    use the same records add their shares first.

    Args:
        records: The records, in the order of the files.
        met: The ids of the segments that meet the touchpoint.
        segments: The client's segments.
        closed: The days on which actions on the touchpoint were done.
        terms: What the client says of evidence.
    """
    of_records: dict[tuple[int, ...], tuple[tuple[Evidence, ...], list[str]]] = {}
    for name in met:
        own = asked_of(records, name)
        of_records.setdefault(tuple(map(id, own)), (own, []))[1].append(name)
    share = shares(segments)
    found = [(grounds(own, closed, terms), tuple(names)) for own, names in of_records.values()]
    scored = [(one, names, sum((share[name] for name in names), Fraction(0))) for one, names in found if one.used]
    total = sum((part for _, _, part in scored), Fraction(0))
    heard = tuple(SegmentGrounds(names, part / total, one) for one, names, part in scored) if total else ()
    used = sorted((w for one in heard for w in _used(one)), key=lambda w: w.wave.until, reverse=True)
    return Grounds(
        used=tuple(used),
        unused=_unused(records, [one for one, _ in found], used),
        score=weighted_mean((one.share, one.grounds.score) for one in heard),
        pooled=_pooled(heard),
        own=max((one.own for one, _ in found if one.own), key=lambda wave: wave.until, default=None),
        others=weighted_mean((one.share, one.grounds.others) for one in heard),
        scale=terms.scale,
        by_segment=heard,
    )


def _used(one: SegmentGrounds) -> list[Used]:
    """The waves of a segment, each with its share of the score of all customers."""
    return [wave._replace(share=wave.share * one.share) for wave in one.grounds.used]


def _pooled(heard: Iterable[SegmentGrounds]) -> AnswerSums:
    pooled = AnswerSums()
    for one in heard:
        pooled = pooled.with_(one.grounds.pooled)
    return pooled


def _unused(records: Iterable[Evidence], found: Iterable[Grounds], used: Iterable[Used]) -> tuple[Unused, ...]:
    """The records that no segment's score uses, the newest first."""
    taken = {id(record) for one in used for record in one.wave.records}
    why = {id(one.record): one.why for each in found for one in each.unused}
    left = [Unused(record, why.get(id(record), "later")) for record in records if id(record) not in taken]
    return tuple(sorted(left, key=lambda one: one.record.date, reverse=True))
