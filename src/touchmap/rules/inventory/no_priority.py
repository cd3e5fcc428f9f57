"""A touchpoint has no priority because a rating is missing.

A touchpoint without a customer weight, a business priority or a score cannot be ranked. It is listed
separately, and never assumed to be the worst or the best.

When several touchpoints have none of the three, people read about them in one sentence: a new inventory is not
yet wrong in thirty places. For programs, waivers, a baseline and `--since`, each is a finding of its own, so
that none can be added unnoticed.

Why: what is not weighed is not managed; the second step of the method is to weigh each touchpoint (S1).

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
from touchmap.language.phrase import noted_plural
from touchmap.language.terms import field
from touchmap.rules.rule import RANKING, Match, Rule, at

_RATINGS = 3
_UNRATED = noted_plural(
    "{count} touchpoint has no ratings yet: {names}", "{count} touchpoints have no ratings yet: {names}"
)


def check(facts: Facts) -> Iterator[Match]:
    """Look for touchpoints that the ranking has to leave apart."""
    for row in facts.ranking.unscored:
        words = tuple(field(name) for name in row.missing)
        found = at(row.point, row.missing[0], name=row.point.name, missing=words)
        yield replace(found, several=_UNRATED) if len(words) == _RATINGS else found


RULE = Rule(
    code="TM102",
    name="no-priority",
    level="warning",
    message="no priority: “{name}”; missing: {missing}",
    help="enter what is missing with `touchmap set`, or add evidence with a score",
    module=__name__,
    check=check,
    needs=RANKING,
)
