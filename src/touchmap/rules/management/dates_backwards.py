"""The dates of an action run backwards.

It is due, closed or reported on before it was opened.

Why: the plan is controlled by its dates (S4, law 3; S1: once a week). A mistyped year makes an action late, or
never late.

Bad:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: done
        owner: anna
        opened: 2026-10-14
        due: 2025-12-15
        expected_score: 5
        closed: 2026-11-20
      - id: longer-shift
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: doing
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        log: [{date: 2026-11-18, progress: 50}]

Good:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: done
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        closed: 2026-11-20
      - id: longer-shift
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
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.model.action import Action
from touchmap.problem import Key
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for days that lie before the day on which the action was opened."""
    for action in facts.inventory.actions:
        if action.opened is None:
            continue
        for day, keys in _days(action):
            if day is not None and day < action.opened:
                yield at(action, *keys, title=action.title, key=keys[-1], day=day, opened=action.opened)


def _days(action: Action) -> Iterator[tuple[date | None, tuple[Key, ...]]]:
    """Each later day, and its key."""
    yield action.due, ("due",)
    yield action.closed, ("closed",)
    for number, report in enumerate(action.log):
        yield report.date, ("log", number, "date")


RULE = Rule(
    code="TM312",
    name="dates-backwards",
    level="warning",
    message="the dates of the action “{title}” run backwards: `{key}: {day}` is before `opened: {opened}`",
    help="check the year and the month of both dates",
    module=__name__,
    check=check,
)
