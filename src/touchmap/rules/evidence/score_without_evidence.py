"""A score has no evidence.

The touchpoint's score was entered by hand, and no evidence with a score supports it.

Why: how good each touchpoint is today is found out by walking the customer's way yourself (S0, S4), by mystery
shoppers and by scenario tests (S1). Without them a score is an opinion.

Bad:

    touchpoints:
      - id: parking
        name: Parking behind the house
        channel: visit
        stage: customer
        customer_weight: 1
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01
    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, parking, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]

Good:

    touchpoints:
      - id: parking
        name: Parking behind the house
        channel: visit
        stage: customer
        customer_weight: 1
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01
    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, parking, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
    evidence:
      - {touchpoint: parking, date: 2026-10-10, method: survey, score: 4, answers: 12}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.numbers import brief, plain
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for scores entered by hand that no evidence supports."""
    for point in facts.opinions(facts.inventory.touchpoints):
        yield at(point, "score", name=point.name, score=brief(plain(facts.scores.get(point.id))))


RULE = Rule(
    code="TM401",
    name="score-without-evidence",
    level="info",
    message="no evidence supports the score of the touchpoint “{name}” (score: {score})",
    help="send a mystery shopper or ask customers, and record what was seen under `evidence:`",
    module=__name__,
    check=check,
    needs=("touchpoints", "evidence"),
)
