"""How much a touchpoint matters to the customer: one mark, or the mean over the segments that meet it."""

from fractions import Fraction

from touchmap.analysis.scoring.scores import exact, relative_shares
from touchmap.model.fields import Number
from touchmap.model.settings import Settings
from touchmap.model.touchpoint import Touchpoint


def customer_weight(point: Touchpoint, settings: Settings, segment: str | None = None) -> Number | None:
    """The customer weight of a touchpoint.

    Args:
        point: The touchpoint.
        settings: The client's segments and their shares.
        segment: Weigh for this segment alone (default: for all that meet the touchpoint).

    Returns:
        The mark; where it is given by segment, the mean by the segments' shares. None if there is
        none, or where a segment that meets the touchpoint has none.
    """
    weight = point.customer_weight
    if not isinstance(weight, dict):
        return weight
    parts = segment_parts(point, settings, segment)
    return exact(sum((weight[name] * share for name, share in parts), Fraction(0))) if parts else None


def segment_parts(point: Touchpoint, settings: Settings, segment: str | None = None) -> list[tuple[str, Fraction]]:
    """The segments that a weight by segment is the mean over, with their shares, which add to 1.

    Args:
        point: A touchpoint whose weight is given by segment.
        settings: The client's segments and their shares.
        segment: Only this one.

    Returns:
        Nothing where a segment that meets the touchpoint has no weight.
    """
    weight = point.customer_weight
    meeting = (segment,) if segment is not None else point.segments or tuple(term.id for term in settings.segments)
    if not isinstance(weight, dict) or any(name not in weight for name in meeting):
        return []
    return relative_shares(meeting, settings.segments)


def meets(point: Touchpoint, segment: str) -> bool:
    """Whether a segment meets a touchpoint; without `segments:` everybody does."""
    return not point.segments or segment in point.segments
