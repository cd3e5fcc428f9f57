"""`touchmap review`: touchpoints that were looked at."""

from typing import Annotated

import typer

from touchmap.cli import asking
from touchmap.cli.completing import touchpoints
from touchmap.cli.editing import Day, DryRun, How, In, Said, Wait, carry_out
from touchmap.cli.options import Limit, day


def review(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID…", help="The touchpoints' ids.", show_default=False, autocompletion=touchpoints),
    ] = None,
    *,
    in_: In = None,
    date: Day = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Note that touchpoints were looked at: sets `reviewed` of each to today's date."""
    from touchmap.editing.review import reviewed

    names = ids or [
        asking.choice(None, "ID", "Which touchpoint", lambda: asking.points(asking.inventory_at(in_, limit)))
    ]
    on = day(date)
    carry_out(
        in_,
        lambda inventory: reviewed(inventory, names, on),
        How(wait, dry_run, format, limit),
    )
