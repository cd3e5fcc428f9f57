"""What each score rests on: nothing, one opinion, old visits, or marks that disagree."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from touchmap.analysis.evidence import SELF, Observed
from touchmap.analysis.facts import Facts
from touchmap.analysis.ranking import Ranked
from touchmap.analysis.scores import Origin, evidence_score, origin, speaking
from touchmap.analysis.trust import score_interval
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
        row: Its place in the ranking; None where it has none.
        score: Its score; None for an unscored one.
        origin: Where the score comes from; None for an unscored one.
        seen: Its observations, if any.
        evidence: The score that they give.
        interval: The 95 % interval of that; None where no spread is recorded.
        own: The company's own mark: its newest self-assessment, else the typed score.
        others: The score that all other methods give.
        weak: What is weak about it, in the order of `Weakness`.
    """

    point: Touchpoint
    row: Ranked | None
    score: Number | None
    origin: Origin | None
    seen: Observed | None
    evidence: Number | None
    interval: tuple[float, float] | None
    own: Number | None
    others: Number | None
    weak: tuple[Weakness, ...]


def footings(facts: Facts) -> tuple[Footing, ...]:
    """What each score rests on, in the order of the ranking, those without a priority last, by their ids.

    Touchpoints that have neither a typed score nor an observation rest on their parts, or have no score: left out.
    """
    return tuple(
        _footing(point, row, facts)
        for point, row in facts.ranking.places
        if point.score is not None or point.id in facts.observed
    )


def is_old(seen: Observed, point: Touchpoint, today: date, within: int) -> bool:
    """Whether the newest observation is more than so many days old, or from before the touchpoint's review."""
    newest = seen.newest.date
    return (today - newest).days > within or (point.reviewed is not None and newest < point.reviewed)


def _footing(point: Touchpoint, row: Ranked | None, facts: Facts) -> Footing:
    inventory = facts.inventory
    scale = inventory.settings.scale
    seen = facts.observed.get(point.id)
    score = facts.scores.get(point.id)
    heard = speaking(seen.records, scale) if seen else []
    own = seen.mark(seen.own) if seen and seen.own else point.score
    others = seen.others if seen else None
    return Footing(
        point=point,
        row=row,
        score=score,
        origin=origin(point, inventory, score),
        seen=seen,
        evidence=evidence_score(heard, scale),
        interval=score_interval(heard, scale) if heard else None,
        own=own,
        others=others,
        weak=_weak(point, seen, (own, others), facts),
    )


def _weak(
    point: Touchpoint, seen: Observed | None, marks: tuple[Number | None, Number | None], facts: Facts
) -> tuple[Weakness, ...]:
    if seen is None:
        return ("nothing",)
    own, others = marks
    within = facts.inventory.settings.gates.review_within
    found: dict[Weakness, bool] = {
        "opinion": seen.answers == 1 or all(record.method == SELF for record in seen.records),
        "old": is_old(seen, point, facts.today, within),
        "apart": own is not None and others is not None and max(own - others, others - own) >= FAR,
    }
    return tuple(kind for kind, holds in found.items() if holds)
