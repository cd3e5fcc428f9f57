"""Circles of chains."""

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains.cycles import Starts, circles

NAMES = "abcdef"
MAPS = st.fixed_dictionaries({name: st.lists(st.sampled_from(NAMES), unique=True).map(tuple) for name in NAMES})


def _leads_back(name: str, starts: Starts) -> bool:
    reached: set[str] = set()
    waiting = list(starts[name])
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting += starts[here]
    return name in reached


def test_a_visit_and_its_control_turn_in_a_circle() -> None:
    assert circles({"ad": ("visit",), "visit": ("control",), "control": ("visit",)}) == (("visit", "control"),)


def test_a_chain_that_starts_itself_is_a_circle() -> None:
    assert circles({"hygiene": ("hygiene",)}) == (("hygiene",),)


def test_a_row_of_chains_has_none() -> None:
    assert circles({"ad": ("visit",), "visit": ("control",), "control": ()}) == ()


@given(MAPS)
def test_every_chain_that_leads_back_to_itself_stands_on_a_named_circle(starts: Starts) -> None:
    named = {name for circle in circles(starts) for name in circle}

    assert named == {name for name in starts if _leads_back(name, starts)}


@given(MAPS)
def test_each_step_of_a_circle_is_a_start(starts: Starts) -> None:
    for circle in circles(starts):
        assert all(to in starts[name] for name, to in zip(circle, [*circle[1:], circle[0]], strict=True))
