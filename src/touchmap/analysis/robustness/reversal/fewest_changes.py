"""The fewest steps that an answer can have: where a search for it begins, and where it ends."""

from __future__ import annotations

from bisect import bisect_right
from math import inf
from typing import TYPE_CHECKING

from touchmap.analysis.robustness.reversal.reachable_priorities import DOWN, UP

if TYPE_CHECKING:
    from touchmap.analysis.robustness.reversal.top_n_search import Contest


def fewest(contest: Contest) -> int | None:
    """Give a number of steps, 1 or more, that no answer stays below; None if there is no answer.

    Without wholes it is that of the shortest answer: in one, every step serves one candidate. Its own steps all go
    one way, and each other touchpoint that is changed gets past it in as few steps as it can. A step of a part's
    score moves at most as many as are above each other.
    """
    rising = sorted(contest.today)
    best: float = inf
    for place in contest.candidates if contest.direction == UP else reversed(contest.candidates):
        for steps in range(most_of(contest, place) + 1):
            if steps >= best:
                break
            value = contest.reach.furthest(place, steps, contest.direction)
            needed = _needed(contest, place, value, rising)
            if needed <= 0:
                best = steps
            elif steps - -needed // contest.depth < best:
                best = min(best, steps + _price(contest, place, value, int(needed)))
    return None if best == inf else max(1, int(best))


def most_steps(contest: Contest) -> int:
    """Give how many steps the scales leave to all ratings together."""
    return sum(most_of(contest, place) for place in range(len(contest.points)))


def most_of(contest: Contest, place: int) -> int:
    """Give how many steps the scales leave to a touchpoint's ratings, at most."""
    point = contest.points[place]
    return (len(point.weights) + 1) * (point.high - point.low) + point.score_high - point.score_low


def _needed(contest: Contest, place: int, value: int, rising: list[int]) -> float:
    """Say how many others must still get past a candidate that has a priority."""
    above = len(rising) - bisect_right(rising, value) - (contest.today[place] > value)
    if contest.direction == UP:
        return above - contest.top + 1 if value > 0 else inf
    return contest.top - above if value > 0 else 0


def _price(contest: Contest, place: int, value: int, needed: int) -> float:
    """Give the fewest steps in which so many others may get past a priority."""
    prices: list[int] = []
    for other, today in enumerate(contest.today):
        if other == place or (today > value) != (contest.direction == UP):
            continue
        bound, most = value + (contest.direction == DOWN), most_of(contest, other)
        price = contest.reach.price(other, bound, most, -contest.direction)
        if price is not None:
            prices.append(price)
    if len(prices) < needed:
        return inf
    return -(-sum(sorted(prices)[:needed]) // contest.depth)
