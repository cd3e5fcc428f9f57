"""The stages and the phases as a table."""

from touchmap.formats.layout.table import Column, Grid
from touchmap.language.numbers import brief, decimals, percent
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.reports.chains.stages import StageRow, StagesReport
from touchmap.reports.ranking.what_if import StageBefore

_STAGE_KIND = {
    "phase": noted("phase"),
    "stage": noted("stage"),
}


def grid(report: StagesReport) -> Grid:
    """The table: how many touchpoints, how good they are, and how many customers are lost there."""
    say = speech(report.language)
    columns = (
        Column(say("Kind")),
        Column(say("Stage")),
        Column(say("Touchpoints"), "right", keep=7),
        Column(say("Scored"), "right", keep=4),
        Column(say("Mean score ({low}–{high})", low=report.low, high=report.high), "right"),
        Column(say("Lowest score"), keep=3),
        Column(say("Priority"), "right", keep=6),
        Column(say("Lost"), "right", keep=8),
        Column(say("Most lost at"), keep=2),
    )
    return Grid(columns, tuple(_row(row, say) for row in report.places), report.notes)


def _row(row: StageRow, say: Speech) -> tuple[str, ...]:
    return (
        say(_STAGE_KIND[row.kind]),
        row.name or say("not stated"),
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
    if isinstance(row.more, StageBefore) and row.mean_score != row.more.mean_score_before:
        before = row.more.mean_score_before
        return f"{'–' if before is None else decimals(before, 1)} → {mean}"
    return mean


def _priority(row: StageRow) -> str:
    if isinstance(row.more, StageBefore) and row.priority != row.more.priority_before:
        return f"{brief(row.more.priority_before)} → {brief(row.priority)}"
    return brief(row.priority) if row.touchpoints else "–"


def _worst(row: StageRow, say: Speech) -> str:
    """The lowest score and whose it is; where several share it, the first and how many more."""
    if row.worst_score is None:
        return "–"
    names = say.joined(row.worst_names, 1)
    score = brief(row.worst_score)
    if isinstance(row.more, StageBefore) and row.worst_score != row.more.worst_score_before:
        score = f"{brief(row.more.worst_score_before) or '–'} → {score}"
    return f"{score}: {names}"


def _lost(row: StageRow, say: Speech) -> str:
    if row.share_lost is None:
        return "–"
    return say("{share} ({lost} of {entered})", share=percent(row.share_lost), lost=row.lost, entered=row.entered)
