"""Two entries have one id.

Ids are compared without regard to case and in one Unicode form, so that `Phone` and `phone`, or an é
in one character and in two, are one id. The first entry is kept.

Why: each touchpoint has one responsible person (S1), and chains, evidence and actions name it by its
id. With two of one id, nobody can say which of them an owner answers for.

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
    "TM006",
    "duplicate-id",
    "error",
    'the id "{id}" stands twice in {kind}{as}',
    "rename one of them; the other one is at {first}{others}",
    __doc__,
)
