"""The ranking as a table."""

from dataclasses import replace

from touchmap.formats.layout.table import Column, Grid
from touchmap.reports.figures import brief
from touchmap.reports.ranking.ranking import RankingReport, RankRow
from touchmap.reports.speech import Words, words

_HEADINGS = {"opportunity": "rank.opportunity", "holds_up": "rank.holds_up", "rank_before": "what_if.before"}
"""The heading of the column that a ranking has more, by the field of its rows."""

_RATINGS = 3
"""Customer weight, business priority and score."""


def grid(report: RankingReport) -> Grid:
    """The table of a ranking: place, touchpoint, the arithmetic, the owner, the chains that it limits."""
    say = words(report.language)
    columns = (
        Column(say("rank.rank"), "right"),
        Column(say("rank.touchpoint")),
        Column(say("rank.id"), whole=True),
        Column(say("rank.stage"), keep=2),
        Column(say("rank.product"), "right", keep=4),
        Column(say("rank.priority"), "right"),
        Column(say("rank.owner"), keep=5),
        Column(say("rank.weak_link_of"), keep=3),
    )
    notes = (*report.notes, *_unscored(report, say))
    empty = say("rank.nothing_yet" if report.unscored else "rank.nothing")
    rows = tuple(_row(row) for row in report.touchpoints)
    return _with_more(Grid(columns, rows, notes, empty), report, say)


def _with_more(grid: Grid, report: RankingReport, say: Words) -> Grid:
    """The table with the column that another order, or a what-if, has more: after the place."""
    if report.columns is None:
        return grid
    name = report.columns.adds
    if name == "certainty":
        from touchmap.formats.tables.robustness import with_certainty

        return with_certainty(grid, report, say)
    columns = (grid.columns[0], Column(say(_HEADINGS[name]), "right", keep=8), *grid.columns[1:])
    more = (brief(getattr(row.more, name)) or "–" for row in report.touchpoints)
    rows = tuple((texts[0], figure, *texts[1:]) for texts, figure in zip(grid.rows, more, strict=True))
    return replace(grid, columns=columns, rows=rows)


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


def _unscored(report: RankingReport, say: Words) -> list[str]:
    if not report.unscored:
        return []
    lines = [say("rank.unscored", len(report.unscored) + report.unlisted)]
    for row in report.unscored:
        if len(row.missing) == _RATINGS:
            lines.append("  " + say("rank.unrated", name=row.name, id=row.id))
            continue
        fields = say("list.comma").join(say.field(name) for name in row.missing)
        lines.append("  " + say("rank.missing", name=row.name, id=row.id, fields=fields))
    if report.unlisted:
        lines.append("  " + say("rank.unlisted", report.unlisted))
    return lines
