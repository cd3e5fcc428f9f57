"""`touchmap rules`: the catalogue."""

from touchmap.cli.ending import format_for
from touchmap.cli.options import GRID, Grid, Out, deliver
from touchmap.cli.spreadsheet import Csv


def rules(
    *,
    format: Grid = None,  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
) -> None:
    """List the rules that `touchmap check` applies."""
    from touchmap.reports.rules import rules_report
    from touchmap.rules.catalogue import RULES

    deliver(rules_report(RULES), format_for(out, format, GRID, csv), out, csv=csv)
