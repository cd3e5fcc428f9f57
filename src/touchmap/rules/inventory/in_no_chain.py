"""A touchpoint is not in any chain.

A part counts as a link of the chains of its whole, and a whole as a link of the chains of its parts.

Why: touchpoints form chains (S4, law 2). A touchpoint in no chain was forgotten when the chains were drawn, or
customers meet it only by accident.

Bad:

    touchpoints:
      - id: fax
        name: Fax for documents
        channel: mail
        stage: customer
        customer_weight: 1
        business_priority: 1
        score: 4
        owner: boris
        reviewed: 2026-10-01
    evidence:
      - {touchpoint: fax, date: 2026-10-10, method: survey, score: 4, answers: 6}

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
from touchmap.analysis.scoring.part_hierarchy import with_parts, with_wholes
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for touchpoints that are, with their wholes and parts, no link of any chain."""
    inventory = facts.inventory
    linked = with_parts(with_wholes(inventory.chains_of, inventory), inventory)
    for point in inventory.touchpoints:
        if point.id not in linked:
            yield at(point, "id", name=point.name)


RULE = Rule(
    code="TM103",
    name="in-no-chain",
    level="info",
    message="not in any chain: “{name}”",
    help="add it to the `links:` of the chain in which customers meet it",
    module=__name__,
    check=check,
    needs=("touchpoints", "chains"),
)
