"""Links follow the end link of a chain.

Why: the end link is the last one by definition (S4). What follows it belongs in the chain that it starts, or
`end: true` is on the wrong link.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [{touchpoint: card-for-a-friend, end: true, starts: recommendation}, control-visit]

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
    """Look for what follows the first end link."""
    for chain in facts.whole.chains:
        ends = [number for number, link in enumerate(chain.links) if link.end]
        if ends and ends[0] < len(chain.links) - 1:
            after = chain.links[ends[0] + 1].called
            yield at(
                chain,
                "links",
                ends[0] + 1,
                name=chain.name,
                end=chain.links[ends[0]].called,
                after=after,
                count=len(chain.links) - 1 - ends[0],
            )


RULE = Rule(
    code="TM203",
    name="links-after-end",
    level="error",
    message="the chain “{name}” goes on after its end link {end}: {after} (links after it: {count})",
    help="move these links before the end link, or into the chain that the end link starts",
    module=__name__,
    check=check,
)
