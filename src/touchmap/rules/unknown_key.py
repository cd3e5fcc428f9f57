"""A key is not one that the format has.

A key that nothing reads is either a slip of the pen, and then what it says is lost, or a thought that
belongs into `notes`.

Why: every touchpoint is to be weighed (S1). `prioritty: 5` would leave this one without a priority,
and it would drop out of the ranking: a slip that lies is worse than an error.

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

RULE = Rule("TM002", "unknown-key", "error", 'unknown key "{key}"', "{mend}", __doc__)
