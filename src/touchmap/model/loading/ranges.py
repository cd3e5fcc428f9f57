"""Figures that leave the client's scale, and ids that are too long."""

from collections.abc import Callable, Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any, NamedTuple

from touchmap.language.phrase import phrase
from touchmap.model.action import Action
from touchmap.model.chain import Chain
from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.loading.misfit import misfit, shown
from touchmap.model.named_fields import by_segment, kinds, of_kind
from touchmap.model.settings import Scale
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Problem, Where

_RATINGS = of_kind("rating", kinds(Touchpoint))
_SCORES = of_kind("score", kinds(Touchpoint))
_BY_SEGMENT = by_segment(Touchpoint)
_DIGITS = 40
"""More than a figure of the files can have."""


class Bounds(NamedTuple):
    """What figures and ids are checked against.

    Attributes:
        scale: The scale of weights and priorities; None if it is not known.
        scores: The scale of scores and targets; None if it is not known.
        id: How many characters an id may have.
    """

    scale: Scale | None
    scores: Scale | None
    id: int


def out_of_range(entry: Any, bounds: Bounds) -> list[Problem]:
    """What is out of range in one entry.

    Args:
        entry: A touchpoint, a chain, an evidence record or an action.
        bounds: What it is checked against.
    """
    found: list[Problem] = []
    off_scores = _OFF_SCORES.get(type(entry))
    if bounds.scale is not None and type(entry) is Touchpoint:
        found += _marks(entry, _RATINGS, bounds.scale)
    if type(entry) is Chain:
        found += _links(entry)
    if type(entry) is Action:
        found += _improves(entry)
    scale = bounds.scale if type(entry) is Evidence and entry.about != "score" else bounds.scores
    if scale is not None and off_scores is not None:
        found += off_scores(entry, scale)
    if type(entry) is not Evidence and len(entry.id) > bounds.id:
        what = phrase(
            "the id {id} has {count} characters, more than {most}",
            id=shown(entry.id),
            count=len(entry.id),
            most=bounds.id,
        )
        fix = phrase("shorten it, or raise the limit with --limit id={id}", id=len(entry.id))
        found.append(misfit(entry.where / "id", what, fix, entry.id))
    return found


def _action(action: Action, scores: Scale) -> Iterator[Problem]:
    if action.expected_score is not None:
        yield from _off(action.where / "expected_score", action.expected_score, scores, action.id)


def _improves(action: Action) -> Iterator[Problem]:
    if bool(action.touchpoint) == bool(action.touchpoints):
        both = phrase("an action has a touchpoint and `touchpoints`")
        what = both if action.touchpoint else phrase("an action names no touchpoint")
        fix = phrase("write `touchpoint: …`, or for several `touchpoints: […]`")
        yield misfit(action.where, what, fix, action.id)


def _marks(point: Touchpoint, names: tuple[str, ...], scale: Scale) -> Iterator[Problem]:
    low, high = scale.min, scale.max
    for name in names:
        value = getattr(point, name)
        if value is not None and not (type(value) is int and low <= value <= high):
            yield from _rated(point, name, value, scale)


def _rated(point: Touchpoint, name: str, value: int | dict[str, int], scale: Scale) -> Iterator[Problem]:
    """A rating off the scale, or one of those by segment."""
    if isinstance(value, int):
        yield from _off(point.where / name, value, scale, point.id)
        return
    for segment, mark in value.items():
        yield from _off(point.where / name / segment, mark, scale, point.id)


def _scores(point: Touchpoint, scores: Scale) -> Iterator[Problem]:
    yield from _marks(point, _SCORES, scores)
    for number, other in enumerate(point.competitors):
        if other.score is not None:
            yield from _off(point.where / "competitors" / number / "score", other.score, scores, point.id)


def _evidence(record: Evidence, scale: Scale) -> Iterator[Problem]:
    low: Number = scale.min if record.scale is None else record.scale.min
    high: Number = scale.max if record.scale is None else record.scale.max
    if low >= high:
        yield misfit(
            record.where / "scale",
            phrase("the scale's max must be greater than its min"),
            phrase("write a max greater than min"),
            record.touchpoint,
        )
        return
    if record.score is not None and not low <= record.score <= high:
        yield from _between(record.where / "score", record.score, low, high, record.touchpoint)
    for mark in record.marks or ():
        yield from _between(record.where / "marks" / decimal(mark), mark, low, high, record.touchpoint)
    yield from _together(record, low, high)


def _together(record: Evidence, low: Number, high: Number) -> Iterator[Problem]:
    """What two keys of a record say that cannot both be so."""
    if record.since is not None and record.since > record.date:
        what = phrase("from is {since}, which is after the date {date}", since=record.since, date=record.date)
        yield misfit(
            record.where / "from",
            what,
            phrase("write the first day as `from` and the last as `date`"),
            record.touchpoint,
        )
    for key, value in (("effective", record.effective), ("variance", record.variance)):
        if value is not None and record.marks:
            what = phrase("{key} cannot be combined with marks: it is for answers given only as a mean", key=key)
            yield misfit(record.where / key, what, phrase("remove one of the two"), record.touchpoint)
    answers = 1 if record.answers is None else record.answers
    if record.effective is not None and not record.marks and record.effective > answers:
        what = phrase(
            "effective is {value}, more than the number of answers, {answers}",
            value=decimal(record.effective),
            answers=answers,
        )
        fix = phrase("write the number of people who answered as `answers`, and the effective number as `effective`")
        yield misfit(record.where / "effective", what, fix, record.touchpoint)
    widest = Fraction(high - low) ** 2 / 4
    if record.variance is not None and record.variance > widest:
        what = phrase("variance is {value}, more than is possible on this scale", value=decimal(record.variance))
        fix = phrase(
            "write at most {value}, for half the answers at each end; it is not a standard deviation",
            value=decimal(widest),
        )
        yield misfit(record.where / "variance", what, fix, record.touchpoint)


def _links(chain: Chain) -> Iterator[Problem]:
    """Links that name no touchpoint, or one in two ways."""
    for number, link in enumerate(chain.links):
        if link.touchpoint and not link.any_of and not isinstance(link.reached, dict):
            continue
        at = chain.where / "links" / number
        if not link.touchpoint and not link.any_of:
            yield misfit(
                at, phrase("a link names no touchpoint"), phrase("write `touchpoint: …` or `any_of: […]`"), chain.id
            )
        if link.any_of and link.touchpoint:
            what = phrase("a link has a touchpoint and `any_of`")
            yield misfit(
                at / "any_of", what, phrase("put the touchpoint among `any_of`, or remove one of the two"), chain.id
            )
        if link.any_of and link.end:
            what = phrase("the end link has several ways")
            fix = phrase("choose one touchpoint as the end link: customers of every way are to come to it")
            yield misfit(at / "any_of", what, fix, chain.id)
        if isinstance(link.reached, dict):
            for way in link.reached:
                if way not in link.ways:
                    what = phrase("{way} is counted, but is no way of this link", way=way)
                    yield misfit(at / "reached" / way, what, phrase("name the ways as `any_of` does"), chain.id)


_OFF_SCORES: dict[type, Callable[[Any, Scale], Iterator[Problem]]] = {
    Touchpoint: _scores,
    Evidence: _evidence,
    Action: _action,
}
"""What is checked against the scale of scores, and by what."""


def _off(where: Where, mark: Number, scale: Scale, entry: str) -> Iterator[Problem]:
    return _between(where, mark, scale.min, scale.max, entry)


def _between(where: Where, mark: Number, low: Number, high: Number, entry: str) -> Iterator[Problem]:
    if not low <= mark <= high:
        *_, above, name = where.keys
        if above in _BY_SEGMENT:
            name = f"{above}.{name}"
        what = phrase("the rating {name} in marks is off the scale", name=name)
        if above != "marks":
            what = phrase("{name} is {value}, which is off the scale", name=name, value=decimal(mark))
        yield misfit(
            where,
            what,
            phrase("write a rating from {low} to {high}", low=decimal(low), high=decimal(high)),
            entry,
        )


def decimal(mark: Number) -> str:
    """A figure as people write it, with a point and with each of its digits."""
    if isinstance(mark, int) or mark.denominator == 1:
        return str(mark)
    with localcontext() as context:
        context.prec = _DIGITS
        return f"{Decimal(mark.numerator) / mark.denominator:f}"
