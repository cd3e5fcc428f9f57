"""`touchmap show`: one touchpoint whole."""

from typing import Annotated, Literal

import typer

from touchmap.cli import asking
from touchmap.cli.editing import PointId
from touchmap.cli.options import Folder, Limit, Out, Today, deliver, opened, shown_root

Format = Annotated[Literal["table", "json", "markdown"], typer.Option("--format", help="How to write it.")]


def show(
    id: PointId = None,  # noqa: A002 - the argument's name
    path: Folder = None,
    *,
    format: Format = "table",  # noqa: A002 - the option's name
    out: Out = None,
    today: Today = None,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Show one touchpoint whole: its rank and score and where they come from, its chains, evidence and actions."""
    from touchmap.reports.touchpoint import touchpoint_report

    name = asking.choice(id, "ID", "Which touchpoint", lambda: asking.points(asking.inventory_at(path, limit)))
    loaded, facts = opened(path, limit, today)
    deliver(touchpoint_report(facts, name, shown_root(loaded)), format, out)
