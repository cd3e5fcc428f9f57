"""Routes: how customers pass from chain to chain, from first contact to the end."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

from touchmap.analysis.chains.graph import ChainGraph, Stretch

LISTED = 100
COUNTED = 10_000
_STEPS = 500_000


@dataclass(frozen=True, slots=True)
class Route:
    """A way through the chains, on which no chain comes twice.

    Attributes:
        stretches: What is walked, in order.
        recurs: The chain that would begin again where the route ends; None if nothing starts there.
        variants: In how many ways its links can be taken: 1 unless a link has several.
    """

    stretches: tuple[Stretch, ...]
    recurs: str | None
    variants: int = 1

    @property
    def chains(self) -> tuple[str, ...]:
        """The ids of the chains, each once, in order."""
        return tuple(dict.fromkeys(chain for chain, _ in self.stretches))


@dataclass(frozen=True, slots=True)
class Routes:
    """The routes of a segment.

    Attributes:
        listed: The first of them, at most as many as were asked for.
        count: How many there are, as far as they were counted.
        more: Whether there are more than `count`.
    """

    listed: tuple[Route, ...]
    count: int
    more: bool


def walk(graph: ChainGraph) -> Iterator[Route | None]:
    """Every route, lazily, and None for every step on the way, so that a caller can stop at any point.

    A path that cannot go on is a route, so no step is wasted; but a graph with circles has
    exponentially many of them.
    """
    path: list[Stretch] = []
    on_path: set[Stretch] = set()
    waiting: list[Iterator[Stretch]] = [iter([(entry, 0) for entry in graph.entries])]
    while waiting:
        here = next(waiting[-1], None)
        if here is None:
            waiting.pop()
            if path:
                on_path.discard(path.pop())
        elif here in on_path:
            yield Route(tuple(path), here[0], _variants(path, graph))
        else:
            path.append(here)
            on_path.add(here)
            waiting.append(iter(graph.follows[here]))
            yield Route(tuple(path), None, _variants(path, graph)) if here in graph.stops else None


def _variants(path: list[Stretch], graph: ChainGraph) -> int:
    return prod(len(ways) for here in path for ways in graph.links[here]) if graph.forks else 1


def routes(graph: ChainGraph, listed: int = LISTED, counted: int = COUNTED) -> Routes:
    """The routes of a segment, in the order of the entries and of the links.

    Args:
        graph: The segment's chains.
        listed: How many are listed at most; the others are counted.
        counted: How many are counted at most. The counting also stops after half a million steps.
    """
    found: list[Route] = []
    count = 0
    for step, route in enumerate(walk(graph)):
        if (route is not None and count >= counted) or step > _STEPS:
            return Routes(tuple(found), min(count, counted), more=True)
        if route is not None:
            count += route.variants
            if len(found) < listed:
                found.append(route)
    return Routes(tuple(found), min(count, counted), more=count > counted)


def first_route(graph: ChainGraph) -> Route | None:
    """The first route; None if there is no chain to begin with."""
    return next((route for route in walk(graph) if route is not None), None)
