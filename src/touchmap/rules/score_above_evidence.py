"""A score is far above what was seen.

The score that a person set is two marks or more above the score that the evidence gives. (Where the
evidence holds a self-assessment, rule TM404 compares that one.)

Why: the second step of the method is a mark for how good each touchpoint is today (S1). Too high a
mark hides the gap, and the touchpoint drops out of the plan.

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
from touchmap.analysis.figures import brief, plain
from touchmap.rules.rule import Found, Rule, at

_FAR = 2


def check(facts: Facts) -> Iterator[Found]:
    """Compare scores entered by hand with the evidence's."""
    points = facts.inventory.touchpoint_by_id
    for touchpoint, grounds in facts.grounded:
        point, others = points.get(touchpoint), grounds.others
        if point is None or point.score is None or grounds.own or others is None:
            continue
        if point.score - others >= _FAR:
            yield at(point, "score", name=point.name, score=point.score, others=brief(plain(others)))


RULE = Rule(
    "TM406",
    "score-above-evidence",
    "warning",
    '"{name}" has the score {score}, and what was seen gives {others}',
    "take `score:` out, so that the evidence speaks, or add what else was seen",
    __doc__,
    check,
    ("evidence",),
)
