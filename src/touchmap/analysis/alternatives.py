"""How many shortest answers a contest has.

Two answers are distinct when some mark ends on another value: how the steps were ordered does not count. An
answer in which several enter (or leave) counts once.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from touchmap.analysis.moves import UP

if TYPE_CHECKING:
    from touchmap.analysis.contest import Contest


def answers(contest: Contest, best: int) -> int:
    """Count the shortest answers: those with steps of their mover, then those without."""
    found = sum(
        ways * _choices(contest, index, value, best - steps)
        for index in contest.candidates
        for steps, value, ways in contest.starts(index, best)
        if steps
    )
    return found + _pushed(contest, best)


def _choices(contest: Contest, index: int, value: int, total: int) -> int:
    """Count the ways in which the others needed get past one candidate with so many steps in all."""
    needed = int(contest.to_pass(index, value))
    return _ways(_items(contest, index, value, total - needed + 1), needed, total) if needed else int(total == 0)


def _items(contest: Contest, index: int | None, value: int, most: float) -> dict[int, tuple[int, int]]:
    """Map those who can get past a priority to their price and the number of ways to pay it."""
    return {
        other: (price, contest.others[other].ways(value, price))
        for price, _, other in contest.prices(index, value, most)
    }


def _pushed(contest: Contest, total: int) -> int:
    """Count the answers in which only others move.

    They concern the candidates nearest the line, all of one priority; it is enough that one of them isn't
    among those who move (when leaving, one of a tie may pass the others).
    """
    near = max if contest.direction == UP else min
    value = near(contest.today[index] for index in contest.candidates)
    level = [index for index in contest.candidates if contest.today[index] == value]
    needed = contest.to_pass(level[0], value)
    if needed > total:
        return 0
    items = _items(contest, None, value, total - needed + 1)
    found = _ways(items, int(needed), total)
    if not set(level) <= set(items):
        return found
    bound = [items.pop(index) for index in level]
    rest = _ways(items, int(needed) - len(level), total - sum(price for price, _ in bound))
    return found - rest * prod(ways for _, ways in bound)


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
