"""An action is done but has no closing date.

Why: after one weak link is fixed, look again (S0). The evidence before and after the closing date shows whether
an action improved the score.

Bad:

    actions:
      - id: shorter-wait
        touchpoint: control-visit
        title: Two chairs on Mondays
        status: done
        owner: vera
        opened: 2026-06-01
        due: 2026-08-01
        expected_score: 5

Good:

    actions:
      - id: shorter-wait
        touchpoint: control-visit
        title: Two chairs on Mondays
        status: done
        owner: vera
        opened: 2026-06-01
        due: 2026-08-01
        expected_score: 5
        closed: 2026-07-30
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for done actions without the day of their closing."""
    for action in facts.inventory.actions:
        if action.status == "done" and action.closed is None:
            yield at(action, "status", title=action.title)


RULE = Rule(
    code="TM311",
    name="done-without-date",
    level="info",
    message="the action “{title}” is done but has no closing date",
    help="set `closed:` to the day it was done",
    module=__name__,
    check=check,
)
