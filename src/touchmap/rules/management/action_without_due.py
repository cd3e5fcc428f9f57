"""An action has no due date.

It is planned or ongoing, and nobody said by when.

Why: touchpoints are planned, carried out and controlled (S4, law 3). Without a date there is nothing to
control.

Bad:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: doing
        owner: anna
        opened: 2026-10-14
        expected_score: 5
        log: [{date: 2026-11-18, progress: 50}]

Good:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: doing
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        log: [{date: 2026-11-18, progress: 50}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import phrase
from touchmap.language.terms import STATUSES
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for actions in hand without a day on which they are to be done."""
    for action in facts.in_hand:
        if action.due is None:
            yield at(action, "due", title=action.title, status=phrase(STATUSES[action.status]))


RULE = Rule(
    code="TM306",
    name="action-without-due",
    level="warning",
    message="no due date: the action “{title}” (status: {status})",
    help="set `due:` to the day by which it should be done",
    module=__name__,
    check=check,
)
