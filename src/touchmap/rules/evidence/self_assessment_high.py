"""A company rates itself far above what others saw.

The company's newest self-assessment (`self`, and methods with `own: true`) is two or more points above the
score that all other methods give.

Why: the inventory is checked by mystery shoppers and scenario tests (S1), and looked at from the customer's
side as well as the company's (S4). Where the two are far apart, the gap is hidden.

Bad:

    evidence:
      - {touchpoint: invoice, date: 2026-10-10, method: self, score: 5}
      - {touchpoint: invoice, date: 2026-10-12, method: mystery-shopper, score: 3, answers: 4}

Good:

    evidence:
      - {touchpoint: invoice, date: 2026-10-10, method: self, score: 4}
      - {touchpoint: invoice, date: 2026-10-12, method: mystery-shopper, score: 3, answers: 4}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.numbers import brief, plain
from touchmap.rules.rule import Match, Rule, at

_FAR = 2


def check(facts: Facts) -> Iterator[Match]:
    """Compare the company's own mark with the others'."""
    for touchpoint, grounds in facts.grounded:
        if grounds.own is None or grounds.others is None:
            continue
        own = grounds.own.answers.mean
        if own - grounds.others >= _FAR:
            values = {"own": brief(plain(own)), "others": brief(plain(grounds.others))}
            yield at(grounds.own.records[0], "score", point=touchpoint, **values)


RULE = Rule(
    code="TM404",
    name="self-assessment-high",
    level="warning",
    message="the self-assessment of {point} is {own}, but others give {others}",
    help="set the score by what others saw, and find out what the company does not see",
    module=__name__,
    check=check,
    needs=("evidence",),
)
