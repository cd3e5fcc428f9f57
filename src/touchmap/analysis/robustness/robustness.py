"""How sure a ranking is: the ranks that touchpoints could have, and what would change who is on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchmap.analysis.robustness.dominance import rank_intervals
from touchmap.analysis.robustness.next_observation import Asked, to_ask
from touchmap.analysis.robustness.odds.top_n_probability import top_probabilities
from touchmap.analysis.robustness.odds.uncertain_ratings import Rated
from touchmap.analysis.robustness.reversal.rank_reversal import Turn, overturn, unseat

if TYPE_CHECKING:
    from fractions import Fraction

    from touchmap.analysis.facts import Facts


@dataclass(frozen=True, slots=True)
class Firmness:
    """How sure a ranking is.

    Attributes:
        intervals: For each ranked touchpoint, in their order, its best and its worst rank under every
            rule that grows with weight, priority and gap.
        probabilities: For each, the probability (0 to 1) of rank N or better and a priority above 0.
        stays: How many of today's watchlist are expected to be in: the sum of their probabilities.
        overturn: The fewest changes that put another touchpoint among the top; None if there are none.
        unseat: The fewest changes that make one of the top leave; None if there are none.
    """

    intervals: tuple[tuple[int, int], ...]
    probabilities: tuple[float, ...]
    stays: float
    overturn: Turn | None
    unseat: Turn | None


def firmness(facts: Facts, doubt: Fraction, segment: str | None = None) -> Firmness:
    """How sure a ranking is (definitions: docs/robustness.md).

    Args:
        facts: The inventory.
        doubt: The probability, 0 to 1, that a rating entered by hand is one off.
        segment: The segment by whose weights it is ranked, if any.
    """
    ranking = facts.ranking_of(segment)
    rows, top = ranking.ranked, max(ranking.top, 1)
    points = Rated(facts, segment, doubt).points()
    probabilities = top_probabilities(points, top, doubt)[: len(rows)]
    return Firmness(
        intervals=tuple(rank_intervals([(row.customer_weight, row.business_priority, row.gap) for row in rows])),
        probabilities=tuple(probabilities),
        stays=sum(probabilities[: len(ranking.watched)]),
        overturn=overturn(points, top),
        unseat=unseat(points, top),
    )


def next_observations(facts: Facts, doubt: Fraction, segment: str | None = None) -> list[Asked]:
    """The scores that would settle something about who is in if they were known, those that settle most first.

    Args:
        facts: The inventory.
        doubt: The probability, 0 to 1, that a rating entered by hand is one off.
        segment: The segment by whose weights it is ranked, if any.
    """
    top = max(facts.ranking_of(segment).top, 1)
    return to_ask(Rated(facts, segment, doubt).points(), top, doubt)
