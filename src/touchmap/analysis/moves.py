"""Where one-step changes of typed marks take a touchpoint's priority, and in how many ways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchmap.analysis.marks import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from touchmap.analysis.marks import Exact, Mark, Marks, Units

UP, DOWN = 1, -1


@dataclass(frozen=True, slots=True)
class _Lever:
    """A mark that can be moved: its value and step in whole units, and the steps that the scale leaves."""

    start: int
    step: int
    room: int

    def after(self, steps: int) -> int:
        """Give the value after so many steps."""
        return self.start + self.step * steps


class Moves:
    """The moves of one touchpoint in one direction: UP and its priority grows, DOWN and it falls.

    Steps of a mark against the direction are left out: such a step is never part of a shortest answer.
    """

    def __init__(self, point: Marks, unit: Units, direction: int) -> None:
        """Read the levers of a touchpoint; `direction` is UP or DOWN."""
        self.direction = direction
        self.weights = [_lever(mark, share, unit.weight, point, direction) for mark, share in point.weights]
        self.priority = _lever(point.business_priority, 1, 1, point, direction)
        self.score = _lever(point.score, 1, unit.gap, point, -direction)
        self.target = whole(point.target, unit.gap)
        self._peaks: list[int | None] = []
        self._reach: dict[int, dict[int, int]] = {}

    def today(self) -> int:
        """Give the priority without any move, in whole units."""
        return sum(lever.start for lever in self.weights) * self.priority.start * self._gap(0)

    def peak(self, steps: int) -> int | None:
        """Give the furthest priority after exactly so many steps; None where there is no room for them."""
        while len(self._peaks) <= steps:
            self._peaks.append(self._furthest(len(self._peaks)))
        return self._peaks[steps]

    def reach(self, steps: int) -> dict[int, int]:
        """Map each priority that exactly so many steps can give to the number of ways to it."""
        if steps not in self._reach:
            found: dict[int, int] = {}
            for spent, weights in enumerate(_sums(self.weights, steps)):
                for priority, gap in self._pairs(steps - spent):
                    for weight, ways in weights.items():
                        value = weight * priority * gap
                        found[value] = found.get(value, 0) + ways
            self._reach[steps] = found
        return self._reach[steps]

    def passes(self, value: int, bound: int) -> bool:
        """Say whether a priority is past a bound: above it going UP; at it or below going DOWN."""
        return value > bound if self.direction == UP else value <= bound

    def price(self, bound: int, most: float) -> int | None:
        """Give the fewest steps that get past a bound; None when it takes more than `most`, or can't be."""
        steps = 0
        while steps <= most and (peak := self.peak(steps)) is not None:
            if self.passes(peak, bound):
                return steps
            steps += 1
        return None

    def ways(self, bound: int, steps: int) -> int:
        """Count the sets of changes, of exactly so many steps, that get past a bound."""
        return sum(ways for value, ways in self.reach(steps).items() if self.passes(value, bound))

    def _gap(self, steps: int) -> int:
        return max(0, self.target - self.score.after(steps))

    def _pairs(self, steps: int) -> Iterable[tuple[int, int]]:
        """Go through the business priorities and gaps that share exactly so many steps."""
        for part in range(max(0, steps - self.score.room), min(self.priority.room, steps) + 1):
            yield self.priority.after(part), self._gap(steps - part)

    def _furthest(self, steps: int) -> int | None:
        """Try all splits of the steps; among weights the steps of the largest shares go furthest."""
        gains = sorted((lever.step for lever in self.weights for _ in range(lever.room)), key=abs, reverse=True)
        weight = sum(lever.start for lever in self.weights)
        found: list[int] = []
        for spent in range(min(steps, len(gains)) + 1):
            weight += gains[spent - 1] if spent else 0
            found += [weight * priority * gap for priority, gap in self._pairs(steps - spent)]
        if not found:
            return None
        return max(found) if self.direction == UP else min(found)


def _lever(mark: Mark, share: Exact, unit: int, point: Marks, sign: int) -> _Lever:
    """Make a lever of a mark; one that nobody typed has no room."""
    room = (point.high - mark.value if sign > 0 else mark.value - point.low) if mark.typed else 0
    return _Lever(whole(mark.value * share, unit), sign * whole(share, unit), max(0, int(room)))


def _sums(levers: Sequence[_Lever], steps: int) -> list[dict[int, int]]:
    """Map, for 0, 1, … steps in all, each sum of the levers to the number of ways to get it."""
    found: list[dict[int, int]] = [{0: 1}, *({} for _ in range(steps))]
    for lever in levers:
        wider: list[dict[int, int]] = [{} for _ in found]
        for spent, sums in enumerate(found):
            for part in range(min(lever.room, steps - spent) + 1):
                row, value = wider[spent + part], lever.after(part)
                for total, ways in sums.items():
                    row[total + value] = row.get(total + value, 0) + ways
        found = wider
    return found
