"""The ranking as a table."""

from touchmap.formats.grid import Column, Grid
from touchmap.reports.figures import brief
from touchmap.reports.ranking import RankingReport, RankRow, UnscoredRow
from touchmap.reports.words import Words, words


def grid(report: RankingReport) -> Grid:
    """The table of a ranking: place, touchpoint, the arithmetic, the owner, the chains that it limits."""
    say = words(report.language)
    columns = (
        Column(say("rank.rank"), "right"),
        Column(say("rank.touchpoint")),
        Column(say("rank.id"), keep=1),
        Column(say("rank.stage"), keep=2),
        Column(say("rank.product"), "right", keep=4),
        Column(say("rank.priority"), "right"),
        Column(say("rank.owner"), keep=5),
        Column(say("rank.weak_link_of"), keep=3),
    )
    notes = (*report.notes, *_unscored(report.unscored, say))
    rows = tuple(_row(row) for row in report.touchpoints)
    return Grid(columns, rows, notes, say("rank.nothing"))


def _row(row: RankRow) -> tuple[str, ...]:
    return (
        f"{row.rank}=" if row.tied else f"{row.rank} ",
        row.name,
        row.id,
        row.stage or "",
        f"{brief(row.customer_weight)} × {brief(row.business_priority)} × {brief(row.gap)}",
        brief(row.priority),
        row.owner_name or "–",
        ", ".join(row.weak_link_of),
    )


def _unscored(rows: tuple[UnscoredRow, ...], say: Words) -> list[str]:
    if not rows:
        return []
    lines = [say("rank.unscored", len(rows))]
    for row in rows:
        fields = say("list.and").join(say(f"field.{name}") for name in row.missing)
        lines.append("  " + say("rank.missing", name=row.name, id=row.id, fields=fields))
    return lines
