"""What limits a chain: its weak links, its break, its end link and the chain that this one starts."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from touchmap.model.chain import Chain, Link
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Scale
from touchmap.model.touchpoint import Reaction, Touchpoint

Role = Literal["start", "middle", "end"]


class LinkWay(NamedTuple):
    """One of several touchpoints of a link, of which each customer takes one."""

    touchpoint: str
    point: Touchpoint | None
    score: Number | None
    reaction: Reaction | None

    @property
    def name(self) -> str:
        """The touchpoint's name; its id where the way leads nowhere."""
        return self.point.name if self.point else self.touchpoint


class LinkState(NamedTuple):
    """A link with what its touchpoint says of it; of several ways the worst.

    Attributes:
        link: The link as written in the file; with several ways its `touchpoint` is the worst.
        number: Its place in the chain, from 0.
        role: Start, middle or end.
        point: The touchpoint; None if the link leads nowhere.
        score: Today's score; None for an unscored touchpoint.
        reaction: How customers take it, the best way's; None if neither a score nor the file says.
        ways: The ways, if there are several.
    """

    link: Link
    number: int
    role: Role
    point: Touchpoint | None
    score: Number | None
    reaction: Reaction | None
    ways: tuple[LinkWay, ...] = ()

    @property
    def name(self) -> str:
        """The touchpoint's name; its id where the link leads nowhere."""
        return self.point.name if self.point else self.link.touchpoint


class ChainState(NamedTuple):
    """A chain as it is today.

    Attributes:
        chain: The chain.
        steps: Its links in order.
        weak: All links with the lowest score.
        breaks_at: The first negative link; None if the chain holds.
        end: The end link; None if there is none.
        unscored: The links without a score, which the weak link is not held against.
    """

    chain: Chain
    steps: tuple[LinkState, ...]
    weak: tuple[LinkState, ...]
    breaks_at: LinkState | None
    end: LinkState | None
    unscored: tuple[LinkState, ...]


def reaction(score: Number, scale: Scale) -> Reaction:
    """How customers take a score: the scale's lower third is negative, its upper third positive."""
    length = scale.max - scale.min
    if 3 * (score - scale.min) < length:
        return "negative"
    return "positive" if 3 * (scale.max - score) < length else "neutral"


def reaction_at(point: Touchpoint | None, score: Number | None, scale: Scale) -> Reaction | None:
    """How customers take a touchpoint: as the file says, else by its score; None if neither tells."""
    if point is not None and point.reaction is not None:
        return point.reaction
    return None if score is None else reaction(score, scale)


def chain_state(chain: Chain, inventory: Inventory, scores: Mapping[str, Number]) -> ChainState:
    """A chain as it is today.

    Args:
        chain: The chain.
        inventory: Where its touchpoints are.
        scores: Each scored touchpoint's score, from `analysis.scores.scores`.
    """
    steps = tuple(_step(chain, number, inventory, scores) for number in range(len(chain.links)))
    lowest = min((step.score for step in steps if step.score is not None), default=None)
    return ChainState(
        chain=chain,
        steps=steps,
        weak=tuple(step for step in steps if step.score is not None and step.score == lowest),
        breaks_at=next((step for step in steps if step.reaction == "negative"), None),
        end=next((step for step in steps if step.link.end), None),
        unscored=tuple(step for step in steps if step.score is None),
    )


def next_weak(state: ChainState, default_target: int) -> tuple[LinkState, ...]:
    """All links with the lowest score once the weak ones have risen to their targets (S0: look again).

    Args:
        state: The chain as it is today.
        default_target: The target of a touchpoint that names none.
    """
    weak = {step.number for step in state.weak}
    risen = [_risen(step, default_target) if step.number in weak else step for step in state.steps]
    lowest = min((step.score for step in risen if step.score is not None), default=None)
    return tuple(step for step in risen if step.score is not None and step.score == lowest)


def _risen(step: LinkState, default_target: int) -> LinkState:
    """A link once its touchpoint has risen to its target; of several ways the next worst counts then."""
    target = step.point.target if step.point is not None else None
    goal = default_target if target is None else target
    score = goal if step.score is None or step.score < goal else step.score
    others = [way for way in step.ways if way.touchpoint != step.link.touchpoint and way.score is not None]
    next_ = min(others, key=lambda way: way.score or 0, default=None)
    if next_ is None or next_.score is None or next_.score >= score:
        return step._replace(score=score)
    link = step.link.model_copy(update={"touchpoint": next_.touchpoint})
    return step._replace(link=link, point=next_.point, score=next_.score)


def weak_in(
    inventory: Inventory, scores_of: Callable[[str | None], Mapping[str, Number]]
) -> dict[str, tuple[str, ...]]:
    """The ids of the chains whose weak link each touchpoint is, in the order of the files.

    Args:
        inventory: The chains.
        scores_of: Each scored touchpoint's score, as one segment sees it.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for chain in inventory.chains:
        scores = scores_of(chain.segment)
        worst = [_worst(link.any_of, scores) if link.any_of else link.touchpoint for link in chain.links]
        marks = {way: scores[way] for way in worst if way in scores}
        lowest = min(marks.values(), default=None)
        for touchpoint, mark in marks.items():
            if mark == lowest:
                found[touchpoint].append(chain.id)
    return {touchpoint: tuple(ids) for touchpoint, ids in found.items()}


def _step(chain: Chain, number: int, inventory: Inventory, scores: Mapping[str, Number]) -> LinkState:
    link = chain.links[number]
    if link.any_of:
        return _with_ways(link, number, inventory, scores)
    point = inventory.touchpoint_by_id.get(link.touchpoint)
    score = scores.get(link.touchpoint)
    found = reaction_at(point, score, inventory.settings.scoring)
    return LinkState(link, number, role_of(link, number), point, score, found)


def role_of(link: Link, number: int) -> Role:
    """What a link is in its chain, by its place from 0."""
    return "end" if link.end else "start" if number == 0 else "middle"


def _with_ways(link: Link, number: int, inventory: Inventory, scores: Mapping[str, Number]) -> LinkState:
    """A link of which each customer takes one way: as good as the worst, and broken only if all are negative."""
    ways = []
    for way in link.any_of:
        point, score = inventory.touchpoint_by_id.get(way), scores.get(way)
        ways.append(LinkWay(way, point, score, reaction_at(point, score, inventory.settings.scoring)))
    worst = next(way for way in ways if way.touchpoint == _worst(link.any_of, scores))
    best = max((way.reaction or "neutral" for way in ways), key=_ORDER.index)
    known = best if best == "positive" or all(way.reaction for way in ways) else None
    shown = link.model_copy(update={"touchpoint": worst.touchpoint})
    return LinkState(shown, number, role_of(link, number), worst.point, worst.score, known, tuple(ways))


_ORDER: tuple[Reaction, ...] = ("negative", "neutral", "positive")


def _worst(ways: tuple[str, ...], scores: Mapping[str, Number]) -> str:
    """The way with the lowest score, the first of those; the first of all if none has a score."""
    scored = [way for way in ways if way in scores]
    return min(scored, key=lambda way: scores[way]) if scored else ways[0]
