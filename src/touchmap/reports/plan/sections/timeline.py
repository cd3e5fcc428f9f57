"""The open work on an axis of time: where it begins and ends, as shares of the whole."""

from collections.abc import Iterable
from datetime import date, timedelta

from touchmap.language.speech import Speech
from touchmap.reports.actions.rows import ListedAction
from touchmap.reports.drawings import Axis, Period

_BACK = timedelta(days=120)
"""How far before today the axis begins at the earliest."""

_FORWARD = timedelta(days=400)
"""How far after today it ends at the latest."""

_ROOM = 0.93
"""Up to where a month's name has room on the axis."""

_MOST = 7
"""How many months have their name on it."""


class Timeline:
    """An axis of time that some actions share.

    Args:
        actions: The actions.
        today: The plan's day.
        say: The language.

    Attributes:
        axis: The axis.
    """

    def __init__(self, actions: Iterable[ListedAction], today: date, say: Speech) -> None:
        days = [date.fromisoformat(day) for one in actions for day in (one.opened, one.due) if day]
        first = max(min([today, *days]), _shifted(today, -_BACK))
        last = min(max([today, *days]), _shifted(today, _FORWARD))
        self._first = first.replace(day=1)
        self._length = max((last - self._first).days + 1, 28)
        self.axis = Axis(tuple(self._months(last, say)), self._at(today))

    def period(self, action: ListedAction) -> Period | None:
        """An action from the day on which it was opened to that on which it is due; None if it has no due date."""
        if action.due is None:
            return None
        end = self._at(date.fromisoformat(action.due))
        start = min(self._at(date.fromisoformat(action.opened)), end) if action.opened else end
        done = None if action.progress is None else start + (end - start) * action.progress / 100
        return Period(self.axis, start, end, done, late=action.late_by is not None)

    def _at(self, day: date) -> float:
        return round(min(max((day - self._first).days / self._length, 0), 1), 4)

    def _months(self, last: date, say: Speech) -> Iterable[tuple[float, str]]:
        firsts = [self._first]
        while (firsts[-1].year, firsts[-1].month) < (last.year, last.month):
            firsts.append(_shifted(firsts[-1], timedelta(days=32)).replace(day=1))
        each, names = -(-len(firsts) // _MOST), _months(say)
        for number, first in enumerate(firsts):
            at = self._at(first)
            yield at, names[first.month - 1] if number % each == 0 and at <= _ROOM else ""


def _shifted(day: date, by: timedelta) -> date:
    """A day moved, as far as the calendar goes."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min


def _months(say: Speech) -> tuple[str, ...]:
    """The names of the months where there is little room."""
    return (
        say.context("short", "Jan"),
        say.context("short", "Feb"),
        say.context("short", "Mar"),
        say.context("short", "Apr"),
        say.context("short", "May"),
        say.context("short", "Jun"),
        say.context("short", "Jul"),
        say.context("short", "Aug"),
        say.context("short", "Sep"),
        say.context("short", "Oct"),
        say.context("short", "Nov"),
        say.context("short", "Dec"),
    )
