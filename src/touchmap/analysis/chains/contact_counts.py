"""Touches: how many a customer goes through, how many of them a person makes, and what one pass costs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from touchmap.model.fields import Number
from touchmap.model.inventory import Inventory


@dataclass(frozen=True, slots=True)
class ContactCounts:
    """What one pass takes of customer and staff (S2, S4: as few as possible, as automatic as possible).

    Attributes:
        links: How many touches there are.
        by_person: How many of them a person of the company makes: automation is manual or assisted.
        automatic: How many make themselves.
        unknown: Of how many the inventory does not say.
        cost: The sum of the known costs, in the client's currency; None if no cost is known.
        cost_unknown: How many have no cost.
    """

    links: int
    by_person: int
    automatic: int
    unknown: int
    cost: Number | None
    cost_unknown: int


def touches(links: Iterable[Sequence[str]], inventory: Inventory) -> ContactCounts:
    """What one pass over some links takes. What the ways of a link do not agree on is not known of it.

    Args:
        links: For each link the ids of its touchpoints, of which a customer takes one.
        inventory: Where they are; a link that leads nowhere is a contact without known properties.
    """
    points = [[inventory.touchpoint_by_id.get(way) for way in ways] for ways in links]
    ways: list[str | None] = [_agreed([point.automation if point else None for point in of]) for of in points]
    known: list[Number | None] = [_agreed([point.cost if point else None for point in of]) for of in points]
    costs = [cost for cost in known if cost is not None]
    return ContactCounts(
        links=len(points),
        by_person=sum(way in ("manual", "assisted") for way in ways),
        automatic=ways.count("automatic"),
        unknown=ways.count(None),
        cost=sum(costs) if costs else None,
        cost_unknown=len(points) - len(costs),
    )


def _agreed(values: Sequence[Any]) -> Any:
    """What all ways of a link have; None if they differ."""
    first, *others = values
    return first if all(other == first for other in others) else None
