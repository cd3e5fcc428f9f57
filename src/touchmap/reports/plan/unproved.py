"""What a plan does not know: scores that no evidence supports, and chains in which nobody counted."""

from dataclasses import dataclass

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranking
from touchmap.reports.naming import told_apart
from touchmap.reports.plan.chains import ChainLine


@dataclass(frozen=True, slots=True)
class Unproved:
    """What is not known.

    Attributes:
        scores: How many touchpoints have a score.
        opinions: How many of these scores no evidence supports.
        watched: The names of those among them that are on the watchlist.
        uncounted: The names of the chains in which nobody has counted customers at two links.
    """

    scores: int
    opinions: int
    watched: tuple[str, ...]
    uncounted: tuple[str, ...]


def unproved(ranking: Ranking, chains: tuple[ChainLine, ...], facts: Facts) -> Unproved:
    """What is not known about some touchpoints and chains.

    Args:
        ranking: The plan's ranking.
        chains: The chains that the plan shows.
        facts: The inventory on the plan's day.
    """
    points = [point for point, _ in ranking.places]
    opinions = {point.id for point in facts.opinions(points)}
    watched = [row.point for row in ranking.watched if row.point.id in opinions]
    return Unproved(
        scores=sum(point.id in facts.scores for point in points),
        opinions=len(opinions),
        watched=tuple(told_apart(point, facts.inventory) for point in watched),
        uncounted=tuple(chain.name for chain in chains if len(chain.counted) < 2),
    )
