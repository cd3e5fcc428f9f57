"""How sure the top is: the probability of each touchpoint to be in it, when ratings may be one off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchmap.analysis.robustness.odds.contender import Solo
from touchmap.analysis.robustness.odds.family_contender import FamilyContender
from touchmap.analysis.robustness.odds.poisson_binomial import fewer_ahead
from touchmap.analysis.robustness.odds.priority_chances import Reckoning
from touchmap.analysis.robustness.odds.uncertainty import DOUBT
from touchmap.analysis.scoring.families import families

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

    from touchmap.analysis.robustness.odds.chances import Chances
    from touchmap.analysis.robustness.odds.contender import Contender
    from touchmap.analysis.robustness.odds.poisson_binomial import CountRange
    from touchmap.analysis.scoring.families import Family
    from touchmap.analysis.scoring.ratings import Ratings


def top_probabilities(points: Sequence[Ratings], top: int, doubt: Fraction = DOUBT) -> list[float]:
    """Give, for each touchpoint, the probability of rank `top` (1 or more) or better and a priority above 0.

    All ratings are one off independently of each other, as `typed_mark` says; one with a spread of its own takes
    that; targets are fixed; a whole's score is the lowest of its parts'. Exact but for the rounding of doubles,
    and independent of the order.
    """
    field = entered(points, top, doubt)
    found = fewer_ahead(field.contenders, top, field.bar)
    return [0.0 if place is None else found.get(place, 0.0) for place in field.places]


@dataclass(frozen=True, slots=True)
class Field:
    """Who takes part.

    Attributes:
        contenders: Those in which somebody can be in, in an order that no file decides.
        places: For each touchpoint its place among them; None if none can.
        bar: The priority below which nobody is in.
    """

    contenders: tuple[Contender, ...]
    places: tuple[CountRange | None, ...]
    bar: int


def entered(points: Sequence[Ratings], top: int, doubt: Fraction) -> Field:
    """Enter touchpoints for the top: alike ones together, families whole, without those who can't get there."""
    reckoning = Reckoning(points, doubt)
    alike: dict[tuple[Chances, Chances], list[int]] = {}
    kindreds: list[tuple[Family, FamilyContender]] = []
    for family in families(points):
        if len(family.places) > 1:
            kindreds.append((family, FamilyContender(reckoning.kin(family), top)))
        else:
            point = points[family.places[0]]
            alike.setdefault((reckoning.weight(point), reckoning.gap(point)), []).append(family.places[0])
    bar = _bar((*_floors(alike), *(floor for _, kindred in kindreds for floor in kindred.floors())), top)
    contenders: list[Contender] = []
    places: list[CountRange | None] = [None] * len(points)
    for (weight, gap), same in sorted(alike.items()):
        if weight[-1][0] * gap[-1][0] >= bar:
            for place in same:
                places[place] = len(contenders), 0
            contenders.append(Solo(weight, gap, len(same), top))
    for family, kindred in kindreds:
        if max(kindred.values(), default=0) >= bar:
            for member, place in enumerate(family.places):
                places[place] = len(contenders), member
            contenders.append(kindred)
    return Field(tuple(contenders), tuple(places), bar)


def _floors(alike: dict[tuple[Chances, Chances], list[int]]) -> Iterable[int]:
    """Give the lowest priority that each touchpoint of its own can have."""
    return (weight[0][0] * gap[0][0] for (weight, gap), same in alike.items() for _ in same)


def _bar(floors: Iterable[int], top: int) -> int:
    """Give the value, 1 or more, below which nobody is in: `top` others are certainly ahead, or it is 0."""
    ordered = sorted(floors, reverse=True)
    return max(1, ordered[top] if len(ordered) > top else 0)
