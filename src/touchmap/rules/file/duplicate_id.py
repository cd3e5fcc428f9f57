"""Two entries have the same id.

Ids are compared regardless of case and Unicode form: `Phone` and `phone`, or an é written as one character and
as two, are the same id. The first entry is kept.

Why: each touchpoint has one responsible person (S1), and chains, evidence and actions refer to it by its id.
When two share an id, nobody can tell which of them an owner owns.

Bad:

    touchpoints:
      - id: Phone-Booking
        name: Call to book a visit, again
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
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

from touchmap.rules.rule import Rule

RULE = Rule(
    code="TM006",
    name="duplicate-id",
    level="error",
    message="{what}",
    help="rename one of them; the id is also used at: {places}",
    module=__name__,
)
