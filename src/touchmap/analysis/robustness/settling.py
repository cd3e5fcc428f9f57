"""What knowing one score would settle: how much less could go either way among all the touchpoints."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from touchmap.analysis.robustness.odds.contender import Solo
from touchmap.analysis.robustness.odds.poisson_binomial import AheadCounts, falling
from touchmap.analysis.statistics.polynomials import times

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from touchmap.analysis.robustness.odds.contender import Contender, Given
    from touchmap.analysis.robustness.odds.poisson_binomial import CountRange
    from touchmap.analysis.statistics.polynomials import Polynomial

Known = dict[tuple["CountRange", bool], dict[int, list[float]]]
"""Of whom (a place, and whether it is the touchpoint itself and not one like it) which parts of its probability."""


class Settling:
    """The expected fall of Σ p(1 − p), for every score that is in doubt.

    If the score were known, each probability p would be another, p(s), whose mean is p: the expected fall is the
    sum of the variances of all p(s).
    """

    def __init__(
        self, contenders: Sequence[Contender], limit: int, asked: Iterable[CountRange], likely: set[CountRange]
    ) -> None:
        """Take who takes part, the scores that are asked for, and those who are likely enough to be counted."""
        self._contenders = contenders
        self._limit = limit
        self._likely = likely
        self._doubts = [contender.doubts() for contender in contenders]
        self._known: dict[CountRange, Known] = {place: {} for place in asked}
        self._movers = sorted({index for index, _ in self._known})
        self._rest = [index for index in range(len(contenders)) if index not in set(self._movers)]
        self._given: dict[int, Given] = {}

    def falls(self, bar: int) -> dict[CountRange, float]:
        """Give the expected fall for each score asked for; `bar` (1 or more) is below everybody who can be in."""
        rest = AheadCounts([self._contenders[index] for index in self._rest], self._limit)
        seat = {index: number for number, index in enumerate(self._rest)}
        for value, indices in falling(self._contenders, bar):
            resting = [seat[index] for index in indices if index in seat]
            beside = rest.without(resting)
            whole = rest.all()
            for index in indices:
                self._hold(index, value, beside[seat[index]] if index in seat else whole)
            rest.pass_over(value, resting)
            for index in set(indices) - seat.keys():
                self._contenders[index].pass_over(value)
                self._given.pop(index, None)
        return {place: self._fall(place) for place in self._known}

    def _hold(self, index: int, value: int, rest: Polynomial) -> None:
        """Hold those who can have a value there, and look how likely they are in for every score known."""
        contender = self._contenders[index]
        others = [other for other in self._movers if other != index]
        for member, held in contender.held(value):
            if (index, member) in self._likely:
                begin = times(held, rest, self._limit)
                given = {other: found for other in others if (found := self._of(other))}
                for other, beside in self._beside(others, begin, given.keys()):
                    self._add(other, (index, member), beside, given[other])
        if index in self._movers:
            full = rest
            for other in others:
                full = times(self._contenders[other].factor(), full, self._limit)
            self._hold_own(index, value, full)

    def _hold_own(self, index: int, value: int, beside: Polynomial) -> None:
        """The same for scores of the contender itself: who has it, its relatives, and those just like it."""
        contender = self._contenders[index]
        for member, given in contender.held_given(value):
            more = beside
            if isinstance(contender, Solo):
                more = times(contender.alike(contender.times - 1), beside, self._limit)
            self._add(index, (index, member), more, given, own=True)
        if isinstance(contender, Solo) and contender.times > 1:
            chance = contender.chance(value)
            alike = [chance * term for term in contender.alike(contender.times - 2)]
            self._add(index, (index, 0), times(alike, beside, self._limit), self._of(index))

    def _beside(
        self, others: Sequence[int], begin: Polynomial, wanted: Collection[int]
    ) -> Iterable[tuple[int, Polynomial]]:
        """Give, for each wanted one of these movers, the product of all others of them and what it begins with."""
        factors = [self._contenders[other].factor() for other in others]
        after: list[Polynomial] = [[1.0]]
        for factor in reversed(factors):
            after.append(times(factor, after[-1], self._limit))
        after.pop()
        for other, factor in zip(others, factors, strict=True):
            contender, later = self._contenders[other], after.pop()
            if other in wanted:
                product = times(begin, later, self._limit)
                if isinstance(contender, Solo) and contender.times > 1:
                    product = times(contender.alike(contender.times - 1), product, self._limit)
                yield other, product
            begin = times(factor, begin, self._limit)

    def _of(self, index: int) -> Given:
        """Give what knowing each score of a mover says; what is the same for all its values is left out."""
        if index not in self._given:
            given = self._contenders[index].given()
            kinds: dict[int, list[Polynomial]] = {}
            for (member, _), polynomial in given.items():
                kinds.setdefault(member, []).append(polynomial)
            telling = {member for member, found in kinds.items() if any(one != found[0] for one in found)}
            self._given[index] = {key: polynomial for key, polynomial in given.items() if key[0] in telling}
        return self._given[index]

    def _add(self, mover: int, holder: CountRange, beside: Polynomial, given: Given, *, own: bool = False) -> None:
        """Add, for each value of each score, the probability that fewer than the limit are ahead of the holder."""
        for (member, score), polynomial in given.items():
            known = self._known.get((mover, member))
            if known is not None:
                found = known.setdefault((holder, own), {}).setdefault(score, [])
                found.append(fsum(times(polynomial, beside, self._limit)))

    def _fall(self, place: CountRange) -> float:
        """Add the variances over a score's values, each once for every touchpoint alike."""
        index, member = place
        chances = self._doubts[index][member]
        return fsum(
            self._alike(index, holder, own) * _variance(chances, parts)
            for (holder, own), parts in sorted(self._known[place].items())
        )

    def _alike(self, index: int, holder: CountRange, own: bool) -> int:
        contender = self._contenders[holder[0]]
        if own or not isinstance(contender, Solo):
            return 1
        return contender.times - (holder[0] == index)


def _variance(chances: dict[int, float], parts: dict[int, list[float]]) -> float:
    values = {score: fsum(parts.get(score, ())) for score in chances}
    middle = fsum(chances[score] * value for score, value in values.items())
    return fsum(chances[score] * (value - middle) ** 2 for score, value in values.items())
