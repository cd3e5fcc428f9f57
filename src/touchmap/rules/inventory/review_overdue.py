"""A review is overdue.

The last review was longer ago than `gates.review_within` (365 days).

Why: the inventory is reviewed once a year, with mystery shoppers and scenario tests in between (S1). Ratings
grow old even if nobody changes anything.

Bad:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2025-11-21

Good:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2025-11-22
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for reviews that are longer ago than the gate allows."""
    most = facts.inventory.settings.gates.review_within
    for point in facts.inventory.touchpoints:
        if point.reviewed is not None:
            days = (facts.today - point.reviewed).days
            if days > most:
                yield at(point, "reviewed", name=point.name, reviewed=point.reviewed, days=days, most=most)


RULE = Rule(
    code="TM115",
    name="review-overdue",
    level="warning",
    message="the last review of the touchpoint “{name}” was on {reviewed} (days ago: {days}; limit: {most})",
    help="look at it again (ratings, owner, standards), then update `reviewed:`",
    module=__name__,
    check=check,
    needs=("gates",),
)
