"""Actions and ideas as rows, with what their touchpoints are called and how good they are today."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import OPEN, days_late, newest
from touchmap.language.numbers import plain
from touchmap.language.speech import Speech
from touchmap.language.terms import LEVERS
from touchmap.model.action import Action, Status
from touchmap.reports.naming import term_name

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An action or an idea; days are ISO dates, `effort` is in person-days, `progress` in per cent.

    `cost` is in the client's currency, `late_by` the days since it was due if it is planned or under way, `scores`
    are those of its touchpoints today.
    """

    id: str
    touchpoints: tuple[str, ...]
    title: str
    status: Status
    owner: str | None
    owner_name: str | None
    due: str | None
    late_by: int | None
    lever: str | None
    source: str | None
    effort: float | None
    cost: float | None
    expected_score: float | None
    scores: tuple[float | None, ...]
    progress: int | None
    last_check_in: str | None
    because: str | None
    measure: str | None
    effect: str | None
    opened: str | None
    closed: str | None
    file: str
    line: int
    names: tuple[str, ...] = field(metadata=_HIDDEN)
    lever_name: str | None = field(metadata=_HIDDEN)
    answers: str | None = field(metadata=_HIDDEN)


def listed_actions(facts: Facts, actions: Iterable[Action], say: Speech) -> tuple[ListedAction, ...]:
    """Some actions as rows: what is in hand by its day, then ideas, then what is done, then what is dropped."""
    return tuple(_row(action, facts, say) for action in sorted(actions, key=_order))


def score_change(action: ListedAction, figure: Callable[[float], str]) -> str:
    """Today's score and the one expected; of several touchpoints only what is expected of each.

    Args:
        action: The action.
        figure: How a figure is written.

    Returns:
        Such as `2 → 4`; empty if no score is expected.
    """
    if action.expected_score is None:
        return ""
    today = action.scores[0] if len(action.scores) == 1 else None
    expected = figure(action.expected_score)
    return f"→ {expected}" if today is None else f"{figure(today)} → {expected}"


def _order(action: Action) -> tuple[int, int]:
    """What is in hand first, by its day, then ideas; what is closed last, the latest before earlier ones."""
    if action.status in OPEN:
        return int(action.status == "idea"), (action.due or date.max).toordinal()
    return 2 + int(action.status == "dropped"), -(action.closed or date.min).toordinal()


def _row(action: Action, facts: Facts, say: Speech) -> ListedAction:
    inventory, last = facts.inventory, newest(action.log)
    points = inventory.touchpoint_by_id
    return ListedAction(
        id=action.id,
        touchpoints=action.improves,
        title=action.title,
        status=action.status,
        owner=action.owner,
        owner_name=inventory.owner_name(action.owner),
        due=_day(action.due),
        late_by=days_late(action, facts.today),
        lever=action.lever,
        source=action.source,
        effort=plain(action.effort),
        cost=plain(action.cost),
        expected_score=plain(action.expected_score),
        scores=tuple(plain(facts.scores.get(name)) for name in action.improves),
        progress=last.progress if last else None,
        last_check_in=_day(last.date) if last else None,
        because=action.because,
        measure=action.measure,
        effect=action.effect,
        opened=_day(action.opened),
        closed=_day(action.closed),
        file=action.where.file,
        line=action.line,
        names=tuple(points[name].name if name in points else name for name in action.improves),
        lever_name=action.lever and term_name(inventory.vocabulary.levers, action.lever, say, LEVERS),
        answers=_answers(action, facts, say),
    )


def _answers(action: Action, facts: Facts, say: Speech) -> str | None:
    """What an action answers: a record by its touchpoint and its day, a barrier in its own words."""
    name, day = action.answered
    point = facts.inventory.touchpoint_by_id.get(name)
    try:
        return (
            say("{name}, seen on {day}", name=point.name, day=say.day(date.fromisoformat(day)))
            if point
            else action.because
        )
    except ValueError:
        return action.because


def _day(on: date | None) -> str | None:
    return None if on is None else on.isoformat()
