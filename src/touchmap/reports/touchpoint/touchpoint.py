"""What `touchmap show` shows: one touchpoint whole, and where its score and its rank come from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, Literal

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.segment_scores import scores_by_segment
from touchmap.analysis.scoring.ranking import Ranked
from touchmap.analysis.scoring.scores import Origin
from touchmap.errors import TouchmapError
from touchmap.language.numbers import plain, rounded
from touchmap.model.fields import Kind as FieldKind
from touchmap.model.fields import nfc
from touchmap.model.inventory import Inventory
from touchmap.model.lengths_of_time import written_time
from touchmap.model.named_fields import kinds
from touchmap.model.touchpoint import State, Touchpoint
from touchmap.reports.evidence.waves import WaveRow, wave_rows
from touchmap.reports.kinds import Kind
from touchmap.reports.segment_score_rows import SegmentScoreRow, segment_score_rows
from touchmap.reports.standard_rows import StandardRow, standard_rows
from touchmap.reports.touchpoint.parts import (
    ActionRow,
    CompetitorRow,
    EvidenceRow,
    Figure,
    LinkPlaceRow,
    PartRow,
    action_rows,
    evidence_rows,
    part_rows,
    place_rows,
)

_APART = ("where", "line", "ignore", "id", "name", "score", "standards", "competitors", "part_of")
_INHERITED = ("stage", "channel", "phase")


@dataclass(frozen=True, slots=True)
class Derivation:
    """Today's score and where it comes from.

    Attributes:
        score: The score; None for an unscored touchpoint.
        origin: Typed, evidence or parts; None for an unscored one.
        evidence: What the evidence gives, whether it speaks or not.
        answers: How many answers it rests on.
        interval: Its 95 % interval; None for that of one answer.
        typed: The score entered by hand.
        waves: What each method saw lately, which the evidence's score is made of.
        segments: The score of each segment, if they may differ.
        disagree: Whether these are two points apart or more.
    """

    score: Figure | None
    origin: Origin | None
    evidence: Figure | None
    answers: int
    interval: tuple[float, float] | None
    typed: int | Mapping[str, int] | None
    waves: tuple[WaveRow, ...]
    segments: tuple[SegmentScoreRow, ...]
    disagree: bool


@dataclass(frozen=True, slots=True)
class RankState:
    """The touchpoint's place in the ranking, with the arithmetic.

    Attributes:
        rank: Its rank; None if it has no priority.
        of: How many touchpoints are ranked.
        shared_by: How many have this rank.
        watched: Whether it is on the watchlist.
        missing: What it lacks for a priority.
        state: Whether it is live; only live touchpoints are ranked.
    """

    rank: int | None
    of: int
    shared_by: int
    customer_weight: Figure | None
    business_priority: Figure | None
    score: Figure | None
    target: Figure | None
    gap: Figure | None
    priority: Figure | None
    watched: bool
    missing: tuple[str, ...]
    state: State


@dataclass(frozen=True, slots=True)
class TouchpointReport:
    """One touchpoint whole; the keys of JSON.

    Attributes:
        shape: The name and the version of the JSON document.
        root: The client folder.
        values: What the file says of it, by field; parts take some of it from their whole.
        today: The day that ages are counted from.
        currency: The currency of costs.
    """

    kind: ClassVar[Kind] = "show"

    shape: Literal["touchmap.touchpoint/1"]
    root: str
    today: str
    id: str
    name: str
    file: str
    line: int
    part_of: str | None
    values: Mapping[str, Any]
    derivation: Derivation
    standing: RankState
    standards: tuple[StandardRow, ...]
    competitors: tuple[CompetitorRow, ...]
    parts: tuple[PartRow, ...]
    chains: tuple[LinkPlaceRow, ...]
    evidence: tuple[EvidenceRow, ...]
    actions: tuple[ActionRow, ...]
    currency: str | None
    language: str = field(metadata={"data": False})


def touchpoint_report(facts: Facts, name: str, root: str) -> TouchpointReport:
    """One touchpoint as it is shown.

    Args:
        facts: The inventory.
        name: The touchpoint's id.
        root: The client folder as places name it.

    Raises:
        TouchmapError: There is no such touchpoint.
    """
    from touchmap.model.hints.unknown_names import no_such, which_then

    point = facts.inventory.touchpoint_by_id.get(nfc(name))
    if point is None:
        known = facts.inventory.touchpoint_by_id
        raise TouchmapError(no_such("touchpoint", name), which_then("touchpoint", name, known, known.values()))
    return TouchpointReport(
        shape="touchmap.touchpoint/1",
        root=root,
        today=facts.today.isoformat(),
        id=point.id,
        name=point.name,
        file=point.where.file,
        line=point.line,
        part_of=point.part_of,
        values=_values(point, facts.inventory),
        derivation=_derivation(point, facts),
        standing=_standing(point, facts),
        standards=standard_rows(point.standards, facts.inventory.evidence_of.get(point.id, ()), facts.today),
        competitors=tuple(CompetitorRow(one.name, plain(one.score), one.note) for one in point.competitors),
        parts=part_rows(point, facts),
        chains=place_rows(point, facts),
        evidence=evidence_rows(point, facts),
        actions=action_rows(point, facts),
        currency=facts.inventory.settings.client.currency,
        language=facts.inventory.settings.client.language,
    )


def _values(point: Touchpoint, inventory: Inventory) -> dict[str, Any]:
    """What the file says of a touchpoint; stage, channel, phase and owner also where it comes from elsewhere."""
    held = kinds(Touchpoint)
    values = {
        name: _plain(getattr(point, name), held.get(name)) for name in Touchpoint.model_fields if name not in _APART
    }
    for name in _INHERITED:
        values[name] = getattr(inventory, f"{name}_of")(point)
    values["owner"] = inventory.entered_owner_of(point)
    values["owner_name"] = inventory.owner_name(values["owner"])
    if point.state == "live":
        del values["state"]
    return {name: value for name, value in values.items() if value not in (None, (), {}) and value is not False}


def _plain(value: Any, kind: FieldKind | None) -> Any:
    value = written_time(value, kind)
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, (str, tuple, dict, bool)) else plain(value)


def _derivation(point: Touchpoint, facts: Facts) -> Derivation:
    grounds, found = facts.grounds_of(point.id), scores_by_segment(point, facts)
    return Derivation(
        score=plain(facts.scores.get(point.id)),
        origin=facts.origin_of(point),
        evidence=plain(grounds.score) if grounds else None,
        answers=grounds.answers if grounds else 0,
        interval=rounded(grounds.interval) if grounds else None,
        typed=point.score,
        waves=wave_rows(grounds),
        segments=segment_score_rows(found, facts.inventory),
        disagree=found is not None and found.disagree,
    )


def _standing(point: Touchpoint, facts: Facts) -> RankState:
    ranking = facts.ranking
    row = next((row for row in ranking.ranked if row.point.id == point.id), None)
    if row is None:
        missing = next((one.missing for one in ranking.unscored if one.point.id == point.id), ())
        return RankState(None, len(ranking.ranked), 0, None, None, None, None, None, None, False, missing, point.state)
    return RankState(
        rank=row.rank,
        of=len(ranking.ranked),
        shared_by=sum(other.rank == row.rank for other in ranking.ranked),
        **_arithmetic(row),
        watched=any(other.point.id == point.id for other in ranking.watched),
        missing=(),
        state=point.state,
    )


def _arithmetic(row: Ranked) -> dict[str, Any]:
    names = ("customer_weight", "business_priority", "score", "target", "gap", "priority")
    return {name: plain(getattr(row, name)) for name in names}
