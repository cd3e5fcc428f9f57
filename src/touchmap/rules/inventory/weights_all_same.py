"""All weights are the same.

Five or more touchpoints have a customer weight (or a business priority), and it is the same for all of them.

Why: the most important touchpoints should stand out, for the buyer and for the business (S1). If all weigh the
same, nothing was weighed, and the ranking depends on the score alone.

Bad:

    touchpoints:
      - {id: street-sign, name: Sign, stage: audience, customer_weight: 4, business_priority: 2, score: 5}
      - {id: friends-word, name: A word, stage: audience, customer_weight: 4, business_priority: 3, score: 5}
      - {id: friend-discount, name: Discount, stage: prospect, customer_weight: 4, business_priority: 3, score: 5}
      - {id: phone-booking, name: Call, stage: prospect, customer_weight: 4, business_priority: 4, score: 3,
         owner: anna, reviewed: 2026-10-01}
      - {id: reminder, name: Reminder, stage: customer, customer_weight: 4, business_priority: 2, score: 5}
      - {id: consultation, name: Consultation, stage: customer, customer_weight: 4, business_priority: 4, score: 5}
      - {id: invoice, name: Invoice, stage: customer, customer_weight: 4, business_priority: 2, score: 4}
      - {id: next-date, name: Date, stage: customer, customer_weight: 4, business_priority: 5, score: 5}
      - {id: control-visit, name: Control, stage: customer, customer_weight: 4, business_priority: 3, score: 4}
      - {id: card-for-a-friend, name: Card, stage: customer, customer_weight: 4, business_priority: 3, score: 5}
      - {id: farewell-letter, name: Letter, stage: former, customer_weight: 4, business_priority: 1, score: 5}
      - {id: exit-question, name: Question, stage: former, customer_weight: 4, business_priority: 3, score: 5}
      - {id: come-back, name: Invitation, stage: former, customer_weight: 4, business_priority: 3, score: 5}

Good:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
        reviewed: 2026-10-01
      - id: invoice
        name: Invoice by e-mail
        stage: customer
        customer_weight: 2
        business_priority: 2
        score: 4
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import Phrase, noted
from touchmap.rules.rule import Match, Rule

_SAME = {
    "customer_weight": noted("the customer weight is the same for all {count} touchpoints that have one"),
    "business_priority": noted("the business priority is the same for all {count} touchpoints that have one"),
}
_FEWEST = 5


def check(facts: Facts) -> Iterator[Match]:
    """Look for a mark that every touchpoint shares."""
    inventory = facts.inventory
    for field, sentence in _SAME.items():
        marks = [getattr(point, field) for point in inventory.touchpoints]
        given = [mark for mark in marks if mark is not None]
        if len(given) >= _FEWEST and all(mark == given[0] for mark in given):
            first = next(p for p in inventory.touchpoints if getattr(p, field) is not None)
            yield Match(first.where / field, None, {"what": Phrase(sentence, {"count": len(given)})})


RULE = Rule(
    code="TM113",
    name="weights-all-same",
    level="warning",
    message="{what}",
    help="weigh them against each other: what matters most gets the highest rating, what matters least the lowest",
    module=__name__,
    check=check,
    needs=("touchpoints",),
    whole=True,
)
