"""How a sentence names touchpoints: quoted, and with the id where another one has the same name."""

from collections.abc import Iterable
from typing import Protocol

from touchmap.model.inventory import Inventory
from touchmap.reports.words import Words


class Named(Protocol):
    """What a sentence can name: a touchpoint, or a row about one."""

    @property
    def id(self) -> str:
        """The touchpoint's id."""

    @property
    def name(self) -> str:
        """The touchpoint's name."""


def named(point: Named, inventory: Inventory, say: Words) -> str:
    """A touchpoint as a sentence names it; with its id where another one of the inventory has this name."""
    shares = any(other != point.id for other in inventory.ids_by_name.get(point.name, ()))
    return say("list.named", name=point.name, id=point.id) if shares else say("list.quoted", name=point.name)


def listed(points: Iterable[Named], inventory: Inventory, say: Words, most: int = 20) -> str:
    """Touchpoints in a row, each once and as a sentence names it; those beyond the most only counted."""
    once = {point.id: point for point in points}
    return say.joined([named(point, inventory, say) for point in once.values()], most)
