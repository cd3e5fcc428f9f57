"""`touchmap idea`: a way to improve a touchpoint, before it has an owner and a date."""

from typing import Annotated

import typer

from touchmap.cli import prompts
from touchmap.cli.options.editing import Again, Day, DryRun, Home, How, Note, OfPoint, Said, Title, Wait, carry_out
from touchmap.cli.options.shared import Limit, day
from touchmap.language.phrase import phrase


def idea(
    touchpoint: OfPoint = None,
    title: Title = None,
    path: Home = None,
    *,
    source: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Where it came from, e.g. brainstorm or competitor.")
    ] = None,
    note: Note = None,
    again: Again = False,
    date: Day = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Add an idea for a touchpoint; `touchmap set ID status planned` turns it into an action."""
    from touchmap.editing.action import ActionDetails, added

    point = prompts.touchpoint(touchpoint, "TOUCHPOINT", path, limit, phrase("For which touchpoint"))
    words = prompts.words(title, "TITLE", phrase("The idea"))
    again = again or (prompts.can_ask() and prompts.again(prompts.inventory_at(path, limit), point, words))
    plan = ActionDetails("idea", day(date), source=source, note=note, again=again)
    carry_out(
        path,
        lambda inventory: added(inventory, point, words, plan),
        How(wait, dry_run, format, limit),
    )
