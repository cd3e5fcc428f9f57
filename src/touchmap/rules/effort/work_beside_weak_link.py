"""Work on a chain bypasses its weak link.

An action on some link is planned or ongoing, and none on a weak link of the chain. Work on a part counts for
its whole; a weak link that has its target score needs none.

Why: a business performs as its weakest link does; improving one part while another limits the whole is wasted
(S0).

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [phone-booking, control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
      - id: leaving
        name: Leaving
        enters: [mail]
        links:
          - farewell-letter
          - invoice
          - control-visit
          - exit-question
          - {touchpoint: come-back, end: true, starts: second-visit}
    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 3
        owner: boris
        reviewed: 2026-10-01
    actions:
      - id: shorter-wait
        touchpoint: control-visit
        title: Two chairs on Mondays
        status: doing
        owner: vera
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        log: [{date: 2026-11-18, progress: 50}]
      - id: rota
        touchpoint: phone-booking
        title: A rota for the mornings
        status: doing
        owner: anna
        due: 2026-12-15
        log: [{date: 2026-11-18, progress: 50}]

Good:

    actions:
      - id: shorter-wait
        touchpoint: control-visit
        title: Two chairs on Mondays
        status: doing
        owner: vera
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        log: [{date: 2026-11-18, progress: 50}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for chains on which people work, but not at the weak link."""
    for state in facts.chains:
        weak = [step for step in state.weak if step.link.touchpoint not in facts.at_target]
        names = [step.link.touchpoint for step in weak]
        if not weak or any(name in facts.worked_on for name in names):
            continue
        busy = next((s.point for s in state.steps if s.point and s.point.id in facts.worked_on), None)
        if busy:
            first = weak[0]
            values = {"chain": state.chain.name, "busy": busy.name, "weak": first.name}
            yield at(state.chain, "links", first.number, "touchpoint", **values)


RULE = Rule(
    code="TM502",
    name="work-beside-weak-link",
    level="warning",
    message="work on the chain “{chain}” bypasses its weak link: “{weak}” (work is on: “{busy}”)",
    help="fix the weak link first: it limits the whole chain",
    module=__name__,
    check=check,
    needs=(*RANKING, "chains", "actions"),
)
