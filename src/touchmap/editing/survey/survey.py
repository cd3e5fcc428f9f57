"""The answers of a survey as evidence: a record for each touchpoint and period, and no answer twice."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from touchmap.analysis.survey.answers_by_touchpoint import CountedAnswers
from touchmap.analysis.survey.periods import LONG
from touchmap.analysis.survey.tally import Tally
from touchmap.editing.change import AlreadyThere, Change, ChangedField
from touchmap.editing.lookup.entries import method, touchpoint
from touchmap.editing.lookup.target_file import home_of_record
from touchmap.editing.operations import Append, Operation, Remove
from touchmap.editing.survey.form import left, overtaken, replaced
from touchmap.editing.survey.record import Survey, record, says
from touchmap.errors import NotThere
from touchmap.language.phrase import Phrase, phrase, plural
from touchmap.model.evidence import Evidence
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Where
from touchmap.source.patch.editor import Value


def surveyed(
    inventory: Inventory,
    counted: CountedAnswers,
    survey: Survey,
    asked: Collection[str],
    *,
    replace: bool,
    by: str | None,
) -> Change:
    """The answers of a survey, added to the evidence; tallies without answers are left out.

    Args:
        inventory: Where the touchpoints are.
        counted: The answers by touchpoint and period.
        survey: What else is known of them.
        asked: The touchpoints that the survey asks about.
        replace: Let the survey win: take out the scores that were entered by hand, so that evidence speaks, and the
            form's records that begin before the survey and reach into it.
        by: Into which periods the answers were grouped, if so.

    Raises:
        Standing: The file was taken already for one of the touchpoints and the method, or a record of the form
            begins before it and reaches into it.
        NotThere: There is no such touchpoint or method, or evidence that could not be read may hold the same
            answers.
    """
    method(inventory, survey.method)
    if inventory.lost.lacks("evidence") or inventory.lost.files:
        raise NotThere(phrase("some evidence may already contain these answers"))
    answered = [(touchpoint(inventory, tally.touchpoint), tally) for tally in counted.tallies if tally.marks]
    for point in dict.fromkeys(point.id for point, _ in answered):
        _refuse_twice(inventory, point, survey)
    old = _overtaken(inventory, counted, survey, asked, replace=replace)
    new = [record(tally, survey) for _, tally in answered]
    same = [next((one.where for one in old if says(one, other)), None) for other in new]
    if len(old) == len(new) and None not in same:
        stands = [
            ChangedField(str(one["touchpoint"]), "evidence", one, one, at)
            for one, at in zip(new, same, strict=True)
            if at
        ]
        return Change((), tuple(stands))
    told = list(_added(inventory, answered, new, old))
    steps: list[Operation] = [Append(_list_of(one), one.new) for one in told]
    steps += [Remove(one.where) for one in sorted(old, key=lambda one: one.where.keys, reverse=True)]
    typed = {point.id: point for point, _ in answered if point.score is not None}
    if replace:
        steps += [Remove(point.where / "score") for point in typed.values()]
        told += [ChangedField(point.id, "score", point.score, None, point.where / "score") for point in typed.values()]
    return Change(
        tuple(steps), tuple(told), tuple(_remarks(inventory, counted, survey, (asked, old, typed, replace, by)))
    )


def _refuse_twice(inventory: Inventory, point: str, survey: Survey) -> None:
    for one in inventory.evidence_of.get(point, ()):
        if one.digest == survey.digest and one.method == survey.method and (not one.form or one.form != survey.form):
            message = phrase(
                "the answers in {path} were already imported: {point}, {method}, {date}",
                path=survey.path,
                point=point,
                method=one.method,
                date=one.date,
            )
            raise AlreadyThere(message, phrase("to import them again, remove that record first"), one.where)


def _overtaken(
    inventory: Inventory, counted: CountedAnswers, survey: Survey, asked: Collection[str], *, replace: bool
) -> list[Evidence]:
    if survey.form is None or counted.days is None:
        return []
    return overtaken(inventory, survey.form, asked, counted.days[0], replace=replace)


def _added(
    inventory: Inventory,
    answered: Iterable[tuple[Touchpoint, Tally]],
    new: Sequence[dict[str, Value]],
    old: Sequence[Evidence],
) -> Iterable[ChangedField]:
    """The new records, each at the place that it will have once the old ones are gone."""
    gone = Counter(one.where.file for one in old)
    before: Counter[str] = Counter()
    homes = {point.id: home_of_record("evidence", inventory.evidence, point) for point, _ in answered}
    for (point, _), one in zip(answered, new, strict=True):
        home, count = homes[point.id]
        number = count - gone[home.file] + before[home.file]
        yield ChangedField(point.id, "evidence", None, one, home / number)
        before[home.file] += 1


def _list_of(told: ChangedField) -> Where:
    return Where(told.at.file, told.at.keys[:-1])


def _remarks(
    inventory: Inventory,
    counted: CountedAnswers,
    survey: Survey,
    so: tuple[Collection[str], Sequence[Evidence], Collection[str], bool, str | None],
) -> Iterable[Phrase]:
    """Further remarks: what went, what stays, and what would make a figure mean something else."""
    asked, old, typed, replace, by = so
    if survey.form is not None:
        yield from (replaced(one, survey.form) for one in old)
        yield from left(inventory, survey.form, asked)
    else:
        yield from _overlaps(inventory, counted, survey)
    if typed and not replace:
        yield phrase(
            "scores entered by hand override the survey: {names}; --replace removes them so that the evidence decides",
            count=len(typed),
            names=tuple(typed),
        )
    if by is None and counted.days is not None and (span := (counted.days[1] - counted.days[0]).days) > LONG:
        yield plural(
            "the answers span {count} day, from {since} to {date}: --by month makes one record per month",
            "the answers span {count} days, from {since} to {date}: --by month makes one record per month",
            span,
            since=f"{counted.days[0]}",
            date=f"{counted.days[1]}",
        )


def _overlaps(inventory: Inventory, counted: CountedAnswers, survey: Survey) -> Iterable[Phrase]:
    """Touchpoints with other answers of the same method and the same days: perhaps the same ones again."""
    names = []
    for tally in counted.tallies:
        for one in inventory.evidence_of.get(tally.touchpoint, ()) if tally.marks else ():
            same = one.method == survey.method and one.digest is not None
            if same and (one.since or one.date) <= tally.last and one.date >= tally.first:
                names.append(tally.touchpoint)
    if names:
        found = dict.fromkeys(names)
        yield phrase(
            "the inventory already has answers from the same days (method: {method}) on: {names}; if they are the "
            "same form exported again, they count twice: --form NAME replaces them from the next export on",
            count=len(found),
            names=tuple(found),
            method=survey.method,
        )
