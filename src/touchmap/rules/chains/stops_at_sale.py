"""A chain stops at the sale.

The chain leads from before the purchase to its first link after that, and ends there; none of the chains that
follow meets the customer again.

Why: contacts are usually analysed only up to the sale (S4). The outcome is secured after the last contact: is
the customer satisfied, would they tell others?

Bad:

    chains:
      - id: booking
        name: Booking
        enters: [street]
        links: [street-sign, phone-booking, {touchpoint: reminder, end: true, starts: recommendation}]
      - id: first-visit
        name: The first visit
        enters: [visit]
        links: [consultation, invoice, {touchpoint: next-date, end: true, starts: second-visit}]

Good:

    chains:
      - id: booking
        name: Booking
        enters: [street]
        links: [street-sign, phone-booking, {touchpoint: reminder, end: true, starts: first-visit}]
"""

from collections.abc import Iterator

from touchmap.analysis.chains.graph import started
from touchmap.analysis.chains.reachability import leading_to
from touchmap.analysis.facts import Facts
from touchmap.model.chain import Chain
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for chains that end as soon as they have sold, and lead to no later touch."""
    inventory = facts.whole
    phases = [phase.id for phase in inventory.vocabulary.phases]
    if not phases:
        return
    beyond = {point.id for point in inventory.touchpoints if inventory.phase_of(point) not in (None, phases[0])}
    stopping = [chain for chain in inventory.chains if _stops(chain, beyond)]
    names = {chain.id for chain in stopping}
    living = (chain for chain in inventory.chains if any(not beyond.isdisjoint(link.ways) for link in chain.links))
    safe = leading_to((chain.id for chain in living if chain.id not in names), started(inventory))
    for chain in stopping:
        if chain.links[-1].starts not in safe:
            last = inventory.touchpoint_by_id[chain.links[-1].touchpoint]
            yield at(chain, "links", len(chain.links) - 1, "touchpoint", chain=chain.name, name=last.name)


def _stops(chain: Chain, beyond: set[str]) -> bool:
    """Whether the last link, and no other, lies beyond the first phase, and starts a chain as its end link."""
    places = [number for number, link in enumerate(chain.links) if not beyond.isdisjoint(link.ways)]
    if len(chain.links) < 2 or places != [len(chain.links) - 1]:
        return False
    return chain.links[-1].end and chain.links[-1].starts is not None


RULE = Rule(
    code="TM205",
    name="stops-at-sale",
    level="warning",
    message="the chain “{chain}” stops at the sale: nothing after the link “{name}” meets the customer again",
    help="let the end link start a chain of what customers meet after the purchase",
    module=__name__,
    check=check,
    needs=("chains", "touchpoints", "stages", "phases"),
)
