"""The sentences that are said of a chain, and of what the chains of a segment take."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from touchmap.analysis.chains.contact_counts import ContactCounts
from touchmap.analysis.chains.states import ChainState, LinkState
from touchmap.language.numbers import brief, decimals, is_whole, plain
from touchmap.language.speech import Speech, speech
from touchmap.model.chain import Chain, Link
from touchmap.model.entry import names_of
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory
from touchmap.reports.chains.conversion import CountedLinks, said_of_counts
from touchmap.reports.naming import listed, listed_links, named_link
from touchmap.reports.standard_rows import said_of_standard, standard_rows


def said_of_chain(
    state: ChainState,
    later: Sequence[LinkState],
    counted: CountedLinks,
    taken: ContactCounts,
    inventory: Inventory,
) -> tuple[str, ...]:
    """Remarks on a chain, one sentence each.

    Args:
        state: The chain as it is today.
        later: The weakest links once the weak ones are raised to their targets.
        counted: Its counted links, and what improving one would bring.
        taken: What one pass takes.
        inventory: Where its touchpoints are.
    """
    say = speech(inventory.settings.client.language)
    away = [link for link in inventory.chain_as_drawn(state.chain).links if inventory.away.issuperset(link.ways)]
    if not state.steps:
        return (say("No link of the chain is live.") if away else say("The chain has no links."),)
    limits = _limits(state, later, inventory, say)
    return (
        *_entered(state, inventory, say),
        *_purpose(state.chain, inventory, say),
        *limits,
        _break(state, inventory, say),
        _end(state, away, inventory, say),
        *_passed_over(away, inventory, say),
        *_times(state.chain, say),
        *said_of_counts(state, counted, inventory, say),
        *_taken(taken, inventory, say),
    )


def said_of_segment(segment: str | None, chains: int, taken: ContactCounts, inventory: Inventory) -> tuple[str, ...]:
    """What the chains of a segment take, one sentence each."""
    say = speech(inventory.settings.client.language)
    return (
        say(
            "{segment}: one pass through each chain (chains: {count}).",
            count=chains,
            segment=segment_name(segment, inventory, say),
        ),
        *_taken(taken, inventory, say),
    )


def segment_name(segment: str | None, inventory: Inventory, say: Speech) -> str:
    """A segment as people read it; everybody if there is none."""
    if segment is None:
        return say("Everybody")
    return names_of(inventory.settings.segments).get(segment, segment)


def said_of_touches(taken: ContactCounts, say: Speech) -> str:
    """How many touches one pass takes, and who makes them."""
    return say(
        "Contacts: {count}. By staff: {by_person}; automatic: {automatic}; not stated: {unknown}.",
        count=taken.links,
        by_person=taken.by_person,
        automatic=taken.automatic,
        unknown=taken.unknown,
    )


def first_names(names: Iterable[str], say: Speech, most: int = 5) -> str:
    """The first few names, and how many more there are."""
    return say.joined(tuple(dict.fromkeys(names)), most)


def money(amount: Number, currency: str | None) -> str:
    """An amount in the client's currency, with two decimals where it is not whole."""
    text = decimals(amount, 0 if is_whole(amount) else 2)
    return f"{text} {currency}" if currency else text


def _entered(state: ChainState, inventory: Inventory, say: Speech) -> Iterator[str]:
    if state.chain.enters:
        known = names_of(inventory.settings.channels or ())
        yield say(
            "Customers enter through: {channels}.",
            channels=tuple(known.get(name, name) for name in state.chain.enters),
        )


def _purpose(chain: Chain, inventory: Inventory, say: Speech) -> Iterator[str]:
    """What the chain is to reach, who owns it, and what is promised about it."""
    if chain.goal:
        yield say("Goal: {goal}", goal=chain.goal)
    if owner := inventory.owner_name(chain.owner):
        yield say("Owner of the chain: {owner}.", owner=owner)
    for row in standard_rows(chain.standards):
        yield say("Standard: {standard}.", standard=said_of_standard(row, say))


def _times(chain: Chain, say: Speech) -> Iterator[str]:
    """How long the customer waits between the links and spends at them, as far as it is known."""
    waits = [link.after for link in chain.links[1:] if link.after is not None]
    stays = [link.minutes for link in chain.links if link.minutes is not None]
    if waits:
        yield say(
            "Time between links: {time} (known for {known} of {all}).",
            time=length(sum(waits), say),
            known=len(waits),
            all=len(chain.links) - 1,
        )
    if stays:
        yield say(
            "Time at the links: {time} (known for {known} of {all}).",
            time=length(sum(stays), say),
            known=len(stays),
            all=len(chain.links),
        )


def length(minutes: Number, say: Speech) -> str:
    """A length of time as people say it: in minutes up to two hours, in hours up to two days, else in days."""
    if minutes < 120:
        return say("{amount} min", amount=brief(plain(minutes)))
    if minutes < 2 * _DAY:
        return say("{amount} h", amount=brief(plain(Fraction(minutes) / 60)))
    return say("{amount} d", amount=brief(plain(Fraction(minutes) / _DAY)))


_DAY = 24 * 60
"""Minutes of a day."""


def _limits(state: ChainState, later: Sequence[LinkState], inventory: Inventory, say: Speech) -> Iterator[str]:
    if not state.weak:
        yield say("No link has a score, so the weak link is unknown.")
        return
    weak = brief(plain(state.weak[0].score))
    sentence = say.plural(
        "Weak link (score {score}): {names}.",
        "Weak links (score {score}): {names}.",
        _count(state.weak),
        names=listed_links(state.weak, inventory, say),
        score=weak,
    )
    yield f"{sentence} {_next(state, later, inventory, say)}"
    if state.unscored:
        unscored = listed_links(state.unscored, inventory, say, 5)
        yield say(
            "Links without a score ({count}): {names}. The weak link is the lowest of the others.",
            count=_count(state.unscored),
            names=unscored,
        )


def _next(state: ChainState, later: Sequence[LinkState], inventory: Inventory, say: Speech) -> str:
    """Which links are the weakest once the weak ones are at their targets."""
    weak = {step.number for step in state.weak}
    risen = [step for step in later if step.number not in weak]
    if not risen:
        return say.plural(
            "Even at its target, the weak link still has the lowest score: {names}.",
            "Even at their targets, weak links still have the lowest score: {names}.",
            _count(state.weak),
            names=listed_links(later, inventory, say),
        )
    names = listed_links(later, inventory, say, 5)
    return say.plural(
        "With the weak link at its target, the lowest score is {score}: {names}.",
        "With the weak links at their targets, the lowest score is {score}: {names}.",
        _count(state.weak),
        names=names,
        score=brief(plain(risen[0].score)),
    )


def _count(steps: Sequence[LinkState]) -> int:
    return len({step.link.touchpoint for step in steps})


def _break(state: ChainState, inventory: Inventory, say: Speech) -> str:
    here = state.breaks_at
    if here is None:
        return say("Does not break: no link is negative.")
    beyond = state.steps[here.number + 1 :]
    if not beyond:
        return say("Breaks at the last link, {name} (reaction: negative).", name=named_link(here, inventory, say))
    return say(
        "Breaks at the link {name} (reaction: negative). Beyond the break: {names}.",
        name=named_link(here, inventory, say),
        names=listed_links(beyond, inventory, say, 5),
    )


def _passed_over(away: Sequence[Link], inventory: Inventory, say: Speech) -> Iterator[str]:
    """Which links are not live."""
    if away:
        points = [inventory.touchpoint_by_id[way] for link in away for way in link.ways]
        yield say("Passed over, since they are not live: {names}.", names=listed(points, inventory, say))


def _end(state: ChainState, away: Sequence[Link], inventory: Inventory, say: Speech) -> str:
    end = state.end
    if end is None and any(link.end for link in away):
        return say("The end link is not live: the chain stops before it.")
    if end is None:
        return say("No end link: the chain stops at the link {name}.", name=named_link(state.steps[-1], inventory, say))
    if end.link.starts is None:
        return say("End link: {name}. It starts no chain.", name=named_link(end, inventory, say))
    chain = inventory.chain_by_id.get(end.link.starts)
    return say(
        "End link: {name}. It starts the chain {chain}.",
        name=named_link(end, inventory, say),
        chain=say("“{name}”", name=chain.name if chain else end.link.starts),
    )


def _taken(taken: ContactCounts, inventory: Inventory, say: Speech) -> Iterator[str]:
    yield said_of_touches(taken, say)
    currency = inventory.settings.client.currency
    if taken.cost is None:
        yield say("Cost of one pass: not stated.")
    elif taken.cost_unknown:
        yield say(
            "Cost of one pass: at least {cost} (contacts without a cost: {unknown} of {count}).",
            count=taken.links,
            cost=money(taken.cost, currency),
            unknown=taken.cost_unknown,
        )
    else:
        yield say("Cost of one pass: {cost}.", cost=money(taken.cost, currency))
