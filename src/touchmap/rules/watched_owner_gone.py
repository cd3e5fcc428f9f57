"""The owner of a touchpoint of the watchlist has left.

The person stands in the settings with `active: false`.

Why: touchpoints must be managed (S4, law 3), and the top five are looked at every week (S1). An owner
who has left answers for nothing.

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
from touchmap.rules.rule import RANKING, Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for watchlist touchpoints of people who are no longer there."""
    for row in facts.ranking.watched:
        person = facts.inventory.person_by_id.get(facts.inventory.owner_of(row.point) or "")
        if person and not person.active:
            yield at(row.point, "owner", name=row.point.name, rank=row.rank, person=person.name or person.id)


RULE = Rule(
    "TM302",
    "watched-owner-gone",
    "error",
    '"{name}" has rank {rank}, and its owner {person} has left',
    "hand it to somebody who is there: `owner:` with their id",
    __doc__,
    check,
    (*RANKING, "people"),
)
