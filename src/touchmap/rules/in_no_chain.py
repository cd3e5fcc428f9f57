"""A touchpoint is in no chain.

A part counts as in the chains of its whole.

Why: touchpoints form chains (S4, law 2). One that no chain passes is either forgotten in the drawing
of a chain, or a customer meets it by accident only.

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
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for touchpoints that are, with their wholes and parts, no link of any chain."""
    inventory = facts.inventory
    linked = set(inventory.chains_of)
    linked |= {point.part_of for point in inventory.touchpoints if point.part_of and point.id in linked}
    for point in inventory.touchpoints:
        if point.id not in linked and not _whole_is_linked(point, inventory, linked):
            yield at(point, "id", name=point.name)


def _whole_is_linked(point: Touchpoint, inventory: Inventory, linked: set[str]) -> bool:
    seen: set[str] = set()
    while point.part_of and point.part_of not in seen:
        if point.part_of in linked:
            return True
        seen.add(point.part_of)
        whole = inventory.touchpoint_by_id.get(point.part_of)
        if whole is None:
            return False
        point = whole
    return False


RULE = Rule(
    "TM103",
    "in-no-chain",
    "info",
    '"{name}" is in no chain',
    "put it into the `links:` of the chain in which customers meet it",
    __doc__,
    check,
    ("touchpoints", "chains"),
)
