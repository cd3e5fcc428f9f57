"""The sentences about what a chain converts: its counts, the lowest conversion, and what improving it would bring."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from touchmap.analysis.chains.conversion import Passage, lowest
from touchmap.analysis.chains.lift import Effort, Lift, grows_after, indistinct
from touchmap.analysis.chains.states import ChainState
from touchmap.model.inventory import Inventory
from touchmap.reports.figures import brief, entered, percent
from touchmap.reports.naming import listed_links, named_link
from touchmap.reports.speech import Words


@dataclass(frozen=True, slots=True)
class CountedLinks:
    """The counted links of a chain, and what improving one would bring."""

    passages: Sequence[Passage]
    lifts: Sequence[Lift]
    effort: Effort


def said_of_counts(state: ChainState, counted: CountedLinks, inventory: Inventory, say: Words) -> Iterator[str]:
    """What is to be said of the counts of a chain, one sentence each."""
    if not counted.passages:
        yield say("chain.uncounted")
        return
    yield say("chain.counted", steps=" ".join(_step(state, passage, say) for passage in counted.passages))
    worst = lowest(counted.passages)
    if not worst or (worst[0].rate or 0) >= 1:
        return
    steps = [state.steps[passage.number] for passage in worst]
    names = listed_links(steps, inventory, say)
    first = worst[0]
    key = "chain.lowest" if len({step.link.touchpoint for step in steps}) == 1 else "chain.lowest_several"
    yield say(key, names=names, rate=percent(first.rate or 0), reached=first.reached, before=first.before)
    yield _lift(state, counted, worst, inventory, say)
    near = [state.steps[passage.number] for passage in indistinct(counted.passages)]
    if near:
        yield say("chain.indistinct", names=listed_links(near, inventory, say))
    weak = {step.link.touchpoint for step in state.weak}
    if weak and weak.isdisjoint(step.link.touchpoint for step in steps):
        yield say("chain.differs", score=listed_links(state.weak, inventory, say), conversion=names)


def _step(state: ChainState, passage: Passage, say: Words) -> str:
    name = state.steps[passage.number].name
    if passage.before is None:
        return say("chain.counted_first", name=name, reached=passage.reached)
    if passage.before < passage.reached:
        return say("chain.counted_grown", name=name, reached=passage.reached)
    if passage.rate is None or passage.interval is None:
        return say("chain.counted_unrated", name=name, reached=passage.reached)
    return say(
        "chain.counted_next",
        name=name,
        reached=passage.reached,
        rate=percent(passage.rate),
        low=percent(passage.interval[0]),
        high=percent(passage.interval[1]),
        of_start=percent(passage.of_start or 0),
        lost=passage.lost,
    )


def _lift(state: ChainState, counted: CountedLinks, worst: Sequence[Passage], inventory: Inventory, say: Words) -> str:
    """What improving the lowest link, or one of several, would bring, or why that can not be said."""
    if not counted.lifts:
        return say(f"chain.no_lift.{_why_none(counted, worst)}")
    first, effort = counted.lifts[0], counted.effort
    key = "chain.lift_keep" if effort.to is None else "chain.lift_to"
    return say(
        key if len(worst) == 1 else f"{key}_one",
        keep=_share(effort.keep),
        to=None if effort.to is None else _share(effort.to),
        lost=first.lost,
        more=brief(first.more),
        end=named_link(state.steps[first.end], inventory, say),
        reached=first.reached,
        low=brief(first.interval[0]),
        high=brief(first.interval[1]),
        intervals=say("list.comma").join(_interval(state, lift, inventory, say) for lift in counted.lifts),
    )


def _interval(state: ChainState, lift: Lift, inventory: Inventory, say: Words) -> str:
    """The interval of what improving one of several links would bring."""
    name = named_link(state.steps[lift.number], inventory, say)
    return say("chain.lift_interval", name=name, low=brief(lift.interval[0]), high=brief(lift.interval[1]))


def _share(share: Fraction) -> str:
    """A share that somebody entered, in per cent."""
    return f"{entered(100 * share)} %"


def _why_none(counted: CountedLinks, worst: Sequence[Passage]) -> str:
    """Why nothing is said of what the lowest links would bring: the end of a key."""
    places = [counted.passages.index(passage) for passage in worst]
    if all(not passage.reached for passage in worst):
        return "nobody"
    if any(grows_after(counted.passages, place) for place in places):
        return "grows"
    return "nobody_at_end" if not counted.passages[-1].reached else "not_below"
