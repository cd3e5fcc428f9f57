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
    from touchmap.cli.own_language import own_speech_in
    from touchmap.reports.findings.rules import rules_report
    from touchmap.rules.catalogue import RULES

    kind = format_for(out, format, GRID, csv)
    deliver(rules_report(RULES, own_speech_in(kind)), kind, out, csv=csv)
