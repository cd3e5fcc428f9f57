"""What improving a link would bring, as plain values."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchmap.language.numbers import plain, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.analysis.chains.lift import Lift
    from touchmap.analysis.chains.states import ChainState


@dataclass(frozen=True, slots=True)
class EqualRow:
    """A link that would bring as many more, with the interval of that at 95 %."""

    touchpoint: str
    interval: tuple[float, float]


@dataclass(frozen=True, slots=True)
class LiftRow:
    """What improving the link of the lowest conversion would bring to the end.

    Attributes:
        rate: Its conversion today, 0 to 1.
        to: The conversion that it would have.
        end: The last counted link.
        reached: How many customers get there today.
        more: How many more would, if all other rates stayed.
        interval: The interval of that at 95 %.
        lost: How many are lost at the link today.
        equal: The other links of which the same is true, each with its interval.
    """

    touchpoint: str
    rate: float
    to: float
    end: str
    reached: int
    more: float
    interval: tuple[float, float]
    lost: int
    equal: tuple[EqualRow, ...]


def lift_row(found: "Sequence[Lift]", state: "ChainState") -> LiftRow | None:
    """The first of the links that would bring most, with its equals; None if there is no figure for any."""
    if not found:
        return None
    first, *others = found
    return LiftRow(
        touchpoint=state.steps[first.number].link.touchpoint,
        rate=plain(first.rate) or 0,
        to=plain(first.to) or 0,
        end=state.steps[first.end].link.touchpoint,
        reached=first.reached,
        more=plain(first.more) or 0,
        interval=rounded(first.interval),
        lost=first.lost,
        equal=tuple(EqualRow(state.steps[o.number].link.touchpoint, rounded(o.interval)) for o in others),
    )
