"""The ranks a touchpoint can have under every rule that grows with weight, priority and gap."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.analysis.scoring.ratings import Exact

Triple = tuple["Exact", "Exact", "Exact"]
NOTHING: Triple = (0, 0, 0)


def rank_intervals(triples: Sequence[Triple]) -> list[tuple[int, int]]:
    """Give the best and the worst rank, from 1, of each (weight, business priority, gap), in the order given.

    A touchpoint whose priority is 0 counts as (0, 0, 0). One dominates another when it is no less in all
    three and not equal: every rule that grows with the three puts it ahead. Touchpoints equal in all three
    share their ranks.
    """
    marks = [NOTHING if 0 in triple else triple for triple in triples]
    times = Counter(marks)
    above = [_at_least([mark[axis] for mark in marks]) for axis in range(3)]
    below = [_at_least([-mark[axis] for mark in marks]) for axis in range(3)]
    found: dict[Triple, tuple[int, int]] = {}
    for mark, equal in times.items():
        weight, priority, gap = mark
        not_below = (above[0][weight] & above[1][priority] & above[2][gap]).bit_count()
        not_above = (below[0][-weight] & below[1][-priority] & below[2][-gap]).bit_count()
        found[mark] = 1 + not_below - equal, len(marks) - not_above + 1
    return [found[mark] for mark in marks]


def _at_least(values: Sequence[Exact]) -> dict[Exact, int]:
    """Map each value to the set of positions that hold it or more, as the bits of one number.

    Three such sets meet in two machine-fast "and"s, where comparing pairs would take the square of the
    inventory.
    """
    found: dict[Exact, int] = {}
    for position, value in enumerate(values):
        found[value] = found.get(value, 0) | 1 << position
    reached = 0
    for value in sorted(found, reverse=True):
        reached = found[value] = found[value] | reached
    return found
