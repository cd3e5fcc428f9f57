"""Ideas and actions: added, reported on, closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from touchmap.editing.change import Change, ChangedField
from touchmap.editing.lookup.entries import action, touchpoint
from touchmap.editing.lookup.owners import owner_word
from touchmap.editing.lookup.target_file import home_of_record
from touchmap.editing.new_id import id_from
from touchmap.editing.operations import Append, Operation, Set
from touchmap.errors import NotThere, TouchmapError
from touchmap.language.phrase import phrase
from touchmap.model.action import Action, Status
from touchmap.model.hints.unknown_names import no_such, which_then
from touchmap.model.inventory import Inventory
from touchmap.model.loading.duplicates import folded
from touchmap.source.patch.editor import Value


@dataclass(frozen=True, slots=True)
class ActionDetails:
    """The fields of a new idea or action besides its touchpoint and title; None is left out.

    `again` says that another one of the same title is meant.
    """

    status: Status
    opened: date
    id: str | None = None
    owner: str | None = None
    due: date | None = None
    lever: str | None = None
    source: str | None = None
    effort: int | float | None = None
    expected_score: int | float | None = None
    note: str | None = None
    again: bool = False


def added(inventory: Inventory, point: str, title: str, plan: ActionDetails) -> Change:
    """A new idea or action.

    Args:
        inventory: Where the touchpoint is.
        point: The touchpoint's id.
        title: What is to be done.
        plan: Its other fields.

    Raises:
        TouchmapError: There is no such touchpoint, person or lever, the id is taken, or the touchpoint has an
            action of this title already.
    """
    of = touchpoint(inventory, point)
    title = " ".join(title.split())
    if not title:
        raise TouchmapError(phrase("the action has no title"), phrase("say in a few words what is to be done"))
    there = titled(inventory, of.id, title)
    if there is not None and not plan.again:
        raise TouchmapError(
            phrase(
                '"{id}" already has the action “{title}”: {action} ({status})',
                id=of.id,
                title=there.title,
                action=there.id,
                status=there.status,
            ),
            phrase("record its progress with `touchmap action log {id}`, or add another one with --again", id=there.id),
        )
    record: dict[str, Value] = {
        "id": _new_id(inventory, title, plan.id, of.id),
        "touchpoint": of.id,
        "title": title,
        "lever": _lever(inventory, plan.lever),
        "source": plan.source,
        "status": plan.status,
        "owner": None if plan.owner is None else owner_word(inventory, plan.owner),
        "opened": plan.opened,
        "due": plan.due,
        "effort": plan.effort,
        "expected_score": plan.expected_score,
        "note": plan.note,
    }
    actions, count = home_of_record("actions", inventory.actions, of)
    return _one_more(str(record["id"]), "action", Append(actions, _known(record)), count)


def titled(inventory: Inventory, point: str, title: str) -> Action | None:
    """The action of a touchpoint that has a title, however its letters and blanks are written; None if none has."""
    wanted = folded(" ".join(title.split()))
    actions = inventory.actions_of.get(point, ())
    return next((one for one in actions if folded(" ".join(one.title.split())) == wanted), None)


def logged(inventory: Inventory, name: str, day: date, progress: int | None, note: str | None) -> Change:
    """A report on an action.

    Args:
        inventory: Where the action is.
        name: Its id.
        day: The day of the report.
        progress: How far it is, in per cent.
        note: What was said.

    Raises:
        TouchmapError: There is no such action, or nothing is reported.
    """
    of = action(inventory, name)
    if progress is None and note is None:
        raise TouchmapError(phrase("there is nothing to record"), phrase("give --progress, --note or both"))
    record = _known({"date": day, "progress": progress, "note": note})
    return _one_more(of.id, "log", Append(of.where / "log", record), len(of.log))


def closed(
    inventory: Inventory, name: str, status: Literal["done", "dropped"], day: date | None, today: date
) -> Change:
    """An action that is done or dropped.

    Args:
        inventory: Where the action is.
        name: Its id.
        status: Which of the two.
        day: When (default: the day that the action has already, else today).
        today: The day of the edit.

    Raises:
        TouchmapError: There is no such action.
    """
    of = action(inventory, name)
    standing = of.closed if of.status == status else None
    wanted: dict[str, Value] = {"status": status, "closed": day or standing or today}
    told = [ChangedField(of.id, key, getattr(of, key), value, of.where / key) for key, value in wanted.items()]
    steps: list[Operation] = [Set(one.at, one.new) for one in told if one.old != one.new]
    return Change(tuple(steps), tuple(told))


def _one_more(entry: str, field: str, step: Append, count: int) -> Change:
    return Change((step,), (ChangedField(entry, field, None, step.item, step.where / count),))


def _known(record: Mapping[str, Value]) -> dict[str, Value]:
    return {key: value for key, value in record.items() if value is not None}


def _new_id(inventory: Inventory, title: str, given: str | None, point: str) -> str:
    taken = [one.id for one in inventory.actions]
    if given is None:
        return id_from(title, taken, point)
    if folded(given) in {folded(name) for name in taken}:
        raise TouchmapError(
            phrase('an action with the id "{given}" already exists', given=given),
            phrase("a free id: {free}", free=id_from(given, taken, point)),
        )
    return given


def _lever(inventory: Inventory, lever: str | None) -> str | None:
    levers = [term.id for term in inventory.vocabulary.levers]
    if lever is not None and lever not in levers:
        raise NotThere(no_such("lever", lever), which_then("lever", lever, levers))
    return lever
