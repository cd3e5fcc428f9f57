"""`touchmap set`: one field with another value or with none, or a table of fields at once, all or nothing."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from touchmap.cli import prompts
from touchmap.cli.completion.completion import entries, fields
from touchmap.cli.console import note
from touchmap.cli.options.editing import DryRun, Home, How, Said, Wait, carry_out
from touchmap.cli.options.in_folder import one_folder
from touchmap.cli.options.shared import Limit
from touchmap.cli.options.tabular import (
    Dates,
    Decimal,
    Delimiter,
    Encoding,
    MapFile,
    SkipRows,
    WriteMap,
)
from touchmap.cli.own_language import own_speech
from touchmap.language.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

EntryId = Annotated[
    str | None,
    typer.Argument(
        metavar="ID", help="The id of a touchpoint, an action or a chain.", show_default=False, autocompletion=entries
    ),
]
Field = Annotated[
    str | None,
    typer.Argument(
        metavar="FIELD",
        help="The field to set, e.g. target or customer_weight.SEGMENT.",
        show_default=False,
        autocompletion=fields,
    ),
]
Value = Annotated[str | None, typer.Argument(metavar="VALUE", help="The new value.", show_default=False)]
File = Annotated[
    str | None,
    typer.Option(
        "--file",
        metavar="CSV",
        help="A table with the columns id, field and value, or with id and one column per field.",
    ),
]
Map = Annotated[
    list[str],
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN",
        help="With --file: the column of the id or of a field; all other columns are ignored. Repeatable.",
    ),
]
Clear = Annotated[bool, typer.Option("--clear", help="Remove the field and its value.")]


def set_field(
    id: EntryId = None,  # noqa: A002 - the argument's name
    field: Field = None,
    value: Value = None,
    path: Home = None,
    *,
    file: File = None,
    clear: Clear = False,
    map: Map = [],  # noqa: A002, B006 - the option's name; Typer copies it
    dates: Dates = None,
    decimal: Decimal = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    skip_rows: SkipRows = None,
    map_file: MapFile = None,
    write_map: WriteMap = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Set or clear a field of a touchpoint, an action or a chain; with --file, set many, all or nothing.

    `touchmap set --file changes.csv [PATH]` reads a table: either one row per change, with the headings id, field and
    value, or one row per entry, with the heading id and the names of fields, where an empty cell changes nothing.
    All rows are checked before anything is written, and values that are already set are left alone, so the same call
    can safely be repeated.

    `customer_weight.SEGMENT` is the customer weight of one segment, also as a heading of the table. A field that holds
    a list, e.g. tags, takes its values separated by commas; they replace those that are there.

    `touchmap set ID FIELD --clear [PATH]` removes a value and keeps the comments around it.
    """
    from touchmap.editing.set_fields import FieldToSet, clear_field, set_fields

    how = How(wait, dry_run, format, limit)
    read = {"dates": dates, "decimal": decimal, "encoding": encoding, "delimiter": delimiter, "skip-rows": skip_rows}
    if file is not None:
        home = one_folder(_only_path(id, field, clear=clear), path)
        _set_from_table(file, home, map_file, {"map": map, **read}, write_map, how)
        return
    _refuse_of_table({**read, "map": map, "map-file": map_file, "write-map": write_map})
    home = _path_after(value, path) if clear else path
    name = prompts.choice(id, "ID", phrase("Which entry"), lambda: prompts.entries(prompts.inventory_at(home, limit)))
    which = prompts.words(field, "FIELD", phrase("Which field of {name}", name=name))
    if clear:
        carry_out(home, lambda inventory: clear_field(inventory, name, which), how)
        return
    row = FieldToSet(
        name, which, prompts.words(value, "VALUE", phrase("The {field} of {name}", field=which, name=name))
    )
    carry_out(home, lambda inventory: set_fields(inventory, [row]), how)


def _set_from_table(
    file: str,
    home: str | None,
    map_file: str | None,
    given: "Mapping[str, Any]",
    write_map: str | None,
    how: How,
) -> None:
    from touchmap.editing.set_fields import set_fields
    from touchmap.editing.tables.field_table import fields_to_set
    from touchmap.editing.tables.table_options import keep_options, options_of, require_new

    require_new(write_map)
    options = options_of(map_file, given)
    rows = fields_to_set(file, options)
    carry_out(home, lambda inventory: set_fields(inventory, rows), how)
    for line in keep_options(write_map, options, dry_run=how.dry_run):
        note(own_speech().phrase(line))


def _path_after(value: str | None, path: str | None) -> str | None:
    """The path of a call that takes no value: the argument in its place."""
    from pathlib import Path

    from touchmap.errors import TouchmapError

    if value is not None and not Path(value).exists():
        raise TouchmapError(
            phrase('--clear takes no value, and there is no folder or file "{value}"', value=value),
            phrase("leave out --clear or the value"),
        )
    return one_folder(value, path)


def _only_path(path: str | None, more: str | None, *, clear: bool) -> str | None:
    from touchmap.errors import TouchmapError

    if clear:
        raise TouchmapError(
            phrase("--file and --clear exclude each other"),
            phrase("clear one field at a time: touchmap set ID FIELD --clear"),
        )
    if more is not None:
        raise TouchmapError(
            phrase("--file replaces ID, FIELD and VALUE"), phrase("give only the path of the client folder")
        )
    return path


def _refuse_of_table(options: "Mapping[str, object]") -> None:
    from touchmap.errors import TouchmapError

    for name, value in options.items():
        if value:
            raise TouchmapError(phrase("--{name} needs --file", name=name), phrase("give the table with --file"))
