"""Whether segments see a touchpoint differently."""

from typing import NamedTuple

from touchmap.analysis.facts import Facts
from touchmap.model.fields import Number
from touchmap.model.touchpoint import Touchpoint

APART = 2
"""From this difference on, in points of the scale, segments disagree."""


class SegmentScores(NamedTuple):
    """The scores of a touchpoint's segments.

    Attributes:
        scores: The score of each segment that has one, by its id, in the order of the settings.
        disagree: Whether the best and the worst of them are two points apart or more.
    """

    scores: dict[str, Number]
    disagree: bool


def scores_by_segment(point: Touchpoint, facts: Facts) -> SegmentScores | None:
    """The scores of a touchpoint by segment; None if they cannot differ."""
    found = facts.segment_scores_of(point)
    if not found:
        return None
    order = [term.id for term in facts.inventory.settings.segments]
    scores = {name: found[name] for name in sorted(found, key=order.index)}
    return SegmentScores(scores, max(scores.values()) - min(scores.values()) >= APART)
