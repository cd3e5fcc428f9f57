"""Actions and ideas as a table."""

from itertools import compress

from touchmap.formats.layout.table import Column, Grid
from touchmap.language.numbers import brief
from touchmap.language.speech import Speech, speech
from touchmap.language.terms import STATUSES
from touchmap.reports.actions.actions import ActionsReport
from touchmap.reports.actions.rows import ListedAction, score_change

_NOTHING = "–"
_STAYS = 9


def grid(report: ActionsReport) -> Grid:
    """The table: until when, what, how far, by whom, what for, and what it takes.

    A column that says nothing of any row is left out, but for those that every list of work has.
    """
    say = speech(report.language)
    columns = (
        Column(say("Due"), "right"),
        Column(say("Days late"), "right", keep=8),
        Column(say("Action")),
        Column(say("Id"), keep=5, whole=True),
        Column(say("Status")),
        Column(say("Owner")),
        Column(say("Touchpoint"), keep=7),
        Column(say("Lever"), keep=1),
        Column(say("Progress"), "right", keep=4),
        Column(say("Last check-in"), keep=2),
        Column(say("Person-days"), "right", keep=6),
        Column(_cost(report, say), "right", keep=6),
        Column(say("Score → expected"), "right", keep=3),
    )
    empty = say("No action matches.") if report.any_written else say("No action or idea has been written down yet.")
    rows = [_row(row, say) for row in report.actions]
    says = [column.keep == _STAYS or any(row[at] != _NOTHING for row in rows) for at, column in enumerate(columns)]
    return Grid(tuple(compress(columns, says)), tuple(tuple(compress(row, says)) for row in rows), report.notes, empty)


def _cost(report: ActionsReport, say: Speech) -> str:
    return say("Cost ({currency})", currency=report.currency) if report.currency else say("Cost")


def _row(row: ListedAction, say: Speech) -> tuple[str, ...]:
    return (
        row.due or _NOTHING,
        _NOTHING if row.late_by is None else str(row.late_by),
        row.title,
        row.id,
        say(STATUSES[row.status]),
        row.owner_name or _NOTHING,
        say.joined(row.names, 3),
        row.lever_name or _NOTHING,
        _NOTHING if row.progress is None else f"{row.progress} %",
        row.last_check_in or _NOTHING,
        brief(row.effort, thousands=True) or _NOTHING,
        brief(row.cost, thousands=True) or _NOTHING,
        score_change(row, brief) or _NOTHING,
    )
