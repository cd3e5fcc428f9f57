"""Small maps of chains for property tests: inventories of chains that start each other at random."""

from hypothesis import strategies as st

from touchmap.model.chain import Chain, Link
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Segment, Settings
from touchmap.model.touchpoint import Touchpoint

POINTS = ("a", "b", "c", "d", "e", "f")
CHAINS = ("one", "two", "three", "four", "five")


def links() -> st.SearchStrategy[tuple[Link, ...]]:
    """A few links, of which any may end the chain or start another."""
    link = st.builds(
        Link,
        touchpoint=st.sampled_from(POINTS),
        end=st.booleans(),
        starts=st.none() | st.sampled_from(CHAINS),
    )
    return st.lists(link, max_size=4).map(tuple)


@st.composite
def maps(draw: st.DrawFn) -> Inventory:
    """An inventory of up to five chains over six touchpoints and two segments."""
    names = CHAINS[: draw(st.integers(0, 5))]
    chains = tuple(
        Chain(
            id=name,
            name=name,
            segment=draw(st.none() | st.sampled_from(("x", "y"))),
            enters=draw(st.sampled_from(((), (), ("phone",)))),
            links=draw(links()),
        )
        for name in names
    )
    return Inventory(
        settings=Settings(touchmap=1, segments=(Segment(id="x"), Segment(id="y"))),
        touchpoints=tuple(Touchpoint(id=name, name=name) for name in POINTS),
        chains=chains,
    )
