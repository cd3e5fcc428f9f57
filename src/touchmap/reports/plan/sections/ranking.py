"""The whole ranking as an appendix of the plan."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.document import Bullets, Paragraph, Point, Section, TableBlock, TableColumn
from touchmap.reports.marks import score_run
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.ranking import PlanRow
from touchmap.reports.plan.sections.watchlist import factors
from touchmap.reports.text import Cell, own, runs, styled
from touchmap.reports.work_rows import owner_cell, rank_of


def ranking_section(report: PlanReport, say: Speech) -> Section:
    """Every touchpoint with its arithmetic, and how sure its place is where that is asked for."""
    return Section("ranking", say("All touchpoints by priority"), tuple(_blocks(report, say)), say("Ranking"))


def _blocks(report: PlanReport, say: Speech) -> Iterator[Paragraph | TableBlock | Bullets]:
    if not report.ranking:
        yield Paragraph(
            say("No touchpoint has a priority yet: ratings are missing.")
            if report.missing
            else say("This segment meets no touchpoint.")
        )
        return
    said = [say("Priority = customer weight × business priority × gap (target − score). Tied ranks are marked =.")]
    if not all(row.whole for row in report.ranking):
        said.append(say("Factors with a decimal are rounded; each priority is computed from the exact ones."))
    if len(report.ranking) < report.ranked:
        said.append(
            say(
                "Shown: {count} of {all} touchpoints. Ranks are those of the full ranking.",
                count=len(report.ranking),
                all=report.ranked,
            )
        )
    sure = bool(report.sure)
    rows = tuple(tuple(_cells(row, say, sure=sure)) for row in report.ranking)
    yield TableBlock(_columns(report, say), rows, " ".join(said), say("All touchpoints by priority"), kind="ranking")
    if sure:
        yield Bullets(tuple(map(Point, report.sure)))


def _columns(report: PlanReport, say: Speech) -> tuple[TableColumn, ...]:
    sure = (TableColumn(say("Ranks"), "right"), TableColumn(say("Top {top}", top=report.top), "right"))
    return (
        TableColumn(say("#"), "right"),
        TableColumn(say("Touchpoint")),
        TableColumn(say("Score → target")),
        TableColumn(say("Weight × priority × gap"), "right"),
        TableColumn(say("Priority"), "right"),
        *(sure if report.sure else ()),
        TableColumn(say("Owner")),
    )


def _cells(row: PlanRow, say: Speech, *, sure: bool) -> Iterator[Cell]:
    """A row of the ranking, in the order of its columns."""
    yield rank_of(row)
    yield own(row.name)
    yield runs(score_run(row.score, row.reaction, say), f" → {say.figure(row.target)}")
    yield factors(row, say)
    yield styled(say.figure(row.priority), "figure")
    if sure:
        yield row.ranks
        yield row.sure
    yield owner_cell(row.owner, say)
