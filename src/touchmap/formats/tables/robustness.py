"""How sure a ranking is, as columns of its table."""

from dataclasses import replace

from touchmap.formats.layout.table import Column, Grid
from touchmap.language.speech import Speech
from touchmap.reports.ranking.ranking import RankingReport, RankRow
from touchmap.reports.ranking.robustness import Certainty, chance_text, ranks_text


def with_certainty(base: Grid, report: RankingReport, say: Speech) -> Grid:
    """The table of a ranking, with the ranks that each touchpoint could have and how sure the top is of it."""
    more = (
        Column(say("Ranks"), "right", keep=7),
        Column(say("Top {top}", top=report.top), "right", keep=8),
    )
    at = next(number for number, column in enumerate(base.columns) if column.title == say("Owner"))
    rows = tuple(
        (*texts[:at], *_texts(row), *texts[at:]) for texts, row in zip(base.rows, report.touchpoints, strict=True)
    )
    return replace(base, columns=(*base.columns[:at], *more, *base.columns[at:]), rows=rows)


def _texts(row: RankRow) -> tuple[str, str]:
    if not isinstance(row.more, Certainty):
        return "", ""
    return ranks_text(row.more.best_rank, row.more.worst_rank), chance_text(row.more.top_probability)
