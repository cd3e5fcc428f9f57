"""A chain of former customers asks nobody why they left.

A chain with a link at the stage `former` has, at none of these links, a survey or an interview behind
it.

Why: the question is at which stage, at which link and why customers are lost (S0). The touches with
those who leave are there to learn the reason (S4).

Bad:

    evidence:
      - {touchpoint: farewell-letter, date: 2026-10-20, method: analytics, score: 5, answers: 3}
      - {touchpoint: exit-question, date: 2026-10-20, method: mystery-shopper, score: 5, answers: 3}
      - {touchpoint: come-back, date: 2026-10-20, method: analytics, score: 5, answers: 9}

Good:

    evidence:
      - {touchpoint: farewell-letter, date: 2026-10-20, method: analytics, score: 5, answers: 3}
      - {touchpoint: exit-question, date: 2026-10-20, method: interview, score: 5, answers: 3}
      - {touchpoint: come-back, date: 2026-10-20, method: analytics, score: 5, answers: 9}
"""

from collections.abc import Iterator

from touchmap.analysis.evidence import asks
from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for chains of former customers without a survey or an interview."""
    inventory = facts.inventory
    leaving = {point.id for point in inventory.touchpoints if inventory.stage_of(point) == "former"}
    for chain in inventory.chains:
        former = [link.touchpoint for link in chain.links if link.touchpoint in leaving]
        if former and not any(asks(inventory.evidence_of.get(point, ())) for point in former):
            yield at(chain, "links", chain=chain.name)


RULE = Rule(
    "TM405",
    "no-exit-question",
    "warning",
    '"{chain}" asks former customers nothing: there is no survey and no interview at its links',
    "add a touchpoint that asks why they left, and its answers under `evidence:`",
    __doc__,
    check,
    ("touchpoints", "chains", "evidence", "stages"),
)
