"""A touchpoint has no priority, since a rating is missing.

A touchpoint without a customer weight, a business priority or a score can not be ranked. It is listed
apart, never taken for the worst or for the best.

Touchpoints that have none of the three are told to people in one sentence, as long as there are several: a new
inventory is not yet wrong in thirty places. For programs, waivers, a baseline and `--since` each is a finding of its
own, so that none can join them unseen.

Why: what is not weighed is not managed; the second step of the method is to weigh each (S1).

Bad:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01

Good:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01
"""

from collections.abc import Iterator
from dataclasses import replace

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import RANKING, Found, Rule, at

_WORDS = {"customer_weight": "customer weight", "business_priority": "business priority", "score": "score"}
_UNRATED = "{count} touchpoints have no ratings yet"


def check(facts: Facts) -> Iterator[Found]:
    """Look for touchpoints that the ranking has to leave apart."""
    for row in facts.ranking.unscored:
        words = [_WORDS[name] for name in row.missing]
        missing = " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
        found = at(row.point, row.missing[0], name=row.point.name, missing=missing)
        yield replace(found, several=_UNRATED) if len(words) == len(_WORDS) else found


RULE = Rule(
    "TM102",
    "no-priority",
    "warning",
    '"{name}" has no {missing}, so it has no priority',
    "enter what is missing with `touchmap set`, or add evidence with a score",
    __doc__,
    check,
    RANKING,
)
