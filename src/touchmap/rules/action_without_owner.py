"""An action has no owner.

It is planned or being done, and nobody answers for it. (An idea needs no owner at first.)

Why: an idea becomes an action by an owner, a due date and a status; the plan names a responsible
person for each point (S1).

Bad:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: doing
        opened: 2026-10-14
        due: 2026-12-15
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
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Look for actions in hand without a name beside them."""
    for action in facts.in_hand:
        if action.owner is None:
            yield at(action, "owner", title=action.title, status=action.status)


RULE = Rule(
    "TM305",
    "action-without-owner",
    "warning",
    'the action "{title}" is {status} and has no owner',
    "write `owner:` with the one person who answers for it, or make it an idea again",
    __doc__,
    check,
)
