"""Touches: how many a customer goes through, how many of them a person makes, and what one pass costs."""

from collections.abc import Iterable
from dataclasses import dataclass

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


def touches(names: Iterable[str], inventory: Inventory) -> ContactCounts:
    """What one pass over some touchpoints takes.

    Args:
        names: The ids of the touchpoints, one for each touch.
        inventory: Where they are; a link that leads nowhere is a contact without known properties.
    """
    points = [inventory.touchpoint_by_id.get(name) for name in names]
    ways = [point.automation if point else None for point in points]
    costs = [point.cost for point in points if point is not None and point.cost is not None]
    return ContactCounts(
        links=len(points),
        by_person=sum(way in ("manual", "assisted") for way in ways),
        automatic=ways.count("automatic"),
        unknown=ways.count(None),
        cost=sum(costs) if costs else None,
        cost_unknown=len(points) - len(costs),
    )
