"""A score given to a touchpoint: a mark typed by a person, or an observation behind it."""

from dataclasses import dataclass
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.editing.change import AlreadyThere, Change, ChangedField
from touchmap.editing.lookup.entries import method, touchpoint
from touchmap.editing.lookup.target_file import home_of_record
from touchmap.editing.operations import Append, Operation, Remove, Set
from touchmap.editing.parsing import mark, observed
from touchmap.language.numbers import plain
from touchmap.language.phrase import phrase
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint
from touchmap.source.patch.editor import Value


@dataclass(frozen=True, slots=True)
class Observation:
    """What is known of an observation beside its score.

    Attributes:
        method: The method of evidence.
        day: When it was made.
        answers: How many answers it rests on.
        by: Who made it.
        note: What was seen.
    """

    method: str
    day: date
    answers: int | None = None
    by: str | None = None
    note: str | None = None


def typed_score(inventory: Inventory, name: str, value: str, today: date) -> Change:
    """A mark that a person sets.

    Args:
        inventory: Where the touchpoint is.
        name: Its id.
        value: The mark, as it was typed.
        today: The day, on which evidence may have given another score.

    Raises:
        TouchmapError: There is no such touchpoint, or the mark is off the scale.
    """
    point = touchpoint(inventory, name)
    _require_one(point)
    score = mark(value, inventory.settings.scoring)
    told = ChangedField(point.id, "score", point.score, score, point.where / "score")
    if point.score == score:
        return Change((), (told,))
    seen = Facts(inventory, today).scores.get(point.id) if point.score is None else None
    remarks = (
        ()
        if seen is None
        else (phrase("the score entered by hand now overrides the evidence, which gives: {score}", score=plain(seen)),)
    )
    return Change((Set(told.at, score),), (told,), remarks)


def observed_score(inventory: Inventory, name: str, value: str, seen: Observation, *, replace: bool) -> Change:
    """An observation of a touchpoint, added to its evidence.

    Args:
        inventory: Where the touchpoint is.
        name: Its id.
        value: The score, as it was typed.
        seen: What else is known of it.
        replace: Also take out the mark that a person typed, so that evidence speaks.

    Raises:
        TouchmapError: There is no such touchpoint or method, or the score is off the scale.
    """
    point = touchpoint(inventory, name)
    record = _record(inventory, point, value, seen)
    evidence, count = home_of_record("evidence", inventory.evidence, point)
    steps: list[Operation] = [Append(evidence, record)]
    told = [ChangedField(point.id, "evidence", None, record, evidence / count)]
    if point.score is None:
        return Change(tuple(steps), tuple(told))
    if not replace:
        return Change(
            tuple(steps),
            tuple(told),
            (
                phrase(
                    "the score entered by hand still applies: {score}; --replace removes it so that "
                    "the evidence decides",
                    score=point.score,
                ),
            ),
        )
    steps.append(Remove(point.where / "score"))
    told.append(ChangedField(point.id, "score", point.score, None, point.where / "score"))
    return Change(tuple(steps), tuple(told))


def _require_one(point: Touchpoint) -> None:
    """Refuse a touchpoint whose score is entered by segment.

    Raises:
        AlreadyThere: It is.
    """
    if isinstance(point.score, dict):
        segment = next(iter(point.score), "SEGMENT")
        raise AlreadyThere(
            phrase("{id}: {weight} is given by segment", id=point.id, weight="score"),
            phrase("set it for one segment: touchmap set {id} score.{segment} N", id=point.id, segment=segment),
            point.where / "score",
        )


def _record(inventory: Inventory, point: Touchpoint, value: str, seen: Observation) -> dict[str, Value]:
    """The evidence record, without what is not known."""
    full: dict[str, Value] = {
        "touchpoint": point.id,
        "date": seen.day,
        "method": method(inventory, seen.method),
        "score": observed(value, inventory.settings.scoring),
        "answers": seen.answers,
        "by": seen.by,
        "note": seen.note,
    }
    return {key: item for key, item in full.items() if item is not None}
