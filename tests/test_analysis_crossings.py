"""What all routes cross: held against walking every route."""

import pytest
from chain_maps import maps
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains.chokepoints import always_crossed, crossed_on_the_way
from touchmap.analysis.chains.graph import ChainGraph, Stretch, chain_graph
from touchmap.analysis.chains.routes import routes, walk
from touchmap.analysis.facts import Facts
from touchmap.model.chain import Chain, Link
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Settings

SEGMENTS = st.sampled_from((None, "x", "y"))


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


@given(maps(), SEGMENTS)
def test_what_all_routes_cross_is_what_enumeration_finds(inventory: Inventory, segment: str | None) -> None:
    graph = chain_graph(inventory, segment)
    crossed = [
        {name for stretch in route.stretches for name in graph.touchpoints[stretch]}
        for route in walk(graph)
        if route is not None
    ]

    assert set(always_crossed(graph)) == (set.intersection(*crossed) if crossed else set())


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


def comes_back(here: Stretch, graph: ChainGraph) -> bool:
    """Whether a walk from a stretch leads to it again."""
    reached: set[Stretch] = set()
    waiting = list(graph.follows[here])
    while waiting:
        after = waiting.pop()
        if after not in reached:
            reached.add(after)
            waiting += graph.follows[after]
    return here in reached


@given(maps(), SEGMENTS)
def test_on_the_way_is_what_stands_neither_at_an_end_nor_in_a_circle(inventory: Inventory, segment: str | None) -> None:
    graph = chain_graph(inventory, segment)
    aims = [here for here in graph.follows if here in graph.stops or comes_back(here, graph)]

    found = crossed_on_the_way(graph)

    assert set(found) == set(always_crossed(graph)) - {name for here in aims for name in graph.touchpoints[here]}


def test_a_branch_that_goes_round_a_touchpoint_leaves_nobody_forced_through_it(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: mail, name: Mail}, {id: call, name: Call}, {id: visit, name: Visit}]
    chains:
      - {id: ad, name: Ad, links: [ad, {touchpoint: call, end: true, starts: visit}]}
      - {id: mail, name: Mail, links: [{touchpoint: mail, starts: visit}, {touchpoint: call, end: true, starts: visit}]}
      - {id: visit, name: Visit, links: [visit]}
    """
    assert crossed_on_the_way(chain_graph(facts.inventory)) == ()


@pytest.mark.slow
def test_two_rows_of_ten_thousand_chains_with_the_same_touchpoints_are_crossed_whole() -> None:
    count = 10_000

    def row(name: str) -> list[Chain]:
        return [
            Chain(
                id=f"{name}{i}",
                name=name,
                enters=("print",) if i == 0 else (),
                links=(Link(touchpoint=f"t{i}", end=True, starts=f"{name}{i + 1}" if i + 1 < count else None),),
            )
            for i in range(count)
        ]

    graph = chain_graph(Inventory(Settings(touchmap=1), chains=(*row("a"), *row("b"))))

    assert always_crossed(graph) == tuple(f"t{i}" for i in range(count))
