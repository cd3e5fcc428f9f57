"""The answers of a survey as evidence: a record for each touchpoint and day, and no file twice."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from touchmap.analysis.figures import plain
from touchmap.analysis.survey import Tally
from touchmap.editing.entries import method, touchpoint
from touchmap.editing.homes import home_of_record
from touchmap.editing.meant import Meant, Remark, Standing, Told
from touchmap.editing.steps import Append, Step, TakeOut
from touchmap.errors import TouchmapError
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Where
from touchmap.source.editor import Value


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of a survey beside its answers.

    Attributes:
        path: The file that holds them, as it was named.
        digest: Its digest, as evidence keeps it.
        method: The method of evidence.
        low: The lowest mark of its scale.
        high: The highest mark of its scale.
        weighted: Whether respondents have weights, so that only the mean can be kept.
        by_column: Whether each touchpoint has a column; else rows name them.
        by: Who asked.
        note: What is to be said of it.
    """

    path: str
    digest: str
    method: str
    low: int
    high: int
    weighted: bool = False
    by_column: bool = False
    by: str | None = None
    note: str | None = None


def surveyed(inventory: Inventory, tallies: Sequence[Tally], survey: Survey, *, replace: bool) -> Meant:
    """The answers of a survey, added to the evidence; tallies without answers are left out.

    Args:
        inventory: Where the touchpoints are.
        tallies: The answers by touchpoint and day.
        survey: What else is known of them.
        replace: Also take out the marks that a person typed, so that evidence speaks.

    Raises:
        Standing: The file was taken already for one of the touchpoints and the method.
        TouchmapError: There is no such touchpoint or method.
    """
    method(inventory, survey.method)
    points = [_point(inventory, tally, survey) for tally in tallies]
    answered = [(point, tally) for point, tally in zip(points, tallies, strict=True) if tally.marks]
    for point in dict.fromkeys(point.id for point, _ in answered):
        _refuse_twice(inventory, point, survey)
    typed = {point.id: point for point, _ in answered if point.score is not None}
    told = list(_added(inventory, answered, survey))
    steps: list[Step] = [Append(_list_of(one), one.new) for one in told]
    if replace:
        steps += [TakeOut(point.where / "score") for point in typed.values()]
        told += [Told(point.id, "score", point.score, None, point.where / "score") for point in typed.values()]
    stands = Remark("survey.typed_stands", {"count": len(typed), "names": ", ".join(typed)})
    return Meant(tuple(steps), tuple(told), (stands,) if typed and not replace else ())


def _point(inventory: Inventory, tally: Tally, survey: Survey) -> Touchpoint:
    try:
        return touchpoint(inventory, tally.touchpoint)
    except TouchmapError as error:
        place = "--map" if survey.by_column else f"{survey.path}:{tally.line}"
        raise TouchmapError(f"{place}: {error.message}", error.hint) from None


def _refuse_twice(inventory: Inventory, point: str, survey: Survey) -> None:
    for record in inventory.evidence_of.get(point, ()):
        if record.digest == survey.digest and record.method == survey.method:
            message = f"{survey.path} was taken already: {point}, {record.method}, {record.date}"
            raise Standing(message, "to read it anew, take that record out first", record.where)


def _added(inventory: Inventory, answered: Iterable[tuple[Touchpoint, Tally]], survey: Survey) -> Iterable[Told]:
    """The new records, each at the place where it will stand."""
    before: Counter[str] = Counter()
    homes = {point.id: home_of_record("evidence", inventory.evidence, point) for point, _ in answered}
    for point, tally in answered:
        home, count = homes[point.id]
        yield Told(point.id, "evidence", None, _record(tally, survey), home / (count + before[home.file]))
        before[home.file] += 1


def _list_of(told: Told) -> Where:
    return Where(told.at.file, told.at.keys[:-1])


def _record(tally: Tally, survey: Survey) -> dict[str, Value]:
    """The evidence record, without what is not known; weights leave only the mean of the marks."""
    marks: dict[str, Value] = {"marks": dict(sorted(tally.marks.items()))}
    mean: dict[str, Value] = {"score": _decimal(tally), "answers": tally.marks.total()}
    full: dict[str, Value] = {
        "touchpoint": tally.touchpoint,
        "date": tally.on,
        "method": survey.method,
        **(mean if survey.weighted else marks),
        "scale": {"min": survey.low, "max": survey.high},
        "by": survey.by,
        "note": survey.note,
        "digest": survey.digest,
    }
    return {key: item for key, item in full.items() if item is not None}


def _decimal(tally: Tally) -> int | float | None:
    """The mean with at most six decimals, never in powers of ten, which the files do not take."""
    mean = plain(tally.mean)
    return round(mean, 4) if mean is not None and 0 < mean < 0.0001 else mean
