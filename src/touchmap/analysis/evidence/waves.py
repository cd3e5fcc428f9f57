"""Waves: what one method saw of a touchpoint lately, as one set of answers."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from touchmap.analysis.scoring.scores import on_scale
from touchmap.analysis.statistics.bounded_mean import AnswerSums, counted, summed
from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Scale, Settings
from touchmap.model.vocabulary import vocabulary

SELF = "self"
"""The method by which a company always marks itself."""


class Terms(NamedTuple):
    """What a client says of evidence, and the day.

    Attributes:
        scale: The scale of scores.
        weights: How much one answer of each method counts; 1 of a method that is not among them.
        own: The methods by which the company marks itself.
        wave: How many days a wave is long.
        enough: While a wave has fewer answers than this, earlier ones join it.
        old_after: After how many days evidence is old.
        today: The day; what is dated later does not count.
    """

    scale: Scale
    weights: dict[str, Number]
    own: frozenset[str]
    wave: int
    enough: int
    old_after: int
    today: date


class Sighting(NamedTuple):
    """A record of evidence with its answers on the client's scale, or the records that one file left.

    Attributes:
        since: The first day of its answers.
        until: The last.
        records: The records, in the order of the files.
        answers: Their answers.
    """

    since: date
    until: date
    records: tuple[Evidence, ...]
    answers: AnswerSums


@dataclass(frozen=True, slots=True)
class Wave:
    """What one method saw of a touchpoint lately.

    Attributes:
        method: The method.
        since: The first day of its answers.
        until: The last.
        records: Its records, the newest first.
        answers: Their answers, on the client's scale.
        earlier: The method's records that are older than it, the newest first.
    """

    method: str
    since: date
    until: date
    records: tuple[Evidence, ...]
    answers: AnswerSums
    earlier: tuple[Evidence, ...]


def terms_of(settings: Settings, today: date) -> Terms:
    """What a client says of evidence, on a day."""
    methods, gates = vocabulary(settings).methods, settings.gates
    return Terms(
        scale=settings.scoring,
        weights={method.id: method.weight for method in methods},
        own=frozenset({SELF, *(method.id for method in methods if method.own)}),
        wave=gates.wave,
        enough=gates.enough,
        old_after=gates.old_after,
        today=today,
    )


def closings(touchpoint: str, inventory: Inventory) -> tuple[date, ...]:
    """The days on which actions on a touchpoint were done."""
    actions = inventory.actions_of.get(touchpoint, ())
    return tuple(action.closed for action in actions if action.status == "done" and action.closed is not None)


def is_answered(record: Evidence) -> bool:
    """Whether a record has a mark; `answers_of` of it is not None."""
    if record.about != "score":
        return False
    if record.marks:
        return any(record.marks.values())
    return record.score is not None and record.answers != 0


def answers_of(record: Evidence, scale: Scale) -> AnswerSums | None:
    """The answers of one record on the client's scale; None if it has no mark.

    Where a record does not say how its answers spread, they count as if they all stood at the two ends of the scale:
    the largest spread that their mean allows. One answer has none.
    """
    if not is_answered(record):
        return None
    if record.marks:
        marks: dict[Number, int] = {}
        for mark, count in record.marks.items():
            place = on_scale(mark, record, scale)
            marks[place] = marks.get(place, 0) + count
        return counted(marks)
    if record.score is None:
        return None
    count, mean = record.answers or 1, on_scale(record.score, record, scale)
    return summed(count, record.effective or count, mean, _variance(record, count, mean, scale))


def _variance(record: Evidence, count: int, mean: Number, scale: Scale) -> Number:
    if record.variance is None:
        return 0 if count == 1 else (mean - scale.min) * (scale.max - mean)
    if record.scale is None:
        return record.variance
    stretch = Fraction(scale.max - scale.min) / Fraction(record.scale.max - record.scale.min)
    return record.variance * stretch * stretch


def sightings(records: Iterable[Evidence], terms: Terms) -> dict[str, list[Sighting]]:
    """The records that count on a day, by method, each with its answers.

    Records of one method that share a digest and name no first day were left by one file, one for each day: they are
    read as one.
    """
    found: dict[str, list[Sighting]] = {}
    of_file: dict[tuple[str, str], int] = {}
    for record in records:
        answers = answers_of(record, terms.scale) if record.date <= terms.today else None
        if answers is None:
            continue
        those = found.setdefault(record.method, [])
        one = Sighting(record.since or record.date, record.date, (record,), answers)
        if record.digest is None or record.since is not None:
            those.append(one)
            continue
        place = of_file.setdefault((record.method, record.digest), len(those))
        if place < len(those):
            those[place] = _joined(those[place], one)
        else:
            those.append(one)
    return found


def _joined(one: Sighting, other: Sighting) -> Sighting:
    since, until = min(one.since, other.since), max(one.until, other.until)
    return Sighting(since, until, (*one.records, *other.records), one.answers.with_(other.answers))


def wave_of(method: str, seen: Collection[Sighting], closed: Iterable[date], terms: Terms) -> Wave:
    """The newest wave of one method.

    It is what the method saw in the days of a wave that end with its newest record. While it holds too few answers,
    earlier records join it, newest day first, as far back as evidence is fresh seen from the newest; but none that
    began before an action was done of which the newest saw the effect, and none to the company's own marks.

    Args:
        method: The method.
        seen: All that it saw, at least one.
        closed: The days on which actions on the touchpoint were done.
        terms: What the client says of evidence.
    """
    newest = max(one.until for one in seen)
    inside = [one for one in seen if (newest - one.until).days < terms.wave]
    answers = sum(one.answers.count for one in inside)
    if answers < terms.enough and method not in terms.own:
        barrier = max((day for day in closed if day < newest), default=None)
        reach = [one for one in seen if terms.wave <= (newest - one.until).days <= terms.old_after]
        may_join = (one for one in reach if barrier is None or one.since > barrier)
        joining = sorted(may_join, key=_until, reverse=True)
        for _, of_day in groupby(joining, key=_until):
            if answers >= terms.enough:
                break
            day = list(of_day)
            inside += day
            answers += sum(one.answers.count for one in day)
    return _wave(method, inside, seen)


def _until(one: Sighting) -> date:
    return one.until


def _wave(method: str, inside: Sequence[Sighting], seen: Collection[Sighting]) -> Wave:
    answers, taken = AnswerSums(), set(map(id, inside))
    for one in inside:
        answers = answers.with_(one.answers)
    return Wave(
        method=method,
        since=min(one.since for one in inside),
        until=max(one.until for one in inside),
        records=newest_first(record for one in inside for record in one.records),
        answers=answers,
        earlier=newest_first(record for one in seen if id(one) not in taken for record in one.records),
    )


def newest_first(records: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Records by day, newest first; of one day the last in the files first."""
    last_first = tuple(records)[::-1]
    return tuple(sorted(last_first, key=lambda record: record.date, reverse=True))
