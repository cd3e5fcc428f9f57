"""Which score to observe next: the one that would settle the most about who is in, if it were known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchmap.analysis.robustness.odds.poisson_binomial import fewer_ahead, lowest
from touchmap.analysis.robustness.odds.top_n_probability import entered
from touchmap.analysis.robustness.odds.uncertainty import DOUBT
from touchmap.analysis.robustness.settling import Settling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from touchmap.analysis.robustness.odds.poisson_binomial import CountRange
    from touchmap.analysis.scoring.ratings import Ratings

LEAST = 5e-7
"""A smaller fall is 0 in six decimals."""
FAINT = 1e-12
DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """A score worth observing.

    Attributes:
        id: The touchpoint's.
        fall: How much Σ p(1 − p) is expected to fall if its score were known, p each touchpoint's probability to be in.
        answers: How many answers its score rests on; None for a rating entered by hand, and for one answer.
    """

    id: str
    fall: float
    answers: int | None


def to_ask(points: Sequence[Ratings], top: int, doubt: Fraction = DOUBT) -> list[Asked]:
    """List the scores that would settle something if they were known, those that settle most first.

    Takes the touchpoints in today's order, which decides between equal falls; `top` is 1 or more. A whole scored
    from its parts isn't asked for, but its parts are.
    """
    field = entered(points, top, doubt)
    found = fewer_ahead(field.contenders, top, field.bar)
    asked = _worth_a_look(points, field.places, found)
    bar = lowest(entered(points, top, doubt).contenders, top, field.bar, FAINT)
    likely = {place for place, probability in found.items() if probability > FAINT}
    falls = Settling(entered(points, top, doubt).contenders, top, asked.values(), likely).falls(bar)
    listed = [
        Asked(points[number].id, round(falls[place], DECIMALS), points[number].score.answers)
        for number, place in asked.items()
        if falls[place] >= LEAST
    ]
    return sorted(listed, key=lambda one: -one.fall)


def _worth_a_look(
    points: Sequence[Ratings], places: Sequence[CountRange | None], found: dict[CountRange, float]
) -> dict[int, CountRange]:
    """Give the scores of their own that can settle anything, by the touchpoint's number.

    A score moves only its touchpoint and the wholes above it, and those move others only while they are in: with
    probability q, it settles less than q for each touchpoint.
    """
    whole = {part: point.id for point in points for part in point.parts}
    number = {point.id: place for place, point in enumerate(points)}
    asked: dict[int, CountRange] = {}
    for start, point in enumerate(points):
        chance, here = 0.0, start
        while True:
            place = places[here]
            chance += 0.0 if place is None else found.get(place, 0.0)
            above = whole.get(points[here].id)
            if above is None:
                break
            here = number[above]
        own = places[start]
        if own is not None and not point.parts and chance * (len(points) + 1) >= LEAST:
            asked[start] = own
    return asked
