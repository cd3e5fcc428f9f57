"""An action is done, and nobody wrote down when.

Why: after one weak link is mended, look again (S0). Whether an action moved the score is seen from the
evidence before and after the day on which it was closed.

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
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for done actions without the day of their closing."""
    for action in facts.inventory.actions:
        if action.status == "done" and action.closed is None:
            yield at(action, "status", title=action.title)


RULE = Rule(
    "TM311",
    "done-without-date",
    "info",
    'the action "{title}" is done, and nobody wrote down when',
    "write `closed:` with the day",
    __doc__,
    check,
)
