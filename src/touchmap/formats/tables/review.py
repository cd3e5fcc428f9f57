"""What is to be looked at, as a table."""

from touchmap.formats.layout.table import Column, Grid
from touchmap.reports.evidence.review import DueRow, ReviewReport
from touchmap.reports.speech import Words, words


def grid(report: ReviewReport) -> Grid:
    """The table: when each was reviewed, its place, its owner, and the checks to make."""
    say = words(report.language)
    columns = (
        Column(say("due.reviewed"), "right"),
        Column(say("due.age"), "right", keep=2),
        Column(say("rank.rank"), "right", keep=4),
        Column(say("rank.touchpoint")),
        Column(say("rank.id"), keep=8, whole=True),
        Column(say("rank.owner"), keep=1),
        Column(say("due.checks")),
    )
    empty = say("due.none", within=report.review_within)
    return Grid(columns, tuple(_row(row, say) for row in report.touchpoints), report.notes, empty)


def _row(row: DueRow, say: Words) -> tuple[str, ...]:
    return (
        row.reviewed or say("due.never"),
        "–" if row.age is None else str(row.age),
        "–" if row.rank is None else f"{row.rank}=" if row.tied else f"{row.rank} ",
        row.name,
        row.id,
        row.owner_name or "–",
        row.said,
    )
