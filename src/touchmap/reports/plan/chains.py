"""The plan's chains: each as a line of links, with what limits it and where it breaks in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from touchmap.analysis.chains.conversion import Passage, passages
from touchmap.analysis.chains.lift import Effort, Lift, lifts
from touchmap.analysis.chains.states import ChainState, LinkState
from touchmap.analysis.facts import Facts
from touchmap.language.numbers import plain, rounded
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.model.entry import names_of
from touchmap.model.touchpoint import Reaction


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link.

    Attributes:
        number: Its number, from 1.
        name: The name of its touchpoint.
        score: Today's score.
        reaction: Positive, neutral or negative.
        weak: Whether it is the chain's weak link.
        breaks: Whether the chain breaks here.
        end: Whether it is the end link.
        reached: How many customers got here; None if nobody counted.
        before: How many got to the counted link before.
        lost: How many of those did not get here; None if that is not known.
    """

    number: int
    name: str
    score: float | None
    reaction: Reaction | None
    weak: bool
    breaks: bool
    end: bool
    reached: int | None = None
    before: int | None = None
    lost: int | None = None


@dataclass(frozen=True, slots=True)
class ChainLift:
    """What one fix would bring to the end of a chain.

    Attributes:
        names: The links at which it would bring this: usually one.
        more: How many more customers would get to the end if one in ten of those lost there stayed.
        interval: The interval of that at 95 %.
        reached: How many get there today.
    """

    names: tuple[str, ...]
    more: float
    interval: tuple[float, float]
    reached: int


@dataclass(frozen=True, slots=True)
class ChainLine:
    """A chain.

    Attributes:
        id: Its id.
        name: Its name.
        segment: The name of the segment that passes it; None for everybody.
        links: Its links in order.
        breaks_at: The number of its first negative link, from 1; None if it holds.
        says: Remarks on it, one sentence each.
        lift: What one fix would bring; None where counts do not tell.
    """

    id: str
    name: str
    segment: str | None = field(metadata={"key": "segment_name"})
    links: tuple[LinkLine, ...]
    breaks_at: int | None
    says: tuple[str, ...]
    lift: ChainLift | None = None

    @property
    def counted(self) -> tuple[LinkLine, ...]:
        """The links at which somebody counted."""
        return tuple(link for link in self.links if link.reached is not None)

    @property
    def most_lost(self) -> LinkLine | None:
        """The first of the links at which most customers are lost; None if nobody is, or nobody counted."""
        return max((link for link in self.links if link.lost), key=lambda link: link.lost or 0, default=None)


def chain_lines(facts: Facts, say: Speech, segment: str | None = None) -> tuple[ChainLine, ...]:
    """The chains in the order of the files.

    Args:
        facts: The inventory.
        say: The language.
        segment: Leave out the chains of other segments.
    """
    states = (state for state in facts.chains if segment is None or state.chain.segment in (None, segment))
    names = names_of(facts.inventory.settings.segments)
    return tuple(_line(state, facts, names, say) for state in states)


def other_chains(facts: Facts, say: Speech, segment: str | None) -> str:
    """The chains of other segments in one sentence, each with its segment and its break; empty without any."""
    names = names_of(facts.inventory.settings.segments)
    others = [s for s in facts.chains if segment is not None and s.chain.segment not in (None, segment)]
    said = []
    for state in others:
        whose = names.get(state.chain.segment or "", state.chain.segment)
        key = (
            noted("“{name}” ({segment})")
            if state.breaks_at is None
            else noted("“{name}” ({segment}; breaks at the link {at})")
        )
        at = None if state.breaks_at is None else say("“{name}”", name=state.breaks_at.name)
        said.append(say(key, name=state.chain.name, segment=whose, at=at))
    return (
        say("Chains of other segments ({count}): {names}.", count=len(said), names=say.joined(said, 20)) if said else ""
    )


def _line(state: ChainState, facts: Facts, segments: Mapping[str, str], say: Speech) -> ChainLine:
    chain, breaks = state.chain, state.breaks_at
    weak = {step.number for step in state.weak}
    counted = passages(chain)
    at = {passage.number: passage for passage in counted}
    return ChainLine(
        id=chain.id,
        name=chain.name,
        segment=None if chain.segment is None else segments.get(chain.segment, chain.segment),
        links=tuple(_link(step, weak, breaks, at.get(step.number)) for step in state.steps),
        breaks_at=None if breaks is None else breaks.number + 1,
        says=(*_hold(state, say), *_weakness(state, facts, say), _end(state, facts, say))
        if state.steps
        else (say("The chain has no links."),),
        lift=_lift(state, lifts(counted, Effort())),
    )


def _lift(state: ChainState, found: Sequence[Lift]) -> ChainLift | None:
    if not found:
        return None
    first = found[0]
    names = tuple(state.steps[lift.number].name for lift in found)
    return ChainLift(names, plain(first.more) or 0, rounded(first.interval), first.reached)


def _link(step: LinkState, weak: set[int], breaks: LinkState | None, passage: Passage | None) -> LinkLine:
    return LinkLine(
        number=step.number + 1,
        name=step.name,
        score=plain(step.score),
        reaction=step.reaction,
        weak=step.number in weak,
        breaks=step is breaks,
        end=step.link.end,
        reached=passage.reached if passage else None,
        before=passage.before if passage else None,
        lost=passage.lost if passage else None,
    )


def _hold(state: ChainState, say: Speech) -> tuple[str, ...]:
    step = state.breaks_at
    if step is None:
        return (say("Does not break: no link is negative."),) if len(state.unscored) < len(state.steps) else ()
    beyond = len(state.steps) - 1 - step.number
    if not beyond:
        return (say("Breaks at the last link, “{name}” (reaction: negative).", name=step.name),)
    return (
        say(
            "Breaks at link {number} of {of}, “{name}” (reaction: negative). Links beyond the break: {count}.",
            count=beyond,
            number=step.number + 1,
            of=len(state.steps),
            name=step.name,
        ),
    )


def _weakness(state: ChainState, facts: Facts, say: Speech) -> tuple[str, ...]:
    if not state.weak:
        return (say("No link has a score, so the weak link is unknown."),)
    names = list(dict.fromkeys(step.name for step in state.weak))
    score, most = say.figure(plain(state.weak[0].score) or 0), facts.inventory.settings.scoring.max
    if len(names) > 1 and len(state.weak) == len(state.steps):
        said = say("All links have the same score, {score} of {most}.", score=score, most=most)
    else:
        said = say.plural(
            "Weak link (score {score} of {most}): {names}.",
            "Weak links (score {score} of {most}): {names}.",
            len(names),
            names=say.listed(names),
            score=score,
            most=most,
        )
    unscored = [step.name for step in state.unscored]
    return (
        (
            said,
            say(
                "Links without a score ({count}): {names}. The weak link is therefore not certain.",
                count=len(unscored),
                names=say.listed(unscored),
            ),
        )
        if unscored
        else (said,)
    )


def _end(state: ChainState, facts: Facts, say: Speech) -> str:
    if state.end is None:
        return say("No end link: nothing leads the customer on.")
    starts = facts.inventory.chain_by_id.get(state.end.link.starts or "")
    if starts is None:
        return say("End link: “{name}”. It starts no chain.", name=state.end.name)
    return say("End link: “{name}”. It starts the chain “{chain}”.", name=state.end.name, chain=starts.name)
