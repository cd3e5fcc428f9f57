"""A review is overdue.

The last one is longer ago than `gates.review_within` (365 days).

Why: the inventory is gone through once a year, with mystery shoppers and scenario tests in between
(S1). Marks grow old without anybody touching them.

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
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for reviews that are longer ago than the gate allows."""
    most = facts.inventory.settings.gates.review_within
    for point in facts.inventory.touchpoints:
        if point.reviewed is not None:
            days = (facts.today - point.reviewed).days
            if days > most:
                yield at(point, "reviewed", name=point.name, days=days, most=most)


RULE = Rule(
    "TM115",
    "review-overdue",
    "warning",
    '"{name}" was reviewed {days} days ago; the gate is {most} days',
    "look at it again: marks, owner, standards; then set `reviewed:`",
    __doc__,
    check,
    ("gates",),
)
