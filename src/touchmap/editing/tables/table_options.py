"""How a table that edits come from is read: the options of a call, those that a file keeps, and both together."""

from collections.abc import Mapping
from pathlib import Path
from shlex import quote
from typing import Any

from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase, phrase, series
from touchmap.source.tabular.columns import plain_words
from touchmap.source.tabular.csv_rows import TableOptions, opened_table
from touchmap.source.tabular.map_file import read_map, write_map

_CHOICES = {
    "ask": ("nps", "csat", "ces"),
    "by": ("month", "quarter", "year"),
    "dates": ("day-first", "month-first", "year-first"),
    "decimal": ("comma", "point"),
    "reverse": ("true", "false"),
}
_PAIRED = ("map", "label")


def options_of(map_file: str | None, given: Mapping[str, Any]) -> dict[str, Any]:
    """The options of a call, with those that a file keeps where the call gives none.

    Args:
        map_file: The file, if any.
        given: What the call gives, by the options' names; None, empty or false where it gives nothing.

    Raises:
        TouchmapError: The file cannot be read, or an option does not take what it says.
    """
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
    return plain_words(pair.rpartition("=")[0]) if option == "label" else pair.partition("=")[0].strip()


def _no_choice(name: str, value: str, place: str) -> TouchmapError:
    hint = phrase("give one of: {choices}", choices=_CHOICES[name])
    if name == "by":
        asked_by = phrase("for the person who asked: `--asked-by {person}`", person=quote(value))
        hint = series([hint, asked_by])
    return TouchmapError(
        phrase('{place}unknown value for --{name}: "{value}"', place=place, name=name, value=value), hint
    )


def reading_of(options: Mapping[str, Any]) -> TableOptions:
    """How a table is to be read, from the options of a call.

    Raises:
        TouchmapError: The number of rows to skip cannot be read.
    """
    rows = str(options["skip-rows"] or 0)
    if not rows.isdecimal() or len(rows) > 9:
        raise TouchmapError(
            phrase('--skip-rows "{rows}" is not a number of rows', rows=rows),
            phrase("give the number of rows to skip, e.g. 2"),
        )
    return TableOptions(options["encoding"], options["delimiter"], int(rows))


def require_new(path: str | None) -> None:
    """See that a file which is to be written is not there yet.

    Raises:
        TouchmapError: It is.
    """
    if path is not None and Path(path).exists():
        raise TouchmapError(
            phrase("the file already exists: {path}", path=path),
            phrase("read it with `--map-file {path}`, or choose another name", path=quote(path)),
        )


def keep_options(path: str | None, options: Mapping[str, Any], *, dry_run: bool) -> tuple[Phrase, ...]:
    """Write the options of a call where that was asked for, and say so.

    Raises:
        TouchmapError: The file cannot be written.
    """
    if path is None:
        return ()
    if dry_run:
        return (phrase("not written in a dry run: {path}", path=path),)
    write_map(path, options)
    return (phrase("options saved in {path}; to use them: --map-file {typed}", path=path, typed=quote(path)),)


def columns_in(path: str, reading: TableOptions) -> list[str]:
    """The columns of a table, by the last of the rows that may hold its headings.

    Raises:
        TouchmapError: It cannot be read.
    """
    with opened_table(path, reading) as (table, _):
        table.heading = len(table.heads) - 1
        return table.columns
