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
from touchmap.language.phrase import Phrase, phrase
from touchmap.language.terms import STATUSES
from touchmap.model.action import Action
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for actions in hand without a name beside them."""
    for action in facts.in_hand:
        if facts.inventory.owner_in(action.owner) is None:
            yield at(action, "owner", what=_said(action))


def _said(action: Action) -> Phrase:
    status = phrase(STATUSES[action.status])
    if action.owner is None:
        return phrase("no owner: the action “{title}” (status: {status})", title=action.title, status=status)
    return phrase(
        "no owner: the action “{title}” (status: {status}); “{placeholder}” names nobody",
        title=action.title,
        status=status,
        placeholder=action.owner,
    )


RULE = Rule(
    code="TM305",
    name="action-without-owner",
    level="warning",
    message="{what}",
    help="name in `owner:` the one person who owns it, or make it an idea again",
    module=__name__,
    check=check,
)
