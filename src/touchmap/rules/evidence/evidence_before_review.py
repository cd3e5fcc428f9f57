"""All evidence is older than the review.

The newest observation that the score uses, or would use if it were not entered by hand, was made more than
`gates.wave` (28 days) before the touchpoint was reviewed. (Whoever records a review soon after a visit did
look.)

Why: a review without a fresh look repeats the old ratings; the inventory is reviewed once a year, with mystery
shoppers and scenario tests in between (S1).

Bad:

    evidence:
      - {touchpoint: invoice, date: 2026-08-10, method: survey, score: 4, answers: 12}

Good:

    evidence:
      - {touchpoint: invoice, date: 2026-08-10, method: survey, score: 4, answers: 12}
      - {touchpoint: invoice, date: 2026-10-01, method: survey, score: 4, answers: 9}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.evidence_quality import before_review
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Compare the day of the review with that of the newest observation."""
    points = facts.inventory.touchpoint_by_id
    for touchpoint, grounds in facts.grounded:
        point = points.get(touchpoint)
        if point and before_review(grounds, point, facts):
            yield at(point, "reviewed", name=point.name, reviewed=point.reviewed, day=grounds.newest)


RULE = Rule(
    code="TM402",
    name="evidence-before-review",
    level="info",
    message="the touchpoint “{name}” was reviewed on {reviewed}, but its newest evidence is from {day}",
    help="look at it as a customer does, and record what you see under `evidence:`",
    module=__name__,
    check=check,
    needs=("evidence",),
)
