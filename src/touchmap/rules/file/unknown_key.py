"""A key is not part of the format.

A key that nothing reads is either a typo, so that what it says is lost, or a thought that belongs in `notes`.

Why: every touchpoint should be weighed (S1). `prioritty: 5` would leave this one without a priority and drop it
from the ranking: a silent typo is worse than an error.

Bad:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        colour: green

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
        notes: The colour of the card is green.
"""

from touchmap.rules.rule import Rule

RULE = Rule(
    code="TM002", name="unknown-key", level="error", message='unknown key "{key}"', help="{fix}", module=__name__
)
