"""Walks over what follows what, of chains and of stretches: what comes before, what leads to a goal, what recurs."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def coming_before(follows: Mapping[Node, tuple[Node, ...]]) -> dict[Node, list[Node]]:
    """What comes directly before each."""
    before: dict[Node, list[Node]] = {node: [] for node in follows}
    for node, following in follows.items():
        for after in following:
            before[after].append(node)
    return before


def leading_to(goals: Iterable[Node], follows: Mapping[Node, tuple[Node, ...]]) -> set[Node]:
    """All from which one of the goals is come to, the goals among them."""
    before = coming_before(follows)
    found: set[Node] = set()
    waiting = list(goals)
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += before[here]
    return found


def on_circles(follows: Mapping[Node, tuple[Node, ...]]) -> list[Node]:
    """What can be come back to: those of a strongly connected component of several, or of a loop.

    The components are found as S. R. Kosaraju and M. Sharir do, in two walks.
    """
    before = coming_before(follows)
    component: dict[Node, Node] = {}
    for node in reversed(in_leaving_order(follows)):
        waiting = [node]
        while waiting:
            here = waiting.pop()
            if here not in component:
                component[here] = node
                waiting += before[here]
    size = Counter(component.values())
    return [node for node in follows if size[component[node]] > 1 or node in follows[node]]


def in_leaving_order(follows: Mapping[Node, tuple[Node, ...]]) -> list[Node]:
    """All in the order in which a walk in depth leaves them: what comes after first, circles apart."""
    left: list[Node] = []
    seen: set[Node] = set()
    for first in follows:
        path: list[tuple[Node, Iterator[Node]]] = [] if first in seen else [(first, iter(follows[first]))]
        seen.add(first)
        while path:
            node, following = path[-1]
            after = next((after for after in following if after not in seen), None)
            if after is None:
                left.append(node)
                path.pop()
            else:
                seen.add(after)
                path.append((after, iter(follows[after])))
    return left
