"""A score rests on one answer.

The observations that the score uses, or would use if it were not entered by hand, contain only one answer. (The
company's own ratings and analytics figures are not customers' answers, so they are not reported.)

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
from touchmap.language.terms import term
from touchmap.rules.rule import Match, Rule, at

_FIGURES = "analytics"


def check(facts: Facts) -> Iterator[Match]:
    """Look for touchpoints that one person was asked about."""
    not_asked = {_FIGURES, *facts.terms.own}
    for touchpoint, grounds in facts.grounded:
        (record, *_) = grounds.records
        if grounds.answers == 1 and record.method not in not_asked:
            yield at(record, "method", point=touchpoint, method=term(record.method))


RULE = Rule(
    code="TM403",
    name="one-answer-only",
    level="info",
    message="only one answer about {point} (method: {method})",
    help="ask a few more people, and enter how many under `answers:`",
    module=__name__,
    check=check,
    needs=("evidence",),
)
