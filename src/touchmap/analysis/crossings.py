"""What all routes of a segment cross: the dominators of the graph of its chains."""

from collections.abc import Collection, Mapping

from touchmap.analysis.graph import ChainGraph, Stretch
from touchmap.analysis.routes import first_route

Times = Mapping[Stretch, int]


def always_crossed(graph: ChainGraph) -> tuple[str, ...]:
    """The touchpoints that every route of a segment crosses, in the order of its first route.

    A touchpoint is not crossed by all when some route avoids every link that it has: when, without the
    stretches that hold it, a customer can still come to where nothing starts, or into a circle.

    Takes time near-linear in the number of stretches for touchpoints that stand in one of them; a
    touchpoint that stands in several, none of which all routes cross, costs one more walk.
    """
    first = first_route(graph)
    if first is None:
        return ()
    crossed_stretches = set(_on_all_routes(graph, first.stretches))
    places = _places(graph)
    asked = list(dict.fromkeys(name for here in first.stretches for name in graph.touchpoints[here]))
    certain = {name for name in asked if not crossed_stretches.isdisjoint(places[name])}
    for name in asked:
        if name not in certain and len(places[name]) > 1:
            area = _reached(graph, frozenset(places[name]))
            if graph.stops.isdisjoint(area) and not _has_circle(graph, area):
                certain.add(name)
    return tuple(name for name in asked if name in certain)


def _places(graph: ChainGraph) -> dict[str, list[Stretch]]:
    places: dict[str, list[Stretch]] = {}
    for here, names in graph.touchpoints.items():
        for name in dict.fromkeys(names):
            places.setdefault(name, []).append(here)
    return places


def _on_all_routes(graph: ChainGraph, route: tuple[Stretch, ...]) -> list[Stretch]:
    """The stretches of one route that no other route avoids.

    Each stretch is explored once. Its time is how far along the route one must have come to get there;
    what jumps over a place of the route, ends before it, or turns in a circle before it, avoids it.
    """
    place = {here: number for number, here in enumerate(route)}
    time: dict[Stretch, int] = {}
    jumps = [_explore(graph, [(entry, 0) for entry in graph.entries], place, time, 0)]
    for number, here in enumerate(route):
        time[here] = number + 1
        jumps.append(max(jumps[-1], _explore(graph, graph.follows[here], place, time, number + 1)))
    ended = min((time[here] for here in graph.stops if here in time), default=len(route) + 1)
    free = min(ended, _first_circle(graph, time, len(route)))
    return [here for number, here in enumerate(route) if jumps[number] <= number < free]


def _explore(
    graph: ChainGraph, begin: Collection[Stretch], place: Mapping[Stretch, int], time: dict[Stretch, int], now: int
) -> int:
    """Note what is reached off the route, and give the furthest place of the route that is."""
    furthest, waiting = 0, list(begin)
    while waiting:
        here = waiting.pop()
        if here in place:
            furthest = max(furthest, place[here])
        elif here not in time:
            time[here] = now
            waiting += graph.follows[here]
    return furthest


def _first_circle(graph: ChainGraph, time: Times, last: int) -> int:
    """The earliest time at which a circle can be walked; past the last one where there is none."""
    low, high = 0, last + 1
    while low < high:
        middle = (low + high) // 2
        if _has_circle(graph, {here for here, when in time.items() if when <= middle}):
            high = middle
        else:
            low = middle + 1
    return low


def _reached(graph: ChainGraph, avoided: Collection[Stretch]) -> set[Stretch]:
    """What a customer gets to without the avoided stretches."""
    found: set[Stretch] = set()
    waiting: list[Stretch] = [(entry, 0) for entry in graph.entries]
    while waiting:
        here = waiting.pop()
        if here not in avoided and here not in found:
            found.add(here)
            waiting += graph.follows[here]
    return found


def _has_circle(graph: ChainGraph, area: set[Stretch]) -> bool:
    """Whether a circle lies within an area: what is left after taking out, again and again, what nothing leads to."""
    coming = dict.fromkeys(area, 0)
    for here in area:
        for after in graph.follows[here]:
            if after in coming:
                coming[after] += 1
    free = [here for here, count in coming.items() if not count]
    taken = 0
    while free:
        taken += 1
        for after in graph.follows[free.pop()]:
            if after in coming:
                coming[after] -= 1
                if not coming[after]:
                    free.append(after)
    return taken < len(area)
