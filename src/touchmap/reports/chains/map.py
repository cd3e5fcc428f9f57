"""What `touchmap chains --map` shows: which chain starts which, the routes of each segment, what all of them cross."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.analysis.chains.chokepoints import always_crossed
from touchmap.analysis.chains.contact_counts import touches
from touchmap.analysis.chains.cycles import circles
from touchmap.analysis.chains.graph import ChainGraph, chain_graph, never_started, started, stopping
from touchmap.analysis.chains.routes import Route, Routes, routes
from touchmap.analysis.facts import Facts
from touchmap.language.speech import speech
from touchmap.model.inventory import Inventory
from touchmap.reports.chains.map_words import said_of_map, said_of_routes
from touchmap.reports.chains.rows import contact_figures
from touchmap.reports.chains.segments import segments_of
from touchmap.reports.chains.words import segment_name
from touchmap.reports.kinds import Kind


@dataclass(frozen=True, slots=True)
class ChainStarts:
    """A chain, and the ids of the chains that it starts.

    Attributes:
        enters: The channels by which customers come into it.
    """

    id: str
    name: str
    segment: str | None
    enters: tuple[str, ...]
    starts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RouteRow:
    """A route: the ids of its chains in order, and what one pass takes.

    Attributes:
        recurs: The chain that would begin again where it ends; None if nothing starts there.
        variants: In how many ways its links can be taken: 1 unless a link has several.
    """

    chains: tuple[str, ...]
    recurs: str | None
    variants: int
    touches: int
    by_person: int
    automatic: int
    automation_unknown: int
    cost: float | None
    cost_unknown: int


@dataclass(frozen=True, slots=True)
class SegmentRoutes:
    """The routes of a segment; of everybody where the client has no segments.

    Attributes:
        name: The segment as people read it.
        first_contact: The chains that the routes begin with.
        presumed: Whether no channel enters them, so that they are only the ones that nothing starts.
        routes: The first hundred.
        count: How many there are, as far as they were counted.
        more: Whether there are more than `count`.
        crossed_by_all: The touchpoints that every route crosses, in the order of the first route.
        said: Remarks on them, one sentence each.
    """

    segment: str | None
    name: str
    first_contact: tuple[str, ...]
    presumed: bool
    routes: tuple[RouteRow, ...]
    count: int
    more: bool
    crossed_by_all: tuple[str, ...]
    said: tuple[str, ...] = field(metadata={"data": False})


@dataclass(frozen=True, slots=True)
class ChainMapReport:
    """The map of chains.

    Attributes:
        shape: The name and the version of the JSON document.
        currency: The currency of costs.
        chains: The chains, in the order of the files, with what they start.
        never_started: Those that no other chain starts and that no channel enters.
        stops: Those that end with nothing started.
        circles: Chains that lead back to themselves, each as the ids on the way round.
        segments: The routes of each segment.
        said: Remarks on the map, one sentence each.
        notes: What the figures are, one sentence each.
        language: The language of its words.
    """

    kind: ClassVar[Kind] = "chains-map"

    shape: Literal["touchmap.chain-map/1"]
    currency: str | None
    chains: tuple[ChainStarts, ...]
    never_started: tuple[str, ...]
    stops: tuple[str, ...]
    circles: tuple[tuple[str, ...], ...]
    segments: tuple[SegmentRoutes, ...]
    said: tuple[str, ...] = field(metadata={"data": False})
    notes: tuple[str, ...] = field(metadata={"data": False})
    language: str = field(metadata={"data": False})


def chain_map_report(facts: Facts) -> ChainMapReport:
    """The map of an inventory's chains."""
    inventory = facts.inventory
    say = speech(inventory.settings.client.language)
    starts = started(inventory)
    never, stops, turning = never_started(inventory), stopping(inventory), circles(starts)
    return ChainMapReport(
        shape="touchmap.chain-map/1",
        currency=inventory.settings.client.currency,
        chains=tuple(
            ChainStarts(chain.id, chain.name, chain.segment, chain.enters, starts[chain.id])
            for chain in inventory.chains
        ),
        never_started=tuple(chain.id for chain in never),
        stops=tuple(chain.id for chain in stops),
        circles=turning,
        segments=tuple(_segments(inventory)),
        said=said_of_map(never, stops, turning, inventory) if inventory.chains else (),
        notes=(
            say(
                "A route runs from first contact until no further chain starts or one would "
                "repeat; no chain occurs on it twice."
            ),
            say("Nobody can avoid a touchpoint that is common to all routes: if it is a weak link, everyone meets it."),
        )
        if inventory.chains
        else (say("The inventory has no chains."),),
        language=inventory.settings.client.language,
    )


def _segments(inventory: Inventory) -> Iterable[SegmentRoutes]:
    for segment in segments_of(inventory) if inventory.chains else ():
        graph = chain_graph(inventory, segment)
        yield _segment(graph, routes(graph), always_crossed(graph), inventory)


def _segment(graph: ChainGraph, found: Routes, crossed: tuple[str, ...], inventory: Inventory) -> SegmentRoutes:
    say = speech(inventory.settings.client.language)
    return SegmentRoutes(
        segment=graph.segment,
        name=segment_name(graph.segment, inventory, say),
        first_contact=graph.entries,
        presumed=not graph.entered,
        routes=tuple(_route(route, graph, inventory) for route in found.listed),
        count=found.count,
        more=found.more,
        crossed_by_all=crossed,
        said=said_of_routes(graph, found, crossed, inventory),
    )


def _route(route: Route, graph: ChainGraph, inventory: Inventory) -> RouteRow:
    taken = touches((ways for here in route.stretches for ways in graph.links[here]), inventory)
    return RouteRow(
        chains=route.chains,
        recurs=route.recurs,
        variants=route.variants,
        **contact_figures(taken),
    )
