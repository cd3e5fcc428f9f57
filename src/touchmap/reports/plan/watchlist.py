"""The plan's watchlist: what to fix now, with all that is known and done about each touchpoint."""

from dataclasses import dataclass, field

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import IN_HAND
from touchmap.analysis.questions.segment_scores import scores_by_segment
from touchmap.analysis.scoring.ranking import Ranked
from touchmap.analysis.scoring.scores import Origin
from touchmap.language.numbers import plain, rounded
from touchmap.language.speech import Speech
from touchmap.model.touchpoint import Touchpoint
from touchmap.reports.naming import term_name
from touchmap.reports.plan.ranking import PlanRow
from touchmap.reports.plan.work import (
    ActionLine,
    EvidenceLine,
    StandardLine,
    action_lines,
    evidence_lines,
    standard_lines,
    sureness,
)
from touchmap.reports.segment_score_rows import said_of_segments, segment_score_rows


@dataclass(frozen=True, slots=True)
class RivalLine:
    """How a competitor does at the same point; the score is on the client's scale."""

    name: str
    score: float | None
    note: str | None


@dataclass(frozen=True, slots=True)
class WatchlistItem:
    """A touchpoint of the watchlist.

    Attributes:
        row: Its place and its arithmetic.
        channel: The name of its channel.
        origin: Where its score comes from: typed, evidence or parts.
        notes: The client's own words about it.
        standards: What is promised here.
        evidence: What was observed last.
        sureness: How sure the mean of that is; None if it has no score.
        interval: The interval of that at 95 %; None without one, or where the score is entered by hand.
        segments: What each segment says of it; None if they cannot differ.
        rivals: How competitors do here.
        sells: What is sold here.
        keepsake: What the customer takes away.
        actions: What is planned, under way and done.
        ideas: What might be done.
    """

    row: PlanRow
    channel: str | None = field(metadata={"key": "channel_name"})
    origin: Origin
    notes: str | None
    standards: tuple[StandardLine, ...]
    evidence: tuple[EvidenceLine, ...]
    sureness: str | None
    interval: tuple[float, float] | None
    segments: str | None
    rivals: tuple[RivalLine, ...]
    sells: str | None
    keepsake: str | None
    actions: tuple[ActionLine, ...]
    ideas: tuple[ActionLine, ...]

    @property
    def next_step(self) -> ActionLine | None:
        """The open action that is due first, else the first idea; None if there is neither."""
        in_hand = [action for action in self.actions if action.status in IN_HAND]
        return min(in_hand, key=lambda action: action.due or "~", default=next(iter(self.ideas), None))


def watched(ranked: Ranked, row: PlanRow, facts: Facts, say: Speech) -> WatchlistItem:
    """A touchpoint of the watchlist, from its place in the ranking."""
    point, inventory = ranked.point, facts.inventory
    channel = inventory.channel_of(point)
    work = action_lines(point.id, facts)
    return WatchlistItem(
        row=row,
        channel=None if channel is None else term_name(inventory.settings.channels or (), channel, say),
        origin=facts.origin_of(point) or "typed",
        notes=point.notes,
        standards=standard_lines(point, facts, say),
        evidence=evidence_lines(point.id, facts, say),
        sureness=sureness(point.id, facts, say),
        interval=_interval(point, facts),
        segments=_by_segment(point, facts, say),
        rivals=tuple(RivalLine(one.name, plain(one.score), one.note) for one in point.competitors),
        sells=point.sells,
        keepsake=point.keepsake,
        actions=tuple(action for action in work if action.status != "idea"),
        ideas=tuple(action for action in work if action.status == "idea"),
    )


def _interval(point: Touchpoint, facts: Facts) -> tuple[float, float] | None:
    grounds = facts.grounds_of(point.id) if facts.origin_of(point) == "evidence" else None
    return rounded(grounds.interval) if grounds else None


def _by_segment(point: Touchpoint, facts: Facts, say: Speech) -> str | None:
    found = scores_by_segment(point, facts)
    if found is None:
        return None
    return said_of_segments(segment_score_rows(found, facts.inventory), say, disagree=found.disagree)
