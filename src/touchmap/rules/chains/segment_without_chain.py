"""A segment has no chain.

A chain without `segment:` is for everybody; this segment has no chain of its own, and there is none for
everybody.

Why: the ways from the first contact to the last are drawn for every segment that matters (S2).

Bad:

    segments: [families, adults]
    chains:
      - id: booking
        name: Booking
        segment: families
        enters: [street]
        links: [street-sign, phone-booking, {touchpoint: reminder, end: true, starts: first-visit}]
      - id: first-visit
        name: The first visit
        segment: families
        links: [consultation, invoice, {touchpoint: next-date, end: true, starts: second-visit}]
      - id: second-visit
        name: The second visit
        segment: families
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
      - id: recommendation
        name: The recommendation
        segment: families
        enters: [word-of-mouth]
        links: [friends-word, {touchpoint: friend-discount, end: true, starts: booking}]
      - id: leaving
        name: Leaving
        segment: families
        enters: [mail, phone]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]

Good:

    segments: [families, adults]
    chains:
      - id: leaving
        name: Leaving
        segment: families
        enters: [mail, phone]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for segments that no chain serves."""
    served = {chain.segment for chain in facts.inventory.chains}
    for segment in facts.inventory.settings.segments:
        if None not in served and segment.id not in served:
            yield at(segment, "id", name=segment.name or segment.id)


RULE = Rule(
    code="TM210",
    name="segment-without-chain",
    level="warning",
    message="the segment “{name}” has no chain",
    help="draw its chain with `segment:`, or remove `segment:` from the chains that are for everybody",
    module=__name__,
    check=check,
    needs=("chains", "segments"),
)
