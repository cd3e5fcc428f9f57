"""What each score rests on: nothing, one opinion, old visits, or marks that disagree."""

from dataclasses import dataclass
from typing import Literal

from touchmap.analysis.evidence.grounds import Grounds
from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked
from touchmap.analysis.scoring.scores import Origin, exact
from touchmap.model.fields import Number
from touchmap.model.touchpoint import Touchpoint

Weakness = Literal["nothing", "opinion", "old", "apart"]

FAR = 2
"""From how many marks on the company and the others disagree."""


@dataclass(frozen=True, slots=True)
class Footing:
    """What the score of a touchpoint rests on; all marks are on the client's scale.

    Attributes:
        point: The touchpoint.
        row: Its place in the ranking; None if it has none.
        score: Its score; None for an unscored one.
        origin: Where the score comes from; None for an unscored one.
        grounds: What its evidence says, if it has any.
        own: The company's own mark: that of its newest wave, else the score entered by hand.
        weak: What is weak about it, in the order of `Weakness`.
    """

    point: Touchpoint
    row: Ranked | None
    score: Number | None
    origin: Origin | None
    grounds: Grounds | None
    own: Number | None
    weak: tuple[Weakness, ...]

    @property
    def others(self) -> Number | None:
        """The score that all methods but the company's own give."""
        return self.grounds.others if self.grounds else None


def footings(facts: Facts) -> tuple[Footing, ...]:
    """What each score rests on, in the order of the ranking, those without a priority last, by their ids.

    Touchpoints that have neither a score entered by hand nor an observation rest on their parts, or have no score:
    left out.
    """
    return tuple(
        _footing(point, row, facts)
        for point, row in facts.ranking.places
        if point.score is not None or point.id in facts.inventory.evidence_of
    )


def before_review(grounds: Grounds, point: Touchpoint, facts: Facts) -> bool:
    """Whether the newest wave ended more than a wave's length before the touchpoint was reviewed, up to today."""
    reviewed = point.reviewed
    return reviewed is not None and reviewed <= facts.today and (reviewed - grounds.newest).days > facts.terms.wave


def _footing(point: Touchpoint, row: Ranked | None, facts: Facts) -> Footing:
    grounds = facts.grounds_of(point.id)
    entered = facts.scores.get(point.id) if isinstance(point.score, dict) else point.score
    own = exact(grounds.own.answers.mean) if grounds and grounds.own else entered
    return Footing(
        point=point,
        row=row,
        score=facts.scores.get(point.id),
        origin=facts.origin_of(point),
        grounds=grounds,
        own=own,
        weak=_weak(point, grounds, own, facts),
    )


def _weak(point: Touchpoint, grounds: Grounds | None, own: Number | None, facts: Facts) -> tuple[Weakness, ...]:
    if grounds is None or not grounds.used:
        return () if point.score is None else ("nothing",)
    gates, others = facts.inventory.settings.gates, grounds.others
    is_old = (facts.today - grounds.newest).days > gates.old_after
    found: dict[Weakness, bool] = {
        "opinion": grounds.answers == 1 or grounds.only_own,
        "old": is_old or before_review(grounds, point, facts),
        "apart": own is not None and others is not None and max(own - others, others - own) >= FAR,
    }
    return tuple(kind for kind, holds in found.items() if holds)
