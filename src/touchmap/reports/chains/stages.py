"""What `touchmap stages` shows: how good each stage and phase is, and at which customers are lost."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.analysis.chains.attribution import Passed
from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.stages import Loss, StageState, losses, phases, stages, unattributed
from touchmap.language.numbers import plain
from touchmap.language.speech import Speech, speech
from touchmap.model.entry import names_of
from touchmap.model.inventory import Inventory
from touchmap.reports.added import Added, added_by
from touchmap.reports.chains.stage_notes import loss_name, place_name, unclear_ways, what_they_are, where_lost
from touchmap.reports.kinds import Kind


@dataclass(frozen=True, slots=True)
class LossRow:
    """A counted link that customers of the count before it did not get to."""

    chain: str
    touchpoint: str
    name: str
    lost: int
    before: int


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage or a phase.

    Attributes:
        kind: `stage` or `phase`.
        id: Its id; None for the touchpoints that name none.
        scored: How many scores the mean is over; a whole scored from parts is not counted where one of these is.
        mean_score: The mean of these scores.
        worst_score: The lowest of them.
        worst: The ids of the touchpoints that have it.
        priority: The sum of the priorities of its touchpoints, counted in the same way.
        entered: The customers who entered it, over the chains in which it has a share.
        lost: How many of them are lost there.
        share_lost: Lost / entered, 0 to 1; None if nobody is counted.
        lost_at: The ids of the touchpoints that most of them did not get to, most first.
        more: Today's figures, of a stage or a phase as it would be.
    """

    kind: Literal["stage", "phase"]
    id: str | None
    name: str | None
    touchpoints: int
    scored: int
    mean_score: float | None
    worst_score: float | None
    worst: tuple[str, ...]
    priority: float
    entered: int
    lost: int
    share_lost: float | None
    lost_at: tuple[str, ...]
    worst_names: tuple[str, ...] = field(metadata={"data": False})
    lost_at_name: str | None = field(metadata={"data": False})
    more: Added | None = field(default=None, metadata=added_by("StageBefore"))


@dataclass(frozen=True, slots=True)
class WayRow:
    """The way from one counted link to the next, whose loss belongs to no one stage or phase.

    Attributes:
        kind: `stage` or `phase`: what it cannot be attributed to.
        chain: The chain's id.
        start: The id of the counted link's touchpoint at which it begins.
        end: That at which it ends.
        before: How many were counted at its beginning.
        reached: How many at its end.
        touches: The ids of the stages or phases on its way; None for what names none.
    """

    kind: Literal["stage", "phase"]
    chain: str
    start: str
    end: str
    before: int
    reached: int
    touches: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class StagesReport:
    """The stages and the phases of an inventory.

    Attributes:
        shape: The name and the version of the JSON document.
        segment: The segment by whose scores and weights they are shown, if any.
        places: The stages in their order, then the phases in theirs.
        losses: Every counted link with the customers who did not get to it, most first.
        unattributed: The ways between counted links whose loss belongs to no one stage, or no one phase.
        low: The lowest mark of the client's scale.
        high: The highest.
        notes: Where most are lost, and what the figures are, one sentence each.
        language: The language of its words.
        columns: What each row has more.
        more: What a what-if adds.
    """

    kind: ClassVar[Kind] = "stages"

    shape: Literal["touchmap.stages/2"]
    segment: str | None
    places: tuple[StageRow, ...]
    losses: tuple[LossRow, ...]
    unattributed: tuple[WayRow, ...]
    low: int = field(metadata={"data": False})
    high: int = field(metadata={"data": False})
    notes: tuple[str, ...] = field(metadata={"data": False})
    language: str = field(metadata={"data": False})
    columns: type[Added] | None = field(default=None, metadata={"data": False})
    more: Added | None = field(default=None, metadata=added_by("WhatIfChanges"))


def stages_report(facts: Facts) -> StagesReport:
    """The stages and the phases as they are shown."""
    inventory = facts.inventory
    say = speech(inventory.settings.client.language)
    by_stage, by_phase = stages(facts), phases(facts)
    lost = [loss for loss in losses(facts) if loss.lost]
    unclear, unclear_phases = unattributed(facts, inventory.stage_of), unattributed(facts, inventory.phase_of)
    return StagesReport(
        shape="touchmap.stages/2",
        segment=facts.segment,
        places=(
            *(_row("stage", place, inventory) for place in by_stage),
            *(_row("phase", place, inventory) for place in by_phase),
        ),
        losses=tuple(_loss(loss, inventory) for loss in lost),
        unattributed=(*(_way("stage", way) for way in unclear), *(_way("phase", way) for way in unclear_phases)),
        low=inventory.settings.scoring.min,
        high=inventory.settings.scoring.max,
        notes=(
            *_whose(facts, say),
            *where_lost(by_stage, lost, inventory, say),
            *unclear_ways("stage", unclear, inventory, say),
            *unclear_ways("phase", unclear_phases, inventory, say),
            *what_they_are(by_stage, facts, say),
        ),
        language=inventory.settings.client.language,
    )


def _whose(facts: Facts, say: Speech) -> Iterator[str]:
    """By whose eyes the figures are, if not by all customers'."""
    segments = facts.whole.settings.segments
    name = names_of(segments).get(facts.segment or "")
    if name is not None:
        yield say("Segment “{segment}”: its touchpoints and chains, by its own scores and weights.", segment=name)


def _row(kind: Literal["stage", "phase"], place: StageState, inventory: Inventory) -> StageRow:
    first = place.losses[0] if place.losses else None
    return StageRow(
        kind=kind,
        id=place.id,
        name=place_name(kind, place.id, inventory),
        touchpoints=len(place.points),
        scored=place.scored,
        mean_score=plain(place.mean),
        worst_score=plain(place.worst_score),
        worst=tuple(point.id for point in place.worst),
        priority=plain(place.priority) or 0,
        entered=place.entered,
        lost=place.lost,
        share_lost=plain(place.share_lost),
        lost_at=tuple(dict.fromkeys(loss.touchpoint for loss in place.losses)),
        worst_names=tuple(point.name for point in place.worst),
        lost_at_name=loss_name(first, inventory) if first else None,
    )


def _loss(loss: Loss, inventory: Inventory) -> LossRow:
    name = loss_name(loss, inventory)
    return LossRow(loss.chain.id, loss.touchpoint, name, loss.lost, loss.passage.before or 0)


def _way(kind: Literal["stage", "phase"], way: Passed) -> WayRow:
    links = way.chain.links
    start, end = links[way.first].called, links[way.passage.number].called
    return WayRow(kind, way.chain.id, start, end, way.passage.before or 0, way.passage.reached, way.places)
