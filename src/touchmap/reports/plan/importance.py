"""Importance against performance: where what matters to customers is bad, by cells, and where touchpoints stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked, Ranking
from touchmap.language.numbers import decimals, plain
from touchmap.model.fields import Number
from touchmap.reports.naming import told_apart

Corner = Literal["fix-first", "keep"]


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A touchpoint of the watchlist in its cell, with its score."""

    rank: int
    tied: bool
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class ImportanceCell:
    """The touchpoints of one importance and one score, both to the nearest whole mark.

    Attributes:
        importance: How much they matter to customers.
        score: Today's score.
        watched: Those on the watchlist, by rank.
        others: How many others there are.
        corner: The two best marks of importance with the two worst of the score, or with the two best.
    """

    importance: int
    score: int
    watched: tuple[NamedPlace, ...]
    others: int
    corner: Corner | None


@dataclass(frozen=True, slots=True)
class ImportanceMatrix:
    """Importance against performance (J. A. Martilla and J. C. James, "Importance-Performance Analysis", 1977).

    Attributes:
        importances: The marks of importance, the highest first.
        scores: The marks of the score, the lowest first.
        cells: A cell for each pair of these, row by row.
        bad: How many matter most and are worst.
        bad_watched: How many of those are on the watchlist.
    """

    importances: tuple[int, ...]
    scores: tuple[int, ...]
    cells: tuple[ImportanceCell, ...]
    bad: int
    bad_watched: int

    @property
    def rows(self) -> Iterator[tuple[int, tuple[ImportanceCell, ...]]]:
        """Each mark of importance with its cells."""
        width = len(self.scores)
        for at, importance in enumerate(self.importances):
            yield importance, self.cells[at * width :][:width]


def importance_matrix(ranking: Ranking, facts: Facts) -> ImportanceMatrix | None:
    """The ranked touchpoints by importance and score; None if nothing is ranked."""
    if not ranking.ranked:
        return None
    settings = facts.inventory.settings
    rows = tuple(range(settings.scale.max, settings.scale.min - 1, -1))
    columns = tuple(range(settings.scoring.min, settings.scoring.max + 1))
    held: dict[tuple[int, int], list[Ranked]] = {}
    for row in ranking.ranked:
        held.setdefault((_nearest(row.customer_weight), _nearest(row.score)), []).append(row)
    watched = {row.point.id for row in ranking.watched}
    cells = tuple(
        _cell(importance, score, held.get((importance, score), ()), watched, _corner(at, column, len(columns)), facts)
        for at, importance in enumerate(rows)
        for column, score in enumerate(columns)
    )
    bad = [cell for cell in cells if cell.corner == "fix-first"]
    return ImportanceMatrix(
        rows,
        columns,
        cells,
        bad=sum(len(cell.watched) + cell.others for cell in bad),
        bad_watched=sum(len(cell.watched) for cell in bad),
    )


def _corner(at: int, column: int, columns: int) -> Corner | None:
    if at > 1:
        return None
    return "fix-first" if column < 2 else "keep" if column >= columns - 2 else None


def _cell(
    importance: int, score: int, some: Iterable[Ranked], watched: set[str], corner: Corner | None, facts: Facts
) -> ImportanceCell:
    among = tuple(some)
    names = tuple(
        NamedPlace(row.rank, row.tied, told_apart(row.point, facts.inventory), plain(row.score) or 0)
        for row in among
        if row.point.id in watched
    )
    return ImportanceCell(importance, score, names, len(among) - len(names), corner)


def _nearest(value: Number) -> int:
    return int(decimals(Fraction(value), 0))
