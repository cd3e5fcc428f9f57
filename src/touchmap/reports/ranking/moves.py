"""What an edit did to the ranking: ranks that moved, and who came on the watchlist or left it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranking
from touchmap.model.inventory import Inventory


@dataclass(frozen=True, slots=True)
class RankMove:
    """A touchpoint whose rank changed; None if it has none."""

    id: str
    old: int | None = field(metadata={"key": "from"})
    new: int | None = field(metadata={"key": "to"})


@dataclass(frozen=True, slots=True)
class RankMoves:
    """What moved in the ranking.

    Attributes:
        ranks: The touchpoints asked for whose rank changed.
        enters: The ids that came on the watchlist, in its order.
        leaves: The ids that left it.
        count: How many touchpoints are ranked now.
    """

    ranks: tuple[RankMove, ...] = ()
    enters: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    count: int = 0


def moves(before: Inventory, after: Inventory, asked: Iterable[str], today: date) -> RankMoves:
    """What moved between two states of an inventory.

    Args:
        before: The inventory as it was.
        after: The inventory as it is.
        asked: The ids of the touchpoints whose ranks are compared.
        today: The day that both are ranked on.
    """
    was, is_now = (Facts(inventory, today).ranking for inventory in (before, after))
    old, new = _ranks(was), _ranks(is_now)
    watched_before = dict.fromkeys(row.point.id for row in was.watched)  # all that tie: it can be long
    watched_now = dict.fromkeys(row.point.id for row in is_now.watched)
    return RankMoves(
        ranks=tuple(RankMove(name, old.get(name), new.get(name)) for name in asked if old.get(name) != new.get(name)),
        enters=tuple(name for name in watched_now if name not in watched_before),
        leaves=tuple(name for name in watched_before if name not in watched_now),
        count=len(new),
    )


def _ranks(ranking: Ranking) -> dict[str, int]:
    return {row.point.id: row.rank for row in ranking.ranked}
