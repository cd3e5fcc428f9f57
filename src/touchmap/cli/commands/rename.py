"""`touchmap rename`: an entry under another id, with every place that names it."""

from typing import Annotated

import typer

from touchmap.cli import prompts
from touchmap.cli.completion.completion import named_entries
from touchmap.cli.options.editing import DryRun, Home, How, Kind, Said, Wait, carry_out
from touchmap.cli.options.shared import Limit
from touchmap.language.phrase import phrase

EntryId = Annotated[
    str | None,
    typer.Argument(metavar="ID", help="The present id.", show_default=False, autocompletion=named_entries),
]
NewId = Annotated[str | None, typer.Argument(metavar="NEW", help="The new id.", show_default=False)]


def rename(
    id: EntryId = None,  # noqa: A002 - the argument's name
    new: NewId = None,
    path: Home = None,
    *,
    kind: Kind = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Give a touchpoint, chain, action, person, segment or stage another id.

    Every place in every file that names it is changed too: links, evidence, actions, parts, owners, ratings by
    segment. Comments, order and quotes stay as they are; all or nothing.
    """
    from touchmap.editing.entries.rename import renamed

    name = prompts.words(id, "ID", phrase("Which entry"))
    wanted = prompts.words(new, "NEW", phrase("The new id of {name}", name=name))
    carry_out(path, lambda inventory: renamed(inventory, name, wanted, kind), How(wait, dry_run, format, limit))
