"""`touchmap rules`: the catalogue."""

from typing import Annotated, Literal

import typer

from touchmap.cli.options import Out, deliver
from touchmap.cli.spreadsheet import Csv


def rules(
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["table", "json", "csv", "markdown"], typer.Option("--format", help="How to write it.")
    ] = "table",
    csv: Csv = "standard",
    out: Out = None,
) -> None:
    """List the rules that `touchmap check` holds an inventory to."""
    from touchmap.reports.rules import rules_report
    from touchmap.rules.catalogue import RULES

    deliver(rules_report(RULES), format, out, csv=csv)
