"""Conversion where it is counted: shares of the links before and of the start, and what one link would bring."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from touchmap.analysis.interval import wilson
from touchmap.analysis.scores import exact
from touchmap.model.chain import Chain
from touchmap.model.fields import Number


@dataclass(frozen=True, slots=True)
class Passage:
    """A counted link, beside the counted link before it.

    Attributes:
        number: The link's place in the chain, from 0.
        reached: How many customers got to it.
        before: How many got to the counted link before it; None for the first.
        rate: reached / before; None for the first, and where nobody got to the link before.
        of_start: reached over the first count of the chain; None where that is 0.
        interval: Wilson's interval of the rate at 95 %; None without a rate and where it is above 1.
    """

    number: int
    reached: int
    before: int | None
    rate: Number | None
    of_start: Number | None
    interval: tuple[float, float] | None

    @property
    def lost(self) -> int | None:
        """The customers who got to the counted link before and not here; None where the count grows."""
        return None if self.before is None or self.before < self.reached else self.before - self.reached


@dataclass(frozen=True, slots=True)
class Lift:
    """What raising the rate of one link would bring to the end of a chain.

    Attributes:
        number: The link's place in the chain, from 0.
        rate: Its rate today.
        to: The rate that it is raised to.
        end: The place of the last counted link.
        reached: How many get to that one today.
        more: How many more would, if all other rates stayed as they are.
    """

    number: int
    rate: Number
    to: Number
    end: int
    reached: int
    more: Number


def passages(chain: Chain) -> tuple[Passage, ...]:
    """The counted links of a chain, in order; empty where nothing is counted."""
    found: list[Passage] = []
    for number, link in enumerate(chain.links):
        if link.reached is not None:
            before = found[-1].reached if found else None
            start = found[0].reached if found else link.reached
            found.append(_passage(number, link.reached, before, start))
    return tuple(found)


def _passage(number: int, reached: int, before: int | None, start: int) -> Passage:
    rate = exact(Fraction(reached, before)) if before else None
    interval = wilson(reached, before) if before and reached <= before else None
    of_start = exact(Fraction(reached, start)) if start else None
    return Passage(number, reached, before, rate, of_start, interval)


def lowest(counted: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages with the lowest rate, all on a tie."""
    rated = [passage for passage in counted if passage.rate is not None]
    worst = min((passage.rate for passage in rated if passage.rate is not None), default=None)
    return tuple(passage for passage in rated if passage.rate == worst)


def best_rate(counted: Iterable[Passage]) -> Number | None:
    """The highest rate of a chain; a rate above 1 is a slip of counting, and no model for another link."""
    return max((p.rate for p in counted if p.rate is not None and p.rate <= 1), default=None)


def best_lift(counted: Sequence[Passage], to: Number | None = None) -> Lift | None:
    """The one link whose rise brings most customers to the end.

    A chain in a row passes through the product of its rates, so a link that rises from r to t multiplies
    what arrives by t / r.

    Args:
        counted: The counted links of one chain.
        to: The rate to raise a link to, above 0 and at most 1; the best of the chain unless said.

    Returns:
        The first of those that bring most. None where no rate is below that one, or where nobody gets
        to the end: then nothing is known of the rates behind the gap.
    """
    goal = best_rate(counted) if to is None else to
    if goal is None or not counted[-1].reached:
        return None
    end = counted[-1]
    lifts = [
        Lift(
            p.number, p.rate, goal, end.number, end.reached, exact(Fraction(end.reached) * goal / p.rate - end.reached)
        )
        for p in counted
        if p.rate is not None and p.rate < goal
    ]
    return max(lifts, key=lambda lift: lift.more, default=None)
