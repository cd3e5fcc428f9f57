"""What if: an inventory as it would be with a few values changed, with the same checks as the files."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import get_args

from touchmap.errors import TouchmapError
from touchmap.language.phrase import one_of, phrase
from touchmap.model.fields import Kind, nfc
from touchmap.model.hints.suggestions import did_you_mean
from touchmap.model.hints.unknown_names import no_such, which_then
from touchmap.model.inventory import Inventory
from touchmap.model.loading.ranges import Bounds, out_of_range
from touchmap.model.loading.references import unknown_references
from touchmap.model.named_fields import by_segment, supposable
from touchmap.model.settings import Scale
from touchmap.model.touchpoint import State, Touchpoint
from touchmap.problem import Problem
from touchmap.source.yaml.limits import Limits

FIELDS: dict[str, Kind] = {**supposable(Touchpoint), "state": "choice"}
"""What can be changed; some also for one segment, as `customer_weight.families`."""

BY_SEGMENT = by_segment(Touchpoint)
"""The fields that may be given by segment."""

_EXAMPLE = phrase("write it as phone-booking.score=4")


@dataclass(frozen=True, slots=True)
class Supposition:
    """One value that would be another.

    Attributes:
        id: The touchpoint.
        field: Which value; a customer weight of one segment as `customer_weight.families`.
        before: The value as the file has it; None if it has none.
        after: The value that it would be.
    """

    id: str
    field: str
    before: int | str | None
    after: int | str


def what_if(inventory: Inventory, wishes: Iterable[str]) -> tuple[Inventory, tuple[Supposition, ...]]:
    """An inventory with some values changed; nothing is written, and the one given stays as it is.

    Args:
        inventory: The inventory as it is.
        wishes: Changes such as `phone-booking.score=4`.

    Returns:
        The inventory as it would be, and what differs.

    Raises:
        TouchmapError: A wish cannot be read, names what there is not, leaves the scale, or comes twice.
    """
    changed: dict[str, Touchpoint] = {}
    changes: list[Supposition] = []
    for wish in wishes:
        name, field, value = _read(wish, inventory)
        if any((change.id, change.field) == (name, field) for change in changes):
            raise TouchmapError(
                phrase("two values for {name}.{field}", name=name, field=field), phrase("give only one")
            )
        point = changed.get(name, inventory.touchpoint_by_id[name])
        changes.append(Supposition(name, field, _value(point, field), value))
        changed[name] = _changed(point, field, value, inventory)
    points = tuple(changed.get(point.id, point) for point in inventory.touchpoints)
    after = replace(inventory, touchpoints=points)
    for point in changed.values():
        _hold(out_of_range(point, Bounds(inventory.settings.scale, inventory.settings.scoring, Limits().id)))
    _hold(unknown_references(after))
    return after, tuple(changes)


def _read(wish: str, inventory: Inventory) -> tuple[str, str, int | str]:
    """The touchpoint, the field and the value of a wish; ids may hold dots, so all places of a dot are tried."""
    left, equals, text = nfc(wish).partition("=")
    splits = [(left[:i], left[i + 1 :]) for i, letter in enumerate(left) if letter == "."]
    read = [(name, field) for name, field in splits if field.partition(".")[0] in FIELDS]
    name, field = next((pair for pair in read if pair[0] in inventory.touchpoint_by_id), (read or [("", "")])[-1])
    if not equals or not text.strip() or not splits:
        raise TouchmapError(phrase('not a change: "{wish}"', wish=wish), _EXAMPLE)
    if not read or (field not in FIELDS and field.partition(".")[0] not in BY_SEGMENT):
        asked = splits[-1][1]
        raise TouchmapError(
            phrase('not a field for --what-if: "{asked}"', asked=asked), did_you_mean(asked, FIELDS, _EXAMPLE)
        )
    if name not in inventory.touchpoint_by_id:
        known = inventory.touchpoint_by_id
        raise TouchmapError(no_such("touchpoint", name), which_then("touchpoint", name, known, known.values()))
    kind = FIELDS[field.partition(".")[0]]
    if kind == "choice":
        return name, field, _state(name, text.strip())
    return (
        name,
        field,
        text if kind == "person" else _mark(name, field, text.strip(), inventory.settings.scale_of(kind)),
    )


def _state(name: str, text: str) -> str:
    known = get_args(State)
    if text in known:
        return text
    what = phrase('{name}.state is "{text}", which is not a state', name=name, text=text)
    raise TouchmapError(what, did_you_mean(text, known, phrase("write {names}", names=one_of(known))))


def _mark(name: str, field: str, text: str, scale: Scale) -> int:
    if text.isascii() and text.removeprefix("-").isdigit() and len(text) <= 18:
        return int(text)
    what = phrase('{name}.{field} is "{text}", not a whole number', name=name, field=field, text=text)
    raise TouchmapError(what, phrase("write a rating from {min} to {max}", min=scale.min, max=scale.max))


def _value(point: Touchpoint, field: str) -> int | str | None:
    name, _, segment = field.partition(".")
    value = getattr(point, name)
    if isinstance(value, dict):
        return value.get(segment) if segment else ", ".join(f"{key} {mark}" for key, mark in value.items())
    found: int | str | None = value
    return found


def _changed(point: Touchpoint, field: str, value: int | str, inventory: Inventory) -> Touchpoint:
    name, _, segment = field.partition(".")
    if not segment:
        return point.model_copy(update={name: value})
    return point.model_copy(update={name: {**inventory.by_segment(point, name), segment: int(value)}})


def _hold(problems: Iterable[Problem]) -> None:
    """Refuse the first thing that a file would be refused for."""
    for problem in problems:
        said = problem.values
        raise TouchmapError(phrase("{id}: {what}", id=problem.entry, what=said["what"]), said["fix"] or None)
