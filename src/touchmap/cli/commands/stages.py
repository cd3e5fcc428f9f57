"""`touchmap stages`: how good each stage and phase is, and at which customers are lost."""

from touchmap.cli.options.csv import Csv
from touchmap.cli.options.format_of_name import GRID, Grid, format_for
from touchmap.cli.options.shared import Folder, Limit, Out, SegmentSeen, Today, WhatIf, deliver, opened


def stages(
    path: Folder = None,
    *,
    segment: SegmentSeen = None,
    what_if: WhatIf = [],  # noqa: B006 - Typer copies it
    format: Grid = None,  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
    today: Today = None,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Show each stage and phase: its touchpoints, their mean and worst score, and where customers are lost.

    The mean covers the touchpoints that have a score. Priority is the sum of customer weight × business priority ×
    gap. Lost is the share of the customers entering a stage, over all chains, who left between its counted links;
    a loss that cannot be assigned to one stage is listed separately. Without counts (`reached:`) no loss is shown.
    """
    from touchmap.reports.chains.stages import stages_report

    kind = format_for(out, format, GRID, csv)
    facts = opened(path, limit, today).seen_by(segment).facts
    if what_if:
        from touchmap.reports.ranking.what_if import stages_what_if
        from touchmap.reports.ranking.what_if_states import suppose

        deliver(stages_what_if(suppose(facts, what_if)), kind, out, csv=csv)
        return
    deliver(stages_report(facts), kind, out, csv=csv)
