"""The sentences that are said of the map of chains and of the routes on it."""

from collections.abc import Iterable, Iterator, Sequence

from touchmap.analysis.chains.graph import ChainGraph
from touchmap.analysis.chains.routes import Routes
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.model.chain import Chain
from touchmap.model.inventory import Inventory
from touchmap.reports.chains.words import first_names, segment_name
from touchmap.reports.naming import listed

_MOST = 20


def said_of_map(
    never: Sequence[Chain], stops: Sequence[Chain], circles: Sequence[tuple[str, ...]], inventory: Inventory
) -> tuple[str, ...]:
    """What never starts, where it stops, and what turns in circles, one sentence each."""
    say = speech(inventory.settings.client.language)
    said: list[str] = []
    if never:
        said.append(
            say(
                "Chains that no chain starts and no channel enters ({count}): {names}.",
                count=len(never),
                names=first_names((chain.name for chain in never), say, _MOST),
            )
        )
    if stops:
        said.append(
            say(
                "Chains that end without starting another, so the customer is let go ({count}): {names}.",
                count=len(stops),
                names=first_names((chain.name for chain in stops), say, _MOST),
            )
        )
    said += [say("A loop of chains, which is good: {names}.", names=_round(circle, inventory)) for circle in circles]
    return (*said, *(() if circles else (say("No loop: no chain leads back to itself."),)))


def said_of_routes(graph: ChainGraph, found: Routes, crossed: Sequence[str], inventory: Inventory) -> tuple[str, ...]:
    """Where a segment's routes begin, how many there are, and what all of them cross, one sentence each."""
    say = speech(inventory.settings.client.language)
    return (
        say("Routes: {segment}", segment=segment_name(graph.segment, inventory, say)),
        *_entries(graph, inventory, say),
        *_count(found, say),
        *(_crossed(crossed, inventory, say) if found.count else ()),
    )


def chain_names(ids: Iterable[str], inventory: Inventory) -> Iterator[str]:
    """The names of some chains."""
    return (inventory.chain_by_id[name].name for name in ids)


def _entries(graph: ChainGraph, inventory: Inventory, say: Speech) -> Iterator[str]:
    if not graph.entries:
        yield say("No first contact: no channel enters, and every chain is started by another.")
        return
    names = first_names(chain_names(graph.entries, inventory), say, _MOST)
    yield say(
        noted("First contact (entered through a channel): {names}.")
        if graph.entered
        else noted(
            "No channel enters any of these chains (`enters:`), so first contact is assumed where no "
            "other chain starts them: {names}."
        ),
        names=names,
    )


def _count(found: Routes, say: Speech) -> Iterator[str]:
    if found.count:
        shown = len(found.listed)
        key = (
            noted("Routes: more than {count} (counting stopped there); listed: {shown}.")
            if found.more
            else noted("Routes: {count}.")
            if shown == found.count
            else noted("Routes: {count}; listed: {shown}.")
        )
        yield say(key, count=found.count, shown=shown)


def _crossed(crossed: Sequence[str], inventory: Inventory, say: Speech) -> Iterator[str]:
    points = [inventory.touchpoint_by_id[name] for name in crossed if name in inventory.touchpoint_by_id]
    if points:
        yield say(
            "Touchpoints common to all routes ({count}): {names}.",
            count=len(points),
            names=listed(points, inventory, say, _MOST),
        )
    else:
        yield say("No touchpoint is common to all routes.")


def _round(circle: tuple[str, ...], inventory: Inventory) -> str:
    return " ⇒ ".join(chain_names((*circle, circle[0]), inventory))
