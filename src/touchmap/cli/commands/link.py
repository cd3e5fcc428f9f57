"""`touchmap link`: a touchpoint put into a chain."""

from typing import Annotated

import typer

from touchmap.cli import prompts
from touchmap.cli.completion.completion import chains, touchpoints
from touchmap.cli.options.editing import DryRun, Home, How, PointId, Said, Wait, carry_out
from touchmap.cli.options.shared import Limit
from touchmap.language.phrase import phrase

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
            phrase("--after and --end exclude each other"), phrase("the end link is always the last: leave --after out")
        )
    if starts is not None and not end:
        raise TouchmapError(phrase("--starts needs --end"), phrase("only an end link starts a chain"))
    of = prompts.choice(
        chain, "CHAIN", phrase("Which chain"), lambda: prompts.chains(prompts.inventory_at(path, limit))
    )
    point = prompts.touchpoint(id, "ID", path, limit)
    carry_out(
        path,
        lambda inventory: ended(inventory, of, point, starts) if end else linked(inventory, of, point, after),
        How(wait, dry_run, format, limit),
    )
