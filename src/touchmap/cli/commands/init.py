"""`touchmap init`: a new client folder to start from."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli.options.shared import deliver
from touchmap.formats.catalogue import formats
from touchmap.language.phrase import phrase

if TYPE_CHECKING:
    Name = str
else:
    Name = Literal[formats("init")]


def init(
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="The folder to create or fill.", show_default=False)
    ] = ".",
    *,
    starter: Annotated[
        Literal["clinic", "shop", "software", "cafe", "blank"],
        typer.Option(help="The industry whose touchpoints to start from."),
    ] = "blank",
    language: Annotated[
        Literal["en", "ru", "uk", "pl"], typer.Option(help="The language of names and comments.")
    ] = "en",
    name: Annotated[str | None, typer.Option(metavar="CLIENT", help="The client's name.")] = None,
    nested: Annotated[
        bool, typer.Option("--nested", help="Allow a client folder inside another one, or around one.")
    ] = False,
    format: Annotated[Name, typer.Option("--format", help="Output format.")] = "text",  # noqa: A002 - the option's name
) -> None:
    """Create a client folder: settings, touchpoints, chains, and a schema for your editor.

    It asks nothing and never overwrites a file. An industry starter contains about 30 touchpoints and the chains
    they form; you enter the ratings.
    """
    from touchmap.reports.edits.init_result import started
    from touchmap.starters.folder import starter_files
    from touchmap.starters.place import create
    from touchmap.starters.trades import trade

    files = starter_files(starter, language, _fit(name))
    create(folder, files, nested=nested)
    first = trade(starter, language)["touchpoints"][0]["id"]
    deliver(started(folder, starter, tuple(files), first, language if format == "text" else "en"), format, None)


def _fit(name: str | None) -> str | None:
    """A client's name that a file can hold on one line."""
    from unicodedata import category

    from touchmap.errors import TouchmapError

    if name is not None and (not name.strip() or any(category(letter) in ("Cc", "Cs") for letter in name)):
        raise TouchmapError(
            phrase("--name is empty or contains control characters"), phrase("write the name on one line")
        )
    return name
