"""`touchmap map`: the journey map, chains under their stages, and the table of phases and categories."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from touchmap.cli.completion.completion import chains
from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import (
    Anonymise,
    Folder,
    Limit,
    Out,
    SegmentSeen,
    Today,
    TrustTemplates,
    deliver,
    opened,
    unnamed,
)
from touchmap.formats.catalogue import formats
from touchmap.language.phrase import phrase

if TYPE_CHECKING:
    Name = str
else:
    Name = Literal[formats("map")]
Format = Annotated[
    Name | None,
    typer.Option(
        "--format", help="Output format (default: from the extension of -o, else markdown).", show_default=False
    ),
]
Table = Annotated[bool, typer.Option("--table", help="Write the table of phases and categories instead.")]
Chain = Annotated[str | None, typer.Option(metavar="ID", help="Draw this chain alone, large.", autocompletion=chains)]
By = Annotated[
    Literal["segment"] | None, typer.Option("--by", help="Draw a chain once for each segment that meets it.")
]
Lanes = Annotated[
    list[str],
    typer.Option(
        "--lanes",
        metavar="NAMES",
        help="What else to show of each link, e.g. owner,channel: customers, channel, owner, expects, feels, says, "
        "promise, seen, backstage, systems, work (default with --chain: all).",
        show_default=False,
    ),
]


def journey_map(
    path: Folder = None,
    *,
    chain: Chain = None,
    by: By = None,
    lanes: Lanes = [],  # noqa: B006 - Typer copies it
    table: Table = False,
    segment: SegmentSeen = None,
    format: Format = None,  # noqa: A002 - the option's name
    out: Out = None,
    today: Today = None,
    trust_templates: TrustTemplates = False,
    anonymise: Anonymise = False,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Draw the journey map: stages as columns, each chain under its stages, each link a station with its score.

    A chain's curve runs through the scores of its links; the weak link, the break, losses, the watchlist and links that
    are only planned are marked. With --table, every touchpoint by phase and category, and the cells that are empty.
    """
    from touchmap.errors import TouchmapError
    from touchmap.reports.journey.grid import grid_report
    from touchmap.reports.journey.journey import journey_report
    from touchmap.reports.journey.lanes import LANES, chosen_lanes

    kind = format_for(out, format, formats("map-table") if table else formats("map"))
    if table and (chain or by or lanes):
        raise TouchmapError(
            phrase("--table shows every touchpoint, so --chain, --by and --lanes cannot be given with it"),
            phrase("leave one of them out"),
        )
    workspace = unnamed(opened(path, limit, today), anonymise=anonymise).require_touchpoints().seen_by(segment)
    report: Any
    if table:
        report = grid_report(workspace.facts)
    else:
        shown = chosen_lanes(lanes) or (LANES if chain else ())
        report = journey_report(workspace.facts, chain=chain, by_segment=by is not None, lanes=shown)
    paper = kind in ("html", "pdf") or (table and kind == "markdown")
    if kind in ("html", "pdf"):
        from touchmap.reports.theme import in_look_of

        report = in_look_of(workspace, report)
    how: dict[str, Any] = {"client": workspace.client_folder, "trust": trust_templates} if paper else {}
    deliver(report, kind, out, **how)
