"""An action is overdue.

Its due date is over, and it is still planned or being done.

Why: the progress of the top five is looked at once a week (S1). A day that passed without a word is
where control was lost.

Bad:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: doing
        owner: anna
        opened: 2026-10-14
        due: 2026-11-20
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
        due: 2026-11-22
        expected_score: 5
        log: [{date: 2026-11-18, progress: 50}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.analysis.work import is_late
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for actions in hand whose day is over."""
    for action in facts.in_hand:
        if action.due is not None and is_late(action, facts.today):
            days = (facts.today - action.due).days
            yield at(action, "due", title=action.title, late=f"{days} day{'' if days == 1 else 's'}")


RULE = Rule(
    "TM307",
    "action-overdue",
    "warning",
    'the action "{title}" is {late} overdue',
    "finish it and close it, or agree on a new day",
    __doc__,
    check,
)
