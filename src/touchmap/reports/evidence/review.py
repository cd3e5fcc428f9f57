"""What `touchmap review --due` shows: what is to be looked at, and by which checks."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.due_reviews import DueCheck, DueReview, due
from touchmap.language.speech import Speech, speech
from touchmap.reports.kinds import Kind

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check to make: the method, and the day on which it was last made, if ever."""

    method: str
    last: str | None

    def __str__(self) -> str:
        return self.method if self.last is None else f"{self.method} ({self.last})"


@dataclass(frozen=True, slots=True)
class DueRow:
    """A touchpoint that is to be looked at; `age` is in days since it was reviewed."""

    rank: int | None
    id: str
    name: str
    owner: str | None
    owner_name: str | None
    reviewed: str | None
    age: int | None
    checks: tuple[CheckRow, ...]
    file: str
    line: int
    tied: bool = field(metadata=_HIDDEN)
    said: str = field(metadata=_HIDDEN)


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """What of an inventory is to be looked at.

    Attributes:
        shape: The name and the version of the JSON document.
        today: The day that ages are counted from.
        review_within: How many days a review holds.
        touchpoints: The rows: the oldest first, and of one day the most important.
        notes: Notes below the table.
        language: The language of its words.
    """

    kind: ClassVar[Kind] = "review"

    shape: Literal["touchmap.review/1"]
    today: str
    review_within: int
    touchpoints: tuple[DueRow, ...]
    notes: tuple[str, ...] = field(metadata=_HIDDEN)
    language: str = field(metadata=_HIDDEN)


def review_report(facts: Facts) -> ReviewReport:
    """What of an inventory is to be looked at on a day."""
    settings = facts.inventory.settings
    within = settings.gates.review_within
    say = speech(settings.client.language)
    rows = tuple(_row(one, facts, say) for one in due(facts))
    count = say(
        "Due for review: {count} of {all} touchpoints (never reviewed, or last reviewed more than {within} days ago).",
        count=len(rows),
        all=len(facts.inventory.touchpoints),
        within=within,
    )
    return ReviewReport(
        shape="touchmap.review/1",
        today=facts.today.isoformat(),
        review_within=within,
        touchpoints=rows,
        notes=(
            count,
            say(
                "When done: `touchmap review ID…` records the day, `touchmap score ID VALUE --method …` what was seen."
            ),
        )
        if rows
        else (),
        language=settings.client.language,
    )


def _row(one: DueReview, facts: Facts, say: Speech) -> DueRow:
    point = one.point
    owner = facts.inventory.entered_owner_of(point)
    return DueRow(
        rank=one.row.rank if one.row else None,
        id=point.id,
        name=point.name,
        owner=owner,
        owner_name=facts.inventory.owner_name(owner),
        reviewed=point.reviewed.isoformat() if point.reviewed else None,
        age=one.age,
        checks=tuple(CheckRow(check.method, check.last.isoformat() if check.last else None) for check in one.checks),
        file=point.where.file,
        line=point.line,
        tied=one.row is not None and one.row.tied,
        said=", ".join(_check(check, say) for check in one.checks)
        or say("all checks are recent: go through ratings, owner and standards"),
    )


def _check(check: DueCheck, say: Speech) -> str:
    word = say.word(check.method)
    if check.last is None:
        return say("{check} (never done)", check=word)
    return say("{check} (last: {last})", check=word, last=check.last)
