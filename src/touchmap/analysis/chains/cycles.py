"""Circles: chains that lead back to themselves (visit → control → visit), which is good."""

from collections import deque
from collections.abc import Mapping

from touchmap.analysis.chains.reachability import on_circles

Starts = Mapping[str, tuple[str, ...]]


def circles(starts: Starts, most: int = 100) -> tuple[tuple[str, ...], ...]:
    """For each chain on a circle a shortest one through it, unless it is on one that was named already.

    Args:
        starts: The chains that each chain starts.
        most: How many circles are named at most.

    Returns:
        The ids of the chains of each circle, in the order in which they are walked.
    """
    found: list[tuple[str, ...]] = []
    named: set[str] = set()
    for name in on_circles(starts):
        if name not in named and len(found) < most:
            circle = _shortest(name, starts)
            found.append(circle)
            named.update(circle)
    return tuple(found)


def _shortest(name: str, starts: Starts) -> tuple[str, ...]:
    """A shortest circle through a chain that is on one."""
    came_from: dict[str, str] = {}
    waiting = deque([name])
    while name not in came_from:
        here = waiting.popleft()
        for to in starts[here]:
            if to not in came_from:
                came_from[to] = here
                waiting.append(to)
    circle = [came_from[name]]
    while circle[-1] != name:
        circle.append(came_from[circle[-1]])
    return tuple(reversed(circle))
