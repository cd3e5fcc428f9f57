"""What one improved link would bring to the end of a chain, and how sure that is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import exp, hypot, inf, log

from touchmap.analysis.chains.conversion import Passage, lowest
from touchmap.analysis.scoring.scores import exact
from touchmap.analysis.statistics.intervals import wilson
from touchmap.model.fields import Number

KEEP = Fraction(1, 10)
"""The share of those lost at a link that is thought to stay."""


@dataclass(frozen=True, slots=True)
class Effort:
    """What is thought to become better at a link.

    Attributes:
        keep: The share of those lost there that stays, above 0 and at most 1.
        to: The rate to which it rises, above 0 and at most 1; None for `keep`.
    """

    keep: Fraction = KEEP
    to: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Lift:
    """What improving one link would bring to the end of a chain.

    Attributes:
        number: The link's place in the chain, from 0.
        rate: Its rate today.
        to: The rate that it would have.
        lost: How many are lost there today.
        end: The place of the last counted link.
        reached: How many get to that one today.
        more: How many more would, if all other rates stayed as they are.
        interval: The interval of that at 95 %.
    """

    number: int
    rate: Number
    to: Number
    lost: int
    end: int
    reached: int
    more: Number
    interval: tuple[float, float]


def lifts(counted: Sequence[Passage], effort: Effort) -> tuple[Lift, ...]:
    """What improving a link would bring, for the links of the lowest rate: of equal effort it is most there.

    Links of equal rates bring the same. Links without a figure are left out: nobody is lost
    there, nobody gets there or to the end, or a count from the link before to the end grows.
    """
    places = {passage.number: place for place, passage in enumerate(counted)}
    found = (_lift(counted, places[passage.number], effort) for passage in lowest(counted))
    return tuple(lift for lift in found if lift is not None)


def indistinct(counted: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages above the lowest rate whose intervals at 95 % meet that of a lowest one."""
    known = tuple(counted)
    worst = lowest(known)
    highs = [passage.interval[1] for passage in worst if passage.interval]
    return tuple(p for p in known if p not in worst and p.interval and any(p.interval[0] <= high for high in highs))


def grows_after(counted: Sequence[Passage], place: int) -> bool:
    """Whether a count grows anywhere from the link before a place to the end."""
    counts = [passage.reached for passage in counted[place - 1 :]]
    return any(later > earlier for earlier, later in pairwise(counts))


def _lift(counted: Sequence[Passage], place: int, effort: Effort) -> Lift | None:
    here, end = counted[place], counted[-1]
    if here.rate is None or not here.lost or not here.reached or not end.reached or grows_after(counted, place):
        return None
    rate = Fraction(here.rate)
    to = rate + effort.keep * (1 - rate) if effort.to is None else effort.to
    if to <= rate:
        return None
    more = end.reached * (to / rate - 1)
    beyond = 0 if effort.to is None else 1 - effort.to
    interval = _interval(here, end, more, beyond)
    return Lift(here.number, exact(rate), exact(to), here.lost, end.number, end.reached, exact(more), interval)


def _interval(here: Passage, end: Passage, more: Fraction, beyond: Fraction | int) -> tuple[float, float]:
    """The interval of a lift at 95 %, from Wilson's intervals of the two shares whose product it is.

    The share lost at the link, less what stays lost at the rate that is asked for, and the share of those who
    get from the link to the end; their distances add up as squares, on the scale of logarithms (G. Y. Zou and
    A. Donner, "Construction of confidence limits about effect measures", 2008).
    """
    before, lost = here.before or 0, here.lost or 0
    low, high = wilson(lost, before)
    share, least = lost / before - beyond, low - beyond
    down, up = log(share / least) if least > 0 else inf, log((high - beyond) / share)
    if here.number != end.number:
        onward = end.reached / here.reached
        low, high = wilson(end.reached, here.reached)
        down, up = hypot(down, log(onward / low)), hypot(up, log(high / onward))
    return float(more) * exp(-down), float(more) * exp(up)
