"""`touchmap set`: one field, or a table of fields at once, all or nothing."""

from typing import TYPE_CHECKING, Annotated

import typer

from touchmap.cli import asking
from touchmap.cli.completing import entries, fields
from touchmap.cli.editing import DryRun, Home, How, Said, Wait, carry_out
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


def set_(
    id: EntryId = None,  # noqa: A002 - the argument's name
    field: Field = None,
    value: Value = None,
    path: Home = None,
    *,
    file: File = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Set a field of a touchpoint, an action or a chain; with --file, many of them, all or nothing.

    `touchmap set --file changes.csv [PATH]` takes a table. All its rows are proved before the first file is
    written; what stands so already is left alone, so that the same call can be made again.
    """
    from touchmap.editing.table import Row, set_fields

    how = How(wait, dry_run, format, limit)
    if file is None:
        name = asking.choice(id, "ID", "Which entry", lambda: asking.entries(asking.inventory_at(path, limit)))
        which = asking.words(field, "FIELD", f"Which field of {name}")
        rows = [Row(name, which, asking.words(value, "VALUE", f"The {which} of {name}"))]
    else:
        path = _only_path(id, field)
        rows = _rows(file)
    carry_out(path, lambda inventory: set_fields(inventory, rows), how)


def _only_path(path: str | None, more: str | None) -> str | None:
    from touchmap.errors import TouchmapError

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
