"""Where all routes are narrow: held against walking every route."""

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.narrow_places import leading_to, narrow_places, next_chain
from touchmap.model.chain import Chain, Link

NAMES = "abcdefg"


def chain(name: str, points: str, starts: str, *, entered: bool) -> Chain:
    links = [Link(touchpoint=point) for point in points[:-1]]
    links.append(Link(touchpoint=points[-1], end=True, starts=starts or None))
    return Chain(id=name, name=name, enters=("street",) if entered else (), links=tuple(links))


@st.composite
def maps(draw: st.DrawFn) -> list[Chain]:
    """Chains that start each other in any way, over a few shared touchpoints."""
    count = draw(st.integers(1, len(NAMES)))
    points = st.text("pqrst", min_size=1, max_size=3)
    starts = st.sampled_from(["", *NAMES[:count]])
    return [chain(NAMES[i], draw(points), draw(starts), entered=draw(st.booleans())) for i in range(count)]


def following(first: Chain, chains: list[Chain]) -> list[Chain]:
    """The chains that come after one, until nothing starts or a chain recurs, which is then the last."""
    by_id = {one.id: one for one in chains}
    way: list[Chain] = []
    here = by_id.get(next_chain(first) or "")
    while here is not None and here not in way:
        way.append(here)
        here = by_id.get(next_chain(here) or "")
    return way


def crossed(chains: list[Chain]) -> set[str]:
    return {link.touchpoint for one in chains for link in one.links}


def walked(chains: list[Chain]) -> tuple[int, set[str]]:
    """How many routes there are and what all of them cross on the way, by walking each."""
    begun = {next_chain(one) for one in chains if next_chain(one) != one.id}
    entries = [one for one in chains if one.enters] or [one for one in chains if one.id not in begun]
    routes = [crossed([one, *following(one, chains)]) for one in entries]
    aims = [one for one in chains if one in (way := following(one, chains)) or not way]
    return len(routes), set.intersection(*routes) - crossed(aims) if len(routes) > 1 else set()


@given(maps())
def test_the_narrow_places_are_what_every_route_crosses_before_its_aim(chains: list[Chain]) -> None:
    routes, narrow = narrow_places(chains)

    assert (routes, set(narrow)) == walked(chains)


@given(maps(), st.sampled_from(NAMES))
def test_what_leads_to_a_chain_is_what_comes_to_it_on_a_walk(chains: list[Chain], goal: str) -> None:
    walks = {one.id for one in chains if goal in [after.id for after in following(one, chains)]}

    assert leading_to([goal], chains) == walks | {goal}
