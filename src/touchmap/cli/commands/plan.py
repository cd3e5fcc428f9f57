"""`touchmap plan`: the improvement plan, as a document to hand over."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import (
    Folder,
    Limit,
    Out,
    Robustness,
    Segment,
    Today,
    TrustTemplates,
    Uncertainty,
    deliver,
    opened_to_rank,
)
from touchmap.formats.catalogue import formats

if TYPE_CHECKING:
    Name = str
else:
    Name = Literal[formats("plan")]
Format = Annotated[
    Name | None,
    typer.Option(
        "--format", help="Output format (default: from the extension of -o, else markdown).", show_default=False
    ),
]
Top = Annotated[int | None, typer.Option(min=1, metavar="N", help="Show ranks 1 to N, ties included.")]


def plan(
    path: Folder = None,
    *,
    format: Format = None,  # noqa: A002 - the option's name
    out: Out = None,
    top: Top = None,
    segment: Segment = None,
    robustness: Robustness = False,
    uncertainty: Uncertainty = "0.25",
    today: Today = None,
    trust_templates: TrustTemplates = False,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Write the improvement plan: what to fix first and why, who owns it, and what is being done.

    Files in the client's `templates/` folder replace the built-in templates one by one.
    """
    from touchmap.reports.plan.plan import plan_report
    from touchmap.reports.ranking.ranking import Filters, checked
    from touchmap.reports.ranking.request import probability

    kind = format_for(out, format, formats("plan"))
    workspace = opened_to_rank(path, limit, today)
    checked(Filters(), workspace.inventory, segment)
    report = plan_report(
        workspace.loaded, workspace.facts, top, segment, probability(uncertainty) if robustness else None
    )
    how: dict[str, Any] = {} if kind == "json" else {"client": workspace.client_folder, "trust": trust_templates}
    deliver(report, kind, out, **how)
