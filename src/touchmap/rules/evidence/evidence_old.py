"""A score rests on old evidence.

The touchpoint has no score entered by hand, and its newest observation is longer ago than
`gates.evidence_within` (default: `gates.review_within`, 365 days).

Why: the whole inventory is reviewed once a year (S1). What customers saw before that was a different company.

Bad:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        owner: boris
    evidence:
      - {touchpoint: invoice, date: 2025-11-21, method: survey, score: 4, answers: 12}

Good:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        owner: boris
    evidence:
      - {touchpoint: invoice, date: 2025-11-22, method: survey, score: 4, answers: 12}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for scores whose newest observation is older than the gate of evidence."""
    points, most = facts.inventory.touchpoint_by_id, facts.inventory.settings.gates.old_after
    for touchpoint, grounds in facts.grounded:
        point, days = points.get(touchpoint), (facts.today - grounds.newest).days
        if point and point.score is None and days > most:
            yield at(grounds.records[0], "date", name=point.name, day=grounds.newest, days=days, most=most)


RULE = Rule(
    code="TM407",
    name="evidence-old",
    level="info",
    message="the score of the touchpoint “{name}” rests on evidence from {day} (days ago: {days}; limit: {most})",
    help="look again, and record what you see under `evidence:`",
    module=__name__,
    check=check,
    needs=("evidence", "gates"),
)
