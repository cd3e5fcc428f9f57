"""The slides with a table: the watchlist, importance against score, the work, and what is to be decided."""

from touchmap.language.speech import Speech
from touchmap.reports.actions.rows import ListedAction
from touchmap.reports.marks import rank_run, score_run
from touchmap.reports.plan.importance import ImportanceCell, ImportanceMatrix
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.sections.importance import matrix_finding
from touchmap.reports.plan.sections.watchlist import factors, next_due, next_step
from touchmap.reports.plan.sections.work import last_check_in
from touchmap.reports.plan.slides.notes import source
from touchmap.reports.plan.slides.slide import Slide, SlideColumn, SlideTable
from touchmap.reports.plan.watchlist import WatchlistItem
from touchmap.reports.text import Lines, Run, Text, own, runs, styled
from touchmap.reports.work_rows import due_cell, nothing_watched, owner_cell

NAMED = 8
"""How many touchpoints of the watchlist a cell of the matrix names; the others are counted."""


def watchlist_slide(report: PlanReport, say: Speech) -> Slide:
    """What comes first, who owns it, what is done next and by when."""
    label, held = say("Watchlist"), report.watchlist
    notes = source(say("the ranking and the work at its first places"), "touchmap rank", report, say)
    if not held:
        return Slide("sentences", label, "", (nothing_watched(say),), notes=notes)
    columns = (
        SlideColumn(say("Rank"), 0.07),
        SlideColumn(say("Score"), 0.08, "center"),
        SlideColumn(say("Touchpoint"), 0.22),
        SlideColumn(say("Priority"), 0.11, "right"),
        SlideColumn(say("Owner"), 0.15),
        SlideColumn(say("Next step"), 0.24),
        SlideColumn(say("Due"), 0.13),
    )
    return Slide(
        "table",
        say.plural("This one comes first", "These {count} come first", len(held)),
        say(
            "Ranks up to {top} by customer weight × business priority × gap to the target, ties included",
            top=report.top,
        ),
        table=SlideTable(columns, tuple(_watched(item, say) for item in held), label),
        notes=notes,
    )


def _watched(item: WatchlistItem, say: Speech) -> tuple[Text | Lines, ...]:
    row = item.row
    return (
        (rank_run(row, say),),
        (score_run(row.score, row.reaction, say),),
        (Run(row.name, "strong", own=True),),
        Lines((styled(say.figure(row.priority), "strong"), styled(factors(row, say), "quiet"))),
        owner_cell(row.owner, say),
        next_step(item, say),
        next_due(item, say),
    )


def matrix_slide(report: PlanReport, matrix: ImportanceMatrix, say: Speech) -> Slide:
    """Where what matters to customers is bad: a row for each weight, a column for each score."""
    named = {cell.score for cell in matrix.cells if cell.watched}
    share = 0.9 / (len(matrix.scores) + len(named))
    rows = tuple(
        (styled(str(importance), "strong"), *(_place(cell, say) for cell in cells)) for importance, cells in matrix.rows
    )
    shares = [2 * share if score in named else share for score in matrix.scores]
    columns = (SlideColumn(say("Weight"), 0.1), *map(SlideColumn, map(str, matrix.scores), shares))
    return Slide(
        "table",
        matrix_finding(matrix, say),
        say("Rows: weight to customers. Columns: today's score. The watchlist is named, the others are counted."),
        table=SlideTable(columns, rows, say("Weight to customers and today's score"), 11, 0.5),
        notes=source(say("weights and scores of the touchpoints"), "touchmap rank", report, say),
    )


def _place(cell: ImportanceCell, say: Speech) -> Lines:
    lines = [runs(rank_run(one, say), " ", Run(one.name, own=True)) for one in cell.watched[:NAMED]]
    if more := cell.watched[NAMED:]:
        lines.append(say("and {count} more of the watchlist", count=len(more)))
    if cell.others:
        lines.append(styled(say("others: {count}", count=cell.others), "quiet"))
    return Lines(tuple(lines), cell.corner or "")


def work_slide(report: PlanReport, say: Speech) -> Slide:
    """What is planned or under way, by person."""
    actions = report.work.actions
    ideas = say("Ideas besides: {count}", count=len(report.work.ideas))
    notes = source(say("the actions and ideas"), "touchmap actions", report, say)
    if not actions:
        return Slide("sentences", say("Nothing is planned or under way"), "", (ideas,), notes=notes)
    late = sum(action.late_by is not None for action in actions)
    undated = sum(action.due is None for action in actions)
    columns = (
        SlideColumn(say("Who"), 0.16),
        SlideColumn(say("Action"), 0.3),
        SlideColumn(say("Touchpoint"), 0.22),
        SlideColumn(say("Due"), 0.15),
        SlideColumn(say("Last check-in"), 0.17),
    )
    return Slide(
        "table",
        say(
            "The work: {count} planned or under way, overdue {late}, without a date {undated}",
            count=len(actions),
            late=late,
            undated=undated,
        ),
        say("By person: who is late comes first, then the earliest date. {ideas}", ideas=ideas),
        table=SlideTable(columns, tuple(_action(one, say) for one in actions), say("The work by person")),
        notes=notes,
    )


def _action(action: ListedAction, say: Speech) -> tuple[Text | Lines, ...]:
    return (
        owner_cell(action.owner_name, say),
        (Run(action.title, "strong", own=True),),
        own(say.joined(action.names, len(action.names))),
        due_cell(action.due, say, late=action.late_by is not None),
        last_check_in(action, say),
    )


def decisions_slide(report: PlanReport, say: Speech) -> Slide:
    """What the meeting has to decide, with room to type who does it and by when."""
    columns = (
        SlideColumn(say("Question"), 0.58),
        SlideColumn(say("Decision, who"), 0.27),
        SlideColumn(say("By when"), 0.15),
    )
    count = len(report.to_decide)
    return Slide(
        "steps",
        say.plural("{count} question is to be decided", "{count} questions are to be decided", count),
        say("Owners first, then the work, in the order of the ranking. Type the answers in the table."),
        table=SlideTable(
            columns, tuple((question, "", "") for question in report.to_decide), say("To be decided"), 14, 0.55
        ),
        notes=source(say("the watchlist, its owners and its work"), "touchmap plan --brief", report, say),
    )
