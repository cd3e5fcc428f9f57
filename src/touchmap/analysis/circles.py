"""Circles: chains that lead back to themselves (visit → control → visit), which is good."""

from collections import Counter, deque
from collections.abc import Iterator, Mapping

Starts = Mapping[str, tuple[str, ...]]


def circles(starts: Starts, most: int = 100) -> tuple[tuple[str, ...], ...]:
    """For each chain on a circle a shortest one through it, unless it stands on one that is named already.

    Args:
        starts: The chains that each chain starts.
        most: How many circles are named at most.

    Returns:
        The ids of the chains of each circle, in the order in which they are walked.
    """
    found: list[tuple[str, ...]] = []
    named: set[str] = set()
    for name in _on_circles(starts):
        if name not in named and len(found) < most:
            circle = _shortest(name, starts)
            found.append(circle)
            named.update(circle)
    return tuple(found)


def _on_circles(starts: Starts) -> list[str]:
    """The chains that can be come back to: those of a strongly connected component of several, or of a loop.

    The components are found as S. R. Kosaraju and M. Sharir do, in two walks.
    """
    backwards: dict[str, list[str]] = {name: [] for name in starts}
    for name, following in starts.items():
        for to in following:
            backwards[to].append(name)
    component: dict[str, str] = {}
    for name in reversed(_finished(starts)):
        waiting = [name]
        while waiting:
            here = waiting.pop()
            if here not in component:
                component[here] = name
                waiting += backwards[here]
    size = Counter(component.values())
    return [name for name in starts if size[component[name]] > 1 or name in starts[name]]


def _finished(starts: Starts) -> list[str]:
    """The chains in the order in which a walk in depth leaves them."""
    left: list[str] = []
    seen: set[str] = set()
    for first in starts:
        path: list[tuple[str, Iterator[str]]] = [] if first in seen else [(first, iter(starts[first]))]
        seen.add(first)
        while path:
            name, following = path[-1]
            to = next((to for to in following if to not in seen), None)
            if to is None:
                left.append(name)
                path.pop()
            else:
                seen.add(to)
                path.append((to, iter(starts[to])))
    return left


def _shortest(name: str, starts: Starts) -> tuple[str, ...]:
    """A shortest circle through a chain that is known to stand on one."""
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
