"""A table of changes from a CSV file: rows under the headings id, field, value."""

from touchmap.errors import TouchmapError
from touchmap.source.tables import read_table

HEADINGS = ("id", "field", "value")
_GUARDED = tuple(f"'{sign}" for sign in "=+-@\t\r\n＝＋－＠")


def changes_table(path: str) -> list[tuple[int, str, str, str]]:
    """The rows of a table of changes, each with the line on which it ends.

    A `'` before what a spreadsheet takes for a formula is taken off.

    Args:
        path: A CSV file in UTF-8.

    Raises:
        TouchmapError: It can not be read, or it is another kind of table.
    """
    table = read_table(path)
    if sorted(name.lower() for name in table.columns) != sorted(HEADINGS):
        found = ", ".join(table.columns)
        raise TouchmapError(f"{path}:1: the columns are {found}, not id, field, value", "begin it with id,field,value")
    rows = []
    for row in table.rows:
        cells = {name.lower(): _plain(cell) for name, cell in row.cells.items()}
        rows.append((row.line, cells.get("id", ""), cells.get("field", ""), cells.get("value", "")))
    return rows


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith(_GUARDED) else cell
