"""`touchmap actions`: every action and idea, by whom, until when and what for."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli.completion.completion import levers, people, touchpoints
from touchmap.cli.options.csv import Csv
from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import Anonymise, Folder, Limit, Out, Today, asked_owner, day, deliver, opened, unnamed
from touchmap.cli.own_language import own_speech
from touchmap.formats.catalogue import formats
from touchmap.language.phrase import phrase

if TYPE_CHECKING:
    from touchmap.reports.actions.actions import ActionsReport

_FORMATS = formats("actions")
if TYPE_CHECKING:
    Name = str
else:
    Name = Literal[_FORMATS]
Format = Annotated[
    Name | None,
    typer.Option("--format", help="Output format (default: from the extension of -o, else table).", show_default=False),
]


class InState(StrEnum):
    """How far an action is."""

    idea = "idea"
    planned = "planned"
    doing = "doing"
    done = "done"
    dropped = "dropped"


Status = Annotated[
    list[InState],
    typer.Option("--status", help="Show only what is in this state. Repeatable."),
]
Open = Annotated[bool, typer.Option("--open", help="Show only what is neither done nor dropped.")]
Owner = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Show only the actions of this owner, given by id or name.", autocompletion=people
    ),
]
Unowned = Annotated[bool, typer.Option("--unowned", help="Show only actions without an owner.")]
DueBy = Annotated[
    str | None, typer.Option("--due-by", metavar="DATE", help="Show only what is due on this date or earlier.")
]
Overdue = Annotated[bool, typer.Option("--overdue", help="Show only what is planned or under way, and overdue.")]
Lever = Annotated[
    str | None, typer.Option(metavar="ID", help="Show only actions with this lever.", autocompletion=levers)
]
Touchpoint = Annotated[
    str | None,
    typer.Option(metavar="ID", help="Show only actions that improve this touchpoint.", autocompletion=touchpoints),
]


def actions(
    path: Folder = None,
    *,
    status: Status = [],  # noqa: B006 - Typer copies it
    open_: Open = False,
    owner: Owner = None,
    unowned: Unowned = False,
    due_by: DueBy = None,
    overdue: Overdue = False,
    lever: Lever = None,
    touchpoint: Touchpoint = None,
    format: Format = None,  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
    today: Today = None,
    anonymise: Anonymise = False,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """List all actions and ideas: what is due first, then ideas, then what is done or dropped.

    Below the table stand the totals of the rows shown, with how many of them state an effort or a cost. A calendar
    (`-o due.ics`) has one all-day event for each open action with a due date.
    """
    from touchmap.errors import TouchmapError
    from touchmap.reports.actions.actions import actions_report
    from touchmap.reports.actions.filters import ActionFilters

    if owner is not None and unowned:
        raise TouchmapError(phrase("--owner and --unowned exclude each other"), phrase("give one of them"))
    kind = format_for(out, format, _FORMATS, csv)
    folder = opened(path, limit, today)
    owner = asked_owner(owner, folder, anonymise=anonymise)
    facts = unnamed(folder, anonymise=anonymise).facts
    by = None if due_by is None else day(due_by)
    filters = ActionFilters(tuple(one.value for one in status), open_, owner, unowned, by, overdue, lever, touchpoint)
    report = actions_report(facts, filters)
    deliver(report, kind, out, csv=csv)
    if kind == "ics":
        _name_undated(report)


def _name_undated(report: "ActionsReport") -> None:
    """Say beside a calendar which actions are not in it; of ideas nobody expects a day."""
    from touchmap.analysis.open_actions import IN_HAND

    names = tuple(row.id for row in report.actions if row.due is None and row.status in IN_HAND)
    if names:
        from touchmap.cli.console import note

        note(own_speech()("without a due date, so not in the calendar: {names}", names=names))
