"""Conversion where it is counted: each link's share of the link before and of the start."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from touchmap.analysis.scoring.scores import exact
from touchmap.analysis.statistics.intervals import wilson
from touchmap.model.chain import Chain
from touchmap.model.fields import Number


@dataclass(frozen=True, slots=True)
class Passage:
    """A counted link, beside the counted link before it.

    Attributes:
        number: The link's place in the chain, from 0.
        reached: How many customers got to it.
        before: How many got to the counted link before it; None for the first.
        rate: Reached / before; None for the first, and where nobody got to the link before.
        of_start: Reached over the first count of the chain; None if that is 0.
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
        """The customers who got to the counted link before and not here; None if the count grows."""
        return None if self.before is None or self.before < self.reached else self.before - self.reached


def passages(chain: Chain) -> tuple[Passage, ...]:
    """The counted links of a chain, in order; empty if nothing is counted."""
    found: list[Passage] = []
    for number, link in enumerate(chain.links):
        if (count := link.count) is not None:
            before = found[-1].reached if found else None
            start = found[0].reached if found else count
            found.append(_passage(number, count, before, start))
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
