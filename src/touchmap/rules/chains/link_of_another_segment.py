"""A chain contains a touchpoint that its segment does not meet.

The chain's `segment:` is not among the touchpoint's `segments:`.

Why: each segment has its own way and its own weights (S2). A touchpoint that the segment does not meet has no
weight for it, and the chain has a hole there.

Bad:

    segments: [families, adults]
    touchpoints:
      - id: farewell-letter
        name: Letter with the patient's records
        channel: mail
        stage: former
        segments: [adults]
        customer_weight: 2
        business_priority: 1
        score: 5
        owner: boris
        reviewed: 2026-10-01
    chains:
      - id: leaving
        name: Leaving
        segment: families
        enters: [mail]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]

Good:

    segments: [families, adults]
    touchpoints:
      - id: farewell-letter
        name: Letter with the patient's records
        channel: mail
        stage: former
        segments: [families, adults]
        customer_weight: 2
        business_priority: 1
        score: 5
        owner: boris
        reviewed: 2026-10-01
    chains:
      - id: leaving
        name: Leaving
        segment: families
        enters: [mail]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.weights import meets
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for links whose touchpoint is for other segments."""
    by_id = facts.whole.touchpoint_by_id
    for chain in facts.whole.chains:
        for number, link in enumerate(chain.links):
            for point in (by_id.get(way) for way in link.ways):
                if point and chain.segment and not meets(point, chain.segment):
                    values = {"chain": chain.name, "segment": chain.segment, "name": point.name}
                    yield at(chain, "links", number, "any_of" if link.any_of else "touchpoint", **values)


RULE = Rule(
    code="TM214",
    name="link-of-another-segment",
    level="warning",
    message="the segment {segment} does not meet “{name}” (chain: “{chain}”)",
    help="add {segment} to the touchpoint's `segments:`, or remove the link",
    module=__name__,
    check=check,
)
