"""The owner of a watchlist touchpoint has left.

The settings list the person with `active: false`.

Why: touchpoints must be managed (S4, law 3), and the top five are reviewed every week (S1). Somebody who has
left cannot own anything.

Bad:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: gleb
        reviewed: 2026-10-01

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
    """Look for watchlist touchpoints of people who are no longer there."""
    for row in facts.ranking.watched:
        person = facts.inventory.person_by_id.get(facts.inventory.owner_of(row.point) or "")
        if person and not person.active:
            yield at(row.point, "owner", name=row.point.name, rank=row.rank, person=person.name or person.id)


RULE = Rule(
    code="TM302",
    name="watched-owner-gone",
    level="error",
    message="no longer with the company: {person}; still the owner of: “{name}”, rank {rank}",
    help="hand it over: set `owner:` to the id of somebody who is still there",
    module=__name__,
    check=check,
    needs=(*RANKING, "people"),
)
