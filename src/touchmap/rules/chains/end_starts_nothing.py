"""An end link starts no chain.

Why: the end link gives birth to a new chain (S4, law 2). One that starts nothing is only the place where the
customer was last seen.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true}]

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
    """Look for end links without `starts`."""
    for chain in facts.whole.chains:
        for number, link in enumerate(chain.links):
            if link.end and link.starts is None:
                yield at(chain, "links", number, "touchpoint", name=chain.name, link=link.touchpoint)


RULE = Rule(
    code="TM202",
    name="end-starts-nothing",
    level="warning",
    message="the end link of the chain “{name}” starts no chain: {link}",
    help="add `starts: <chain>` with the chain that the customer enters next",
    module=__name__,
    check=check,
)
