"""`touchmap check`: the CI gate, every finding with its place."""

from typing import Annotated, Literal

import typer

from touchmap.cli.options import Folder, Limit, Out, Today, day, deliver, shown_root


def check(
    path: Folder = None,
    *,
    format: Annotated[Literal["text", "json"], typer.Option("--format", help="How to write it.")] = "text",  # noqa: A002
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"],
        typer.Option(help="The level from which a finding fails."),
    ] = "error",
    all_: Annotated[bool, typer.Option("--all", help="Show findings of level info too.")] = False,
    out: Out = None,
    today: Today = None,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Find what is wrong in an inventory; exit with 1 where something fails.

    All findings come at once, worst first. `touchmap explain CODE` tells what a rule is for.
    """
    from touchmap.analysis.facts import Facts
    from touchmap.load import load
    from touchmap.reports.findings import findings_report
    from touchmap.rules.checking import check as held_to_rules
    from touchmap.source.limits import raised

    on = day(today)
    loaded = load(path, raised(limit))
    verdict = held_to_rules(Facts(loaded.inventory, on), loaded.problems)
    report = findings_report(loaded, verdict, shown_root(loaded), fail_on)
    how = {"with_info": all_ or fail_on == "info"} if format == "text" else {}
    deliver(report, format, out, **how)
    raise typer.Exit(1 if report.failing else 0)
