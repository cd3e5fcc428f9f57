"""The ranking as a table."""

from dataclasses import replace

from touchmap.formats.layout.table import Column, Grid
from touchmap.language.numbers import brief
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.reports.ranking.ranking import RankingReport, RankRow

_HEADINGS = {"opportunity": noted("Opportunity"), "holds_up": noted("Holds up"), "rank_before": noted("Today")}
"""The heading of the column that a ranking has more, by the field of its rows."""

_RATINGS = 3
"""Customer weight, business priority and score."""


def grid(report: RankingReport) -> Grid:
    """The table of a ranking: place, touchpoint, the arithmetic, the owner, the chains that it limits."""
    say = speech(report.language)
    columns = (
        Column(say("#"), "right"),
        Column(say("Touchpoint")),
        Column(say("Id"), whole=True),
        Column(say("Stage"), keep=2),
        Column(say("weight × priority × gap"), "right", keep=4),
        Column(say("Priority"), "right"),
        Column(say("Owner"), keep=5),
        Column(say("Weak link of"), keep=3),
    )
    notes = (*report.notes, *_unscored(report, say))
    empty = say(
        noted(
            "No touchpoint has a priority yet: it takes a customer weight, a business priority and a "
            "score. `touchmap set ID customer_weight 5` enters a rating."
        )
        if report.unscored
        else noted("No touchpoint matches.")
    )
    rows = tuple(_row(row, _stage(row, report, say)) for row in report.touchpoints)
    return _with_more(Grid(columns, rows, notes, empty), report, say)


def _with_more(grid: Grid, report: RankingReport, say: Speech) -> Grid:
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


def _stage(row: RankRow, report: RankingReport, say: Speech) -> str:
    """A stage: a built-in one as a word of the language, one of the client's as it is named."""
    stage = row.stage or ""
    return stage if report.own_stages else say.word(stage)


def _row(row: RankRow, stage: str) -> tuple[str, ...]:
    return (
        f"{row.rank}=" if row.tied else f"{row.rank} ",
        row.name,
        row.id,
        stage,
        f"{brief(row.customer_weight)} × {brief(row.business_priority)} × {brief(row.gap)}",
        brief(row.priority),
        row.owner_name or "–",
        ", ".join(row.weak_link_of),
    )


def _unscored(report: RankingReport, say: Speech) -> list[str]:
    if not report.unscored:
        return []
    lines = [
        say.plural(
            "{count} touchpoint has no priority:",
            "{count} touchpoints have no priority:",
            len(report.unscored) + report.unlisted,
        )
    ]
    for row in report.unscored:
        if len(row.missing) == _RATINGS:
            lines.append("  " + say("{name} ({id}), missing: all ratings", name=row.name, id=row.id))
            continue
        fields = say(", ").join(say.field(name) for name in row.missing)
        lines.append("  " + say("{name} ({id}), missing: {fields}", name=row.name, id=row.id, fields=fields))
    if report.unlisted:
        lines.append(
            "  "
            + say.plural(
                "{count} more touchpoint: see `--all`", "{count} more touchpoints: see `--all`", report.unlisted
            )
        )
    return lines
