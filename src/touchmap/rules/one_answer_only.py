"""A score rests on one answer.

The observations that the score uses, or would use if it were not entered by hand, hold one answer
together. (A mark that the company gives itself, and a figure of analytics, are not counted as answers
of customers.)

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

_FIGURES = "analytics"


def check(facts: Facts) -> Iterator[Found]:
    """Look for touchpoints that one person was asked about."""
    not_asked = {_FIGURES, *facts.terms.own}
    for touchpoint, grounds in facts.grounded:
        (record, *_) = grounds.records
        if grounds.answers == 1 and record.method not in not_asked:
            yield at(record, "method", point=touchpoint, method=record.method)


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
