"""An action answers a record of evidence that does not exist.

`because: touchpoint@date` names a record by its touchpoint and day. Words without `@` and a date are a barrier in the
client's words, and are left alone.

Why: improvements follow from what was seen (S1). An action whose reason cannot be found cannot be checked against it.

Bad:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        lever: staff-skills
        status: doing
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        because: phone-booking@2026-10-13
        log:
          - {date: 2026-11-18, progress: 50}

Good:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        lever: staff-skills
        status: doing
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        because: phone-booking@2026-10-12
        log:
          - {date: 2026-11-18, progress: 50}
"""

from collections.abc import Iterator
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.model.action import Action
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for records that are named and not there."""
    records: set[tuple[str, date]] | None = None
    for action in facts.inventory.actions:
        named = _record(action)
        if named:
            records = records or {(record.touchpoint, record.date) for record in facts.inventory.evidence}
            if named not in records:
                yield at(action, "because", title=action.title, because=action.because)


def _record(action: Action) -> tuple[str, date] | None:
    """The touchpoint and the day of the record that an action answers; None for a barrier in words."""
    point, day = action.answered
    try:
        return (point, date.fromisoformat(day)) if point else None
    except ValueError:
        return None


RULE = Rule(
    code="TM505",
    name="because-of-nothing",
    level="warning",
    message="the action “{title}” answers a record that does not exist: {because}",
    help="name the record by the touchpoint's id and its `date:`, or write the barrier in words",
    module=__name__,
    check=check,
    needs=("evidence",),
)
