"""Evidence and actions of one touchpoint in sentences."""

from fractions import Fraction

from touchmap.language.numbers import brief
from touchmap.language.phrase import noted, noted_plural
from touchmap.language.speech import Speech
from touchmap.language.terms import STATUSES
from touchmap.reports.chains.words import money
from touchmap.reports.document import Point
from touchmap.reports.touchpoint.parts import ActionRow, EvidenceRow

_SHOW_UNUSED = {
    "about": noted("not used: a rating of the weight or the priority"),
    "earlier": noted("not used: older than the latest wave of its method"),
    "later": noted("not used: dated after today"),
    "old": noted("not used: old, and fresher evidence remains"),
    "own": noted("not used: by the company itself, and others were asked"),
}


def observed(row: EvidenceRow, say: Speech) -> str:
    """A record of evidence in one line."""
    days = row.date if row.since in (None, row.date) else say("{low} to {high}", low=row.since, high=row.date)
    age = say.plural(
        *(
            noted_plural("{count} day ago", "{count} days ago")
            if row.age >= 0
            else noted_plural("in {count} day", "in {count} days")
        ),
        abs(row.age),
    )
    method = say.word(row.method)
    marks = ", ".join(f"{mark}: {count}" for mark, count in (row.marks or {}).items())
    return joined(
        say(
            "{date} ({age}), {method}: {score}",
            date=days,
            age=age,
            method=method,
            score=figure(row.score),
        ),
        None if row.answers is None else say.plural("{count} answer", "{count} answers", row.answers),
        say("answers by rating: {marks}", marks=marks) if marks else None,
        say("95 % interval {low} to {high}", low=brief(row.interval[0]), high=brief(row.interval[1]))
        if row.interval
        else None,
        say("segment: {segment}", segment=row.segment) if row.segment else None,
        say("source: {who}", who=row.by) if row.by else None,
        say("task: {what}", what=row.task) if row.task else None,
        row.note,
        say("feeling: {what}", what=row.feeling) if row.feeling else None,
        say("standards kept: {what}", what="; ".join(row.kept)) if row.kept else None,
        say("standards missed: {what}", what="; ".join(row.missed)) if row.missed else None,
        say("what stood in the way: {what}", what="; ".join(row.barriers)) if row.barriers else None,
        say(_SHOW_UNUSED[row.unused]) if row.unused and (row.score is not None or row.unused == "about") else None,
    )


def action(row: ActionRow, currency: str | None, say: Speech) -> Point:
    """An idea or an action in one line, with its reports below."""
    line = joined(
        say("{id}: {title} ({status})", id=row.id, title=row.title, status=say(STATUSES[row.status])),
        say("for: {names}", names=row.touchpoints) if len(row.touchpoints) > 1 else None,
        row.owner_name,
        say("due: {date}", date=row.due) if row.due else None,
        say("closed: {date}", date=row.closed) if row.closed else None,
        None if row.expected_score is None else say("expected score: {score}", score=brief(row.expected_score)),
        None if row.cost is None else say("cost: {cost}", cost=money(Fraction(row.cost), currency)),
        say("measure: {name}", name=row.measure) if row.measure else None,
        say("because of: {what}", what=row.because) if row.because else None,
    )
    log = (
        say(
            "{date}: {what}",
            date=one.date,
            what=joined(*([] if one.progress is None else [f"{one.progress} %"]), one.note),
        )
        for one in row.log
    )
    return Point(line, tuple(log))


def figure(value: float | None) -> str:
    """A figure; a dash if there is none."""
    return "–" if value is None else brief(value)


def joined(*texts: str | None) -> str:
    """Some texts in a row, those that are empty left out."""
    return "; ".join(text for text in texts if text)
