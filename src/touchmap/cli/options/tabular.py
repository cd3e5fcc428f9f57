"""The options with which a command reads a table, and the file that keeps them."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from touchmap.cli.completion.completion import columns

if TYPE_CHECKING:
    from collections.abc import Mapping

    from touchmap.source.tabular.csv_rows import TableOptions

Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The encoding, e.g. cp1251 (default: from the byte-order mark, else utf-8)."),
]
Delimiter = Annotated[
    str | None,
    typer.Option(metavar="SIGN", help="comma, semicolon, tab, pipe, or the character itself (default: detected)."),
]
SkipRows = Annotated[
    int | None,
    typer.Option(metavar="N", help="The number of rows, besides the heading, above the first data row (default: 0)."),
]
Dates = Annotated[
    Literal["day-first", "month-first", "year-first"] | None,
    typer.Option(help="The order of dates (default: detected where it is clear)."),
]
Decimal = Annotated[
    Literal["comma", "point"] | None,
    typer.Option(help="The decimal mark (default: detected where it is clear)."),
]
MapFile = Annotated[
    str | None,
    typer.Option(metavar="FILE.yaml", help="Read these options from a file; options given here take precedence."),
]
WriteMap = Annotated[
    str | None, typer.Option(metavar="FILE.yaml", help="Save the options of this call in a new file, for --map-file.")
]
Map = Annotated[
    list[str],
    typer.Option(
        "--map",
        metavar="ID=COLUMN",
        help=(
            "The column with a touchpoint's answers; if each row is one answer, touchpoint=COLUMN and answer=COLUMN. "
            "Also weight=COLUMN and date=COLUMN. Give a column by its heading, the start of its heading, or its "
            "number, e.g. #2. Repeatable."
        ),
        autocompletion=columns,
    ),
]

_CHOICES = {
    "ask": ("nps", "csat", "ces"),
    "by": ("month", "quarter", "year"),
    "dates": ("day-first", "month-first", "year-first"),
    "decimal": ("comma", "point"),
    "reverse": ("true", "false"),
}
_PAIRED = ("map", "label")


def options_of(map_file: str | None, given: "Mapping[str, Any]") -> dict[str, Any]:
    """The options of a call, with those that a file keeps where the call gives none.

    Args:
        map_file: The file, if any.
        given: What the call gives, by the options' names; None, empty or false where it gives nothing.

    Raises:
        TouchmapError: The file can not be read, or an option does not take what it says.
    """
    from touchmap.source.tabular.map_file import read_map

    kept = {} if map_file is None else read_map(map_file, given)
    found = {name: _both(name, kept.get(name), value) for name, value in given.items()}
    place = "" if map_file is None else f"{map_file}: "
    for name, allowed in _CHOICES.items():
        if found.get(name) not in (None, False, True, *allowed):
            raise _no_choice(name, str(found[name]), place)
    if "reverse" in found:
        found["reverse"] = found["reverse"] in (True, "true")
    return found


def _both(name: str, kept: Any, given: Any) -> Any:
    """One option: what is given wins; of those that are repeated, both count, and of pairs the given one."""
    if not isinstance(given, list):
        return given if given not in (None, False) else kept
    if name not in _PAIRED:
        return [*(kept or []), *given]
    return [*(pair for pair in kept or [] if _name(name, pair) not in {_name(name, one) for one in given}), *given]


def _name(option: str, pair: str) -> str:
    """What a pair gives a value to: a text for a mark, or an id."""
    from touchmap.source.tabular.columns import plain_words

    return plain_words(pair.rpartition("=")[0]) if option == "label" else pair.partition("=")[0].strip()


def _no_choice(name: str, value: str, place: str) -> Exception:
    from shlex import quote

    from touchmap.errors import TouchmapError

    hint = f"give one of: {', '.join(_CHOICES[name])}"
    if name == "by":
        hint += f"; for the person who asked: `--asked-by {quote(value)}`"
    return TouchmapError(f'{place}unknown value for --{name}: "{value}"', hint)


def reading_of(options: "Mapping[str, Any]") -> "TableOptions":
    """How a table is to be read, from the options of a call.

    Raises:
        TouchmapError: The number of rows to skip is none.
    """
    from touchmap.errors import TouchmapError
    from touchmap.source.tabular.csv_rows import TableOptions

    rows = str(options["skip-rows"] or 0)
    if not rows.isdecimal() or len(rows) > 9:
        raise TouchmapError(f'--skip-rows "{rows}" is not a number of rows', "give the number of rows to skip, e.g. 2")
    return TableOptions(options["encoding"], options["delimiter"], int(rows))


def require_new(path: str | None) -> None:
    """See that a file which is to be written is not there yet.

    Raises:
        TouchmapError: It is.
    """
    from pathlib import Path
    from shlex import quote

    from touchmap.errors import TouchmapError

    if path is not None and Path(path).exists():
        raise TouchmapError(
            f"the file already exists: {path}", f"read it with `--map-file {quote(path)}`, or choose another name"
        )


def keep_options(path: str | None, options: "Mapping[str, Any]", *, dry_run: bool) -> tuple[str, ...]:
    """Write the options of a call where that was asked for, and say so.

    Raises:
        TouchmapError: The file can not be written.
    """
    from shlex import quote

    from touchmap.source.tabular.map_file import write_map

    if path is None:
        return ()
    if dry_run:
        return (f"not written in a dry run: {path}",)
    write_map(path, options)
    return (f"options saved in {path}; to use them: --map-file {quote(path)}",)
