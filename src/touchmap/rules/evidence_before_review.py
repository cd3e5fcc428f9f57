"""All evidence is older than the review.

The touchpoint was reviewed after its newest observation was made.

Why: a review in which nobody looked anew repeats the old marks; once a year the inventory is gone
through, and in between mystery shoppers and scenario tests look at it (S1).

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
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Compare the day of the review with the newest observation's."""
    for point in facts.inventory.touchpoints:
        seen = facts.observed.get(point.id)
        if seen and point.reviewed and seen.newest.date < point.reviewed:
            values = {"reviewed": point.reviewed, "day": seen.newest.date}
            yield at(point, "reviewed", name=point.name, **values)


RULE = Rule(
    "TM402",
    "evidence-before-review",
    "info",
    '"{name}" was reviewed on {reviewed}, and its newest evidence is of {day}',
    "look at it as a customer does, and add what was seen under `evidence:`",
    __doc__,
    check,
    ("evidence",),
)
