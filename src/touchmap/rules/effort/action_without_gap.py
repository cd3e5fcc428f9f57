"""An action improves what is good already.

The touchpoint has its target score, and an action on it is planned or ongoing. Something extra at a good
touchpoint is not reported if the action has `effect: wow`.

Why: improving what is good already is wasted while something else limits the whole (S0).

Bad:

    actions:
      - id: larger-sign
        touchpoint: street-sign
        title: A larger sign
        status: doing
        owner: boris
        opened: 2026-10-14
        due: 2026-12-15
        log: [{date: 2026-11-18, progress: 50}]

Good:

    actions:
      - id: one-page-invoice
        touchpoint: invoice
        title: An invoice on one page
        status: doing
        owner: boris
        opened: 2026-10-14
        due: 2026-12-15
        log: [{date: 2026-11-18, progress: 50}]
      - id: sign-with-a-joke
        touchpoint: street-sign
        title: A sign that people photograph
        effect: wow
        status: doing
        owner: boris
        opened: 2026-10-14
        due: 2026-12-15
        log: [{date: 2026-11-18, progress: 50}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for work on touchpoints without a gap."""
    for action in facts.in_hand:
        if facts.at_target.issuperset(action.improves) and action.effect is None:
            name = facts.inventory.touchpoint_by_id[action.improves[0]].name
            yield at(action, "touchpoints" if action.touchpoints else "touchpoint", title=action.title, name=name)


RULE = Rule(
    code="TM501",
    name="action-without-gap",
    level="warning",
    message="the action “{title}” improves a touchpoint without a gap: “{name}”",
    help="work where the gap is, raise the target, or write `effect: wow` if something extra is intended",
    module=__name__,
    check=check,
    needs=RANKING,
)
