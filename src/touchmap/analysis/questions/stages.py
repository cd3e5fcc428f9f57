"""Stages and phases: how good they are, and at which of them customers are lost."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from touchmap.analysis.chains.attribution import Passed, Share, passed, shares
from touchmap.analysis.chains.conversion import Passage, passages
from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.groups import counted_once
from touchmap.analysis.scoring.scores import exact
from touchmap.model.chain import Chain
from touchmap.model.fields import Number
from touchmap.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Loss:
    """Customers who were lost on the way to a counted link.

    Attributes:
        chain: The chain.
        passage: The counted link, beside the counted link before it.
        lost: How many were lost between the two.
    """

    chain: Chain
    passage: Passage
    lost: int

    @property
    def touchpoint(self) -> str:
        """The id of the touchpoint that they did not get to; the first of several ways."""
        return self.chain.links[self.passage.number].ways[0]


@dataclass(frozen=True, slots=True)
class StageState:
    """The touchpoints of one stage, or of one phase.

    Attributes:
        id: The stage or the phase; None for the touchpoints that name none.
        points: Its touchpoints, in the order of the files.
        scored: How many scores the mean is over; a whole scored from parts is not counted where one of these is.
        mean: The mean of these scores, on the client's scale; None without any.
        worst: The touchpoints with the lowest score.
        worst_score: That score.
        priority: The sum of the priorities, counted in the same way.
        entered: How many customers entered it, over the chains in which it has a share.
        losses: Where they are lost, most first.
    """

    id: str | None
    points: tuple[Touchpoint, ...]
    scored: int
    mean: Number | None
    worst: tuple[Touchpoint, ...]
    worst_score: Number | None
    priority: Number
    entered: int
    losses: tuple[Loss, ...]

    @property
    def lost(self) -> int:
        """How many of those who entered are lost."""
        return sum(loss.lost for loss in self.losses)

    @property
    def share_lost(self) -> Number | None:
        """Lost / entered; None if nobody is counted."""
        return exact(Fraction(self.lost, self.entered)) if self.entered else None


def stages(facts: Facts) -> tuple[StageState, ...]:
    """Each stage in its order, those without touchpoints too; last, if there is any, what names no stage."""
    terms = [term.id for term in facts.inventory.vocabulary.stages]
    return _places(facts, terms, facts.inventory.stage_of)


def phases(facts: Facts) -> tuple[StageState, ...]:
    """Each phase in its order, as `stages` does."""
    terms = [term.id for term in facts.inventory.vocabulary.phases]
    return _places(facts, terms, facts.inventory.phase_of)


def losses(facts: Facts) -> tuple[Loss, ...]:
    """Every place at which counted customers are lost, most first; a growing count is a slip, and no place."""
    found = [
        Loss(chain, passage, passage.lost)
        for chain in facts.inventory.chains
        for passage in passages(chain)
        if passage.lost is not None
    ]
    return tuple(sorted(found, key=lambda loss: -loss.lost))


def unattributed(facts: Facts, place_of: Callable[[Touchpoint], str | None]) -> tuple[Passed, ...]:
    """The ways between counted links whose loss belongs to no one stage, or no one phase."""
    place = _by_id(facts, place_of)
    return tuple(way for chain in facts.inventory.chains for way in passed(chain, place) if way.place is None)


def _by_id(facts: Facts, place_of: Callable[[Touchpoint], str | None]) -> Callable[[str], str | None]:
    """The place of a touchpoint by its id; None if a link leads nowhere."""

    def place(name: str) -> str | None:
        point = facts.inventory.touchpoint_by_id.get(name)
        return place_of(point) if point else None

    return place


def _places(facts: Facts, terms: list[str], place_of: Callable[[Touchpoint], str | None]) -> tuple[StageState, ...]:
    groups: dict[str | None, list[Touchpoint]] = {term: [] for term in terms}
    for point in facts.inventory.touchpoints:
        groups.setdefault(place_of(point), []).append(point)
    of_place: dict[str | None, list[Share]] = defaultdict(list)
    place = _by_id(facts, place_of)
    for chain in facts.inventory.chains:
        ways = passed(chain, place)
        first = place(chain.links[ways[0].first].ways[0]) if ways else None
        for name, share in shares(ways, first).items():
            of_place[name].append(share)
    nowhere = groups.pop(None, [])
    places = [_place(name, points, of_place[name], facts) for name, points in groups.items()]
    return (*places, *([_place(None, nowhere, of_place[None], facts)] if nowhere else []))


def _place(name: str | None, points: list[Touchpoint], found: list[Share], facts: Facts) -> StageState:
    scored = counted_once(points, facts.scores, facts)
    scores = [facts.scores[point.id] for point in scored]
    lowest = min(scores, default=None)
    lost = [Loss(way.chain, way.passage, way.passage.lost or 0) for share in found for way in share.steps]
    return StageState(
        id=name,
        points=tuple(points),
        scored=len(scores),
        mean=exact(Fraction(sum(scores)) / len(scores)) if scores else None,
        worst=tuple(point for point in scored if facts.scores[point.id] == lowest),
        worst_score=lowest,
        priority=sum(facts.priorities[point.id] for point in counted_once(points, facts.priorities, facts)),
        entered=sum(share.entered for share in found),
        losses=tuple(sorted((loss for loss in lost if loss.lost), key=lambda loss: -loss.lost)),
    )
