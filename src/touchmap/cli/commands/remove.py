"""`touchmap remove`: an entry taken out, with what names it if that is asked for."""

from typing import Annotated

import typer

from touchmap.cli import prompts
from touchmap.cli.completion.completion import named_entries
from touchmap.cli.console import note
from touchmap.cli.options.editing import DryRun, Home, How, Kind, Said, Wait, carry_out
from touchmap.cli.options.shared import Limit
from touchmap.cli.own_language import own_speech
from touchmap.language.phrase import phrase

EntryId = Annotated[
    str | None,
    typer.Argument(metavar="ID", help="The id of the entry.", show_default=False, autocompletion=named_entries),
]
Everywhere = Annotated[
    bool, typer.Option("--everywhere", help="Also remove what names it; shows the changes unless --yes is given.")
]
Yes = Annotated[bool, typer.Option("--yes", help="With --everywhere: save the changes.")]


def remove(
    id: EntryId = None,  # noqa: A002 - the argument's name
    path: Home = None,
    *,
    kind: Kind = None,
    everywhere: Everywhere = False,
    yes: Yes = False,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Remove a touchpoint, chain, action, person, segment or stage.

    It is refused while something names the entry. With --everywhere the links, evidence and actions of a touchpoint
    go too, and so do the keys of other entries that name it; the changes are shown first, and saved with --yes. An
    entry with comments inside is not removed, since they would be lost.
    """
    from touchmap.editing.entries.remove import removed

    name = prompts.words(id, "ID", phrase("Which entry"))
    shown = dry_run or (everywhere and not yes)
    how = How(wait, shown, format, limit)
    carry_out(path, lambda inventory: removed(inventory, name, kind, everywhere=everywhere), how)
    if shown and not dry_run:
        note(own_speech()("Nothing was saved. To save these changes, add --yes."))
