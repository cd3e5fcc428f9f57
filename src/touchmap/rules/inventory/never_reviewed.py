"""A watchlist touchpoint was never reviewed.

Why: the whole inventory is reviewed once a year, the top five every week (S1). If nobody wrote down when a
touchpoint was reviewed, its score may be a memory.

Bad:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna

Good:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
        reviewed: 2026-10-01
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for watchlist touchpoints without the day of a review."""
    for row in facts.ranking.watched:
        if row.point.reviewed is None:
            yield at(row.point, "reviewed", name=row.point.name, rank=row.rank)


RULE = Rule(
    code="TM114",
    name="never-reviewed",
    level="warning",
    message="never reviewed: “{name}”, rank {rank}",
    help="look at it, and set `reviewed:` to that day",
    module=__name__,
    check=check,
    needs=RANKING,
)
