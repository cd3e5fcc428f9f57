"""What is to be looked at, as a table."""

from touchmap.formats.layout.table import Column, Grid
from touchmap.language.speech import Speech, speech
from touchmap.reports.evidence.review import DueRow, ReviewReport


def grid(report: ReviewReport) -> Grid:
    """The table: when each was reviewed, its place, its owner, and the checks to make."""
    say = speech(report.language)
    columns = (
        Column(say("Reviewed"), "right"),
        Column(say("Days ago"), "right", keep=2),
        Column(say("#"), "right", keep=4),
        Column(say("Touchpoint")),
        Column(say("Id"), keep=8, whole=True),
        Column(say("Owner"), keep=1),
        Column(say("Checks")),
    )
    empty = say("Nothing is due: every touchpoint was reviewed in the last {within} days.", within=report.review_within)
    return Grid(columns, tuple(_row(row, say) for row in report.touchpoints), report.notes, empty)


def _row(row: DueRow, say: Speech) -> tuple[str, ...]:
    return (
        row.reviewed or say("never"),
        "–" if row.age is None else str(row.age),
        "–" if row.rank is None else f"{row.rank}=" if row.tied else f"{row.rank} ",
        row.name,
        row.id,
        row.owner_name or "–",
        row.said,
    )
