"""A link other than the end link starts a chain.

`starts:` belongs on the end link. The chain map follows the branch all the same, as one more way out.

Why: the end link is what gives birth to a new chain (S4, law 2). A customer who leaves a chain in the middle
has come to a branch, and a branch is a chain of its own.

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
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for `starts` without `end`; where the chain has no end link at all, TM201 says so."""
    for chain in facts.whole.chains:
        if not any(link.end for link in chain.links):
            continue
        for number, link in enumerate(chain.links):
            if link.starts and not link.end:
                values = {"chain": chain.name, "link": link.called, "next": link.starts}
                yield at(chain, "links", number, "starts", **values)


RULE = Rule(
    code="TM213",
    name="starts-before-end",
    level="warning",
    message="{link} starts {next} but is not the end link of the chain “{chain}”",
    help="remove `starts:`, or draw the branch as a chain of its own",
    module=__name__,
    check=check,
)
