"""`touchmap link`: a touchpoint put into a chain."""

from typing import Annotated

import typer

from touchmap.cli import asking
from touchmap.cli.completing import chains, touchpoints
from touchmap.cli.editing import DryRun, Home, How, PointId, Said, Wait, carry_out
from touchmap.cli.options import Limit

ChainId = Annotated[
    str | None, typer.Argument(metavar="CHAIN", help="The chain's id.", show_default=False, autocompletion=chains)
]
After = Annotated[
    str | None, typer.Option(metavar="ID", help="The link to insert it after.", autocompletion=touchpoints)
]
End = Annotated[bool, typer.Option("--end", help="Make it the end link.")]
Starts = Annotated[
    str | None, typer.Option(metavar="CHAIN", help="The chain that the end link starts.", autocompletion=chains)
]


def link(
    chain: ChainId = None,
    id: PointId = None,  # noqa: A002 - the argument's name
    path: Home = None,
    *,
    after: After = None,
    end: End = False,
    starts: Starts = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Add a touchpoint to a chain: before the end link, after another link, or as the end link."""
    from touchmap.editing.link import ended, linked
    from touchmap.errors import TouchmapError

    if after is not None and end:
        raise TouchmapError(
            "--after and --end exclude each other", "the end link is always the last: leave --after out"
        )
    if starts is not None and not end:
        raise TouchmapError("--starts needs --end", "only an end link starts a chain")
    of = asking.choice(chain, "CHAIN", "Which chain", lambda: asking.chains(asking.inventory_at(path, limit)))
    point = asking.choice(id, "ID", "Which touchpoint", lambda: asking.points(asking.inventory_at(path, limit)))
    carry_out(
        path,
        lambda inventory: ended(inventory, of, point, starts) if end else linked(inventory, of, point, after),
        How(wait, dry_run, format, limit),
    )
