"""`touchmap assign`: the one person who owns a touchpoint."""

from typing import Annotated

import typer

from touchmap.cli import prompts
from touchmap.cli.completion.completion import people
from touchmap.cli.options.editing import DryRun, Home, How, PointId, Said, Wait, carry_out
from touchmap.cli.options.shared import Limit
from touchmap.language.phrase import phrase


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
    from touchmap.editing.lookup.owners import owners
    from touchmap.editing.owner import assigned

    name = prompts.touchpoint(id, "ID", path, limit)
    person = prompts.person(owner, "OWNER", phrase("Who owns it"), lambda: owners(prompts.inventory_at(path, limit)))
    carry_out(
        path,
        lambda inventory: assigned(inventory, name, person),
        How(wait, dry_run, format, limit),
    )
