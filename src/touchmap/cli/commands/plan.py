"""`touchmap plan`: the improvement plan, as a document to hand over."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from touchmap.cli.completion.completion import people
from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import (
    Anonymise,
    Folder,
    Limit,
    Out,
    Robustness,
    Segment,
    Today,
    TrustTemplates,
    Uncertainty,
    asked_owner,
    deliver,
    opened_to_rank,
    unnamed,
)
from touchmap.formats.catalogue import formats
from touchmap.language.phrase import phrase
from touchmap.reports.plan.choice import SECTIONS

if TYPE_CHECKING:
    from touchmap.reports.document import Section
    from touchmap.workspace import Workspace

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


if TYPE_CHECKING:
    Chosen = str
else:
    Chosen = StrEnum("Chosen", [(name, name) for name in SECTIONS])
Only = Annotated[list[Chosen], typer.Option("--only", help="Write only this section. Repeatable.")]
With = Annotated[
    list[Chosen],
    typer.Option("--with", help="Write this section too: map, an A3 sheet, or findings, about the files. Repeatable."),
]
Without = Annotated[list[Chosen], typer.Option("--without", help="Leave this section out. Repeatable.")]
Brief = Annotated[bool, typer.Option("--brief", help="Write two pages: in short, the watchlist, the decisions.")]
Owner = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Write what belongs to this owner, by id or name.", autocompletion=people),
]
Revision = Annotated[
    bool, typer.Option("--revision", help="Name the commit that the files stand at, and say if they changed since.")
]


def plan(
    path: Folder = None,
    *,
    format: Format = None,  # noqa: A002 - the option's name
    out: Out = None,
    top: Top = None,
    segment: Segment = None,
    only: Only = [],  # noqa: B006 - Typer copies it
    with_: With = [],  # noqa: B006 - Typer copies it
    without: Without = [],  # noqa: B006 - Typer copies it
    brief: Brief = False,
    owner: Owner = None,
    revision: Revision = False,
    robustness: Robustness = False,
    uncertainty: Uncertainty = "0.25",
    today: Today = None,
    trust_templates: TrustTemplates = False,
    anonymise: Anonymise = False,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Write the improvement plan: what to fix first and why, who owns it, and what is being done.

    What the rules find in the files is left out unless asked for (`--with findings`); JSON holds everything. Files in
    the client's `templates/` folder replace the built-in templates one by one.
    """
    from dataclasses import replace

    from touchmap.reports.plan.choice import chosen
    from touchmap.reports.plan.plan import plan_report
    from touchmap.reports.ranking.ranking import Filters, checked
    from touchmap.reports.ranking.request import probability

    kind = format_for(out, format, formats("plan"))
    sections = (
        _all_of_them(only, with_, without, brief) if kind == "json" else chosen(only, with_, without, brief=brief)
    )
    folder = opened_to_rank(path, limit, today)
    owner = asked_owner(owner, folder, anonymise=anonymise)
    workspace = unnamed(folder, anonymise=anonymise)
    checked(Filters(), workspace.inventory, segment)
    doubt = probability(uncertainty) if robustness else None
    report = replace(plan_report(workspace.loaded, workspace.facts, top, segment, doubt, sections), brief=brief)
    if revision:
        from touchmap.revision import revision_of

        report = replace(report, revision=revision_of(workspace))
    if owner is not None:
        from touchmap.reports.plan.owner_page import of_owner

        report = of_owner(report, owner, workspace.facts)
    if "map" in sections and kind != "json":
        report = replace(report, map=_map(workspace.seen_by(segment), kind))
    if kind != "json":
        from touchmap.reports.theme import in_look_of

        report = in_look_of(workspace, report, drawn=kind not in ("markdown", "docx"))
    how: dict[str, Any] = (
        {} if kind in ("json", "docx", "pptx") else {"client": workspace.client_folder, "trust": trust_templates}
    )
    deliver(report, kind, out, **how)


def _all_of_them(*choices: object) -> tuple[str, ...]:
    """All sections, as JSON has them, which lets nobody choose."""
    if any(choices):
        from touchmap.errors import TouchmapError

        raise TouchmapError(
            phrase("--only, --with, --without and --brief choose sections of a document"),
            phrase("JSON holds all of them"),
        )
    return SECTIONS


def _map(workspace: "Workspace", kind: str) -> "Section":
    """The journey map as a section, drawn where the document can hold a drawing."""
    from touchmap.reports.journey.document import map_section
    from touchmap.reports.journey.journey import journey_report

    return map_section(journey_report(workspace.facts), "text" if kind in ("markdown", "docx") else "page")
