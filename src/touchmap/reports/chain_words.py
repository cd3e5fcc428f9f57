"""The sentences that are said of a chain, and of what the chains of a segment take."""

from collections.abc import Iterable, Iterator, Sequence

from touchmap.analysis.chains import ChainState, Step
from touchmap.analysis.conversion import Lift, Passage, lowest
from touchmap.analysis.touches import Touches
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory
from touchmap.reports.figures import brief, decimals, is_whole, percent, plain
from touchmap.reports.words import Words, words


def said_of_chain(
    state: ChainState,
    later: Sequence[Step],
    counted: Sequence[Passage],
    lift: Lift | None,
    taken: Touches,
    inventory: Inventory,
) -> tuple[str, ...]:
    """What is to be said of a chain, one sentence each.

    Args:
        state: The chain as it is today.
        later: The weakest links once the weak ones are raised to their targets.
        counted: Its counted links.
        lift: What raising one link's rate would bring.
        taken: What one pass takes.
        inventory: Where its touchpoints are.
    """
    say = words(inventory.settings.client.language)
    if not state.steps:
        return (say("chain.empty"),)
    limits = _limits(state, later, say)
    return (
        *_entered(state, inventory, say),
        *limits,
        _break(state, say),
        _end(state, inventory, say),
        *_conversion(state, counted, lift, say),
        *_taken(taken, inventory, say),
    )


def said_of_segment(segment: str | None, chains: int, taken: Touches, inventory: Inventory) -> tuple[str, ...]:
    """What the chains of a segment take, one sentence each."""
    say = words(inventory.settings.client.language)
    return (
        say("chain.segment", chains, segment=segment_name(segment, inventory, say)),
        *_taken(taken, inventory, say),
    )


def segment_name(segment: str | None, inventory: Inventory, say: Words) -> str:
    """A segment as people read it; everybody where there is none."""
    if segment is None:
        return say("chain.everybody")
    return next((term.name or term.id for term in inventory.settings.segments if term.id == segment), segment)


def said_of_touches(taken: Touches, say: Words) -> str:
    """How many touches one pass takes, and who makes them."""
    return say(
        "chain.touches",
        taken.links,
        by_person=taken.by_person,
        automatic=taken.automatic,
        unknown=taken.unknown,
    )


def names_of(steps: Iterable[Step]) -> str:
    """The names of some links' touchpoints, each once."""
    return ", ".join(dict.fromkeys(step.name for step in steps))


def first_names(names: Iterable[str], say: Words, most: int = 5) -> str:
    """The first few names, and how many more there are."""
    known = tuple(dict.fromkeys(names))
    shown = ", ".join(known[:most])
    return shown if len(known) <= most else say("chain.names_more", len(known) - most, names=shown)


def money(amount: Number, currency: str | None) -> str:
    """An amount in the client's currency, with two decimals where it is not whole."""
    text = decimals(amount, 0 if is_whole(amount) else 2)
    return f"{text} {currency}" if currency else text


def _entered(state: ChainState, inventory: Inventory, say: Words) -> Iterator[str]:
    if state.chain.enters:
        known = {term.id: term.name or term.id for term in inventory.settings.channels or ()}
        yield say("chain.entered", channels=", ".join(known.get(name, name) for name in state.chain.enters))


def _limits(state: ChainState, later: Sequence[Step], say: Words) -> Iterator[str]:
    if not state.weak:
        yield say("chain.scoreless")
        return
    weak = brief(plain(state.weak[0].score))
    sentence = say("chain.weak", _count(state.weak), names=names_of(state.weak), score=weak)
    yield f"{sentence} {_next(state, later, say)}"
    if state.unscored:
        unscored = first_names((step.name for step in state.unscored), say)
        yield say("chain.unscored", len(state.unscored), names=unscored)


def _next(state: ChainState, later: Sequence[Step], say: Words) -> str:
    """Which links are the weakest once the weak ones stand at their targets."""
    weak = {step.number for step in state.weak}
    risen = [step for step in later if step.number not in weak]
    if not risen:
        return say("chain.still", _count(later), names=names_of(later))
    names = first_names((step.name for step in later), say)
    return say("chain.next", _count(later), names=names, score=brief(plain(risen[0].score)))


def _count(steps: Sequence[Step]) -> int:
    return len({step.link.touchpoint for step in steps})


def _break(state: ChainState, say: Words) -> str:
    here = state.breaks_at
    if here is None:
        return say("chain.holds")
    beyond = state.steps[here.number + 1 :]
    if not beyond:
        return say("chain.breaks_last", name=here.name)
    return say("chain.breaks", name=here.name, names=first_names((step.name for step in beyond), say))


def _end(state: ChainState, inventory: Inventory, say: Words) -> str:
    end = state.end
    if end is None:
        return say("chain.endless", name=state.steps[-1].name)
    if end.link.starts is None:
        return say("chain.end_alone", name=end.name)
    chain = inventory.chain_by_id.get(end.link.starts)
    return say("chain.end", name=end.name, chain=chain.name if chain else end.link.starts)


def _conversion(state: ChainState, counted: Sequence[Passage], lift: Lift | None, say: Words) -> Iterator[str]:
    if not counted:
        yield say("chain.uncounted")
        return
    yield say("chain.counted", steps=" ".join(_step(state, passage, say) for passage in counted))
    worst = lowest(counted)
    if worst:
        first = worst[0]
        steps = [state.steps[passage.number] for passage in worst]
        rate = percent(first.rate or 0)
        yield say(
            "chain.lowest", _count(steps), names=names_of(steps), rate=rate, reached=first.reached, before=first.before
        )
        if lift is not None:
            yield _lift(state, lift, say)
        if state.weak and {step.link.touchpoint for step in steps}.isdisjoint(s.link.touchpoint for s in state.weak):
            yield say("chain.differs", score=names_of(state.weak), conversion=names_of(steps))


def _step(state: ChainState, passage: Passage, say: Words) -> str:
    name = state.steps[passage.number].name
    if passage.before is None:
        return say("chain.counted_first", name=name, reached=passage.reached)
    if passage.rate is None:
        return say("chain.counted_unrated", name=name, reached=passage.reached)
    if passage.interval is None:
        return say("chain.counted_grown", name=name, reached=passage.reached)
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


def _lift(state: ChainState, lift: Lift, say: Words) -> str:
    return say(
        "chain.lift",
        to=percent(lift.to),
        name=state.steps[lift.number].name,
        more=round(lift.more),
        end=state.steps[lift.end].name,
        reached=lift.reached,
    )


def _taken(taken: Touches, inventory: Inventory, say: Words) -> Iterator[str]:
    yield said_of_touches(taken, say)
    currency = inventory.settings.client.currency
    if taken.cost is None:
        yield say("chain.costless")
    elif taken.cost_unknown:
        yield say("chain.cost_partly", taken.links, cost=money(taken.cost, currency), unknown=taken.cost_unknown)
    else:
        yield say("chain.cost", cost=money(taken.cost, currency))
