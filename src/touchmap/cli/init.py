"""`touchmap init`: a new client folder to start from."""

from typing import Annotated, Literal

import typer

from touchmap.cli.options import deliver


def init(
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="The folder; it is made where it is missing.", show_default=False)
    ] = ".",
    *,
    starter: Annotated[
        Literal["clinic", "shop", "software", "cafe", "blank"],
        typer.Option(help="The trade whose touchpoints it starts from."),
    ] = "blank",
    language: Annotated[
        Literal["en", "ru", "uk", "pl"], typer.Option(help="The language of names and comments.")
    ] = "en",
    name: Annotated[str | None, typer.Option(metavar="CLIENT", help="The client's name.")] = None,
    nested: Annotated[bool, typer.Option("--nested", help="Even inside another client folder, or around one.")] = False,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "json"], typer.Option("--format", help="How to write what was done.")
    ] = "text",
) -> None:
    """Write a new client folder: settings, touchpoints, chains, and the schema that an editor reads.

    Nothing is asked, and no file is written over. A starter by trade brings about 30 touchpoints and the
    chains that they form; the ratings are yours to enter.
    """
    from touchmap.reports.started import started
    from touchmap.source.new_files import write_new
    from touchmap.starters.folder import starter_files
    from touchmap.starters.place import refuse_nested
    from touchmap.starters.trades import trade

    files = starter_files(starter, language, _fit(name))
    if not nested:
        refuse_nested(folder)
    write_new(folder, files)
    first = trade(starter, language)["touchpoints"][0]["id"]
    deliver(started(folder, starter, tuple(files), first), format, None)


def _fit(name: str | None) -> str | None:
    """A client's name that a file can hold on one line."""
    from unicodedata import category

    from touchmap.errors import TouchmapError

    if name is not None and (not name.strip() or any(category(letter) in ("Cc", "Cs") for letter in name)):
        raise TouchmapError("--name is empty, or holds characters that can not be shown", "write the name on one line")
    return name
