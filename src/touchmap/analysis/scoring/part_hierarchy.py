"""Wholes and parts: what holds for a touchpoint holds for the one that it is a part of, or for its own parts."""

from collections.abc import Iterable

from touchmap.model.inventory import Inventory


def with_wholes(touchpoints: Iterable[str], inventory: Inventory) -> set[str]:
    """Some touchpoints' ids, and those of all that they are parts of, at any depth."""
    found: set[str] = set()
    for start in touchpoints:
        here: str | None = start
        while here is not None and here not in found:
            found.add(here)
            point = inventory.touchpoint_by_id.get(here)
            here = point.part_of if point else None
    return found


def with_parts(touchpoints: Iterable[str], inventory: Inventory) -> set[str]:
    """Some touchpoints' ids, and those of all their parts, at any depth."""
    found = set(touchpoints)
    waiting = list(found)
    while waiting:
        for part in inventory.parts_of.get(waiting.pop(), ()):
            if part.id not in found:
                found.add(part.id)
                waiting.append(part.id)
    return found
