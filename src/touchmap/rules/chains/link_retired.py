"""A chain leads through a retired touchpoint.

A link whose touchpoint is retired is passed over: it has no count, cannot be the weak link, and breaks nothing. So the
chain shows a way that customers can no longer take.

Why: touchpoints form chains (S4, law 2). What replaced the touchpoint, or the loss of it, belongs in the chain.

Bad:

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
        state: retired

Good:

    chains:
      - id: first-visit
        name: The first visit
        links: [consultation, {touchpoint: next-date, end: true, starts: second-visit}]
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
        state: retired
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for links to retired touchpoints in chains with a live link."""
    retired = {point.id: point for point in facts.inventory.others if point.state == "retired"}
    if not retired:
        return
    for chain in facts.whole.chains:
        if facts.inventory.chain_by_id[chain.id].links:
            for number, link in enumerate(chain.links):
                for way in link.ways:
                    if way in retired:
                        yield at(chain, "links", number, chain=chain.name, name=retired[way].name)


RULE = Rule(
    code="TM216",
    name="link-retired",
    level="warning",
    message="the chain “{chain}” leads through a retired touchpoint: “{name}”",
    help="take the link out, or put in its place what customers use now",
    module=__name__,
    check=check,
    needs=("touchpoints",),
)
