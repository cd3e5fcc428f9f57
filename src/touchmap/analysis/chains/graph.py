"""The map of chains: which end starts which chain, what never starts, and where it stops.

A chain is walked from its first link to one of its exits: an end link, or a link that names what it starts;
without an end link also its last link. Between two exits lies a stretch, whose links are crossed together,
so a graph of stretches says all that a graph of links would, and is much smaller.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from touchmap.model.chain import Chain
from touchmap.model.inventory import Inventory

Stretch = tuple[str, int]
"""A chain's id, and the number of a stretch in it, from 0."""


@dataclass(frozen=True, slots=True)
class Exit:
    """A link at which customers leave a chain.

    Attributes:
        number: The link's place in the chain, from 0; -1 in a chain without links.
        starts: The chain that begins there; None if nothing does.
    """

    number: int
    starts: str | None


@dataclass(frozen=True, slots=True)
class ChainGraph:
    """The chains that one segment passes, and how one leads to the next.

    Attributes:
        segment: The segment; None for everybody, over all chains.
        entries: The chains of first contact: those that channels enter, or, where the segment has none
            of these, those that no other of its chains starts.
        entered: Whether a channel enters one of them; else the entries are only presumed.
        links: The links of each stretch in order, each with its ways.
        touchpoints: What everybody crosses in each stretch, in order: the links with one way.
        follows: The stretches that come after each one.
        stops: The stretches at whose exit nothing starts.
        forks: Whether a link has several ways.
    """

    segment: str | None
    entries: tuple[str, ...]
    entered: bool
    links: Mapping[Stretch, tuple[tuple[str, ...], ...]]
    touchpoints: Mapping[Stretch, tuple[str, ...]]
    follows: Mapping[Stretch, tuple[Stretch, ...]]
    stops: frozenset[Stretch]
    forks: bool = False


def exits(chain: Chain) -> tuple[Exit, ...]:
    """The links at which customers leave a chain, in order; there is always one."""
    found = [Exit(i, link.starts) for i, link in enumerate(chain.links) if link.end or link.starts is not None]
    last = len(chain.links) - 1
    if not any(link.end for link in chain.links) and (not found or found[-1].number != last):
        found.append(Exit(last, None))
    return tuple(found)


def started(inventory: Inventory) -> dict[str, tuple[str, ...]]:
    """The chains that each chain starts, each once, in the order of its links."""
    known = inventory.chain_by_id
    return {
        chain.id: tuple(dict.fromkeys(link.starts for link in chain.links if link.starts in known if link.starts))
        for chain in inventory.chains
    }


def never_started(inventory: Inventory) -> tuple[Chain, ...]:
    """The chains that no other chain starts and that no channel enters (S4, law 2)."""
    reached = _started_by_another(started(inventory))
    return tuple(chain for chain in inventory.chains if not chain.enters and chain.id not in reached)


def stopping(inventory: Inventory) -> tuple[Chain, ...]:
    """The chains at one of whose exits nothing starts: there the customer is let go."""
    return tuple(chain for chain in inventory.chains if any(way.starts is None for way in exits(chain)))


def passes(chain: Chain, segment: str | None) -> bool:
    """Whether a segment passes a chain; without `segment:` everybody does."""
    return segment is None or chain.segment is None or chain.segment == segment


def chain_graph(inventory: Inventory, segment: str | None = None) -> ChainGraph:
    """How the chains of a segment lead to each other.

    Args:
        inventory: The inventory.
        segment: The segment whose chains are meant (default: all chains). A chain that is another
            segment's is not entered: the route stops before it.
    """
    chains = {chain.id: chain for chain in inventory.chains if passes(chain, segment)}
    crossed: dict[Stretch, tuple[tuple[str, ...], ...]] = {}
    follows: dict[Stretch, tuple[Stretch, ...]] = {}
    stops: set[Stretch] = set()
    for chain in chains.values():
        for here, links, after, ends in _stretches(chain, chains):
            crossed[here], follows[here] = links, after
            if ends:
                stops.add(here)
    entered = tuple(chain.id for chain in chains.values() if chain.enters)
    reached = _started_by_another({name: tuple(to for to, _ in _after(name, follows)) for name in chains})
    entries = entered or tuple(name for name in chains if name not in reached)
    touchpoints = {here: tuple(ways[0] for ways in links if len(ways) == 1) for here, links in crossed.items()}
    forks = any(len(ways) > 1 for links in crossed.values() for ways in links)
    return ChainGraph(segment, entries, bool(entered), crossed, touchpoints, follows, frozenset(stops), forks)


def _stretches(
    chain: Chain, chains: Mapping[str, Chain]
) -> Iterator[tuple[Stretch, tuple[tuple[str, ...], ...], tuple[Stretch, ...], bool]]:
    """Each stretch of a chain: its links with their ways, what follows, and whether a route can stop there."""
    ways, begin = exits(chain), 0
    for number, way in enumerate(ways):
        links = tuple(link.ways for link in chain.links[begin : way.number + 1])
        begin = way.number + 1
        after: list[Stretch] = [(way.starts, 0)] if way.starts in chains and way.starts else []
        ends = not after
        if number + 1 < len(ways):
            after.append((chain.id, number + 1))
        yield (chain.id, number), links, tuple(after), ends


def _after(name: str, follows: Mapping[Stretch, tuple[Stretch, ...]]) -> Iterator[Stretch]:
    number = 0
    while (name, number) in follows:
        yield from follows[name, number]
        number += 1


def _started_by_another(starts: Mapping[str, tuple[str, ...]]) -> set[str]:
    return {to for name, following in starts.items() for to in following if to != name}
