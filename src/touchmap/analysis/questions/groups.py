"""What a sum or a mean over a group of touchpoints counts: nothing twice, as a whole and as its part."""

from collections.abc import Container, Iterable

from touchmap.analysis.facts import Facts
from touchmap.model.touchpoint import Touchpoint


def counted_once(points: Iterable[Touchpoint], known: Container[str], facts: Facts) -> list[Touchpoint]:
    """Those of a group that are counted: a whole scored from parts is not where one of these parts is.

    Args:
        points: The touchpoints of the group.
        known: The ids of those that have what is added up.
        facts: The inventory.
    """
    group = [point for point in points if point.id in known]
    ids = {point.id for point in group}
    return [point for point in group if point.id not in facts.from_parts or not ids & _below(point.id, facts)]


def _below(whole: str, facts: Facts) -> set[str]:
    """The ids of the parts from which a whole has its score, at any depth."""
    found: set[str] = set()
    waiting = [whole]
    while waiting:
        parts = {part.id for part in facts.inventory.parts_of.get(waiting.pop(), ()) if part.id in facts.scores}
        waiting += [part for part in parts - found if part in facts.from_parts]
        found |= parts
    return found
