"""What all routes of a segment cross: the dominators of the graph of its chains."""

from collections import deque
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from touchmap.analysis.chains.graph import ChainGraph
from touchmap.analysis.chains.reachability import coming_before, in_leaving_order, on_circles
from touchmap.analysis.chains.routes import first_route

_AT_ONCE = 8192


def always_crossed(graph: ChainGraph) -> tuple[str, ...]:
    """The touchpoints that every route of a segment crosses, in the order of its first route.

    A touchpoint is not crossed by all when some route avoids every link that it has: when, without the
    stretches that hold it, a customer can still come to where nothing starts, or into a circle.

    Takes time linear in the number of stretches, once for every eight thousand touchpoints of the first route.
    """
    first = first_route(graph)
    if first is None:
        return ()
    asked = list(dict.fromkeys(name for here in first.stretches for name in graph.touchpoints[here]))
    parts = (asked[begin : begin + _AT_ONCE] for begin in range(0, len(asked), _AT_ONCE))
    return tuple(name for part in parts for name in _not_avoided(graph, part))


def crossed_on_the_way(graph: ChainGraph) -> tuple[str, ...]:
    """Of what all routes of a segment cross, what they do not lead to at last.

    Their aim is where they end: the stretches at whose exit nothing starts, and the circles in which
    customers come back again and again. A touchpoint there is not a bottleneck on the way.
    """
    crossed = always_crossed(graph)
    ends = {*graph.stops, *on_circles(graph.follows)} if crossed else ()
    aim = {name for here in ends for name in graph.touchpoints[here]}
    return tuple(name for name in crossed if name not in aim)


def _not_avoided(graph: ChainGraph, names: Sequence[str]) -> Iterator[str]:
    """Those of some touchpoints that no route avoids.

    For each stretch we ask which of them a route from there on can avoid, all of them together as the bits
    of one number. At a stop that is what the stretch doesn't hold; elsewhere also one of the stretches after
    it has to avoid it. Of the answers to these equations the greatest is wanted, since a route may turn in a
    circle for ever: so each begins as what the stretch doesn't hold, and loses bits until all agree.
    """
    bit = {name: 1 << number for number, name in enumerate(names)}
    avoiding = {here: ~reduce(or_, (bit.get(name, 0) for name in held), 0) for here, held in graph.touchpoints.items()}
    before = coming_before(graph.follows)
    waiting = deque(in_leaving_order(graph.follows))
    queued = set(waiting)
    while waiting:
        here = waiting.popleft()
        queued.discard(here)
        onward = reduce(or_, (avoiding[after] for after in graph.follows[here]), 0)
        if here not in graph.stops and avoiding[here] & ~onward:
            avoiding[here] &= onward
            again = [earlier for earlier in before[here] if earlier not in queued]
            waiting += again
            queued.update(again)
    avoided = reduce(or_, (avoiding[entry, 0] for entry in graph.entries))
    return (name for name in names if not avoided & bit[name])
