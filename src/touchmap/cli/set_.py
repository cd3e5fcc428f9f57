"""`touchmap set`: one field with another value or with none, or a table of fields at once, all or nothing."""

from typing import TYPE_CHECKING, Annotated

import typer

from touchmap.cli import asking
from touchmap.cli.completing import entries, fields
from touchmap.cli.editing import DryRun, Home, How, Said, Wait, carry_out
from touchmap.cli.in_folder import one_folder
from touchmap.cli.options import Limit

if TYPE_CHECKING:
    from touchmap.editing.table import Row

EntryId = Annotated[
    str | None,
    typer.Argument(
        metavar="ID", help="The id of a touchpoint, an action or a chain.", show_default=False, autocompletion=entries
    ),
]
Field = Annotated[
    str | None,
    typer.Argument(metavar="FIELD", help="Its field, such as target.", show_default=False, autocompletion=fields),
]
Value = Annotated[str | None, typer.Argument(metavar="VALUE", help="What it is to hold.", show_default=False)]
File = Annotated[
    str | None, typer.Option("--file", metavar="CSV", help="A table of changes with the columns id, field, value.")
]
Clear = Annotated[bool, typer.Option("--clear", help="Take the field's value out, with its key.")]


def set_(
    id: EntryId = None,  # noqa: A002 - the argument's name
    field: Field = None,
    value: Value = None,
    path: Home = None,
    *,
    file: File = None,
    clear: Clear = False,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Set or clear a field of a touchpoint, an action or a chain; with --file, set many, all or nothing.

    `touchmap set --file changes.csv [PATH]` takes a table. All its rows are proved before the first file is
    written; what stands so already is left alone, so that the same call can be made again.

    `touchmap set ID FIELD --clear [PATH]` takes a value out; the comments around it stay.
    """
    from touchmap.editing.table import Row, clear_field, set_fields

    how = How(wait, dry_run, format, limit)
    if file is not None:
        home, rows = one_folder(_only_path(id, field, clear=clear), path), _rows(file)
        carry_out(home, lambda inventory: set_fields(inventory, rows), how)
        return
    home = _path_after(value, path) if clear else path
    name = asking.choice(id, "ID", "Which entry", lambda: asking.entries(asking.inventory_at(home, limit)))
    which = asking.words(field, "FIELD", f"Which field of {name}")
    if clear:
        carry_out(home, lambda inventory: clear_field(inventory, name, which), how)
        return
    row = Row(name, which, asking.words(value, "VALUE", f"The {which} of {name}"))
    carry_out(home, lambda inventory: set_fields(inventory, [row]), how)


def _path_after(value: str | None, path: str | None) -> str | None:
    """The path of a call that takes no value: what stands in its place."""
    from pathlib import Path

    from touchmap.errors import TouchmapError

    if value is not None and not Path(value).exists():
        raise TouchmapError(f'--clear takes no value, and "{value}" is no path', "leave one of the two out")
    return one_folder(value, path)


def _only_path(path: str | None, more: str | None, *, clear: bool) -> str | None:
    from touchmap.errors import TouchmapError

    if clear:
        raise TouchmapError("--file and --clear do not go together", "clear one field at a time: ID FIELD --clear")
    if more is not None:
        raise TouchmapError("--file takes the place of ID, FIELD and VALUE", "give the path of the client folder only")
    return path


def _rows(file: str) -> "list[Row]":
    from touchmap.editing.table import Row
    from touchmap.errors import TouchmapError
    from touchmap.source.changes_table import changes_table

    rows = [Row(name, field, value, f"{file}:{line}") for line, name, field, value in changes_table(file)]
    if not rows:
        raise TouchmapError(f"{file} holds no change", "write a row for each: id, field, value")
    return rows
