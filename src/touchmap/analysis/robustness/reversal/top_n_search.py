"""Who can get past whom: the changes of ratings after which somebody comes into the top, or goes out of it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from touchmap.analysis.robustness.reversal.cut_line import CutLine, inside
from touchmap.analysis.robustness.reversal.family_outcomes import Outcomes
from touchmap.analysis.robustness.reversal.rating_changes import NONE, add, both
from touchmap.analysis.robustness.reversal.reachable_priorities import DOWN, UP, Reach
from touchmap.analysis.scoring.families import families
from touchmap.analysis.scoring.ratings import units

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from touchmap.analysis.robustness.reversal.family_outcomes import Sides
    from touchmap.analysis.robustness.reversal.rating_changes import Ways
    from touchmap.analysis.scoring.families import Family
    from touchmap.analysis.scoring.ratings import Ratings


class Contest:
    """Candidates to come in (direction UP) or to go out (DOWN), held against all others.

    An answer is a set of changes after which a candidate has done so. Only answers of the fewest steps are asked
    for: in these no change can be left out, and what would have no use is not looked at.
    """

    def __init__(self, points: Sequence[Ratings], top: int, direction: int) -> None:
        """Take all touchpoints in today's order, how many the top has, and UP or DOWN."""
        # All sets of changes are too many to try: a hundred touchpoints have ten thousand pairs of ratings. So each
        # family of touchpoints is asked on its own what it can reach in how many steps, and these ways are added up.
        self.points = points
        self.top = top
        self.direction = direction
        self.unit = units(points)
        self.families = families(points)
        self.reach = Reach(points, self.families, self.unit)
        self.today = [self.reach.furthest(place, 0, UP) for place in range(len(points))]
        self.is_in = inside(self.today, top)
        self._rising = sorted(self.today)
        self._span: dict[int, list[tuple[int, int]]] = {}
        self._family = {place: family for family in self.families for place in family.places}
        self.depth = max((_depth(family) for family in self.families), default=1)
        self.candidates = [
            place for place, point in enumerate(points) if point.ranked and self.is_in[place] == (direction == DOWN)
        ]

    def answers(self, steps: int) -> int:
        """Count the answers with this number of steps, if none has fewer."""
        outcomes = Outcomes(self.points, self.unit, steps)
        values = {value for place in self.candidates for value in self._values(outcomes, place, steps)}
        lines = (CutLine(value, self.direction, self.top, self.is_in) for value in values)
        return sum(ways[0] for line in lines if (ways := self._found(outcomes, line, steps)))

    def first(self, steps: int) -> Ways | None:
        """Give the ways of the first candidate with an answer of this many steps, if none has fewer.

        The first set of changes among them is right; how many there are is not asked for here.
        """
        outcomes = Outcomes(self.points, self.unit, steps)
        for place in self.candidates:
            found = [
                ways
                for value in self._values(outcomes, place, steps)
                if (ways := self._found(outcomes, self._line(value, place), steps))
            ]
            if found:
                return len(found), min(changes for _, changes in found)
        return None

    def _line(self, value: int, place: int) -> CutLine:
        return CutLine(value, self.direction, self.top, self.is_in, place)

    def _values(self, outcomes: Outcomes, place: int, steps: int) -> Iterable[int]:
        """Go through the priorities that a candidate can have and that can be the line's."""
        if not self._may_do(place, steps):
            return ()
        found = outcomes.values(self._family[place], place)
        return (value for value in found if value > 0 or self.direction == DOWN)

    def _may_do(self, place: int, steps: int) -> bool:
        """Say whether a candidate can be the one, even if every step also moved as many others as it can."""
        most = self.reach.furthest(place, steps, self.direction)
        above = len(self._rising) - bisect_right(self._rising, most) - (self.today[place] > most)
        if self.direction == UP:
            return most > 0 and above - (self.top - 1) <= steps * self.depth
        return most <= 0 or self.top - above <= steps * self.depth

    def _found(self, outcomes: Outcomes, line: CutLine, steps: int) -> Ways | None:
        """Give the ways in which, after so many steps, the line is one by which somebody has come in or gone out."""
        still, stands = 0, 0
        moving: list[Family] = []
        for family, (low, high) in zip(self.families, self._spans(steps), strict=True):
            if low < high and low <= line.value <= high:
                moving.append(family)
                continue
            for place in family.places:
                side = line.side(place, self.today[place])
                if side is None:
                    return None
                still, stands = still + side[0], stands | side[1]
        sums: Sides = {(still, 0, stands): NONE}
        for family in moving:
            sums = _joined(sums, outcomes.sides(family, line), steps)
        ended = [ways for (load, cost, on), ways in sums.items() if on and cost == steps and load <= line.limit]
        return (sum(count for count, _ in ended), min(changes for _, changes in ended)) if ended else None

    def _spans(self, steps: int) -> list[tuple[int, int]]:
        """Give for each family the lowest and the highest priority that a member may have."""
        if steps not in self._span:
            self._span[steps] = [
                (
                    min(self.reach.furthest(place, steps, DOWN) for place in family.places),
                    max(self.reach.furthest(place, steps, UP) for place in family.places),
                )
                for family in self.families
            ]
        return self._span[steps]


def _joined(sums: Sides, more: Sides, steps: int) -> Sides:
    found: Sides = {}
    for (load, cost, on), ways in sums.items():
        for (other, price, stands), others in more.items():
            if cost + price <= steps:
                add(found, (load + other, cost + price, on | stands), both(ways, others))
    return found


def _depth(family: Family) -> int:
    depths: dict[int, int] = {}
    for member in reversed(range(len(family.places))):
        above = family.wholes[member]
        depths[member] = 1 if above is None else depths[above] + 1
    return max(depths.values())
