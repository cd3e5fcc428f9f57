"""What rules and reports ask of an inventory, each worked out once and only when asked for."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from touchmap.analysis.chains import ChainState, chain_state, weak_in
from touchmap.analysis.ranking import Ranking, rank
from touchmap.analysis.scores import scores
from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory


@dataclass(frozen=True)
class Facts:
    """An inventory on a day, and what follows from it.

    Attributes:
        inventory: The inventory.
        today: The day that ages are counted from.
    """

    inventory: Inventory
    today: date

    @cached_property
    def scores(self) -> dict[str, Number]:
        """Each scored touchpoint's score."""
        return scores(self.inventory)

    @cached_property
    def ranking(self) -> Ranking:
        """The ranking over all segments."""
        return rank(self.inventory)

    @cached_property
    def priorities(self) -> dict[str, Number]:
        """The priority of each ranked touchpoint, over all segments."""
        return {row.point.id: row.priority for row in self.ranking.ranked}

    @cached_property
    def chains(self) -> tuple[ChainState, ...]:
        """Each chain as it is today, in the order of the files."""
        return tuple(chain_state(chain, self.inventory, self.scores) for chain in self.inventory.chains)

    @cached_property
    def weak_in(self) -> dict[str, tuple[str, ...]]:
        """The ids of the chains whose weak link each touchpoint is."""
        return weak_in(self.inventory, self.scores)
