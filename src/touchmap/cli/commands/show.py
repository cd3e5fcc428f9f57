"""`touchmap show`: one touchpoint whole."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli import prompts
from touchmap.cli.options.editing import PointId
from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import Anonymise, Folder, Limit, Out, Today, deliver, opened, unnamed
from touchmap.formats.catalogue import formats

if TYPE_CHECKING:
    Name = str
else:
    Name = Literal[formats("show")]
Format = Annotated[
    Name | None,
    typer.Option("--format", help="Output format (default: from the extension of -o, else table).", show_default=False),
]


def show(
    id: PointId = None,  # noqa: A002 - the argument's name
    path: Folder = None,
    *,
    format: Format = None,  # noqa: A002 - the option's name
    out: Out = None,
    today: Today = None,
    anonymise: Anonymise = False,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Show everything about one touchpoint: its rank and score with their sources, chains, evidence and actions."""
    from touchmap.reports.touchpoint.touchpoint import touchpoint_report

    kind = format_for(out, format, formats("show"))
    name = prompts.touchpoint(id, "ID", path, limit)
    workspace = unnamed(opened(path, limit, today), anonymise=anonymise)
    deliver(touchpoint_report(workspace.facts, name, workspace.loaded.shown_root), kind, out)
