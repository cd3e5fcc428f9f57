"""What rules and reports ask of an inventory, each worked out once and only when asked for.

What a ranking does not need is imported where it is asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from touchmap.analysis.chains.states import ChainState, chain_state, weak_in
from touchmap.analysis.scoring.ranking import Ranked, Ranking, rank, target_of
from touchmap.analysis.scoring.scores import Origin, scores
from touchmap.model.action import Action
from touchmap.model.chain import Chain
from touchmap.model.entry import Entry
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import State

if TYPE_CHECKING:
    from touchmap.analysis.evidence.grounds import Grounds, Measured
    from touchmap.analysis.evidence.waves import Terms
    from touchmap.model.touchpoint import Touchpoint


@dataclass(frozen=True)
class Facts:
    """An inventory on a day, and what follows from it.

    Attributes:
        whole: The inventory with all its touchpoints.
        today: The day that ages are counted from.
        state: The state of the touchpoints that figures are about.
        segment: The segment by whose eyes all figures are; None for all customers.
    """

    whole: Inventory
    today: date
    state: State = "live"
    segment: str | None = None

    @cached_property
    def inventory(self) -> Inventory:
        """What figures are about: the touchpoints in the state, and the links to them."""
        live = self.whole.in_state(self.state)
        return live if self.segment is None else live.seen_by(self.segment)

    def place_of(self, chain: Chain, number: int) -> int:
        """The place in the file of a link, from 0, by its place among the links that figures are about."""
        links = self.inventory.chain_as_drawn(chain).links
        if len(links) == len(chain.links):
            return number
        return [place for place, link in enumerate(links) if not self.inventory.away.issuperset(link.ways)][number]

    @cached_property
    def scores(self) -> dict[str, Number]:
        """Each scored touchpoint's score."""
        return scores(self.inventory, self._score_seen, self.segment)

    def scores_of(self, segment: str | None) -> dict[str, Number]:
        """Each scored touchpoint's score as one segment sees it; as all customers do for None."""
        if segment is None or not self.differs_by_segment:
            return self.scores
        if segment not in self._scores_by_segment:
            self._scores_by_segment[segment] = scores(self.inventory, self._score_seen, segment)
        return self._scores_by_segment[segment]

    @cached_property
    def _scores_by_segment(self) -> dict[str, dict[str, Number]]:
        return {}

    @cached_property
    def differs_by_segment(self) -> bool:
        """Whether any score differs by segment."""
        by_hand = any(isinstance(point.score, dict) for point in self.inventory.touchpoints)
        return by_hand or any(record.segment is not None for record in self.inventory.evidence)

    def segment_scores_of(self, point: "Touchpoint") -> dict[str, Number]:
        """The score of each segment, if they may differ; else nothing."""
        from touchmap.analysis.scoring.scores import is_by_segment, segment_scores

        return segment_scores(point, self.inventory, self._score_seen) if is_by_segment(point, self.inventory) else {}

    def grounds_of(self, touchpoint: str, segment: str | None = None) -> "Grounds | None":
        """What the evidence of a touchpoint says, for one segment or for all customers; None if it has no record."""
        if (touchpoint, segment) not in self._grounds:
            self._grounds[touchpoint, segment] = self._found_grounds(touchpoint, segment)
        return self._grounds[touchpoint, segment]

    def _found_grounds(self, touchpoint: str, segment: str | None) -> "Grounds | None":
        records = self.inventory.evidence_of.get(touchpoint)
        if not records:
            return None
        from touchmap.analysis.evidence.grounds import grounds
        from touchmap.analysis.evidence.waves import closings

        if any(record.segment is not None for record in records):
            from touchmap.analysis.evidence.segments import grounds_by_segment

            return grounds_by_segment(records, touchpoint, segment, self.inventory, self.terms)
        if segment is not None:
            return self.grounds_of(touchpoint)
        return grounds(records, closings(touchpoint, self.inventory), self.terms)

    @cached_property
    def grounded(self) -> "tuple[tuple[str, Grounds], ...]":
        """The touchpoints whose evidence gives a score, by their ids, each with what its evidence says."""
        found = ((touchpoint, self.grounds_of(touchpoint)) for touchpoint in self.inventory.evidence_of)
        return tuple((touchpoint, one) for touchpoint, one in found if one is not None and one.used)

    @cached_property
    def _grounds(self) -> "dict[tuple[str, str | None], Grounds | None]":
        return {}

    @cached_property
    def terms(self) -> "Terms":
        """What the client says of evidence, on the day."""
        from touchmap.analysis.evidence.waves import terms_of

        return terms_of(self.inventory.settings, self.today)

    def _score_seen(self, touchpoint: str, segment: str | None) -> Number | None:
        found = self.grounds_of(touchpoint, segment)
        return None if found is None else found.score

    def origin_of(self, point: "Touchpoint") -> Origin | None:
        """Where a touchpoint's score comes from; None for an unscored one."""
        if point.score is not None:
            return "typed"
        if point.id not in self.scores:
            return None
        return "parts" if self._score_seen(point.id, None) is None else "evidence"

    def measured(self, touchpoint: str, segment: str | None = None) -> "Measured | None":
        """The score of a touchpoint that is scored from evidence, with its error; else None, and for one answer."""
        found, point = self.grounds_of(touchpoint, segment), self.inventory.touchpoint_by_id[touchpoint]
        entered = point.score if not isinstance(point.score, dict) else point.score.get(segment or "")
        by_hand = entered is not None or (segment is None and point.score is not None)
        return None if found is None or by_hand else found.measured

    def opinions(self, points: Iterable["Touchpoint"]) -> "list[Touchpoint]":
        """Of some touchpoints those whose score was entered by hand and has no evidence behind it, in their order."""
        return [point for point in points if point.score is not None and not self._is_seen(point.id)]

    def _is_seen(self, touchpoint: str) -> bool:
        """Whether the evidence of a touchpoint gives a score; asked of each, so that none is worked out for it."""
        from touchmap.analysis.evidence.waves import is_answered

        records = self.inventory.evidence_of.get(touchpoint, ())
        return any(record.date <= self.today and is_answered(record) for record in records)

    @cached_property
    def from_parts(self) -> set[str]:
        """The ids of the wholes whose score is their weakest part's."""
        inventory = self.inventory
        wholes = (inventory.touchpoint_by_id.get(whole) for whole in inventory.parts_of)
        return {point.id for point in wholes if point is not None and self.origin_of(point) == "parts"}

    @cached_property
    def ranking(self) -> Ranking:
        """The ranking over all segments."""
        return rank(self.inventory, self.scores, self.segment)

    def ranking_of(self, segment: str | None) -> Ranking:
        """The ranking by one segment's weights among what it meets; over all segments for None."""
        if segment is None:
            return self.ranking
        if segment not in self._by_segment:
            self._by_segment[segment] = rank(self.inventory, self.scores_of(segment), segment)
        return self._by_segment[segment]

    @cached_property
    def _by_segment(self) -> dict[str, Ranking]:
        return {}

    @cached_property
    def priorities(self) -> dict[str, Number]:
        """The priority of each ranked touchpoint, over all segments."""
        return {row.point.id: row.priority for row in self.ranking.ranked}

    @cached_property
    def chains(self) -> tuple[ChainState, ...]:
        """Each chain as it is today, in the order of the files."""
        return tuple(
            chain_state(chain, self.inventory, self.scores_of(chain.segment)) for chain in self.inventory.chains
        )

    @cached_property
    def weak_in(self) -> dict[str, tuple[str, ...]]:
        """The ids of the chains whose weak link each touchpoint is."""
        return weak_in(self.inventory, self.scores_of)

    def weak_in_of(self, segment: str | None) -> dict[str, tuple[str, ...]]:
        """The same for the chains that one segment passes; for all chains with None."""
        if segment is None:
            return self.weak_in
        passed = {chain.id for chain in self.inventory.chains if chain.segment in (None, segment)}
        return {point: tuple(name for name in ids if name in passed) for point, ids in self.weak_in.items()}

    @cached_property
    def watched(self) -> dict[str, Ranked]:
        """The touchpoints that every gate on the watchlist holds, by their ids."""
        return {row.point.id: row for row in self.ranking.watched}

    @cached_property
    def at_target(self) -> set[str]:
        """The ids of the touchpoints that are as good as they should be."""
        inventory, marks = self.inventory, self.scores
        settings = inventory.settings
        return {p.id for p in inventory.touchpoints if p.id in marks and marks[p.id] >= target_of(p, settings)}

    @cached_property
    def skeletons(self) -> dict[str, str]:
        """Each touchpoint's name as the eye compares it."""
        from touchmap.analysis.confusables import skeleton

        return {point.id: skeleton(point.name) for point in self.whole.touchpoints}

    @cached_property
    def in_hand(self) -> tuple[Action, ...]:
        """The actions that are planned or being done."""
        from touchmap.analysis.open_actions import in_hand

        return in_hand(self.inventory.actions)

    @cached_property
    def worked_on(self) -> set[str]:
        """The ids of the touchpoints that some action in hand fixes, itself or in a part."""
        from touchmap.analysis.open_actions import worked_on

        return worked_on(self.in_hand, self.inventory)

    @cached_property
    def with_waivers(self) -> tuple[Entry, ...]:
        """Every entry that waives something, the settings' own entries among them."""
        inventory, settings = self.whole, self.whole.settings
        lists: tuple[tuple[Entry, ...] | str | None, ...] = (
            settings.stages,
            settings.segments,
            settings.channels,
            settings.people,
            inventory.touchpoints,
            inventory.chains,
            inventory.evidence,
            inventory.actions,
        )
        return tuple(entry for entries in lists if isinstance(entries, tuple) for entry in entries if entry.ignore)
