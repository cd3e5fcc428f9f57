"""The open work as a section of the plan: a card for each person with a timeline, then the ideas."""

from collections.abc import Iterator
from datetime import date

from touchmap.language.speech import Speech
from touchmap.language.terms import STATUSES
from touchmap.reports.actions.rows import ListedAction, score_change
from touchmap.reports.actions.totals import totals_of
from touchmap.reports.document import Bullets, Card, Paragraph, Point, Section, TableBlock, TableColumn
from touchmap.reports.plan.open_work import ExpectedOutcome, OpenWork, PersonsWork
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.sections.timeline import Timeline
from touchmap.reports.text import Cell, Lines, Run, Text, own, runs, styled
from touchmap.reports.work_rows import due_cell, reported


def work_section(report: PlanReport, say: Speech) -> Section:
    """What is to be done: in short, by person, and the ideas.

    Args:
        report: The plan.
        say: The language.
    """
    work, label = report.work, say("The work")
    if not work.people and not work.ideas:
        said = say("No work is open: nothing is planned or under way, and there is no idea.")
        return Section("work", label, (Paragraph(said),))
    actions = work.actions
    timeline = Timeline(actions, date.fromisoformat(report.day), say)
    cards = tuple(_card(one, timeline, report, say) for one in work.people)
    ideas = (
        (Card(say("Ideas"), blocks=(Bullets(tuple(Point(text) for text in _ideas(work.ideas, say))),)),)
        if work.ideas
        else ()
    )
    blocks = (Paragraph(" ".join(_in_short(work, report, say))), *cards, *ideas)
    return Section("work", _finding(actions, say) or label, blocks, label)


def _finding(actions: tuple[ListedAction, ...], say: Speech) -> str:
    """What is late, else what has no date; empty if all is well, or nothing is planned."""
    late = sum(action.late_by is not None for action in actions)
    undated = sum(action.due is None for action in actions)
    if late and undated:
        return say(
            "The work: overdue {late} of {count}, without a date {undated}",
            late=late,
            count=len(actions),
            undated=undated,
        )
    if late:
        return say("The work: overdue {late} of {count}", late=late, count=len(actions))
    if undated:
        return say("The work: without a date {undated} of {count}", undated=undated, count=len(actions))
    return ""


def _in_short(work: OpenWork, report: PlanReport, say: Speech) -> Iterator[str]:
    """How much there is, what is late, and what would come of it."""
    totals = totals_of(work.actions)
    yield say("Planned or under way: {count}. Ideas: {ideas}.", count=totals.count, ideas=len(work.ideas))
    if totals.effort is not None:
        yield say(
            "Effort in person-days: {effort}, stated for {stated} of {count}.",
            effort=say.figure(totals.effort),
            stated=totals.with_effort,
            count=totals.count,
        )
    if totals.cost is not None:
        yield say(
            "Cost: {cost}, stated for {stated} of {count}.",
            cost=_money(totals.cost, report, say),
            stated=totals.with_cost,
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


def _card(one: PersonsWork, timeline: Timeline, report: PlanReport, say: Speech) -> Card:
    name = one.owner_name or say("nobody yet")
    return Card(
        title=own(one.owner_name) or styled(say("Nobody yet"), "missing"),
        blocks=(
            Paragraph(styled(" ".join(_sums(one, say)), "quiet")),
            TableBlock(
                (
                    TableColumn(say("Action")),
                    TableColumn(say("From opened to due"), drawn=True, axis=timeline.axis),
                    TableColumn(say("Due")),
                    TableColumn(say("Last check-in")),
                ),
                tuple(_cells(action, timeline, report, say) for action in one.actions),
                label=say("Actions: {name}", name=name),
                kind="work",
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


def _cells(action: ListedAction, timeline: Timeline, report: PlanReport, say: Speech) -> tuple[Cell, ...]:
    more = say.joined([say.joined(action.names, len(action.names)), *_more(action, report, say)], 9, " · ")
    return (
        Lines((own(action.title), (Run(more, "quiet", own=True),))),
        timeline.period(action) or "",
        due_cell(action.due, say, late=action.late_by is not None),
        last_check_in(action, say),
    )


def last_check_in(action: ListedAction, say: Speech) -> Text:
    """When somebody reported on an action last, and how far it was; what it is where nobody has."""
    if not action.last_check_in:
        return say(STATUSES[action.status])
    progress = "" if action.progress is None else say("{progress} %", progress=action.progress)
    return reported(action.last_check_in, progress, None, say)


def _more(action: ListedAction, report: PlanReport, say: Speech) -> Iterator[str]:
    """The expected score, effort, cost, lever, and what the action answers."""
    if action.expected_score is not None:
        yield score_change(action, say.figure)
    if action.effort is not None:
        yield say.plural("{days} day", "{days} days", _whole(action.effort), days=say.figure(action.effort))
    if action.cost is not None:
        yield _money(action.cost, report, say)
    if action.lever_name:
        yield action.lever_name
    if action.answers:
        yield say("answers: {what}", what=action.answers)


def _whole(amount: float) -> int:
    """The count that words beside an amount agree with: a part of one is like many."""
    return int(amount) if amount == int(amount) else 2


def _money(amount: float, report: PlanReport, say: Speech) -> str:
    return (
        say("{amount} {currency}", amount=say.figure(amount), currency=report.currency)
        if report.currency
        else say.figure(amount)
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
