"""Customers grow in number on the way through a chain.

A link is reached by more customers than the link before it that has a count.

Why: the question is at which link customers are lost (S0). Where their number grows, customers enter
in the middle of the chain, or the two figures count different things or different periods.

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
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for links that more customers reach than the counted link before."""
    for chain in facts.inventory.chains:
        counted = [(number, link, link.reached) for number, link in enumerate(chain.links) if link.reached is not None]
        for (_, before, fewer), (number, link, count) in pairwise(counted):
            if count > fewer:
                values = {"link": link.touchpoint, "count": count, "before": before.touchpoint}
                yield at(chain, "links", number, "reached", fewer=fewer, chain=chain.name, **values)


RULE = Rule(
    "TM208",
    "growing-reached",
    "warning",
    '{count} customers get to {link} of "{chain}", and only {fewer} to {before} before it',
    "count both in one period; draw a chain of its own for those who enter here",
    __doc__,
    check,
)
