"""The weekly page: a table, a page for the meeting, and the meeting's agenda."""

from touchmap.formats.layout.table import Column, Grid
from touchmap.language.speech import speech
from touchmap.reports.text import plain
from touchmap.reports.week.document import watchlist_table
from touchmap.reports.week.rows import WeekReport
from touchmap.reports.work_rows import nothing_watched

_KEEP = (9, 4, 9, 6, 5, 7)
"""How long each column stays where there is no room, as a table's columns say it."""


def grid(report: WeekReport) -> Grid:
    """The watchlist as a table: place now and then, score now and then, owner, actions."""
    table = watchlist_table(report)
    columns = (Column(one.title, one.align, keep) for one, keep in zip(table.columns, _KEEP, strict=True))
    rows = (tuple(map(plain, row)) for row in table.rows)
    empty = nothing_watched(speech(report.language))
    return Grid(tuple(columns), tuple(rows), report.notes, empty)


def write_markdown(report: WeekReport, *, agenda: bool = False) -> str:
    """The page for the meeting, or its agenda, in Markdown."""
    from touchmap.formats.documents.built import built
    from touchmap.formats.documents.markdown import write

    return write(built(report, "agenda" if agenda else "week", "text"))


def write_html(report: WeekReport, client: str = "", *, agenda: bool = False, trust: bool = False) -> str:
    """The page for the meeting, or its agenda, as one HTML file.

    Args:
        report: The week.
        client: The client folder; a template of its own wins over ours, file by file.
        agenda: Whether the agenda is meant.
        trust: Whether the client's templates may make markup themselves.

    Raises:
        TouchmapError: A template of the client's cannot be used.
    """
    from touchmap.formats.templates.documents import write

    return write(report, "agenda" if agenda else "week", "html", client, trust=trust)
