"""A touchpoint occurs twice in the same chain.

Why: a chain has a start link, middle links and an end link (S4, law 2), each with a place of its own. A
customer who comes back to a touchpoint is in a new chain, and the end link is what starts it.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links:
          - control-visit
          - invoice
          - control-visit
          - {touchpoint: card-for-a-friend, end: true, starts: recommendation}

Good:

    chains:
      - id: second-visit
        name: The second visit
        links:
          - control-visit
          - invoice
          - {touchpoint: card-for-a-friend, end: true, starts: recommendation}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for links to a touchpoint that the chain has passed already."""
    for chain in facts.whole.chains:
        seen: dict[str, int] = {}
        for number, link in enumerate(chain.links):
            for way in link.ways:
                first = seen.setdefault(way, number)
                if first != number:
                    values = {"chain": chain.name, "link": way, "first": first + 1, "second": number + 1}
                    yield at(chain, "links", number, "any_of" if link.any_of else "touchpoint", **values)


RULE = Rule(
    code="TM206",
    name="link-twice",
    level="warning",
    message="{link} is both link {first} and link {second} of the chain “{chain}”",
    help="remove one of them, or begin a new chain where the customer comes back",
    module=__name__,
    check=check,
)
