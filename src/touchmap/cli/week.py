"""`touchmap week`: the watchlist now and a week ago."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli.options import (
    Folder,
    Limit,
    Out,
    Today,
    TrustTemplates,
    client_folder,
    deliver,
    is_page,
    opened_to_rank,
)

if TYPE_CHECKING:
    from datetime import date

    from touchmap.analysis.facts import Facts
    from touchmap.load import Loaded


def week(
    path: Folder = None,
    *,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day to compare with; a week ago unless said.")
    ] = None,
    agenda: Annotated[
        bool, typer.Option("--agenda", help="The meeting's page: question, last note, next step, owner.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 where something is late, silent or without an owner.")
    ] = False,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["table", "markdown", "json", "html"] | None,
        typer.Option("--format", help="How to write it: a table, unless -o names an .html file.", show_default=False),
    ] = None,
    out: Out = None,
    today: Today = None,
    trust_templates: TrustTemplates = False,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Show the watchlist beside a week ago: what moved, what is late, who is to report.

    The earlier state comes from git where the folder is under version control, else from the dates of
    evidence and check-ins. In HTML a `templates/` folder in the client folder wins over the built-in templates.
    """
    from touchmap.reports.week import week_report

    loaded, facts = opened_to_rank(path, limit, today)
    before, source = _before(path, loaded, facts, _day(since, facts.today), limit)
    report = week_report(facts, before, source)
    kind = format or ("html" if is_page(out) else "table")
    if kind == "html":
        deliver(report, kind, out, client=client_folder(loaded), agenda=agenda, trust=trust_templates)
    else:
        deliver(report, "agenda" if agenda and kind != "json" else kind, out)
    raise typer.Exit(1 if strict and not report.clean else 0)


def _day(text: str | None, today: "date") -> "date":
    from datetime import timedelta

    from touchmap.cli.options import day
    from touchmap.errors import TouchmapError

    on = day(text) if text is not None else today - timedelta(days=7)
    if on >= today:
        raise TouchmapError(f"--since {on} is not before {today}", "give an earlier day")
    return on


def _before(path: str | None, loaded: "Loaded", facts: "Facts", on: "date", limit: list[str]) -> "tuple[Facts, str]":
    """The inventory as it was, and where that is known from."""
    from touchmap.analysis.facts import Facts
    from touchmap.analysis.week import as_of
    from touchmap.load import load_at
    from touchmap.source.history import commit_before, git_top_level
    from touchmap.source.limits import raised

    if path != "-" and loaded.root and git_top_level(loaded.root) is not None:
        commit = commit_before(loaded.root, on)
        earlier = load_at(path, commit, raised(limit)) if commit else None
        if commit and earlier is not None and earlier.inventory.touchpoints:
            return Facts(earlier.inventory, on), commit[:10]
    return Facts(as_of(facts.inventory, on), on), "records"
