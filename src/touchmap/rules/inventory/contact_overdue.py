"""A recurring contact is overdue.

The touchpoint takes place `every:` so often, and its `last:` day is longer ago than that. Without `last:` nothing is
known, and nothing is found.

Why: cyclic touchpoints keep a customer who buys seldom (S4); one that was forgotten is a customer who forgets.

Bad:

    touchpoints:
      - id: card-for-a-friend
        name: Card to hand on
        channel: print
        stage: customer
        customer_weight: 3
        business_priority: 4
        score: 5
        owner: anna
        reviewed: 2026-10-01
        every: 6 weeks
        last: 2026-10-01

Good:

    touchpoints:
      - id: card-for-a-friend
        name: Card to hand on
        channel: print
        stage: customer
        customer_weight: 3
        business_priority: 4
        score: 5
        owner: anna
        reviewed: 2026-10-01
        every: 6 weeks
        last: 2026-11-02
"""

from collections.abc import Iterator
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for recurring contacts whose next day is past."""
    for point in facts.inventory.touchpoints:
        if point.every is not None and point.last is not None:
            due = point.last.toordinal() + point.every
            if due < facts.today.toordinal():
                late = facts.today.toordinal() - due
                yield at(point, "last", name=point.name, due=date.fromordinal(due), late=late)


RULE = Rule(
    code="TM121",
    name="contact-overdue",
    level="warning",
    message="the recurring contact “{name}” was due on {due} (days late: {late})",
    help="make the contact, and enter its day as `last:`",
    module=__name__,
    check=check,
)
