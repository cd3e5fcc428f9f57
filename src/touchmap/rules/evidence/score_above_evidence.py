"""A score is far above the evidence.

The score entered by hand is two or more points above the score that the evidence gives. (If the evidence
contains a self-assessment, rule TM404 compares that instead.)

Why: the second step of the method is a score for how good each touchpoint is today (S1). Too high a score hides
the gap, and the touchpoint drops out of the plan.

Bad:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 5
        owner: boris
        reviewed: 2026-10-01
    evidence:
      - {touchpoint: invoice, date: 2026-10-12, method: survey, score: 3, answers: 12}

Good:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        owner: boris
        reviewed: 2026-10-01
    evidence:
      - {touchpoint: invoice, date: 2026-10-12, method: survey, score: 3, answers: 12}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.numbers import brief, plain
from touchmap.rules.rule import Match, Rule, at

_FAR = 2


def check(facts: Facts) -> Iterator[Match]:
    """Compare scores entered by hand with the evidence's."""
    points = facts.inventory.touchpoint_by_id
    for touchpoint, grounds in facts.grounded:
        point, others = points.get(touchpoint), grounds.others
        if point is None or point.score is None or grounds.own or others is None:
            continue
        score = facts.scores.get(touchpoint)
        if score is not None and score - others >= _FAR:
            yield at(point, "score", name=point.name, score=brief(plain(score)), others=brief(plain(others)))


RULE = Rule(
    code="TM406",
    name="score-above-evidence",
    level="warning",
    message="the score of the touchpoint “{name}” is {score}, but the evidence gives {others}",
    help="remove `score:` so that the evidence decides, or add what else was seen",
    module=__name__,
    check=check,
    needs=("evidence",),
)
