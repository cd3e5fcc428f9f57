"""An end link leads into a chain of another segment.

Why: each segment has its own way from the first contact to the last (S2), and the end link starts the next
chain of the same customer (S4, law 2).

Bad:

    segments: [families, adults]
    chains:
      - id: leaving
        name: Leaving
        segment: families
        enters: [mail]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: recommendation}]
      - id: recommendation
        name: The recommendation
        segment: adults
        enters: [word-of-mouth]
        links: [friends-word, {touchpoint: friend-discount, end: true, starts: booking}]

Good:

    segments: [families, adults]
    chains:
      - id: leaving
        name: Leaving
        segment: families
        enters: [mail]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]
      - id: recommendation
        name: The recommendation
        segment: adults
        enters: [word-of-mouth]
        links: [friends-word, {touchpoint: friend-discount, end: true, starts: booking}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for links that start a chain which another segment passes."""
    by_id = facts.whole.chain_by_id
    for chain in facts.whole.chains:
        for number, link in enumerate(chain.links):
            following = by_id.get(link.starts or "")
            if following and chain.segment and following.segment and following.segment != chain.segment:
                values = {"chain": chain.name, "segment": chain.segment, "other": following.segment}
                yield at(chain, "links", number, "starts", next=following.name, **values)


RULE = Rule(
    code="TM212",
    name="starts-another-segment",
    level="warning",
    message="the chain “{chain}” (segment: {segment}) leads into the chain “{next}” (segment: {other})",
    help="start a chain of the same segment, or one for everybody",
    module=__name__,
    check=check,
    needs=("chains",),
)
