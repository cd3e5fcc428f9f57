"""A value is not valid for its key, or a required key is missing.

Weights, priorities and scores are whole numbers on the client's scale; dates are written as 2026-11-22; an
entry needs its `id` and `name`, a chain its `links`.

Why: the ranking is computed from three ratings. "4,5", "high" or 7 on a scale from 1 to 5 would either stop it
or, worse, be misread (S2: weights from 1 to 5).

Bad:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        customer_weight: 5
        business_priority: 4
        score: 4.5

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
    code="TM004",
    name="invalid-value",
    level="error",
    message="{what}",
    help="{fix}",
    module=__name__,
    former_names=("value-misfit",),
)
