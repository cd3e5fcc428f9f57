"""A chain does not ask former customers why they left.

A chain with a link at the stage `former` asks if one of these links is a touchpoint with the id or the tag
`exit-question`, or one with evidence from a survey or an interview.

Why: the question is at which stage, at which link and why customers are lost (S0). The contacts with those who
leave are there to learn the reason (S4).

Bad:

    chains:
      - id: leaving
        name: Leaving
        enters: [mail]
        links: [farewell-letter, {touchpoint: come-back, end: true, starts: second-visit}]
    evidence:
      - {touchpoint: farewell-letter, date: 2026-10-20, method: analytics, score: 5, answers: 3}
      - {touchpoint: come-back, date: 2026-10-20, method: analytics, score: 5, answers: 9}

Good:

    chains:
      - id: leaving
        name: Leaving
        enters: [mail]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]
    evidence:
      - {touchpoint: farewell-letter, date: 2026-10-20, method: analytics, score: 5, answers: 3}
      - {touchpoint: come-back, date: 2026-10-20, method: analytics, score: 5, answers: 9}
"""

from collections.abc import Iterator

from touchmap.analysis.evidence.observations import asks
from touchmap.analysis.facts import Facts
from touchmap.model.touchpoint import Touchpoint
from touchmap.rules.rule import Match, Rule, at

_QUESTION = "exit-question"


def check(facts: Facts) -> Iterator[Match]:
    """Look for chains of former customers without a question."""
    inventory = facts.inventory
    leaving = [point for point in inventory.touchpoints if inventory.stage_of(point) == "former"]
    asking = {point.id for point in leaving if _asks(point, facts)}
    former = {point.id for point in leaving}
    for chain in inventory.chains:
        links = {way for link in chain.links for way in link.ways}
        if not links.isdisjoint(former) and links.isdisjoint(asking):
            yield at(chain, "links", chain=chain.name)


def _asks(point: Touchpoint, facts: Facts) -> bool:
    """Whether a touchpoint is a question, or customers were asked there."""
    return _QUESTION in (point.id, *point.tags) or asks(facts.inventory.evidence_of.get(point.id, ()))


RULE = Rule(
    code="TM405",
    name="no-exit-question",
    level="warning",
    message="the chain “{chain}” asks former customers nothing: no link is a question, a survey or an interview",
    help="add a touchpoint that asks why they left, with the tag `exit-question`; record the answers under `evidence:`",
    module=__name__,
    check=check,
    needs=("touchpoints", "chains", "evidence", "stages"),
)
