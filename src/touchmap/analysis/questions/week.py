"""The watchlist now and a while ago: what came in, what left, which score moved, what is late."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import IN_HAND, is_late, is_silent, newest
from touchmap.analysis.questions.score_changes import Move, moved
from touchmap.analysis.scoring.ranking import Ranked
from touchmap.model.action import Action, CheckIn
from touchmap.model.evidence import Evidence
from touchmap.model.inventory import Inventory


@dataclass(frozen=True, slots=True)
class Progress:
    """An action on a watchlist touchpoint, and what was reported on it.

    Attributes:
        action: The action.
        last: The newest check-in, if any.
        progress: How far it is, in per cent, as last reported; None if nobody said.
        before: The same, as it was on the day that is compared with.
        late: Whether it is past its due date and not done.
        silent: Whether it is in hand and nobody reported within the gate's time.
    """

    action: Action
    last: CheckIn | None
    progress: int | None
    before: int | None
    late: bool
    silent: bool


@dataclass(frozen=True, slots=True)
class WatchedTouchpoint:
    """A touchpoint of the watchlist today.

    Attributes:
        row: Its place today.
        before: Its place on the day that is compared with; None if it was not ranked.
        entered: Whether it was not on the watchlist then; never where nothing tells of it.
        evidence: What was observed since.
        actions: Its ideas and actions, open ones and those closed since.
        moved: How its score moved since; None if it did not.
    """

    row: Ranked
    before: Ranked | None
    entered: bool
    evidence: tuple[Evidence, ...]
    actions: tuple[Progress, ...]
    moved: Move | None = None


class LeftWatchlist(NamedTuple):
    """A touchpoint that left the watchlist: its place then, its place today if ranked, and how its score moved."""

    then: Ranked
    today: Ranked | None
    moved: Move | None


@dataclass(frozen=True, slots=True)
class Week:
    """The watchlist today beside an earlier day's.

    Attributes:
        since: The earlier day.
        watched: Today's watchlist, all that tie included, in the ranking's order.
        places: How many places it has: the page shows as many rows, and counts all.
        left: Who was on the watchlist then and is not today.
        late_elsewhere: The actions on touchpoints off the watchlist that are past their due dates.
    """

    since: date
    watched: tuple[WatchedTouchpoint, ...]
    places: int
    left: tuple[LeftWatchlist, ...]
    late_elsewhere: tuple[Action, ...]


def week(now: Facts, before: Facts | None, since: date) -> Week:
    """Compare the watchlist of today with an earlier day's.

    Args:
        now: The inventory today.
        before: The inventory as it was, on the day that it was so; None if nothing tells.
        since: That day.
    """
    was = {row.point.id: row for row in before.ranking.ranked} if before else {}
    left = before.ranking.watched if before else ()
    watched_then = {row.point.id for row in left}
    today = {row.point.id: row for row in now.ranking.ranked}
    return Week(
        since=since,
        watched=tuple(
            WatchedTouchpoint(
                row=row,
                before=was.get(row.point.id),
                entered=before is not None and row.point.id not in watched_then,
                evidence=_since(now.inventory.evidence_of.get(row.point.id, ()), since, now.today),
                actions=_actions(now, row.point.id, since),
                moved=moved(now, before, since, row.point.id) if before else None,
            )
            for row in now.ranking.watched
        ),
        places=now.ranking.top,
        left=tuple(
            LeftWatchlist(row, today.get(row.point.id), moved(now, before, since, row.point.id) if before else None)
            for row in left
            if row.point.id not in now.watched
        ),
        late_elsewhere=tuple(
            a for a in now.in_hand if is_late(a, now.today) and not any(name in now.watched for name in a.improves)
        ),
    )


def as_of(inventory: Inventory, day: date) -> Inventory:
    """The inventory as its dated records tell of an earlier day: without what was observed or reported after it.

    Marks that a person typed carry no date, and stay.
    """
    return replace(
        inventory,
        evidence=tuple(record for record in inventory.evidence if record.date <= day),
        actions=tuple(
            action.model_copy(update={"log": tuple(entry for entry in action.log if entry.date <= day)})
            for action in inventory.actions
        ),
    )


def progress(action: Action, today: date, since: date, within: int) -> Progress:
    """What was reported on an action.

    Args:
        action: The action.
        today: The day of the report; later check-ins do not count.
        since: The day that is compared with.
        within: In how many days an action in hand is to be reported on.
    """
    log = sorted((entry for entry in action.log if entry.date <= today), key=lambda entry: entry.date)
    last = newest(log)
    return Progress(
        action=action,
        last=last,
        progress=_reported(log, today),
        before=_reported(log, since),
        late=is_late(action, today),
        silent=is_silent(action, today, within),
    )


def _actions(now: Facts, touchpoint: str, since: date) -> tuple[Progress, ...]:
    within = now.inventory.settings.gates.check_in_within
    actions = now.inventory.actions_of.get(touchpoint, ())
    shown = [a for a in actions if a.status in (*IN_HAND, "idea") or (a.closed is not None and a.closed > since)]
    order = {"doing": 0, "planned": 1, "done": 2, "dropped": 3, "idea": 4}
    return tuple(progress(a, now.today, since, within) for a in sorted(shown, key=lambda a: order[a.status]))


def _since(records: Iterable[Evidence], since: date, today: date) -> tuple[Evidence, ...]:
    return tuple(sorted((r for r in records if since < r.date <= today), key=lambda r: r.date))


def _reported(log: Iterable[CheckIn], until: date) -> int | None:
    said = [entry.progress for entry in log if entry.date <= until and entry.progress is not None]
    return said[-1] if said else None
