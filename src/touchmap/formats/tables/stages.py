"""The stages and the phases as a table."""

from touchmap.formats.layout.table import Column, Grid
from touchmap.reports.chains.stages import StageRow, StagesReport
from touchmap.reports.figures import brief, decimals, percent
from touchmap.reports.ranking.what_if import PlaceMoved
from touchmap.reports.speech import Words, words


def grid(report: StagesReport) -> Grid:
    """The table: how many touchpoints, how good they are, and how many customers are lost there."""
    say = words(report.language)
    columns = (
        Column(say("stage.kind")),
        Column(say("stage.stage")),
        Column(say("stage.count"), "right", keep=7),
        Column(say("stage.scored"), "right", keep=4),
        Column(say("stage.mean", low=report.low, high=report.high), "right"),
        Column(say("stage.worst"), keep=3),
        Column(say("stage.priority"), "right", keep=6),
        Column(say("stage.lost"), "right", keep=8),
        Column(say("stage.lost_at"), keep=2),
    )
    return Grid(columns, tuple(_row(row, say) for row in report.places), report.notes)


def _row(row: StageRow, say: Words) -> tuple[str, ...]:
    return (
        say(f"stage.kind_{row.kind}"),
        row.name or say("stage.none"),
        str(row.touchpoints),
        str(row.scored),
        _mean(row),
        _worst(row, say),
        _priority(row),
        _lost(row, say),
        row.lost_at_name or "",
    )


def _mean(row: StageRow) -> str:
    mean = "–" if row.mean_score is None else decimals(row.mean_score, 1)
    if isinstance(row, PlaceMoved) and row.mean_score != row.mean_score_before:
        return f"{'–' if row.mean_score_before is None else decimals(row.mean_score_before, 1)} → {mean}"
    return mean


def _priority(row: StageRow) -> str:
    if isinstance(row, PlaceMoved) and row.priority != row.priority_before:
        return f"{brief(row.priority_before)} → {brief(row.priority)}"
    return brief(row.priority) if row.touchpoints else "–"


def _worst(row: StageRow, say: Words) -> str:
    """The lowest score and whose it is; where several share it, the first and how many more."""
    if row.worst_score is None:
        return "–"
    names = say.joined(row.worst_names, 1)
    score = brief(row.worst_score)
    if isinstance(row, PlaceMoved) and row.worst_score != row.worst_score_before:
        score = f"{brief(row.worst_score_before) or '–'} → {score}"
    return f"{score}: {names}"


def _lost(row: StageRow, say: Words) -> str:
    if row.share_lost is None:
        return "–"
    return say("stage.lost_share", share=percent(row.share_lost), lost=row.lost, entered=row.entered)
