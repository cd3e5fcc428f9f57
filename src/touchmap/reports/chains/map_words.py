"""The sentences that are said of the map of chains and of the routes on it."""

from collections.abc import Iterable, Iterator, Sequence

from touchmap.analysis.chains.graph import ChainGraph
from touchmap.analysis.chains.routes import Routes
from touchmap.model.chain import Chain
from touchmap.model.inventory import Inventory
from touchmap.reports.chains.words import first_names, segment_name
from touchmap.reports.naming import listed
from touchmap.reports.speech import Words, words

_MOST = 20


def said_of_map(
    never: Sequence[Chain], stops: Sequence[Chain], circles: Sequence[tuple[str, ...]], inventory: Inventory
) -> tuple[str, ...]:
    """What never starts, where it stops, and what turns in circles, one sentence each."""
    say = words(inventory.settings.client.language)
    said: list[str] = []
    if never:
        said.append(say("map.never", len(never), names=first_names((chain.name for chain in never), say, _MOST)))
    if stops:
        said.append(say("map.stops", len(stops), names=first_names((chain.name for chain in stops), say, _MOST)))
    said += [say("map.circle", names=_round(circle, inventory)) for circle in circles]
    return (*said, *(() if circles else (say("map.circle_none"),)))


def said_of_routes(graph: ChainGraph, found: Routes, crossed: Sequence[str], inventory: Inventory) -> tuple[str, ...]:
    """Where a segment's routes begin, how many there are, and what all of them cross, one sentence each."""
    say = words(inventory.settings.client.language)
    return (
        say("map.segment", segment=segment_name(graph.segment, inventory, say)),
        *_entries(graph, inventory, say),
        *_count(found, say),
        *(_crossed(crossed, inventory, say) if found.count else ()),
    )


def chain_names(ids: Iterable[str], inventory: Inventory) -> Iterator[str]:
    """The names of some chains."""
    return (inventory.chain_by_id[name].name for name in ids)


def _entries(graph: ChainGraph, inventory: Inventory, say: Words) -> Iterator[str]:
    if not graph.entries:
        yield say("map.no_entry")
        return
    names = first_names(chain_names(graph.entries, inventory), say, _MOST)
    yield say("map.entered" if graph.entered else "map.presumed", names=names)


def _count(found: Routes, say: Words) -> Iterator[str]:
    if found.count:
        shown = len(found.listed)
        key = "map.routes_more" if found.more else "map.routes" if shown == found.count else "map.routes_listed"
        yield say(key, found.count, shown=shown)


def _crossed(crossed: Sequence[str], inventory: Inventory, say: Words) -> Iterator[str]:
    points = [inventory.touchpoint_by_id[name] for name in crossed if name in inventory.touchpoint_by_id]
    if points:
        yield say("map.crossed", len(points), names=listed(points, inventory, say, _MOST))
    else:
        yield say("map.crossed_none")


def _round(circle: tuple[str, ...], inventory: Inventory) -> str:
    return " ⇒ ".join(chain_names((*circle, circle[0]), inventory))
