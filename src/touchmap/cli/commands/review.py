"""`touchmap review`: touchpoints that were looked at, and those that are to be."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli import prompts
from touchmap.cli.completion.completion import touchpoints
from touchmap.cli.options.csv import Csv, as_excel
from touchmap.cli.options.editing import Day, DryRun, How, In, Wait, carry_out
from touchmap.cli.options.format_of_name import GRID, format_for
from touchmap.cli.options.in_folder import refuse_a_folder
from touchmap.cli.options.shared import Limit, Out, day, deliver, opened
from touchmap.formats.catalogue import formats
from touchmap.language.phrase import noted, phrase

Ids = Annotated[
    list[str] | None,
    typer.Argument(metavar="ID…", help="The ids of the touchpoints.", show_default=False, autocompletion=touchpoints),
]
DueOption = Annotated[
    bool, typer.Option("--due", help="List the touchpoints due for review, with the checks to make; nothing is saved.")
]
if TYPE_CHECKING:
    Name = str
else:
    Name = Literal[formats("edit", "review")]
Format = Annotated[
    Name | None,
    typer.Option(
        "--format",
        help="Output format: text or json; with --due: table, json, csv or markdown.",
        show_default="text; with --due: table",
    ),
]


def review(
    ids: Ids = None,
    *,
    due: DueOption = False,
    in_: In = None,
    date: Day = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Format = None,  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Record that touchpoints were reviewed: sets `reviewed` of each to today's date.

    With --due, list instead the touchpoints that were never reviewed, or not within `gates.review_within`: the
    longest unreviewed first, then by priority, each with the checks that would show how good it is today.
    """
    refuse_a_folder(ids, in_, noted("touchpoints are given by id, but this is a path: {path}"))
    if csv == "excel":
        format = as_excel(format or "table")  # noqa: A001
    _checked(ids, due=due, format_=format, out=out)
    if due:
        _list(in_, date, format_for(out, format, GRID, csv), csv, out, limit)
        return
    from touchmap.editing.review import reviewed

    names = ids or [prompts.touchpoint(None, "ID", in_, limit)]
    on = day(date)
    carry_out(
        in_,
        lambda inventory: reviewed(inventory, names, on),
        How(wait, dry_run, format or "text", limit),
    )


def _list(path: str | None, today: str | None, format_: str, csv: str, out: str | None, limit: list[str]) -> None:
    """Show what is to be looked at."""
    from touchmap.reports.evidence.review import review_report

    facts = opened(path, limit, today).facts
    deliver(review_report(facts), format_, out, csv=csv)


def _checked(ids: list[str] | None, *, due: bool, format_: Name | None, out: str | None) -> None:
    """Hold the call to what goes together.

    Raises:
        TouchmapError: It asks for the list and for an edit, or for a format that the one or the other has not.
    """
    from touchmap.errors import TouchmapError

    if due and ids:
        raise TouchmapError(
            phrase("--due and ids exclude each other"),
            phrase("--due lists what to review; ids record what was reviewed"),
        )
    if due and format_ == "text":
        raise TouchmapError(phrase("--due has no format text"), phrase("give table, json, csv or markdown"))
    if not due and format_ not in (None, *formats("edit")):
        raise TouchmapError(
            phrase("--format {format} needs --due", format=format_), phrase("without --due the format is text or json")
        )
    if not due and out is not None:
        raise TouchmapError(phrase("--out needs --due"), phrase("without --due the result goes to standard output"))
