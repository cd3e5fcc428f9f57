"""The sentences about what a chain converts: its counts, the lowest conversion, and what improving it would bring."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from touchmap.analysis.chains.conversion import Passage, lowest
from touchmap.analysis.chains.lift import Effort, Lift, grows_after, indistinct
from touchmap.analysis.chains.states import ChainState
from touchmap.language.numbers import brief, entered, percent
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.model.inventory import Inventory
from touchmap.reports.naming import listed_links, named_link

_CHAIN_NO_LIFT = {
    "grows": noted("The effect of an improvement is not computed, because a count between there and the end grows."),
    "nobody": noted("Nobody gets there, so the effect of an improvement is unknown."),
    "nobody_at_end": noted("Nobody gets to the end, so the effect of an improvement is unknown."),
    "not_below": noted("That is not below the conversion asked for."),
}

_LIFT = {
    (False, False): noted(
        "If {keep} of those lost there ({lost}) stay: {more} more at the link {end} (now {reached}; "
        "95 % interval {low} to {high}), all other rates unchanged."
    ),
    (False, True): noted(
        "If {keep} of those lost at one of these links stay: {more} more at the link {end} (now {reached}), "
        "all other rates unchanged. 95 % interval by link: {intervals}."
    ),
    (True, False): noted(
        "If it rises to {to}: {more} more at the link {end} (now {reached}; 95 % interval {low} to {high}), "
        "all other rates unchanged."
    ),
    (True, True): noted(
        "If one of these rises to {to}: {more} more at the link {end} (now {reached}), all other rates unchanged. "
        "95 % interval by link: {intervals}."
    ),
}
"""What an improvement brings: to a rate or by a share that stays, of one link or of one among several."""


@dataclass(frozen=True, slots=True)
class CountedLinks:
    """The counted links of a chain, and what improving one would bring."""

    passages: Sequence[Passage]
    lifts: Sequence[Lift]
    effort: Effort


def said_of_counts(state: ChainState, counted: CountedLinks, inventory: Inventory, say: Speech) -> Iterator[str]:
    """Remarks on the counts of a chain, one sentence each."""
    if not counted.passages:
        yield say("Customers are not counted: only the order and the scores are known.")
        return
    yield say("Counted: {steps}.", steps=" ".join(_step(state, passage, say) for passage in counted.passages))
    worst = lowest(counted.passages)
    if not worst or (worst[0].rate or 0) >= 1:
        return
    steps = [state.steps[passage.number] for passage in worst]
    names = listed_links(steps, inventory, say)
    first = worst[0]
    key = (
        noted("Lowest conversion: {names}, {rate} ({reached} of {before}).")
        if len({step.link.touchpoint for step in steps}) == 1
        else noted("Lowest conversion ({rate}): {names}.")
    )
    yield say(key, names=names, rate=percent(first.rate or 0), reached=first.reached, before=first.before)
    yield _lift(state, counted, worst, inventory, say)
    near = [state.steps[passage.number] for passage in indistinct(counted.passages)]
    if near:
        yield say("Not distinguishable from that by the intervals: {names}.", names=listed_links(near, inventory, say))
    weak = {step.link.touchpoint for step in state.weak}
    if weak and weak.isdisjoint(step.link.touchpoint for step in steps):
        yield say(
            "Weakest by score: {score}. Weakest by conversion: {conversion}.",
            score=listed_links(state.weak, inventory, say),
            conversion=names,
        )


def _step(state: ChainState, passage: Passage, say: Speech) -> str:
    name = state.steps[passage.number].name
    if passage.before is None:
        return say("{name} {reached}", name=name, reached=passage.reached)
    if passage.before < passage.reached:
        return say("→ {name} {reached} (more than before: a counting error)", name=name, reached=passage.reached)
    if passage.rate is None or passage.interval is None:
        return say("→ {name} {reached}", name=name, reached=passage.reached)
    return say(
        "→ {name} {reached} ({rate}, 95 % interval {low} to {high}; {of_start} of the start; lost: {lost})",
        name=name,
        reached=passage.reached,
        rate=percent(passage.rate),
        low=percent(passage.interval[0]),
        high=percent(passage.interval[1]),
        of_start=percent(passage.of_start or 0),
        lost=passage.lost,
    )


def _lift(state: ChainState, counted: CountedLinks, worst: Sequence[Passage], inventory: Inventory, say: Speech) -> str:
    """What improving the lowest link, or one of several, would bring, or why that cannot be said."""
    if not counted.lifts:
        return say(_CHAIN_NO_LIFT[_why_none(counted, worst)])
    first, effort = counted.lifts[0], counted.effort
    return say(
        _LIFT[effort.to is not None, len(worst) > 1],
        keep=_share(effort.keep),
        to=None if effort.to is None else _share(effort.to),
        lost=first.lost,
        more=brief(first.more),
        end=named_link(state.steps[first.end], inventory, say),
        reached=first.reached,
        low=brief(first.interval[0]),
        high=brief(first.interval[1]),
        intervals=say(", ").join(_interval(state, lift, inventory, say) for lift in counted.lifts),
    )


def _interval(state: ChainState, lift: Lift, inventory: Inventory, say: Speech) -> str:
    """The interval of what improving one of several links would bring."""
    name = named_link(state.steps[lift.number], inventory, say)
    return say("{name} {low} to {high}", name=name, low=brief(lift.interval[0]), high=brief(lift.interval[1]))


def _share(share: Fraction) -> str:
    """A share that somebody entered, in per cent."""
    return f"{entered(100 * share)} %"


def _why_none(counted: CountedLinks, worst: Sequence[Passage]) -> str:
    """Why nothing is said of what the lowest links would bring."""
    places = [counted.passages.index(passage) for passage in worst]
    if all(not passage.reached for passage in worst):
        return "nobody"
    if any(grows_after(counted.passages, place) for place in places):
        return "grows"
    return "nobody_at_end" if not counted.passages[-1].reached else "not_below"
