"""A placeholder is entered as an owner.

TBD, n/a, none, "?", a dash and the like name nobody, unless somebody in `people:` has that name;
docs/inventory.md lists them all. They count as no owner everywhere. (For the watchlist, rule TM301 is stricter;
for actions, see rule TM305.)

Why: there is a responsible person for each touchpoint (S1). A gate that asks for a name is easily satisfied
with a placeholder, and nobody looks again at a field that seems to be filled in.

Bad:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: TBD
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

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for owners outside the watchlist, and of chains, who are nobody."""
    inventory = facts.whole
    for point in facts.inventory.touchpoints:
        if point.owner is not None and inventory.owner_in(point.owner) is None and point.id not in facts.watched:
            yield at(point, "owner", name=point.name, word=point.owner)
    for chain in inventory.chains:
        if chain.owner is not None and inventory.owner_in(chain.owner) is None:
            yield at(chain, "owner", name=chain.name, word=chain.owner)


RULE = Rule(
    code="TM313",
    name="placeholder-owner",
    level="warning",
    message="a placeholder is no owner: “{name}”, owner: {word}",
    help="name in `owner:` the one person who owns it, or leave `owner:` out until there is one",
    module=__name__,
    check=check,
    needs=(*RANKING, "people"),
)
