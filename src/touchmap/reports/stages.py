"""What `touchmap stages` shows: how good each stage and phase is, and at which customers are lost."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from touchmap.analysis.facts import Facts
from touchmap.analysis.stages import Loss, Place, losses, phases, stages
from touchmap.model.inventory import Inventory
from touchmap.reports.figures import percent, plain
from touchmap.reports.words import Words, words


@dataclass(frozen=True, slots=True)
class LossRow:
    """A counted link that customers of the count before it did not get to."""

    chain: str
    touchpoint: str
    name: str
    lost: int
    before: int


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A stage or a phase.

    Attributes:
        kind: `stage` or `phase`.
        id: Its id; None for the touchpoints that name none.
        scored: How many of its touchpoints have a score.
        mean_score: The mean of these scores.
        worst_score: The lowest of them.
        worst: The ids of the touchpoints that have it.
        priority: The sum of the priorities of its touchpoints.
        came: The customers counted before its counted links, over all chains.
        lost: How many of them did not get to these links.
        share_lost: lost / came, 0 to 1; None where nothing is counted.
        lost_at: The ids of the touchpoints that most of them did not get to, most first.
    """

    kind: str
    id: str | None
    name: str | None
    touchpoints: int
    scored: int
    mean_score: float | None
    worst_score: float | None
    worst: tuple[str, ...]
    priority: float
    came: int
    lost: int
    share_lost: float | None
    lost_at: tuple[str, ...]
    worst_names: tuple[str, ...] = field(metadata={"data": False})
    lost_at_name: str | None = field(metadata={"data": False})


@dataclass(frozen=True, slots=True)
class StagesReport:
    """The stages and the phases of an inventory.

    Attributes:
        shape: The name and the version of the JSON document.
        places: The stages in their order, then the phases in theirs.
        losses: Every counted link with the customers who did not get to it, most first.
        notes: Where most are lost, and what the figures are, one sentence each.
        language: The language of its words.
    """

    shape: str
    places: tuple[PlaceRow, ...]
    losses: tuple[LossRow, ...]
    notes: tuple[str, ...] = field(metadata={"data": False})
    language: str = field(metadata={"data": False})


def stages_report(facts: Facts) -> StagesReport:
    """The stages and the phases as they are shown."""
    inventory = facts.inventory
    say = words(inventory.settings.client.language)
    by_stage, by_phase = stages(facts), phases(facts)
    lost = [loss for loss in losses(facts) if loss.lost]
    return StagesReport(
        shape="touchmap.stages/1",
        places=(
            *(_row("stage", place, inventory) for place in by_stage),
            *(_row("phase", place, inventory) for place in by_phase),
        ),
        losses=tuple(_loss(loss, inventory) for loss in lost),
        notes=(*_where_lost(by_stage, lost, inventory, say), *_what_they_are(by_stage, say)),
        language=inventory.settings.client.language,
    )


def _row(kind: str, place: Place, inventory: Inventory) -> PlaceRow:
    first = place.losses[0] if place.losses else None
    return PlaceRow(
        kind=kind,
        id=place.id,
        name=_name(kind, place.id, inventory),
        touchpoints=len(place.points),
        scored=place.scored,
        mean_score=plain(place.mean),
        worst_score=plain(place.worst_score),
        worst=tuple(point.id for point in place.worst),
        priority=plain(place.priority) or 0,
        came=place.came,
        lost=place.lost,
        share_lost=plain(place.share_lost),
        lost_at=tuple(dict.fromkeys(loss.touchpoint for loss in place.losses)),
        worst_names=tuple(point.name for point in place.worst),
        lost_at_name=_point_name(first, inventory) if first else None,
    )


def _loss(loss: Loss, inventory: Inventory) -> LossRow:
    name = _point_name(loss, inventory)
    return LossRow(loss.chain.id, loss.touchpoint, name, loss.lost, loss.passage.before or 0)


def _point_name(loss: Loss, inventory: Inventory) -> str:
    point = inventory.touchpoint_by_id.get(loss.touchpoint)
    return point.name if point else loss.touchpoint


def _name(kind: str, name: str | None, inventory: Inventory) -> str | None:
    terms = inventory.vocabulary.stages if kind == "stage" else inventory.vocabulary.phases
    return next((term.name or term.id for term in terms if term.id == name), name)


def _where_lost(by_stage: Iterable[Place], lost: list[Loss], inventory: Inventory, say: Words) -> Iterable[str]:
    """At which stage, and at which link, most customers are lost (S0)."""
    if not any(place.came for place in by_stage):
        yield say("stage.uncounted")
    if not lost:
        return
    worst = max(by_stage, key=lambda place: place.lost)
    stage = _name("stage", worst.id, inventory) or say("stage.none")
    share = percent(worst.share_lost or 0)
    yield say("stage.most_lost", stage=stage, lost=worst.lost, came=worst.came, share=share)
    first, before = lost[0], lost[0].passage.before or 1
    link, chain = _point_name(first, inventory), first.chain.name
    yield say(
        "stage.most_lost_at", link=link, chain=chain, lost=first.lost, before=before, share=percent(first.lost / before)
    )


def _what_they_are(by_stage: Iterable[Place], say: Words) -> Iterable[str]:
    yield say("stage.note_score")
    yield say("stage.note_priority")
    if any(place.came for place in by_stage):
        yield say("stage.note_lost")
