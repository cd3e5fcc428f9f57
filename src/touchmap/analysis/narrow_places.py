"""The main ways through the chains, along their first end links: where they lead, and where all of them are narrow.

Along its first end link a chain starts at most one other. So the main ways make a set of trees whose roots are
dead ends or loops, and each question is answered in one pass, however large the map is. What all ways cross,
side ways among them, is `crossings`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from touchmap.model.chain import Chain


def next_chain(chain: Chain) -> str | None:
    """The id of the chain that a chain's first end link starts."""
    return next((link.starts for link in chain.links if link.end and link.starts), None)


def leading_to(goals: Iterable[str], chains: Iterable[Chain]) -> set[str]:
    """The ids of all chains from which some chain of the goals is reached, the goals among them."""
    before = _by_next({chain.id: next_chain(chain) for chain in chains})
    found = set(goals)
    waiting = list(found)
    while waiting:
        for chain in before.get(waiting.pop(), ()):
            if chain not in found:
                found.add(chain)
                waiting.append(chain)
    return found


def narrow_places(chains: Sequence[Chain]) -> tuple[int, list[str]]:
    """The touchpoints that all routes cross on their way, where there are two routes or more.

    A route begins at a chain that a channel enters (where there is none, at one that nothing starts), goes
    on by the end links, and ends where nothing is started or a chain recurs. What all routes lead to at
    last is their aim, the loop of chains in which customers come back or a last chain, so it isn't counted.

    Args:
        chains: The chains that one segment passes.

    Returns:
        How many routes there are, and the ids of the touchpoints, in the order of the chains.
    """
    after = {chain.id: next_chain(chain) for chain in chains}
    begun = {following for chain, following in after.items() if following != chain}
    entries = [chain.id for chain in chains if chain.enters] or [chain for chain in after if chain not in begun]
    looped = _loops(after)
    if len(entries) < 2:
        return len(entries), []
    spans, routes = _spans(after, looped, set(entries))
    crossing: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for chain in chains:
        if chain.id in spans:
            for touchpoint in dict.fromkeys(link.touchpoint for link in chain.links):
                crossing[touchpoint].append(spans[chain.id])
    last = (chain for chain in chains if chain.id in looped or after[chain.id] not in after)
    kept = {link.touchpoint for chain in last for link in chain.links}
    return routes, [point for point, over in crossing.items() if point not in kept and _covers(over, routes)]


def _by_next(after: Mapping[str, str | None]) -> dict[str, list[str]]:
    before: dict[str, list[str]] = defaultdict(list)
    for chain, following in after.items():
        if following is not None:
            before[following].append(chain)
    return before


def _loops(after: Mapping[str, str | None]) -> set[str]:
    """The chains that lead back to themselves."""
    looped: set[str] = set()
    done: set[str] = set()
    for start in after:
        path: dict[str, int] = {}
        here = start
        while here in after and here not in path and here not in done:
            path[here] = len(path)
            here = after[here] or ""
        if here in path:
            looped.update(list(path)[path[here] :])
        done.update(path)
    return looped


def _spans(
    after: Mapping[str, str | None], looped: set[str], entries: set[str]
) -> tuple[dict[str, tuple[int, int]], int]:
    """The routes numbered so that those through one chain are neighbours: from and to, by chain; and how many."""
    before = _by_next({chain: following for chain, following in after.items() if chain not in looped})
    roots = [chain for chain, following in after.items() if chain not in looped and following not in after]
    roots += [chain for loop in looped for chain in before.get(loop, ())]
    spans: dict[str, tuple[int, int]] = {}
    count = sum(chain in entries for chain in looped)
    waiting: list[tuple[str, int | None]] = [(root, None) for root in roots]
    while waiting:
        chain, first = waiting.pop()
        if first is not None:
            spans[chain] = (first, count)
            continue
        waiting.append((chain, count))
        count += chain in entries
        waiting += [(earlier, None) for earlier in before.get(chain, ())]
    return spans, count


def _covers(spans: Iterable[tuple[int, int]], routes: int) -> bool:
    """Whether spans together hold every route from 0 on."""
    reached = 0
    for first, beyond in sorted(spans):
        if first > reached:
            return False
        reached = max(reached, beyond)
    return reached >= routes
