"""Which rows of a ranking a screen has room for, and what is said of those that it leaves out."""

from collections.abc import Iterator
from typing import NamedTuple

from touchmap.analysis.scoring.ranking import Ranked
from touchmap.language.phrase import noted_plural
from touchmap.language.speech import Speech


def first(rows: list[Ranked], most: int | None) -> list[Ranked]:
    """The first rows, and those of the rank of the last unless they are more than as many again.

    Args:
        rows: The rows in the order of their ranks.
        most: How many rows the screen has; None shows all.
    """
    if most is None or len(rows) <= most:
        return rows
    with_ties = [row for row in rows if row.rank <= rows[most - 1].rank]
    return with_ties if len(with_ties) <= 2 * most else rows[:most]


class Shown(NamedTuple):
    """How many rows are shown, and how many more fit what was asked for.

    Attributes:
        rows: The rows that are shown.
        more: Those that are not.
        rank: The rank of the last row that is shown.
        tied: Those of the same rank that are not shown.
    """

    rows: int
    more: int
    rank: int
    tied: int

    @classmethod
    def of(cls, rows: list[Ranked], fitting: list[Ranked]) -> "Shown":
        """The count of some rows among those that fit, whose first they are."""
        rank = rows[-1].rank if rows else 0
        left = fitting[len(rows) :]
        return cls(len(rows), len(left), rank, sum(row.rank == rank for row in left))

    def said(self, everything: int, say: Speech) -> Iterator[str]:
        """That not all of the ranking is shown, and how to see the rest."""
        if self.rows < everything:
            yield say(
                "Shown: {count} of {all} ranked touchpoints. Ranks are those of the full ranking.",
                count=self.rows,
                all=everything,
            )
        if self.more:
            yield say.plural(
                *(
                    noted_plural(
                        "`--all` shows {count} more touchpoint; also at rank {rank}: {tied}.",
                        "`--all` shows {count} more touchpoints; also at rank {rank}: {tied}.",
                    )
                    if self.tied
                    else noted_plural(
                        "`--all` shows {count} more touchpoint.", "`--all` shows {count} more touchpoints."
                    )
                ),
                self.more,
                rank=self.rank,
                tied=self.tied,
            )
