"""The ratings behind a ranking: each touchpoint's weight, business priority and score, and how sure each is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from touchmap.analysis.robustness.odds.uncertainty import DOUBT, mean_spread, typed_mark, variance
from touchmap.analysis.scoring.ranking import target_of
from touchmap.analysis.scoring.ratings import Rating, Ratings
from touchmap.analysis.scoring.scores import relative_shares
from touchmap.analysis.scoring.weights import segment_parts

if TYPE_CHECKING:
    from touchmap.analysis.facts import Facts
    from touchmap.analysis.scoring.ranking import Ranked
    from touchmap.analysis.scoring.ratings import Exact
    from touchmap.model.touchpoint import Touchpoint

UNRANKED = Rating("business_priority", 0, typed=False)


class Rated:
    """The ratings of an inventory's touchpoints, as one ranking uses them."""

    def __init__(self, facts: Facts, segment: str | None = None, doubt: Fraction = DOUBT) -> None:
        """Take an inventory, the segment that it is ranked for, if any, and how likely a rating is one off."""
        self._facts = facts
        self._inventory = facts.inventory
        self._ranked = facts.ranking_of(segment).ranked
        self._segment = segment
        self._scores = facts.scores_of(segment)
        self._doubt = doubt

    def points(self) -> list[Ratings]:
        """List those with a rank, in its order, and then, by id, the others with a score.

        The others count as far as a whole takes its score from them.
        """
        ranked = {row.point.id for row in self._ranked}
        others = sorted(name for name in self._scores if name not in ranked)
        return [
            *(self._marks(row.point, row) for row in self._ranked),
            *(self._marks(self._inventory.touchpoint_by_id[name]) for name in others),
        ]

    def _marks(self, point: Touchpoint, row: Ranked | None = None) -> Ratings:
        settings = self._inventory.settings
        return Ratings(
            id=point.id,
            weights=() if row is None else self._weights(row),
            business_priority=UNRANKED if row is None else Rating("business_priority", row.business_priority),
            score=self._score(point),
            target=target_of(point, settings),
            low=settings.scale.min,
            high=settings.scale.max,
            score_low=settings.scoring.min,
            score_high=settings.scoring.max,
            parts=self._parts(point),
        )

    def _score(self, point: Touchpoint) -> Rating:
        score, scale = self._scores[point.id], self._inventory.settings.scoring
        if self._segment is None and isinstance(point.score, dict):
            squared_error = self._entered_by_segment(point)
            return Rating("score", score, typed=False, spread=mean_spread(score, squared_error, scale.min, scale.max))
        by_hand = isinstance(point.score, int) or (isinstance(point.score, dict) and self._segment in point.score)
        known = self._facts.measured(point.id, self._segment)
        if known is None:
            field = f"score.{self._segment}" if by_hand and isinstance(point.score, dict) else "score"
            return Rating(field, score, typed=by_hand)
        spread = mean_spread(score, known.squared_error, scale.min, scale.max)
        return Rating("score", score, typed=False, spread=spread, answers=known.answers)

    def _entered_by_segment(self, point: Touchpoint) -> Fraction:
        """The squared error of a score that is entered by segment: Σ share² · the variance of each segment's score.

        Each rating entered by hand has a doubt of its own; a segment scored from answers has their error.
        """
        scale = self._inventory.settings.scoring
        scores = self._facts.segment_scores_of(point)
        error = Fraction(0)
        for name, share in relative_shares(scores, self._inventory.settings.segments):
            known = self._facts.measured(point.id, name)
            doubted = typed_mark(scores[name], scale.min, scale.max, self._doubt)
            error += share**2 * (known.squared_error if known else variance(doubted))
        return error

    def _parts(self, point: Touchpoint) -> tuple[str, ...]:
        if point.id not in self._facts.from_parts:
            return ()
        return tuple(part.id for part in self._inventory.parts_of[point.id] if part.id in self._scores)

    def _weights(self, row: Ranked) -> tuple[tuple[Rating, Exact], ...]:
        weight = row.point.customer_weight
        if not isinstance(weight, dict):
            return ((Rating("customer_weight", row.customer_weight), 1),)
        parts = segment_parts(row.point, self._inventory.settings, self._segment)
        return tuple((Rating(f"customer_weight.{name}", weight[name]), share) for name, share in parts)
