"""An action has no owner.

It is planned or ongoing, and nobody owns it. (An idea needs no owner at first.) A placeholder such as TBD, n/a
or "?" is not an owner, unless somebody in `people:` has that name.

Why: an owner, a due date and a status turn an idea into an action; the plan names a responsible person for each
point (S1).

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
from touchmap.rules.rule import Match, Rule, at, names_nobody


def check(facts: Facts) -> Iterator[Match]:
    """Look for actions in hand without a name beside them."""
    for action in facts.in_hand:
        if facts.inventory.owner_in(action.owner) is None:
            word = names_nobody(action.owner)
            yield at(action, "owner", title=action.title, status=action.status, word=word)


RULE = Rule(
    code="TM305",
    name="action-without-owner",
    level="warning",
    message="no owner: the action “{title}” (status: {status}){word}",
    help="name in `owner:` the one person who owns it, or make it an idea again",
    module=__name__,
    check=check,
)
