"""`touchmap week`: the watchlist now and a week ago."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import (
    Anonymise,
    Folder,
    Limit,
    Out,
    Today,
    TrustTemplates,
    day,
    deliver,
    opened_to_rank,
    unnamed,
)
from touchmap.formats.catalogue import formats

if TYPE_CHECKING:
    Name = str
else:
    Name = Literal[formats("week")]


def week(
    path: Folder = None,
    *,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day to compare with (default: a week ago).")
    ] = None,
    agenda: Annotated[
        bool, typer.Option("--agenda", help="Write a page for the meeting: question, last note, next step, owner.")
    ] = False,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help="Exit with 1 if anything on the watchlist, ties included, is late, has no check-in or has no owner.",
        ),
    ] = False,
    format: Annotated[  # noqa: A002 - the option's name
        Name | None,
        typer.Option(
            "--format", help="Output format (default: from the extension of -o, else table).", show_default=False
        ),
    ] = None,
    out: Out = None,
    today: Today = None,
    trust_templates: TrustTemplates = False,
    anonymise: Anonymise = False,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Compare the watchlist with a week ago: what changed, what is late, who is to report.

    The earlier state comes from git if the folder is under version control, otherwise from the dates of evidence and
    check-ins. For HTML and PDF, files in the client's `templates/` folder replace the built-in templates.
    """
    from touchmap.reports.week.week import week_since

    kind = format_for(out, format, formats("week"))
    workspace = unnamed(opened_to_rank(path, limit, today), anonymise=anonymise)
    report = week_since(workspace, None if since is None else day(since))
    if kind in ("html", "pdf"):
        from touchmap.reports.theme import in_look_of

        report = in_look_of(workspace, report)
        deliver(report, kind, out, client=workspace.client_folder, agenda=agenda, trust=trust_templates)
    elif agenda and kind != "json":
        deliver(report, kind if kind == "docx" else "markdown", out, agenda=True)
    else:
        deliver(report, kind, out)
    raise typer.Exit(1 if strict and not report.clean else 0)
