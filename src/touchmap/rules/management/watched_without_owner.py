"""A watchlist touchpoint has no owner.

The watchlist contains every touchpoint of rank `gates.top` (5) or better with a priority above 0, ties
included, since the order of tied touchpoints is not determined. A placeholder such as TBD, n/a or "?" is not an
owner, unless somebody in `people:` has that name; docs/inventory.md lists all placeholders.

Why: touchpoints must be managed (S4, law 3): a responsible person for each, and the top five under control
every week (S1). What nobody owns stays as it is.

Bad:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        reviewed: 2026-10-01

Good:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
        reviewed: 2026-10-01
"""

from collections.abc import Iterator
from typing import Any

from touchmap.analysis.facts import Facts
from touchmap.language.numbers import brief, plain
from touchmap.language.phrase import Phrase, phrase
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for watchlist touchpoints without an owner."""
    inventory = facts.inventory
    for row in facts.ranking.watched:
        if inventory.owner_of(row.point) is None:
            values = {"name": row.point.name, "rank": row.rank, "priority": brief(plain(row.priority))}
            yield at(row.point, "owner", what=_said(inventory.entered_owner_of(row.point), values))


def _said(placeholder: str | None, values: dict[str, Any]) -> Phrase:
    if placeholder is None:
        return phrase("no owner: “{name}”, rank {rank}, priority {priority}", **values)
    return phrase(
        "no owner: “{name}”, rank {rank}, priority {priority}; “{placeholder}” names nobody",
        placeholder=placeholder,
        **values,
    )


RULE = Rule(
    code="TM301",
    name="watched-without-owner",
    level="error",
    message="{what}",
    help="name in `owner:` the one person who owns it",
    module=__name__,
    check=check,
    needs=RANKING,
)
