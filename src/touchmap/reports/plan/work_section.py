"""The open work as a section of the plan's document: a card for each person, then the ideas."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.language.terms import STATUSES
from touchmap.reports.actions.rows import ListedAction, score_change
from touchmap.reports.actions.totals import totals_of
from touchmap.reports.document import (
    Bullets,
    Card,
    Paragraph,
    Point,
    Run,
    TableBlock,
    TableColumn,
    Text,
    own,
    runs,
    styled,
)
from touchmap.reports.plan.open_work import ExpectedOutcome, OpenWork, PersonsWork
from touchmap.reports.work_rows import due_cell, reported


def work_blocks(work: OpenWork, say: Speech) -> Iterator[Paragraph | Card]:
    """What is to be done: in short, by person, and the ideas.

    Args:
        work: The open work.
        say: The language.
    """
    if not work.people and not work.ideas:
        yield Paragraph(say("No work is open: nothing is planned or under way, and there is no idea."))
        return
    yield Paragraph(" ".join(_in_short(work, say)))
    for one in work.people:
        yield _card(one, say)
    if work.ideas:
        yield Card(say("Ideas"), blocks=(Bullets(tuple(Point(text) for text in _ideas(work.ideas, say))),))


def _in_short(work: OpenWork, say: Speech) -> Iterator[str]:
    """How much there is, what is late, and what would come of it."""
    totals = totals_of([action for one in work.people for action in one.actions])
    yield say("Planned or under way: {count}. Ideas: {ideas}.", count=totals.count, ideas=len(work.ideas))
    if totals.late:
        yield say("Overdue: {count}.", count=totals.late)
    if totals.effort is not None:
        yield say(
            "Effort in person-days: {effort}, stated for {stated} of {count}.",
            effort=say.figure(totals.effort),
            stated=totals.with_effort,
            count=totals.count,
        )
    if work.expected is not None:
        yield _outcome(work.expected, say)


def _outcome(expected: ExpectedOutcome, say: Speech) -> str:
    if not expected.leaving:
        return say(
            "If every expected score comes true, each of the touchpoints on the watchlist ({all}) stays on it.",
            all=expected.watched,
        )
    return say(
        "If every expected score comes true, these leave the watchlist ({count} of {all}): {names}.",
        count=len(expected.leaving),
        all=expected.watched,
        names=say.listed(expected.leaving, len(expected.leaving)),
    )


def _card(one: PersonsWork, say: Speech) -> Card:
    name = one.owner_name or say("nobody yet")
    return Card(
        title=own(one.owner_name) or styled(say("Nobody yet"), "missing"),
        blocks=(
            Paragraph(styled(" ".join(_sums(one, say)), "quiet")),
            TableBlock(
                (
                    TableColumn(say("Action")),
                    TableColumn(say("Touchpoint")),
                    TableColumn(say("Status")),
                    TableColumn(say("Due")),
                    TableColumn(say("Last check-in")),
                    TableColumn(say("Person-days"), "right"),
                    TableColumn(say("Score"), "right"),
                ),
                tuple(_cells(action, say) for action in one.actions),
                label=say("Actions: {name}", name=name),
            ),
        ),
    )


def _sums(one: PersonsWork, say: Speech) -> Iterator[str]:
    count = len(one.actions)
    yield say("Actions: {count}.", count=count)
    if one.late:
        yield say("Overdue: {count}.", count=one.late)
    if one.effort is not None:
        yield (
            say("Person-days: {effort}.", effort=say.figure(one.effort))
            if one.with_effort == count
            else say(
                "Person-days: {effort}, stated for {stated} of {count}.",
                effort=say.figure(one.effort),
                stated=one.with_effort,
                count=count,
            )
        )


def _cells(action: ListedAction, say: Speech) -> tuple[Text, ...]:
    progress = "" if action.progress is None else say("{progress} %", progress=action.progress)
    return (
        own(action.title),
        own(say.joined(action.names, len(action.names))),
        say(STATUSES[action.status]),
        due_cell(action.due, say, late=action.late_by is not None),
        reported(action.last_check_in, progress, None, say),
        "" if action.effort is None else say.figure(action.effort),
        score_change(action, say.figure),
    )


def _ideas(ideas: tuple[ListedAction, ...], say: Speech) -> Iterator[Text]:
    """The ideas of each touchpoint in a line."""
    by_names: dict[tuple[str, ...], list[ListedAction]] = {}
    for idea in ideas:
        by_names.setdefault(idea.names, []).append(idea)
    for names, some in by_names.items():
        titles = (f"{one.title} ({one.owner_name})" if one.owner_name else one.title for one in some)
        yield runs(
            Run(say.joined(names, len(names)), "quiet", own=True), Run(": ", "quiet"), Run("; ".join(titles), own=True)
        )
