"""The ranking with how sure it is, as a table."""

from dataclasses import replace

from touchmap.formats.layout.table import Column, Grid
from touchmap.formats.tables import ranking
from touchmap.reports.ranking.robustness import FirmReport, FirmRow, chance_text, ranks_text
from touchmap.reports.speech import words


def grid(report: FirmReport) -> Grid:
    """The table of a ranking, with the ranks that each touchpoint could have and how sure the top is of it."""
    say = words(report.language)
    base = ranking.grid(report)
    more = (
        Column(say("firm.ranks"), "right", keep=7),
        Column(say("firm.top", top=report.top), "right", keep=8),
    )
    at = next(number for number, column in enumerate(base.columns) if column.title == say("rank.owner"))
    rows = tuple(
        (*texts[:at], *_texts(row), *texts[at:]) for texts, row in zip(base.rows, report.touchpoints, strict=True)
    )
    return replace(base, columns=(*base.columns[:at], *more, *base.columns[at:]), rows=rows)


def _texts(row: FirmRow) -> tuple[str, str]:
    return ranks_text(row.best_rank, row.worst_rank), chance_text(row.top_probability)
