"""A chain breaks at a negative link.

The break is the first link to which customers react negatively; few of them get beyond it.

Why: a negative touchpoint breaks the chain (S4, law 2). Improving what lies beyond the break is wasted until
the break is fixed (S0).

Bad:

    touchpoints:
      - id: control-visit
        name: Control visit
        channel: visit
        stage: customer
        customer_weight: 4
        business_priority: 3
        score: 2
        owner: vera
        reviewed: 2026-10-01
    evidence:
      - {touchpoint: control-visit, date: 2026-10-10, method: mystery-shopper, score: 2, answers: 3}
    actions:
      - id: shorter-wait
        touchpoint: control-visit
        title: Two chairs on Mondays
        status: doing
        owner: vera
        due: 2026-12-20
        log: [{date: 2026-11-20, progress: 30}]

Good:

    touchpoints:
      - id: control-visit
        name: Control visit
        channel: visit
        stage: customer
        customer_weight: 4
        business_priority: 3
        score: 4
        owner: vera
        reviewed: 2026-10-01
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for the first negative link of each chain."""
    for state in facts.chains:
        step = state.breaks_at
        if step is not None:
            beyond = len(state.steps) - 1 - step.number
            place = facts.place_of(state.chain, step.number)
            yield at(state.chain, "links", place, chain=state.chain.name, name=step.name, beyond=beyond)


RULE = Rule(
    code="TM204",
    name="chain-breaks",
    level="warning",
    message="the chain “{chain}” breaks at the link “{name}”: reaction negative (links beyond: {beyond})",
    help="fix this link first, then the others",
    module=__name__,
    check=check,
    needs=("touchpoints", "evidence"),
)
