"""Which touchpoints move together: a whole scored from its parts, with all below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.analysis.scoring.ratings import Ratings


class Family(NamedTuple):
    """Touchpoints whose priorities move together; those of different families are independent.

    Attributes:
        places: Their places among all, every part before its whole; the last is the outermost whole, or the
            only touchpoint.
        wholes: For each, the place in this family of the whole that takes its score; None for the last.
    """

    places: tuple[int, ...]
    wholes: tuple[int | None, ...]


def families(points: Sequence[Ratings]) -> list[Family]:
    """Part touchpoints into families: one with a score of its own, or a whole with all that its score comes from.

    By the ids of the outermost; within a family parts by their ids, so that the order of files changes nothing.
    """
    place = {point.id: number for number, point in enumerate(points)}
    inner = {part for point in points for part in point.parts}
    roots = sorted(point.id for point in points if point.id not in inner)
    return [_family(place[root], points, place) for root in roots]


def _family(root: int, points: Sequence[Ratings], place: dict[str, int]) -> Family:
    """Collect a whole with everything below it, outermost first, and turn that round."""
    found: list[int] = []
    whole_of: dict[int, int | None] = {root: None}
    waiting = [root]
    while waiting:
        here = waiting.pop()
        found.append(here)
        for part in sorted(points[here].parts):
            whole_of[place[part]] = here
            waiting.append(place[part])
    found.reverse()
    local = {number: position for position, number in enumerate(found)}
    wholes = (whole_of[number] for number in found)
    return Family(tuple(found), tuple(None if whole is None else local[whole] for whole in wholes))
