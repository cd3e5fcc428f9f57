"""A link that is no end link starts a chain.

`starts:` belongs at the end link. The map of chains walks the branch all the same, as one more way out.

Why: it is the end link that gives birth to a new chain (S4, law 2). A customer who leaves a chain in
the middle of it has met a branch, and a branch is a chain of its own.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links:
          - {touchpoint: control-visit, starts: booking}
          - {touchpoint: card-for-a-friend, end: true, starts: recommendation}

Good:

    chains:
      - id: second-visit
        name: The second visit
        links:
          - control-visit
          - {touchpoint: card-for-a-friend, end: true, starts: recommendation}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for `starts` without `end`; where the chain has no end link at all, TM201 says so."""
    for chain in facts.inventory.chains:
        if not any(link.end for link in chain.links):
            continue
        for number, link in enumerate(chain.links):
            if link.starts and not link.end:
                values = {"chain": chain.name, "link": link.touchpoint, "next": link.starts}
                yield at(chain, "links", number, "starts", **values)


RULE = Rule(
    "TM213",
    "starts-before-end",
    "warning",
    '{link} of "{chain}" starts {next} and is not the end link',
    "take `starts:` out, or draw the way that branches off here as a chain of its own",
    __doc__,
    check,
)
