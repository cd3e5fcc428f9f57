"""Before and after: the answers of one method on both sides of a day, so that they can be compared."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from touchmap.analysis.evidence.waves import Sighting, Terms, sightings, wave_of
from touchmap.analysis.statistics.bounded_mean import AnswerSums
from touchmap.model.evidence import Evidence


class Sides(NamedTuple):
    """What one method saw before and after a day.

    Attributes:
        method: The method.
        before: The answers of its newest wave up to the day.
        after: All its answers of later days, as long as evidence is fresh.
        spread: Whether either side says how its answers spread.
    """

    method: str
    before: AnswerSums
    after: AnswerSums
    spread: bool


def sides(records: Iterable[Evidence], day: date, closed: Iterable[date], terms: Terms) -> Sides | None:
    """What one method saw of a touchpoint before and after a day.

    A record that began on the day or before and ended after it counts on neither side. Of several methods that saw
    both sides it is the one with most answers on its smaller side.

    Args:
        records: The records of the touchpoint.
        day: The last day of the time before.
        closed: The days on which actions on the touchpoint were done.
        terms: What the client says of evidence.

    Returns:
        None if no method saw both sides.
    """
    days = tuple(closed)
    found = [
        both
        for method, seen in sorted(sightings(records, terms).items())
        if (both := _of_method(method, seen, day, days, terms)) is not None
    ]
    return max(found, key=lambda both: min(both.before.count, both.after.count), default=None)


def _of_method(method: str, seen: Iterable[Sighting], day: date, closed: Iterable[date], terms: Terms) -> Sides | None:
    every = tuple(seen)
    up_to = [one for one in every if one.until <= day]
    later = [one for one in every if one.since > day and (one.until - day).days <= terms.old_after]
    if not up_to or not later:
        return None
    wave, after = wave_of(method, up_to, closed, terms), AnswerSums()
    for one in later:
        after = after.with_(one.answers)
    told = (*wave.records, *(record for one in later for record in one.records))
    return Sides(method, wave.answers, after, any(record.marks or record.variance is not None for record in told))
