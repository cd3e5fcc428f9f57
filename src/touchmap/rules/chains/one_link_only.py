"""A chain has only one link.

Why: a chain has a start link, middle links and an end link (S4, law 2). A single link is a touchpoint that
nothing leads to.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [{touchpoint: card-for-a-friend, end: true, starts: recommendation}]
      - id: leaving
        name: Leaving
        enters: [mail]
        links: [control-visit, farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]

Good:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for chains of a single link."""
    for chain in facts.whole.chains:
        if len(chain.links) == 1:
            yield at(chain, "links", chain=chain.name, link=chain.links[0].called)


RULE = Rule(
    code="TM207",
    name="one-link-only",
    level="warning",
    message="the chain “{chain}” has only one link: {link}",
    help="add what customers meet before it, or move it into the chain that leads to it",
    module=__name__,
    check=check,
)
