"""Which actions and ideas are asked for."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import OPEN, is_late
from touchmap.model.action import Action, Status
from touchmap.model.inventory import Inventory
from touchmap.reports.filters import goes_by, hold_to_known, hold_to_owners

Test = Callable[[Action], bool]


class ActionFilters(NamedTuple):
    """What of the actions is asked for; each filter leaves out what does not fit it.

    Attributes:
        status: In one of these states; in any if none is given.
        open: Not done and not dropped.
        owner: Of this owner: the id or the name, in any case.
        unowned: Without an owner.
        due_by: Due on this day or before it.
        overdue: Planned or under way, and past the day.
        lever: With this lever.
        touchpoint: That improve this touchpoint.
    """

    status: tuple[Status, ...] = ()
    open: bool = False
    owner: str | None = None
    unowned: bool = False
    due_by: date | None = None
    overdue: bool = False
    lever: str | None = None
    touchpoint: str | None = None


def hold_to_inventory(filters: ActionFilters, inventory: Inventory) -> None:
    """Hold filters to what the inventory has.

    Raises:
        TouchmapError: An owner, a lever or a touchpoint that does not exist.
    """
    hold_to_owners(filters.owner, (action.owner for action in inventory.actions), inventory)
    hold_to_known("lever", filters.lever, [term.id for term in inventory.vocabulary.levers])
    hold_to_known("touchpoint", filters.touchpoint, inventory.touchpoint_by_id)


def fitting(filters: ActionFilters, facts: Facts) -> tuple[Action, ...]:
    """The actions that fit every filter, in the order of the files."""
    tests = [*_of_the_work(filters, facts.today), *_of_the_map(filters, facts.inventory)]
    return tuple(action for action in facts.inventory.actions if all(fits(action) for fits in tests))


def _of_the_work(filters: ActionFilters, today: date) -> list[Test]:
    """The tests of how far an action is, and of its day."""
    status, by = filters.status, filters.due_by
    tests: list[Test] = []
    if status:
        tests.append(lambda action: action.status in status)
    if filters.open:
        tests.append(lambda action: action.status in OPEN)
    if by is not None:
        tests.append(lambda action: action.due is not None and action.due <= by)
    if filters.overdue:
        tests.append(lambda action: is_late(action, today))
    return tests


def _of_the_map(filters: ActionFilters, inventory: Inventory) -> list[Test]:
    """The tests of whose an action is, and of what it improves."""
    owner, lever, touchpoint = filters.owner, filters.lever, filters.touchpoint
    tests: list[Test] = []
    if owner is not None:
        tests.append(lambda action: goes_by(owner, action.owner, inventory))
    if filters.unowned:
        tests.append(lambda action: inventory.owner_in(action.owner) is None)
    if lever is not None:
        tests.append(lambda action: action.lever == lever)
    if touchpoint is not None:
        tests.append(lambda action: touchpoint in action.improves)
    return tests
