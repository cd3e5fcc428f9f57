"""A past event is dated in the future.

Reviews, evidence, check-ins and the opening and closing dates of actions cannot be later than today. (The due
date of an action can.)

Why: the age of a review or a check-in decides what is looked at next (S1). A mistyped year keeps a touchpoint
from ever being overdue.

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
        reviewed: 2027-10-01
    evidence:
      - {touchpoint: invoice, date: 2026-04-12, method: survey, score: 4, answers: 9}
      - {touchpoint: invoice, date: 2027-10-10, method: survey, score: 4, answers: 12}

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
        reviewed: 2026-10-01
    evidence:
      - {touchpoint: invoice, date: 2026-10-10, method: survey, score: 4, answers: 12}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for days that have not come yet."""
    inventory, today = facts.whole, facts.today
    for field, entries in (
        ("reviewed", inventory.touchpoints),
        ("date", inventory.evidence),
        ("opened", inventory.actions),
        ("closed", inventory.actions),
    ):
        for entry in entries:
            day = getattr(entry, field)
            if day is not None and day > today:
                yield at(entry, field, day=day, today=today)
    for action in inventory.actions:
        for number, report in enumerate(action.log):
            if report.date > today:
                yield at(action, "log", number, "date", day=report.date, today=today)


RULE = Rule(
    code="TM119",
    name="date-in-future",
    level="warning",
    message="{day} is in the future; today is {today}",
    help="check the year and the month",
    module=__name__,
    check=check,
)
