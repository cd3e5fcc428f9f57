"""The map of chains."""

from chain_maps import maps
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains.graph import chain_graph, exits, never_started, started, stopping
from touchmap.analysis.chains.routes import routes, walk
from touchmap.analysis.facts import Facts
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


def test_without_a_channel_that_enters_first_contact_is_presumed(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: visit, name: Visit}]
    chains:
      - {id: first, name: First, links: [{touchpoint: ad, end: true, starts: second}]}
      - {id: second, name: Second, links: [visit]}
    """
    graph = chain_graph(facts.inventory)

    assert (graph.entries, graph.entered) == (("first",), False)
