"""The priority that decides who is in: on which side of it each touchpoint is, and how many may be above it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from touchmap.analysis.robustness.reversal.reachable_priorities import UP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

Side = tuple[int, int]
"""What a touchpoint adds to the load, and 1 if it is on the line and may be."""


def inside(priorities: Sequence[Any], top: int) -> list[bool]:
    """Say of each priority whether its rank is at most `top` and it is above 0."""
    bar = sorted(priorities, reverse=True)[min(top, len(priorities)) - 1] if priorities else 0
    return [value > 0 and value >= bar for value in priorities]


@dataclass(frozen=True, slots=True)
class CutLine:
    """The priority of who comes in (direction UP) or goes out (DOWN), and what has to hold of all others.

    Somebody of those who were not in is in when the first of them is; somebody who was in is out when the last of
    them is. Without `held` the line is the priority of that one, whoever it is, so that each outcome has one line;
    with it, the priority of one touchpoint.

    Attributes:
        value: The priority, in whole units.
        direction: UP or DOWN.
        top: How many the top has.
        is_in: Of each touchpoint, whether it is in today.
        held: The place of the one that has to be on the line; None for the first or last of all.
    """

    value: int
    direction: int
    top: int
    is_in: Sequence[bool]
    held: int | None = None

    @property
    def limit(self) -> float:
        """The most load with which the one on the line has come in, or gone out."""
        if self.direction == UP:
            return self.top - 1
        if self.value == 0:
            return inf
        return -self.top if self.held is not None else sum(self.is_in) - self.top

    def side(self, place: int, value: int) -> Side | None:
        """Say where a touchpoint is with a priority; None if no score puts it there.

        The load is how many are above the line; in direction DOWN how many of those that were in are not, less the
        others that are: the same number the other way round.
        """
        above = value > self.value
        if place == self.held:
            return (0, 1) if value == self.value else None
        if self.direction == UP:
            if self.held is not None or self.is_in[place]:
                return int(above), 0
            return None if above else (0, int(value == self.value))
        if self.held is not None or not self.is_in[place]:
            return -int(above), 0
        return None if value < self.value else (int(not above), int(not above))
