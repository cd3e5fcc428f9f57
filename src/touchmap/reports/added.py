"""What another way of looking adds to a report: columns of its rows, and keys of its own."""

from typing import Any, ClassVar, Literal

_PLACES = {
    "Opportunity": "alternative_rankings",
    "HoldsUp": "alternative_rankings",
    "PlaceBefore": "what_if",
    "WhatIfOutcome": "what_if",
    "WhatIfChanges": "what_if",
    "ChainBefore": "what_if",
    "StageBefore": "what_if",
    "Certainty": "robustness",
    "Robustness": "robustness",
}
"""What may be added, and its module: each is loaded only when asked for."""


class Added:
    """Frozen values whose keys are among those of the row, or of the report, that they are added to."""

    __slots__ = ()
    adds: ClassVar[Literal["opportunity", "holds_up", "rank_before", "certainty", "outcome", "today"]]


def added_by(*names: str) -> dict[str, Any]:
    """The mark of a field for what is added.

    Args:
        names: The classes of what may be in it.
    """
    return {"data": False, "inline": tuple(f"ranking.{_PLACES[name]}:{name}" for name in names)}
