"""Where one more observation would settle the most."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

DECIMALS = 6


def to_ask(top_probabilities: Sequence[float]) -> list[int]:
    """Give the positions of the least settled touchpoints first: their top probability is nearest to 1/2.

    Takes the probabilities (0 to 1) in today's order, which decides between equally near ones. Compared as
    they are shown, to six decimals, so that 0.3 and 0.7 are equally near.
    """

    def doubt(position: int) -> tuple[float, int]:
        return round(abs(round(top_probabilities[position], DECIMALS) - 0.5), DECIMALS), position

    return sorted(range(len(top_probabilities)), key=doubt)
