"""The number of customers grows along a chain.

More customers reach a link than the last counted link before it.

Why: the question is at which link customers are lost (S0). If their number grows, customers enter in the middle
of the chain, or the two figures count different things or different periods.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links:
          - {touchpoint: control-visit, reached: 210}
          - {touchpoint: card-for-a-friend, reached: 260, end: true, starts: recommendation}

Good:

    chains:
      - id: second-visit
        name: The second visit
        links:
          - {touchpoint: control-visit, reached: 210}
          - {touchpoint: card-for-a-friend, reached: 180, end: true, starts: recommendation}
"""

from collections.abc import Iterator
from itertools import pairwise

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for links that more customers reach than the counted link before."""
    for chain in facts.inventory.chains:
        counted = [(number, link, link.count) for number, link in enumerate(chain.links) if link.count is not None]
        for (_, before, fewer), (number, link, count) in pairwise(counted):
            if count > fewer:
                values = {"link": link.called, "count": count, "before": before.called}
                yield at(
                    chain, "links", facts.place_of(chain, number), "reached", fewer=fewer, chain=chain.name, **values
                )


RULE = Rule(
    code="TM208",
    name="growing-reached",
    level="warning",
    message="customers counted: {link} {count}, before it {before} {fewer} (chain “{chain}”)",
    help="count both over the same period, or draw a separate chain for customers who enter here",
    module=__name__,
    check=check,
)
