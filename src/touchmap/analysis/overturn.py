"""The fewest one-step changes of marks that put somebody new into the top, or somebody out of it.

What makes it exact and quick: in a shortest answer every step serves one mover (who enters, or leaves). Its own steps
all go one way, and each other touchpoint that is changed gets past the mover in as few steps as it can. So an answer is
a number of steps of the mover, the priority they give, and the cheapest of the others that must still be got past it.

Two answers are distinct when some mark ends on another value: how the steps were ordered does not count. An answer in
which several enter (or leave) counts once.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from math import inf, prod
from typing import TYPE_CHECKING

from touchmap.analysis.marks import units
from touchmap.analysis.moves import DOWN, UP, Change, Moves, changed, first_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from touchmap.analysis.marks import Exact, Marks


@dataclass(frozen=True, slots=True)
class Turn:
    """A shortest answer: its changes by (id, field, after), who enters and leaves in today's order, how many more."""

    changes: tuple[Change, ...]
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    alternatives: int


def overturn(points: Sequence[Marks], top: int) -> Turn | None:
    """Find the fewest one-step changes of typed marks after which someone who was not in is in.

    Takes the scored touchpoints in today's order. In is who has a rank of at most `top` and a priority above 0. Of
    equally short answers the one whose entrant is first today, then the one whose changes are first; None if none.
    """
    return _answer(_Search(points, top, UP))


def unseat(points: Sequence[Marks], top: int) -> Turn | None:
    """Find the fewest one-step changes of typed marks after which someone who was in is not (see `overturn`)."""
    return _answer(_Search(points, top, DOWN))


def inside(priorities: Sequence[Exact], top: int) -> list[bool]:
    """Say of each priority whether its rank is at most `top` and it is above 0."""
    bar = sorted(priorities, reverse=True)[min(top, len(priorities)) - 1] if priorities else 0
    return [value > 0 and value >= bar for value in priorities]


class _Search:
    """One search: the movers go in its direction, the others they must pass go in the opposite one."""

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
        """Choose the others who get past a candidate in at most `most` steps together; None when that can't be."""
        needed = self.to_pass(index, value)
        if needed in {0, inf} or needed > most:
            return None if needed else []
        chosen = self.prices(index, value, most - needed + 1)[: int(needed)]
        return chosen if len(chosen) == needed and _total(chosen) <= most else None

    def shortest(self) -> float:
        """Find the number of steps of a shortest answer; infinite if there is none."""
        best = inf
        for index in self.candidates if self.direction == UP else reversed(self.candidates):
            steps = 0
            while steps <= best and (peak := self.movers[index].peak(steps)) is not None:
                chosen = self.cheapest(index, peak, best - steps)
                best = best if chosen is None else steps + _total(chosen)
                steps += 1
        return best

    def starts(self, index: int, best: int) -> Iterable[tuple[int, int, int]]:
        """Go through the candidate's part of shortest answers: steps, the priority they give, in how many ways."""
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
            passes = self.others[other].passes
            found += first_changes(
                self.points[other], self.unit, -self.direction, price, lambda now, passes=passes: passes(now, value)
            )
        return sorted(found)

    def number(self, best: int) -> int:
        """Count the shortest answers: those with steps of their mover, then those without."""
        found = sum(
            ways * self.choices(index, value, best - steps)
            for index in self.candidates
            for steps, value, ways in self.starts(index, best)
            if steps
        )
        return found + self.pushed(best)

    def choices(self, index: int, value: int, total: int) -> int:
        """Count the ways in which the others needed get past one candidate with so many steps in all."""
        needed = int(self.to_pass(index, value))
        return _ways(self.items(index, value, total - needed + 1), needed, total) if needed else int(total == 0)

    def items(self, index: int | None, value: int, most: float) -> dict[int, tuple[int, int]]:
        """Map those who can get past a priority to their price and the number of ways to pay it."""
        return {
            other: (price, self.others[other].ways(value, price)) for price, _, other in self.prices(index, value, most)
        }

    def pushed(self, total: int) -> int:
        """Count the answers in which only others move.

        They concern the candidates nearest the line, all of one priority; it is enough that one of them isn't among
        those who move (when leaving, one of a tie may pass the others).
        """
        near = max if self.direction == UP else min
        value = near(self.today[index] for index in self.candidates)
        level = [index for index in self.candidates if self.today[index] == value]
        needed = self.to_pass(level[0], value)
        if needed > total:
            return 0
        items = self.items(None, value, total - needed + 1)
        found = _ways(items, int(needed), total)
        if not set(level) <= set(items):
            return found
        bound = [items.pop(index) for index in level]
        rest = _ways(items, int(needed) - len(level), total - sum(price for price, _ in bound))
        return found - rest * prod(ways for _, ways in bound)


def _total(chosen: Iterable[tuple[int, str, int]]) -> int:
    return sum(price for price, _, _ in chosen)


def _ways(items: dict[int, tuple[int, int]], needed: int, total: int) -> int:
    """Count the choices of `needed` items whose prices add to `total`, each in all ways to pay it."""
    if needed < 0 or total < 0:
        return 0
    found = [[0] * (total + 1) for _ in range(needed + 1)]
    found[0][0] = 1
    for price, ways in items.values():
        for size in range(needed, 0, -1):
            for spent in range(total, price - 1, -1):
                found[size][spent] += found[size - 1][spent - price] * ways
    return found[needed][total]


def _answer(search: _Search) -> Turn | None:
    """Write the answer of a search: its first shortest set of changes, and what it does."""
    best = search.shortest()
    if best == inf:
        return None
    steps = int(best)
    mover = next(index for index in search.candidates if any(search.starts(index, steps)))
    changes = search.first(mover, steps)
    before = inside([point.priority for point in search.points], search.top)
    after = inside([changed(point, changes).priority for point in search.points], search.top)
    ids = [(point.id, was, now) for point, was, now in zip(search.points, before, after, strict=True)]
    return Turn(
        tuple(changes),
        tuple(name for name, was, now in ids if now and not was),
        tuple(name for name, was, now in ids if was and not now),
        search.number(steps) - 1,
    )
