"""The stages as a section of the plan: how good each is, where customers are lost, and by category."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.chains.stages import StageRow
from touchmap.reports.document import Card, Paragraph, Section, TableBlock, TableColumn
from touchmap.reports.marks import score_run
from touchmap.reports.plan.heat_map import HeatCell, HeatMap
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.text import Cell, Run, Text, own, runs, styled


def stages_section(report: PlanReport, say: Speech) -> Section | None:
    """The stages as a table, and the scores by category and stage; None where fewer than two have touchpoints."""
    if not report.stages:
        return None
    counted = any(row.entered for row in report.stages)
    table = TableBlock(
        (
            TableColumn(say("Stage")),
            TableColumn(say("Touchpoints"), "right"),
            TableColumn(say("Mean score"), "right"),
            TableColumn(say("Lowest score")),
            TableColumn(say("Sum of priorities"), "right"),
            *((TableColumn(say("Entered"), "right"), TableColumn(say("Lost"), "right")) if counted else ()),
        ),
        tuple(_row(row, say, counted=counted) for row in report.stages),
        label=say("Stages"),
        kind="stages",
    )
    measure = say("Entered and lost: customers over all chains that are counted.") if counted else ""
    blocks = (*((Paragraph(measure),) if measure else ()), table, *_heat(report.heat, say))
    return Section("stages", _finding(report.stages, say), blocks, say("Stages"))


def _finding(rows: tuple[StageRow, ...], say: Speech) -> str:
    losing = max(rows, key=lambda row: row.share_lost or 0)
    if losing.share_lost and losing.name:
        share = round(100 * losing.share_lost)
        return say("The stage “{stage}” loses the largest share: {share} %", stage=losing.name, share=share)
    worst = min(rows, key=lambda row: float("inf") if row.mean_score is None else row.mean_score)
    if worst.mean_score is not None and worst.name:
        score = say.figure(worst.mean_score)
        return say("The stage “{stage}” has the lowest mean score: {score}", stage=worst.name, score=score)
    return say("Stages")


def _row(row: StageRow, say: Speech, *, counted: bool) -> tuple[Cell, ...]:
    worst = say.joined(row.worst_names, 1)
    return (
        own(row.name) or styled(say("no stage"), "quiet"),
        say.figure(row.touchpoints),
        "" if row.mean_score is None else say.figure(row.mean_score),
        "" if row.worst_score is None else f"{say.figure(row.worst_score)}: {worst}",
        say.figure(row.priority),
        *((say.figure(row.entered) if row.entered else "", _lost(row, say)) if counted else ()),
    )


def _lost(row: StageRow, say: Speech) -> Text:
    if not row.lost or row.share_lost is None:
        return ""
    share = say("{share} %", share=round(100 * row.share_lost))
    return styled(f"−{say.figure(row.lost)} ({share})", "lost")


def _heat(heat: HeatMap | None, say: Speech) -> Iterator[Card]:
    if heat is None:
        return
    width = len(heat.stages)
    rows = tuple(
        (styled(category, "strong"), *(_warmth(cell, say) for cell in heat.cells[at * width :][:width]))
        for at, category in enumerate(heat.categories)
    )
    columns = (TableColumn(say("Category")), *(TableColumn(stage) for stage in heat.stages))
    title = (
        say("Lowest: “{category}” at the stage “{stage}”", category=heat.worst.category, stage=heat.worst.stage)
        if heat.worst
        else say("Scores by category and stage")
    )
    measure = say(
        "Mean score by category and stage; in brackets the number of touchpoints, then those on the watchlist."
    )
    table = TableBlock(columns, rows, label=say("Scores by category and stage"), kind="heat")
    yield Card(title, blocks=(Paragraph(styled(measure, "quiet")), table))


def _warmth(cell: HeatCell, say: Speech) -> Cell:
    if not cell.touchpoints:
        return (Run("", "empty", aloud=say("nothing here")),)
    watched = say.plural("on the watchlist: {count}", "on the watchlist: {count}", cell.watched)
    score = score_run(cell.score, cell.reaction, say)
    count = f" ({say.figure(cell.touchpoints)})"
    if not cell.watched:
        return runs(score, count)
    return runs(score, f"{count} ", Run(say.figure(cell.watched), "rank", aloud=watched))
