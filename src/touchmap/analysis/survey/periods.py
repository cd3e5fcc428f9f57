"""Which answers of a touchpoint are one record: those of one period, none of it across the end of work on it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from touchmap.model.inventory import Inventory

By = Literal["month", "quarter", "year"]
Period = tuple[int, int, int]

LONG = 90
"""Days beyond which answers without a period are said to be many months in one figure."""


def period_of(on: date, by: By | None, closed: Sequence[date]) -> Period:
    """What the answers of one record have in common.

    Args:
        on: The day of an answer.
        by: The length of a period; without it all days are of one.
        closed: The days on which work was done, in order; an answer of such a day is of before.

    Returns:
        The year, the month or the quarter in it, and how many times work was done before; 0 for what does not count.
    """
    before = bisect_left(closed, on)
    if by is None:
        return 0, 0, before
    part = {"month": on.month, "quarter": (on.month + 2) // 3, "year": 0}[by]
    return on.year, part, before


def closed_days(inventory: Inventory) -> Mapping[str, Sequence[date]]:
    """On which days an action on each touchpoint was done, in order and each once."""
    days: dict[str, set[date]] = {}
    for action in inventory.actions:
        if action.status == "done" and action.closed is not None:
            for name in action.improves:
                days.setdefault(name, set()).add(action.closed)
    return {touchpoint: sorted(found) for touchpoint, found in days.items()}
