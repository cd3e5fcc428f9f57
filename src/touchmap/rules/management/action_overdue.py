"""An action is overdue.

Its due date has passed, and it is still planned or ongoing.

Why: progress on the top five is reviewed once a week (S1). A date that passes without a word is where control
is lost.

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
from touchmap.analysis.open_actions import days_late
from touchmap.language.phrase import plural
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for actions in hand whose day is over."""
    for action in facts.in_hand:
        days = days_late(action, facts.today)
        if days is not None:
            what = plural(
                "the action “{title}” is {count} day overdue",
                "the action “{title}” is {count} days overdue",
                days,
                title=action.title,
            )
            yield at(action, "due", what=what)


RULE = Rule(
    code="TM307",
    name="action-overdue",
    level="warning",
    message="{what}",
    help="finish and close it, or agree on a new date",
    module=__name__,
    check=check,
)
