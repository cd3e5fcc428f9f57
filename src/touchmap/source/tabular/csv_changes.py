"""A table of changes: rows under id, field, value; or a row for each entry, with its fields as headings."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase, phrase, series
from touchmap.source.tabular.cells import Spelling, Unread, day, number
from touchmap.source.tabular.columns import column_names, found_columns, plain_words, typed_columns
from touchmap.source.tabular.csv_rows import Table, TableOptions, opened_table
from touchmap.source.tabular.records import TableRow

LONG = ("id", "field", "value")
_GUARDED = tuple(f"'{sign}" for sign in "=+-@\t\r\n＝＋－＠")


class TableChange(NamedTuple):
    """One field of one entry: the line of the table, the entry's id, the field, and what it is to hold."""

    line: int
    id: str
    field: str
    value: str


class Fields(NamedTuple):
    """What fields there are.

    Attributes:
        all: Their names.
        days: Those that hold a date.
        amounts: Those that hold a number, with or without a fraction.
        parted: Those that may have a part of their own by name, such as `customer_weight.families`.
        like: A hint with the fields that a word looks like.
    """

    all: Collection[str]
    days: Collection[str]
    amounts: Collection[str]
    parted: Collection[str] = ()
    like: Callable[[str], Phrase | None] = lambda _word: None

    def called(self, word: str) -> str | None:
        """The field with a name in any case; None if there is none."""
        plain = plain_words(word)
        if (name := next((name for name in self.all if plain_words(name) == plain), None)) is not None:
            return name
        whole, _, part = word.strip().partition(".")
        return f"{plain_words(whole)}.{part}" if part and plain_words(whole) in self.parted else None


def changes_table(
    path: str, reading: TableOptions, fields: Fields, columns: Mapping[str, str], spelling: Spelling
) -> list[TableChange]:
    """The changes of a table.

    In a table with a column for each field, an empty cell changes nothing. A `'` before what a spreadsheet takes for
    a formula is taken off.

    Args:
        path: The file.
        reading: How it is to be read.
        fields: The fields that can be set.
        columns: Which column is which, by `id`, `field` and `value`, or by `id` and fields; then others do not count.
            Without it the headings say so.
        spelling: How its figures and days are written.

    Raises:
        TouchmapError: It cannot be read, or it is another kind of table.
    """
    with opened_table(path, reading) as (table, _):
        at = _mapped(table, columns, fields) if columns else _headed(table, fields)
        spelling = spelling._replace(delimiter=table.delimiter)
        return [
            change._replace(value=_said(path, change, fields, spelling))
            for row in table.rows()
            for change in _changes(row, at)
        ]


def _changes(row: TableRow, at: Mapping[str, int]) -> Iterator[TableChange]:
    name = _plain(row.cell(at["id"]))
    if "value" in at:
        yield TableChange(row.line, name, _plain(row.cell(at["field"])), _plain(row.cell(at["value"])))
        return
    for field, column in at.items():
        if field != "id" and (value := _plain(row.cell(column))):
            yield TableChange(row.line, name, field, value)


def _mapped(table: Table, columns: Mapping[str, str], fields: Fields) -> dict[str, int]:
    """The columns that were named."""
    unknown = [name for name in columns if name not in LONG and fields.called(name) != name]
    if unknown:
        hint = fields.like(unknown[0]) or phrase("map id and any of: {fields}", fields=tuple(fields.all))
        raise TouchmapError(phrase('--map "{unknown}" is not a field', unknown=unknown[0]), hint)
    found = found_columns(table, columns.values())
    at = {name: found[column] for name, column in columns.items()}
    _complete(table, at)
    return at


def _headed(table: Table, fields: Fields) -> dict[str, int]:
    """The columns by their headings."""
    for number_, head in enumerate(table.heads):
        called = [plain_words(cell) for cell in head.cells]
        if "id" in called:
            table.heading = number_
            break
    called = [plain_words(cell) for cell in table.heads[table.heading].cells]
    if all(name in called for name in LONG):
        return {name: _once(table, called, name) for name in LONG}
    cells = table.heads[table.heading].cells
    meant = ["id" if name == "id" else fields.called(cell) for name, cell in zip(called, cells, strict=True)]
    unknown = [table.columns[n] for n, name in enumerate(called) if name and meant[n] is None]
    known = {field: name for field, name in zip(meant, called, strict=True) if field is not None}
    if "id" in known and unknown:
        _refuse_unknown(table, unknown, known, fields.like(unknown[0]))
    at = {field: _once(table, called, name) for field, name in known.items()}
    _complete(table, at)
    return at


def _refuse_unknown(table: Table, unknown: list[str], known: Mapping[str, str], like: Phrase | None) -> None:
    """A heading that is no field may be a slip, so it is not passed over unless the others are named."""
    line = table.heads[table.heading].line
    message = phrase(
        "{path}:{line}: not fields that can be set: {unknown}", path=table.path, line=line, unknown=", ".join(unknown)
    )
    hints = [] if like is None else [like]
    if len(known) > 1:
        hints.append(phrase("to ignore these columns, name the others: `{options}`", options=typed_columns(known)))
    raise TouchmapError(message, series(hints or [phrase("see `touchmap set --help` for the fields")]))


def _once(table: Table, called: list[str], name: str) -> int:
    if called.count(name) > 1:
        line = table.heads[table.heading].line
        raise TouchmapError(
            phrase("{path}:{line}: duplicate column: {name}", path=table.path, line=line, name=name),
            phrase("give each column its own name"),
        )
    return called.index(name)


def _complete(table: Table, at: Mapping[str, int]) -> None:
    """See that there is an id, and either a field and a value or at least one field."""
    if "id" in at and len(at) > 1 and ("field" in at) == ("value" in at):
        return
    line = table.heads[table.heading].line
    message = phrase(
        "{path}:{line}: unexpected columns: {columns}",
        path=table.path,
        line=line,
        columns=column_names(table),
    )
    raise TouchmapError(message, phrase("use the columns id,field,value, or id and the names of fields, e.g. id,owner"))


def _said(path: str, change: TableChange, fields: Fields, spelling: Spelling) -> str:
    """A value as it would be entered by hand: a day year first, a number with a point."""
    try:
        if change.field in fields.days and change.value:
            return day(change.value, spelling.dates).isoformat()
        if change.field in fields.amounts and "," in change.value:
            exact = number(change.value, spelling)
            return change.value if exact is None else change.value.replace(",", ".")
    except Unread as unread:
        place = f"{path}:{change.line}: {change.field}"
        raise TouchmapError(
            phrase('{place}: "{value}": {what}', place=place, value=change.value, what=unread.what), unread.hint
        ) from None
    return change.value


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith(_GUARDED) else cell
