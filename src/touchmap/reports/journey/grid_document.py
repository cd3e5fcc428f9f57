"""The table of phases and categories as a document."""

from itertools import product

from touchmap.language.speech import Speech, speech
from touchmap.reports.document import Medium, ReportDocument, Section, TableBlock, TableColumn
from touchmap.reports.journey.chain_tables import Place
from touchmap.reports.journey.document import kicker
from touchmap.reports.journey.grid import GridCell, GridPoint, GridReport, grid_finding
from touchmap.reports.marks import rank_run, score_run
from touchmap.reports.text import Cell, Lines, Run, Text, runs, styled
from touchmap.reports.work_rows import day, foot

_BESIDE = 9
"""How many touchpoints stand side by side in the table of phases."""

_FEW = 5
"""Up to how many phases all ways to share these are tried."""


def grid_document(report: GridReport, medium: Medium) -> ReportDocument:  # noqa: ARG001 - as for every document
    """The table of phases and categories as a document.

    Args:
        report: The table.
        medium: What it is laid out for.
    """
    say = speech(report.language)
    kind = say("Touchpoints by phase and category")
    return ReportDocument(
        title=say("{kind}: {whose}", kind=kind, whose=report.client) if report.client else kind,
        language=report.language,
        client_language=report.client_language,
        sections=(Section("grid", "", (_table(report, say),)),),
        kicker=say("{client} · {kind} · {day}", client=report.client or "", kind=kind, day=day(report.day, say)).lstrip(
            " ·"
        ),
        heading=grid_finding(report, say),
        lines=(say("All touchpoints, the highest priorities first, each with today's score."),),
        footer=foot(report.day, say),
        running=kicker(report.client, kind, report.day, say),
        look=report.look,
    )


def _table(report: GridReport, say: Speech) -> TableBlock:
    by_pair = {(cell.category, cell.phase): cell for cell in report.cells}
    apart = [cell for cell in report.cells if cell.category not in report.categories or cell.phase not in report.phases]
    categories = [
        *report.categories,
        *dict.fromkeys(one.category for one in apart if one.category not in report.categories),
    ]
    phases = [*report.phases, *dict.fromkeys(one.phase for one in apart if one.phase not in report.phases)]
    rows = tuple(
        (
            styled(category, "strong") if category else styled(say("no category"), "quiet"),
            *(_cell(by_pair.get((category, phase)), say, known=None not in (category, phase)) for phase in phases),
        )
        for category in categories
    )
    shares = _shares([[len(_points(by_pair.get((one, phase)))) for phase in phases] for one in categories])
    titles = (TableColumn(phase or say("no phase"), share=share) for phase, share in zip(phases, shares, strict=True))
    columns = (TableColumn(say("Category")), *titles)
    return TableBlock(columns, rows, label=say("Touchpoints by phase and category"), kind="grid")


def _points(cell: GridCell | None) -> tuple[GridPoint, ...]:
    return cell.touchpoints if cell else ()


def _shares(counts: list[list[int]]) -> tuple[int, ...]:
    """How many touchpoints stand side by side in each phase, so that the table is lowest; two at least.

    Args:
        counts: For each category how many stand in each phase.
    """
    phases = len(counts[0]) if counts else 0
    spare = max(_BESIDE - 2 * phases, 0)
    ways = (way for way in product(range(spare + 1), repeat=phases) if sum(way) == spare)
    tried = [tuple(2 + one for one in way) for way in ways] if phases <= _FEW else []

    def height(way: tuple[int, ...]) -> int:
        return sum(max(-(-count // wide) for count, wide in zip(row, way, strict=True)) for row in counts)

    return min(tried, key=height) if tried else (0,) * phases


def _cell(cell: GridCell | None, say: Speech, *, known: bool) -> Cell:
    if cell is None or not cell.touchpoints:
        return (Run("", "empty", aloud=say("nothing here")),) if known else ""
    return Lines(tuple(_named(point, say) for point in cell.touchpoints))


def _named(point: GridPoint, say: Speech) -> Text:
    pieces: list[str | Run] = [score_run(point.score, point.reaction, say), " ", Run(point.name, own=True)]
    if point.watched and point.rank is not None:
        pieces += [" ", rank_run(Place(point.rank, point.tied), say)]
    return runs(*pieces)
