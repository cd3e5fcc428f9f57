"""`touchmap rules`: the catalogue."""

from touchmap.cli.options.csv import Csv
from touchmap.cli.options.format_of_name import GRID, Grid, format_for
from touchmap.cli.options.shared import Out, deliver


def rules(
    *,
    format: Grid = None,  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
) -> None:
    """List the rules that `touchmap check` applies."""
    from touchmap.reports.findings.rules import rules_report
    from touchmap.rules.catalogue import RULES

    deliver(rules_report(RULES), format_for(out, format, GRID, csv), out, csv=csv)
