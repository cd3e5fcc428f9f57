"""Stages and phases: how good they are, and at which of them customers are lost."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from touchmap.analysis.conversion import Passage, passages
from touchmap.analysis.facts import Facts
from touchmap.analysis.scores import exact
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
        """The id of the touchpoint that they did not get to."""
        return self.chain.links[self.passage.number].touchpoint


@dataclass(frozen=True, slots=True)
class Place:
    """What stands at one stage, or in one phase.

    Attributes:
        id: The stage or the phase; None for the touchpoints that name none.
        points: Its touchpoints, in the order of the files.
        scored: How many of them have a score.
        mean: The mean of these scores, on the client's scale; None without any.
        worst: The touchpoints with the lowest score.
        worst_score: That score.
        priority: The sum of the priorities.
        came: How many customers the counts before its counted links add up to, over all chains.
        losses: Where customers are lost on the way to its links, most first.
    """

    id: str | None
    points: tuple[Touchpoint, ...]
    scored: int
    mean: Number | None
    worst: tuple[Touchpoint, ...]
    worst_score: Number | None
    priority: Number
    came: int
    losses: tuple[Loss, ...]

    @property
    def lost(self) -> int:
        """How many customers are lost on the way to its links."""
        return sum(loss.lost for loss in self.losses)

    @property
    def share_lost(self) -> Number | None:
        """Lost / came; None where nothing is counted."""
        return exact(Fraction(self.lost, self.came)) if self.came else None


def stages(facts: Facts) -> tuple[Place, ...]:
    """Each stage in its order, those without touchpoints too; last, if there is any, what names no stage."""
    terms = [term.id for term in facts.inventory.vocabulary.stages]
    return _places(facts, terms, facts.inventory.stage_of)


def phases(facts: Facts) -> tuple[Place, ...]:
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


def _places(facts: Facts, terms: list[str], place_of: Callable[[Touchpoint], str | None]) -> tuple[Place, ...]:
    groups: dict[str | None, list[Touchpoint]] = {term: [] for term in terms}
    for point in facts.inventory.touchpoints:
        groups.setdefault(place_of(point), []).append(point)
    lost: dict[str | None, list[Loss]] = defaultdict(list)
    by_id = facts.inventory.touchpoint_by_id
    for loss in losses(facts):
        reached = by_id.get(loss.touchpoint)
        lost[place_of(reached) if reached else None].append(loss)
    nowhere = groups.pop(None, [])
    places = [_place(name, points, lost[name], facts) for name, points in groups.items()]
    return (*places, *([_place(None, nowhere, lost[None], facts)] if nowhere else []))


def _place(name: str | None, points: list[Touchpoint], lost: Iterable[Loss], facts: Facts) -> Place:
    scores = [facts.scores[point.id] for point in points if point.id in facts.scores]
    lowest = min(scores, default=None)
    found = tuple(lost)
    return Place(
        id=name,
        points=tuple(points),
        scored=len(scores),
        mean=exact(Fraction(sum(scores)) / len(scores)) if scores else None,
        worst=tuple(point for point in points if lowest is not None and facts.scores.get(point.id) == lowest),
        worst_score=lowest,
        priority=sum(facts.priorities.get(point.id, 0) for point in points),
        came=sum(loss.passage.before or 0 for loss in found),
        losses=tuple(loss for loss in found if loss.lost),
    )
