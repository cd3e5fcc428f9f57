"""The plan's watchlist on one page: what comes first, who owns it, what is done next and by when."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.document import Paragraph, Section, TableBlock, TableColumn
from touchmap.reports.marks import in_brief, rank_run, score_run
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.ranking import PlanRow
from touchmap.reports.plan.sections.summary import questions
from touchmap.reports.plan.watchlist import WatchlistItem
from touchmap.reports.text import Cell, Lines, Run, Text, runs, styled
from touchmap.reports.work_rows import due_cell, nothing_watched, owner_cell, reported

BRIEF = 12
"""How many touchpoints a brief shows, where more tie for the last place."""


def watchlist_section(report: PlanReport, say: Speech) -> Section:
    """The watchlist as a table; in a brief without notes, and with what is to be decided.

    Args:
        report: The plan.
        say: The language.
    """
    label, held = say("Watchlist"), report.watchlist[: max(BRIEF, report.top) if report.brief else None]
    if not held:
        return Section("watchlist", label, (Paragraph(nothing_watched(say)),))
    heading = say.plural("This one comes first", "These {count} come first", len(held))
    table = TableBlock(
        (
            TableColumn(say("Rank")),
            TableColumn(say("Touchpoint")),
            TableColumn(say("Priority"), "right"),
            TableColumn(say("Owner")),
            TableColumn(say("Next step")),
            TableColumn(say("Due")),
        ),
        tuple(_row(item, say, notes=not report.brief) for item in held),
        label=label,
        kind="watchlist",
    )
    measured = [*_measured(report, say)]
    if len(held) < len(report.watchlist):
        measured.append(say("Not shown, with the same priority: {count}.", count=len(report.watchlist) - len(held)))
    asked = questions(report, say) if report.brief else ()
    return Section("watchlist", heading, (Paragraph(" ".join(measured)), table, *asked), label)


def next_step(item: WatchlistItem, say: Speech) -> Text:
    """What is done next at a touchpoint; an idea is called one."""
    step = item.next_step
    if step is None:
        return styled(say("no work planned"), "missing")
    idea = (" ", Run(say("idea"), "tag")) if step.status == "idea" else ()
    return runs(Run(step.title, own=True), *idea)


def factors(row: PlanRow, say: Speech) -> str:
    """The three factors of a priority."""
    values = {name: say.figure(getattr(row, name)) for name in ("weight", "business", "gap")}
    return say("{weight} × {business} × {gap}", **values)


def _measured(report: PlanReport, say: Speech) -> Iterator[str]:
    yield say(
        "Ranks up to {top} by customer weight × business priority × gap to the target, ties included. Go through them "
        "once a week.",
        top=report.top,
    )
    if report.same:
        yield say(
            "Same priority as the last one here, so the choice is yours ({count}): {names}.",
            count=len(report.same),
            names=say.listed(report.same, 20),
        )


def _row(item: WatchlistItem, say: Speech, *, notes: bool) -> tuple[Cell, ...]:
    row = item.row
    name = runs(score_run(row.score, row.reaction, say), " ", Run(row.name, "strong", own=True))
    note = in_brief(item.notes or "") if notes else ""
    return (
        (rank_run(row, say),),
        Lines((name, (Run(note, "quiet", own=True),)) if note else (name,)),
        Lines((styled(say.figure(row.priority), "figure"), styled(factors(row, say), "quiet"))),
        owner_cell(row.owner, say),
        _step(item, say, notes=notes),
        next_due(item, say),
    )


def _step(item: WatchlistItem, say: Speech, *, notes: bool) -> Cell:
    step, title = item.next_step, next_step(item, say)
    if step is None or step.status == "idea" or step.checked_in is None or not notes:
        return title
    progress = "" if step.progress is None else say("{progress} %", progress=step.progress)
    last = reported(step.checked_in, progress, in_brief(step.note or "") or None, say)
    return Lines((title, tuple(Run(run.text, "quiet", own=run.own) for run in last if isinstance(run, Run))))


def next_due(item: WatchlistItem, say: Speech) -> Text:
    """When that is due; an idea has no day."""
    step = item.next_step
    if step is None or step.status == "idea" or step.due is None:
        return styled(say("no date"), "missing")
    return due_cell(step.due, say, late=step.overdue)
