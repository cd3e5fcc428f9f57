"""A score rests on one answer.

All observations of the touchpoint together hold one answer. (A mark that the company gives itself, and
a figure of analytics, are not counted as answers of customers.)

Why: members of one target group can see the same touchpoint differently (S4: ask people in different
positions). One answer is a story.

Bad:

    evidence:
      - {touchpoint: invoice, date: 2026-10-10, method: interview, score: 4}

Good:

    evidence:
      - {touchpoint: invoice, date: 2026-10-10, method: interview, score: 4, answers: 5}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Found, Rule, at

_NOT_ASKED = ("self", "analytics")


def check(facts: Facts) -> Iterator[Found]:
    """Look for touchpoints that one person was asked about."""
    for seen in facts.observed.values():
        if seen.answers == 1 and all(record.method not in _NOT_ASKED for record in seen.records):
            yield at(seen.newest, "method", point=seen.newest.touchpoint, method=seen.newest.method)


RULE = Rule(
    "TM403",
    "one-answer-only",
    "info",
    "what is known of {point} rests on one answer ({method})",
    "ask a few more, and write how many under `answers:`",
    __doc__,
    check,
    ("evidence",),
)
