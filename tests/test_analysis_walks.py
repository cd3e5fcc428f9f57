"""Walks over what follows what."""

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains.reachability import in_leaving_order, leading_to

NAMES = "abcdef"
FOLLOWS = st.fixed_dictionaries({name: st.lists(st.sampled_from(NAMES), unique=True).map(tuple) for name in NAMES})


def reached_from(start: str, follows: dict[str, tuple[str, ...]]) -> set[str]:
    found = {start}
    while more := {after for here in found for after in follows[here]} - found:
        found |= more
    return found


@given(FOLLOWS, st.sets(st.sampled_from(NAMES)))
def test_what_leads_to_some_goals_is_what_reaches_one_of_them(
    follows: dict[str, tuple[str, ...]], goals: set[str]
) -> None:
    assert leading_to(goals, follows) == {start for start in NAMES if reached_from(start, follows) & goals}


@given(FOLLOWS)
def test_without_circles_everything_is_left_after_what_follows_it(follows: dict[str, tuple[str, ...]]) -> None:
    downwards = {name: tuple(after for after in following if after > name) for name, following in follows.items()}

    order = in_leaving_order(downwards)

    assert sorted(order) == list(NAMES)
    assert all(order.index(after) < order.index(name) for name in NAMES for after in downwards[name])
