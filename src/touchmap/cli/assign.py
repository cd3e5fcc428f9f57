"""`touchmap assign`: the one person who answers for a touchpoint."""

from typing import Annotated

import typer

from touchmap.cli import asking
from touchmap.cli.completing import people
from touchmap.cli.editing import DryRun, Home, How, PointId, Said, Wait, carry_out
from touchmap.cli.options import Limit


def assign(
    id: PointId = None,  # noqa: A002 - the argument's name
    owner: Annotated[
        str | None,
        typer.Argument(metavar="OWNER", help="The owner's id or name.", show_default=False, autocompletion=people),
    ] = None,
    path: Home = None,
    *,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Assign an owner to a touchpoint: the one person responsible for it."""
    from touchmap.editing.owner import assigned
    from touchmap.editing.people import owners

    name = asking.choice(id, "ID", "Which touchpoint", lambda: asking.points(asking.inventory_at(path, limit)))
    person = asking.person(owner, "OWNER", "Who owns it", lambda: owners(asking.inventory_at(path, limit)))
    carry_out(
        path,
        lambda inventory: assigned(inventory, name, person),
        How(wait, dry_run, format, limit),
    )
