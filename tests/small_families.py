"""Small inventories of marks for properties: wholes, nested parts, segments, scores from answers, ties."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from touchmap.analysis.robustness.odds.uncertainty import DOUBT, doubted, mean_spread
from touchmap.analysis.scoring.ratings import Rating, Ratings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from touchmap.analysis.scoring.ratings import Exact

LOW, HIGH = 1, 3
ratings = st.integers(LOW, HIGH)


def point(name: str, weight: int, priority: int, score: Exact, high: int = 5, *, typed: bool = True) -> Ratings:
    """A touchpoint with one weight for everybody and the top of the scale as its target."""
    weights = ((Rating("customer_weight", weight), 1),)
    return Ratings(
        name, weights, Rating("business_priority", priority), Rating("score", score, typed), high, 1, high, 1, high
    )


def whole(name: str, weight: int, priority: int, score: Exact, parts: Iterable[str]) -> Ratings:
    """A touchpoint whose score is the lowest of its parts'."""
    return replace(point(name, weight, priority, score, typed=False), parts=tuple(parts))


def unranked(name: str, score: Exact) -> Ratings:
    """A touchpoint that has a score and no rank."""
    return replace(point(name, 1, 1, score), weights=())


def _sure(mark: Rating) -> Rating:
    return replace(mark, typed=False, spread=((mark.value, Fraction(1)),))


def _answered(value: int, error: int) -> Rating:
    middle = Fraction(3 * value + error, 3 + error)
    return Rating("score", middle, typed=False, spread=mean_spread(middle, Fraction(error, 12), LOW, HIGH))


@st.composite
def _weights(draw: st.DrawFn) -> tuple[tuple[Rating, Exact], ...]:
    if draw(st.integers(0, 3)):
        return ((Rating("customer_weight", draw(ratings)), 1),)
    shares = (Fraction(2, 3), Fraction(1, 3))
    return tuple(
        (Rating(f"customer_weight.{name}", draw(ratings)), share) for name, share in zip("fg", shares, strict=True)
    )


@st.composite
def _one(draw: st.DrawFn, name: str, sure: bool) -> Ratings:
    business = Rating("business_priority", draw(ratings))
    score = (
        _answered(draw(ratings), draw(st.integers(1, 4)))
        if draw(st.integers(0, 3)) == 0
        else Rating("score", draw(ratings))
    )
    weights = draw(_weights()) if draw(st.integers(0, 4)) else ()
    if sure and draw(st.booleans()):
        business, weights = _sure(business), tuple((_sure(mark), share) for mark, share in weights)
    return Ratings(name, weights, business, score, draw(st.integers(2, 3)), LOW, HIGH, LOW, HIGH)


@st.composite
def inventories(draw: st.DrawFn, most: int = 4, *, sure: bool = True) -> list[Ratings]:
    """Up to `most` touchpoints, some of them wholes of others; `sure` lets some ratings be beyond doubt."""
    names = draw(st.permutations("dbca"))[: draw(st.integers(1, most))]
    points = {name: draw(_one(name, sure)) for name in names}
    parts: dict[str, list[str]] = {}
    for number, name in enumerate(names):
        whole = draw(st.sampled_from((None, *names[:number])))
        if whole is not None:
            parts.setdefault(whole, []).append(name)
    for name in reversed(names):
        if name in parts and draw(st.integers(0, 4)):
            lowest = min(points[part].score.value for part in parts[name])
            score = Rating("score", lowest, typed=False)
            points[name] = replace(points[name], score=score, parts=tuple(parts[name]))
    order = draw(st.permutations(list(names)))
    return [points[name] for name in order]


def score_of(one: Ratings, scores: dict[str, Exact], by_id: dict[str, Ratings]) -> Exact:
    """A touchpoint's score where those that have their own are as given."""
    return min(score_of(by_id[part], scores, by_id) for part in one.parts) if one.parts else scores[one.id]


def weights(one: Ratings) -> dict[Exact, Fraction]:
    """Every product of weight and business priority that a touchpoint can have, with its probability."""
    marks = [*(mark for mark, _ in one.weights), one.business_priority]
    found: dict[Exact, Fraction] = {}
    for pairs in product(*(doubted(mark, one.low, one.high, DOUBT) for mark in marks)):
        *values, priority = (value for value, _ in pairs)
        weight = sum((value * share for value, (_, share) in zip(values, one.weights, strict=True)), Fraction(0))
        chance = prod((part for _, part in pairs), start=Fraction(1))
        found[weight * priority] = found.get(weight * priority, Fraction(0)) + chance
    return found


def cases(points: list[Ratings]) -> Iterator[tuple[list[Exact], float, dict[str, Exact]]]:
    """All priorities that all touchpoints can have together, each with its probability and the scores."""
    by_id = {one.id: one for one in points}
    own = [one for one in points if not one.parts]
    spreads = [doubted(one.score, one.score_low, one.score_high, DOUBT) for one in own]
    for scored in product(*spreads):
        scores = {one.id: value for one, (value, _) in zip(own, scored, strict=True)}
        gaps = [max(0, one.target - score_of(one, scores, by_id)) for one in points]
        chance = float(prod((part for _, part in scored), start=Fraction(1)))
        for weighted in product(*(weights(one).items() for one in points)):
            values = [weight * gap for (weight, _), gap in zip(weighted, gaps, strict=True)]
            yield values, chance * prod(float(part) for _, part in weighted), scores
