"""The ranking: touchpoints by customer weight × business priority × gap."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from touchmap.analysis.scoring.weights import customer_weight, meets
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Settings
from touchmap.model.touchpoint import Touchpoint


class Ranked(NamedTuple):
    """A touchpoint with its place.

    Attributes:
        point: The touchpoint.
        customer_weight: Its weight, on the client's scale.
        business_priority: Its priority for the business, on the client's scale.
        score: Its score today, on the client's scale.
        target: The score that it should have.
        gap: max(0, target − score).
        priority: Customer weight × business priority × gap.
        rank: 1 + the number of touchpoints with a higher priority.
        tied: Whether another has the same priority.
    """

    point: Touchpoint
    customer_weight: Number
    business_priority: Number
    score: Number
    target: Number
    gap: Number
    priority: Number
    rank: int = 0
    tied: bool = False


class Unscored(NamedTuple):
    """A touchpoint without a priority, and the fields that it lacks for one."""

    point: Touchpoint
    missing: tuple[str, ...]


class Ranking(NamedTuple):
    """All touchpoints in order, and apart from them those that have no priority.

    Attributes:
        ranked: By priority, then customer weight, then business priority, all falling, then lower
            score, then id.
        unscored: In the order of ids.
        top: How many the watchlist has.
    """

    ranked: tuple[Ranked, ...]
    unscored: tuple[Unscored, ...]
    top: int

    @property
    def places(self) -> tuple[tuple[Touchpoint, Ranked | None], ...]:
        """All touchpoints in order, each with its place; those without a priority last, with None."""
        return (*((row.point, row) for row in self.ranked), *((row.point, None) for row in self.unscored))

    @property
    def watched(self) -> tuple[Ranked, ...]:
        """What every gate on the watchlist holds: rank `top` or better, ties included, priority above 0."""
        return tuple(row for row in self.ranked if row.rank <= self.top and row.priority > 0)


def rank(inventory: Inventory, scores: Mapping[str, Number], segment: str | None = None) -> Ranking:
    """Rank the touchpoints of an inventory.

    Args:
        inventory: The inventory.
        scores: Each scored touchpoint's score.
        segment: Rank by this segment's weights, among what it meets (default: by all segments').
    """
    ranked: list[Ranked] = []
    unscored: list[Unscored] = []
    for point in inventory.touchpoints:
        if segment is not None and not meets(point, segment):
            continue
        row = weighed(point, scores.get(point.id), inventory.settings, segment)
        if isinstance(row, Ranked):
            ranked.append(row)
        else:
            unscored.append(row)
    unscored.sort(key=lambda row: row.point.id)
    return Ranking(placed(ranked), tuple(unscored), inventory.settings.gates.top)


def weighed(point: Touchpoint, score: Number | None, settings: Settings, segment: str | None) -> Ranked | Unscored:
    """A touchpoint with its priority, or with what it lacks for one."""
    weight = customer_weight(point, settings, segment)
    business = point.business_priority
    if weight is None or business is None or score is None:
        values = {"customer_weight": weight, "business_priority": business, "score": score}
        return Unscored(point, tuple(name for name, value in values.items() if value is None))
    target = target_of(point, settings)
    gap = target - score if target > score else 0
    return Ranked(point, weight, business, score, target, gap, weight * business * gap)


def target_of(point: Touchpoint, settings: Settings) -> int:
    """The score that a touchpoint should have, on the client's scale."""
    return settings.default_target if point.target is None else point.target


def placed(rows: Iterable[Ranked]) -> tuple[Ranked, ...]:
    """The rows in their order, each with its rank; equal priorities share one (1, 2, 2, 4)."""
    return with_ranks(sorted(rows, key=_order), lambda row: row.priority)


def with_ranks(ordered: Iterable[Ranked], value: Callable[[Ranked], object]) -> tuple[Ranked, ...]:
    """The rows in the order given, each with its rank; equal values, which are adjacent, share one."""
    found: list[Ranked] = []
    for _, group in groupby(ordered, key=value):
        same = list(group)
        place, tied = len(found) + 1, len(same) > 1
        found += [row._replace(rank=place, tied=tied) for row in same]
    return tuple(found)


def _order(row: Ranked) -> tuple[Number, Number, Number, Number, str]:
    return (-row.priority, -row.customer_weight, -row.business_priority, row.score, row.point.id)
