"""The map of chains."""

from chain_maps import maps
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.crossings import always_crossed
from touchmap.analysis.facts import Facts
from touchmap.analysis.graph import chain_graph, exits, never_started, started, stopping
from touchmap.analysis.routes import routes, walk
from touchmap.model.chain import Chain, Link
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Settings

SEGMENTS = st.sampled_from((None, "x", "y"))


def test_an_end_link_leads_to_the_chain_that_it_starts(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: card, name: Card}, {id: visit, name: Visit}]
    chains:
      - {id: first, name: First, links: [ad, {touchpoint: card, end: true, starts: second}]}
      - {id: second, name: Second, links: [visit]}
    """
    assert started(facts.inventory) == {"first": ("second",), "second": ()}


def test_a_chain_that_nothing_starts_and_no_channel_enters_is_named(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad, channel: print}, {id: card, name: Card}]
    chains:
      - {id: entered, name: Entered, enters: [print], links: [ad, {touchpoint: card, end: true, starts: next}]}
      - {id: next, name: Next, links: [card]}
      - {id: lonely, name: Lonely, links: [card, {touchpoint: ad, end: true, starts: lonely}]}
    """
    assert [chain.id for chain in never_started(facts.inventory)] == ["lonely"]


def test_a_chain_without_an_end_stops_at_its_last_link(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: card, name: Card}]
    chains:
      - {id: open, name: Open, links: [ad, card]}
      - {id: closed, name: Closed, links: [ad, {touchpoint: card, end: true, starts: open}]}
    """
    chain = facts.inventory.chains[0]

    assert [chain.id for chain in stopping(facts.inventory)] == ["open"]
    assert [(way.number, way.starts) for way in exits(chain)] == [(1, None)]


def test_routes_begin_at_first_contact_and_repeat_no_chain(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad, channel: print}, {id: visit, name: Visit}, {id: control, name: Control}]
    chains:
      - {id: entry, name: Entry, enters: [print], links: [{touchpoint: ad, end: true, starts: visit}]}
      - {id: visit, name: Visit, links: [{touchpoint: visit, end: true, starts: control}]}
      - {id: control, name: Control, links: [{touchpoint: control, end: true, starts: visit}]}
    """
    found = routes(chain_graph(facts.inventory))

    assert [(route.chains, route.recurs) for route in found.listed] == [(("entry", "visit", "control"), "visit")]


def test_a_segment_does_not_enter_the_chain_of_another(facts: Facts) -> None:
    """
    segments: [families, firms]
    touchpoints: [{id: ad, name: Ad}, {id: tour, name: Tour}]
    chains:
      - {id: ad, name: Ad, links: [{touchpoint: ad, end: true, starts: tour}]}
      - {id: tour, name: Tour, segment: families, links: [tour]}
    """
    assert always_crossed(chain_graph(facts.inventory, "families")) == ("ad", "tour")
    assert always_crossed(chain_graph(facts.inventory, "firms")) == ("ad",)


def test_what_some_route_goes_round_is_not_crossed_by_all(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: site, name: Site}, {id: call, name: Call}, {id: visit, name: Visit}]
    chains:
      - id: ad
        name: Ad
        links: [{touchpoint: ad, starts: call}, {touchpoint: site, end: true, starts: visit}]
      - {id: call, name: Call, links: [{touchpoint: call, end: true, starts: visit}]}
      - {id: visit, name: Visit, links: [visit]}
    """
    assert always_crossed(chain_graph(facts.inventory)) == ("ad", "visit")


def test_a_touchpoint_that_stands_on_both_sides_of_a_fork_is_crossed_by_all(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: site, name: Site}, {id: call, name: Call}]
    chains:
      - {id: ad, name: Ad, links: [ad, call]}
      - {id: site, name: Site, links: [site, call]}
    """
    assert always_crossed(chain_graph(facts.inventory)) == ("call",)


@given(maps(), SEGMENTS)
def test_what_all_routes_cross_is_what_enumeration_finds(inventory: Inventory, segment: str | None) -> None:
    graph = chain_graph(inventory, segment)
    crossed = [
        {name for stretch in route.stretches for name in graph.touchpoints[stretch]}
        for route in walk(graph)
        if route is not None
    ]

    assert set(always_crossed(graph)) == (set.intersection(*crossed) if crossed else set())


@given(maps(), SEGMENTS)
def test_no_route_repeats_a_chain_and_none_is_found_twice(inventory: Inventory, segment: str | None) -> None:
    found = [route for route in walk(chain_graph(inventory, segment)) if route is not None]

    assert len({(route.stretches, route.recurs) for route in found}) == len(found)
    assert all(len(set(route.stretches)) == len(route.stretches) for route in found)


@given(maps(), st.integers(1, 5), st.integers(1, 8))
def test_counting_stops_where_it_was_told_to(inventory: Inventory, listed: int, counted: int) -> None:
    graph = chain_graph(inventory)
    everything = [route for route in walk(graph) if route is not None]

    found = routes(graph, listed, counted)

    assert found.listed == tuple(everything[: min(listed, counted)])
    assert (found.count, found.more) == (min(counted, len(everything)), len(everything) > counted)


def test_routes_without_number_are_not_all_walked() -> None:
    names = [f"c{number}" for number in range(100)]
    every = tuple(Link(touchpoint="ad", end=True, starts=name) for name in names)
    chains = tuple(Chain(id=name, name=name, enters=("print",), links=every) for name in names)
    graph = chain_graph(Inventory(Settings(touchmap=1), chains=chains))

    found = routes(graph, listed=3, counted=50)

    assert (len(found.listed), found.count, found.more) == (3, 50, True)


def test_two_ways_in_make_two_routes(facts: Facts) -> None:
    """
    touchpoints:
      - {id: billboard, name: Billboard, channel: street}
      - {id: search-ad, name: Search ad, channel: search}
      - {id: website, name: Website}
    chains:
      - {id: street, name: Street, enters: [street], links: [{touchpoint: billboard, end: true, starts: visit}]}
      - {id: search, name: Search, enters: [search], links: [{touchpoint: search-ad, end: true, starts: visit}]}
      - {id: visit, name: Visit, links: [website]}
    """
    graph = chain_graph(facts.inventory)

    assert [route.chains for route in routes(graph).listed] == [("street", "visit"), ("search", "visit")]
    assert always_crossed(graph) == ("website",)


def test_without_a_channel_that_enters_first_contact_is_presumed(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: visit, name: Visit}]
    chains:
      - {id: first, name: First, links: [{touchpoint: ad, end: true, starts: second}]}
      - {id: second, name: Second, links: [visit]}
    """
    graph = chain_graph(facts.inventory)

    assert (graph.entries, graph.entered) == (("first",), False)
