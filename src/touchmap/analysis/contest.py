"""Who can get past whom: the search for the fewest steps that let somebody into the top, or out of it.

What makes it exact and quick: in a shortest answer every step serves one candidate (who enters, or leaves).
Its own steps all go one way, and each other touchpoint that is changed gets past the candidate in as few
steps as it can. So an answer is a number of steps of the candidate, the priority they give, and the cheapest
of the others that must still be got past it.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from math import inf
from typing import TYPE_CHECKING

from touchmap.analysis.marks import units
from touchmap.analysis.moves import DOWN, UP, Moves
from touchmap.analysis.steps import first_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from touchmap.analysis.marks import Exact, Marks
    from touchmap.analysis.steps import Change


def inside(priorities: Sequence[Exact], top: int) -> list[bool]:
    """Say of each priority whether its rank is at most `top` and it is above 0."""
    bar = sorted(priorities, reverse=True)[min(top, len(priorities)) - 1] if priorities else 0
    return [value > 0 and value >= bar for value in priorities]


class Contest:
    """Candidates to enter the top (direction UP) or to leave it (DOWN), and the others they are held against.

    The candidates' priorities move in the direction, the others' in the opposite one.
    """

    def __init__(self, points: Sequence[Marks], top: int, direction: int) -> None:
        self.points = points
        self.top = top
        self.direction = direction
        self.unit = units(points)
        made: dict[tuple[object, ...], tuple[Moves, Moves]] = {}
        both = [made.get(point.kind) or made.setdefault(point.kind, self._moves(point)) for point in points]
        self.movers = [own for own, _ in both]
        self.others = [other for _, other in both]
        self.today = [moves.today() for moves in self.movers]
        self.order = sorted(range(len(points)), key=self.today.__getitem__)
        self.rising = [self.today[index] for index in self.order]
        wanted = direction == DOWN
        self.candidates = [index for index, is_in in enumerate(inside(self.today, top)) if is_in == wanted]

    def _moves(self, point: Marks) -> tuple[Moves, Moves]:
        return Moves(point, self.unit, self.direction), Moves(point, self.unit, -self.direction)

    def to_pass(self, index: int, value: int) -> float:
        """Say how many others must still get past a candidate whose priority is `value` now."""
        if value == 0:
            return inf if self.direction == UP else 0
        above = len(self.rising) - bisect_right(self.rising, value) - (self.today[index] > value)
        return max(0, above - self.top + 1 if self.direction == UP else self.top - above)

    def prices(self, index: int | None, value: int, most: float) -> list[tuple[int, str, int]]:
        """List, by rising (steps, id), those who can get past a priority in at most so many steps each."""
        cut = bisect_right(self.rising, value)
        found: list[tuple[int, str, int]] = []
        for other in self.order[cut:] if self.direction == UP else self.order[:cut]:
            price = self.others[other].price(value, most) if other != index else None
            if price is not None:
                found.append((price, self.points[other].id, other))
        return sorted(found)

    def cheapest(self, index: int, value: int, most: float) -> list[tuple[int, str, int]] | None:
        """Choose the others who get past a candidate, in at most `most` steps; None when that can't be."""
        needed = self.to_pass(index, value)
        if needed in {0, inf} or needed > most:
            return None if needed else []
        chosen = self.prices(index, value, most - needed + 1)[: int(needed)]
        return chosen if len(chosen) == needed and total_price(chosen) <= most else None

    def shortest(self) -> float:
        """Find the number of steps of a shortest answer; infinite if there is none."""
        best = inf
        for index in self.candidates if self.direction == UP else reversed(self.candidates):
            steps = 0
            while steps <= best and (peak := self.movers[index].peak(steps)) is not None:
                chosen = self.cheapest(index, peak, best - steps)
                best = best if chosen is None else steps + total_price(chosen)
                steps += 1
        return best

    def starts(self, index: int, best: int) -> Iterable[tuple[int, int, int]]:
        """Go through a candidate's part of shortest answers: steps, the priority they give, its ways."""
        for steps in range(best + 1):
            peak = self.movers[index].peak(steps)
            if peak is None or self.cheapest(index, peak, best - steps) is None:
                continue
            for value, ways in self.movers[index].reach(steps).items():
                if self.cheapest(index, value, best - steps) is not None:
                    yield steps, value, ways

    def first(self, index: int, best: int) -> list[Change]:
        """Give the first shortest answer of one candidate, by (id, field, after)."""
        return min(self.written(index, steps, value, best - steps) for steps, value, _ in self.starts(index, best))

    def written(self, index: int, steps: int, value: int, most: int) -> list[Change]:
        """Write down the changes for one candidate, its number of steps, and the priority they give."""
        found = first_changes(self.points[index], self.unit, self.direction, steps, lambda other: other == value)
        for price, _, other in self.cheapest(index, value, most) or []:
            wanted = partial(self.others[other].passes, bound=value)
            found += first_changes(self.points[other], self.unit, -self.direction, price, wanted)
        return sorted(found)


def total_price(chosen: Iterable[tuple[int, str, int]]) -> int:
    """Add the steps of those who were chosen."""
    return sum(price for price, _, _ in chosen)
