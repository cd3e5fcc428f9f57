"""A watchlist action has had no recent check-in.

The last check-in in its `log:` (before the first one, the day it was opened) is longer ago than
`gates.check_in_within` (7 days).

Why: progress on the top five is reviewed once a week (S1).

Bad:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: doing
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        log: [{date: 2026-11-14, progress: 40}]

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
        log: [{date: 2026-11-15, progress: 40}]
"""

from collections.abc import Iterator
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import is_silent, last_heard
from touchmap.language.phrase import Phrase, phrase
from touchmap.model.action import Action
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for actions in hand on the watchlist that nobody reported on lately."""
    most = facts.inventory.settings.gates.check_in_within
    for action in facts.in_hand:
        if any(name in facts.watched for name in action.improves) and is_silent(action, facts.today, most):
            yield at(action, "log", what=_last(action, facts.today, most))


def _last(action: Action, today: date, most: int) -> Phrase:
    last = last_heard(action, today)
    if last is None:
        return phrase("no check-in on the action “{title}” (limit in days: {most})", title=action.title, most=most)
    values = {"title": action.title, "day": last, "days": (today - last).days, "most": most}
    if any(report.date <= today for report in action.log):
        return phrase(
            "the last check-in on the action “{title}” was on {day} (days ago: {days}; limit: {most})", **values
        )
    return phrase(
        "no check-in on the action “{title}” since it was opened on {day} (days ago: {days}; limit: {most})", **values
    )


RULE = Rule(
    code="TM308",
    name="no-check-in",
    level="warning",
    message="{what}",
    help="ask its owner, and add a line to `log:` with the date and the progress",
    module=__name__,
    check=check,
    needs=(*RANKING, "actions"),
)
