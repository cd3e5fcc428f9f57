"""What scores rest on as a table."""

from touchmap.formats.grid import Column, Grid
from touchmap.reports.evidence import EvidenceReport, FootingRow
from touchmap.reports.figures import brief
from touchmap.reports.words import Words, words


def grid(report: EvidenceReport) -> Grid:
    """The table: the score and where it is from, what stands behind it, its interval, and what is weak about it."""
    say = words(report.language)
    columns = (
        Column(say("rank.rank"), "right"),
        Column(say("rank.touchpoint")),
        Column(say("rank.id"), keep=8, whole=True),
        Column(say("evidence.score"), "right"),
        Column(say("evidence.from"), keep=2),
        Column(say("evidence.answers"), "right", keep=4),
        Column(say("evidence.newest"), "right", keep=5),
        Column(say("evidence.interval"), keep=3),
        Column(say("evidence.weak")),
    )
    return Grid(columns, tuple(_row(row, say) for row in report.touchpoints), report.notes, say("evidence.none"))


def _row(row: FootingRow, say: Words) -> tuple[str, ...]:
    return (
        "–" if row.rank is None else f"{row.rank}=" if row.tied else f"{row.rank} ",
        row.name,
        row.id,
        brief(row.score) or "–",
        say(f"evidence.from.{row.score_from}") if row.score_from else "–",
        str(row.answers) if row.records else "–",
        row.newest or "–",
        _interval(row, say),
        "; ".join(row.said),
    )


def _interval(row: FootingRow, say: Words) -> str:
    if not row.records:
        return "–"
    if row.interval is None:
        return say("show.no_interval")
    low, high = row.interval
    return say("evidence.between", low=brief(low), high=brief(high))
