"""Why these come first: importance against performance, and the highest priorities as bars."""

from collections.abc import Iterator
from itertools import groupby

from touchmap.language.speech import Speech
from touchmap.reports.document import Block, Card, Paragraph, Section, TableBlock, TableColumn
from touchmap.reports.drawings import Bar, Steps
from touchmap.reports.marks import rank_run
from touchmap.reports.plan.importance import ImportanceCell, ImportanceMatrix, NamedPlace
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.ranking import PlanRow
from touchmap.reports.text import Cell, Lines, Run, own, runs, styled

_BARS = 10
"""How many priorities are drawn as bars."""


def importance_section(report: PlanReport, say: Speech) -> Section | None:
    """Where what matters is bad; None if nothing is ranked."""
    matrix = report.importance
    if matrix is None:
        return None
    blocks: tuple[Block, ...] = (*matrix_blocks(matrix, say), *_bars(report, say))
    return Section("importance", matrix_finding(matrix, say), blocks, say("Importance and score"))


def matrix_finding(matrix: ImportanceMatrix, say: Speech) -> str:
    """How many touchpoints matter most and are worst."""
    if not matrix.bad:
        return say("Nothing that matters most to customers is among the worst")
    return say.plural(
        "{count} touchpoint matters most and is among the worst; on the watchlist: {watched}",
        "{count} touchpoints matter most and are among the worst; on the watchlist: {watched}",
        matrix.bad,
        watched=matrix.bad_watched,
    )


def matrix_blocks(matrix: ImportanceMatrix, say: Speech) -> tuple[Paragraph, TableBlock]:
    """Importance against performance: the line that says what is measured, and the cells."""
    rows = tuple(
        (styled(str(importance), "strong"), *(_place(cell, say) for cell in cells)) for importance, cells in matrix.rows
    )
    columns = (TableColumn(say("Weight to customers")), *(TableColumn(str(score)) for score in matrix.scores))
    measure = say(
        "Rows: weight to customers. Columns: today's score. Each dot is a touchpoint; the watchlist is named."
    )
    return (
        Paragraph(measure),
        TableBlock(columns, rows, label=say("Weight to customers and today's score"), kind="matrix"),
    )


def _place(cell: ImportanceCell, say: Speech) -> Cell:
    lines = [
        runs(rank_run(one, say), " ", Run(one.name, own=True), Run(_exact(one, cell, say), "quiet"))
        for one in cell.watched
    ]
    if cell.others:
        lines.append((Run(say.figure(cell.others), "dots", aloud=say("others: {count}", count=cell.others)),))
    return Lines(tuple(lines), cell.corner or "")


def _exact(one: NamedPlace, cell: ImportanceCell, say: Speech) -> str:
    """A score that is not the whole mark of its column."""
    return "" if one.score == cell.score else f" {say.figure(one.score)}"


def _bars(report: PlanReport, say: Speech) -> Iterator[Card]:
    rows = report.ranking[:_BARS]
    if len(rows) < 2 or not rows[0].priority:
        return
    table = TableBlock(
        (
            TableColumn(say("Rank")),
            TableColumn(say("Touchpoint")),
            TableColumn(say("Weight")),
            TableColumn(say("Business")),
            TableColumn(say("Gap")),
            TableColumn(say("Priority as a bar"), drawn=True),
            TableColumn(say("Priority"), "right"),
        ),
        tuple(_bar(row, rows[0].priority, report, say) for row in rows),
        label=say("The highest priorities"),
        kind="bars",
    )
    yield Card(_tie(rows, say), blocks=(table,))


def _tie(rows: tuple[PlanRow, ...], say: Speech) -> str:
    """The first rank that several share, since the choice among them is the reader's."""
    for rank, among in groupby(rows, key=lambda row: row.rank):
        count = len(tuple(among))
        if count > 1:
            return say.plural(
                "{count} has rank {rank}",
                "{count} share rank {rank}: which of them comes first is yours to decide",
                count,
                rank=rank,
            )
    return say("No two of the highest priorities are equal")


def _bar(row: PlanRow, highest: float, report: PlanReport, say: Speech) -> tuple[Cell, ...]:
    gap = report.most - report.least
    return (
        (rank_run(row, say),),
        own(row.name),
        Steps(row.weight, report.best, say.figure(row.weight)),
        Steps(row.business, report.best, say.figure(row.business)),
        Steps(row.gap, gap, say.figure(row.gap)),
        Bar(row.priority / highest),
        styled(say.figure(row.priority), "figure"),
    )
