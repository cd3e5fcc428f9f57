"""What is to be looked at again, and how: never reviewed or long ago, with the checks that fit each touchpoint."""

from dataclasses import dataclass
from datetime import date

from touchmap.analysis.evidence.observations import last_by_method
from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked
from touchmap.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Suits:
    """Where a check shows most.

    Attributes:
        elements: Of which elements of a touchpoint (S4).
        channels: Parts of the words by which channels are called.
        categories: In which categories (S2).
    """

    elements: frozenset[str]
    channels: tuple[str, ...]
    categories: frozenset[str]


CHECKS = {
    "mystery-shopper": Suits(
        frozenset({"people", "office"}),
        ("phone", "call", "office", "shop", "store", "reception", "desk", "room", "meeting", "courier", "people"),
        frozenset({"physical", "communication"}),
    ),
    "scenario-test": Suits(
        frozenset({"technology"}),
        ("online", "web", "site", "app", "chat", "form", "search", "messenger", "social", "email", "e-mail", "sms"),
        frozenset({"digital"}),
    ),
    "survey": Suits(
        frozenset({"product"}),
        ("mail", "print", "paper", "document", "gift", "event", "street", "delivery", "word-of-mouth", "product"),
        frozenset({"marketing", "post-sale"}),
    ),
}
"""The checks between two reviews (S1): people and places are visited, what runs by itself is tried by a task,
and of what the customer takes home the customer is asked."""


@dataclass(frozen=True, slots=True)
class DueCheck:
    """A check to make: its method, and when it was last made; None for never."""

    method: str
    last: date | None


@dataclass(frozen=True, slots=True)
class DueReview:
    """A touchpoint that is to be looked at.

    Attributes:
        point: The touchpoint.
        row: Its place in the ranking; None if it has none.
        age: How many days ago it was reviewed; None for never.
        checks: What would show how good it is today; none where all that fits is fresh.
    """

    point: Touchpoint
    row: Ranked | None
    age: int | None
    checks: tuple[DueCheck, ...]


def due(facts: Facts) -> tuple[DueReview, ...]:
    """The touchpoints that were never reviewed, or longer ago than `gates.review_within`.

    Returns:
        Those never reviewed first, then by the day of the review; of one day in the order of the ranking.
    """
    within = facts.inventory.settings.gates.review_within
    every = (_due(point, row, facts) for point, row in facts.ranking.places)
    late = [one for one in every if one.age is None or one.age > within]
    return tuple(sorted(late, key=lambda one: _never_first(one.point.reviewed)))


def fitting(point: Touchpoint, facts: Facts) -> tuple[str, ...]:
    """The checks that suit a touchpoint: by its element, else by its channel, else by its categories, else all.

    A check whose method the client's own list of methods does not have is left out.
    """
    known = {term.id for term in facts.inventory.vocabulary.methods}
    channel = (facts.inventory.channel_of(point) or "").casefold()
    by_element = [name for name, suits in CHECKS.items() if point.element in suits.elements]
    by_channel = [name for name, suits in CHECKS.items() if any(word in channel for word in suits.channels)]
    by_category = [name for name, suits in CHECKS.items() if not suits.categories.isdisjoint(point.category)]
    found = by_element or by_channel or by_category or list(CHECKS)
    return tuple(name for name in found if name in known)


def _due(point: Touchpoint, row: Ranked | None, facts: Facts) -> DueReview:
    age = None if point.reviewed is None else (facts.today - point.reviewed).days
    return DueReview(point, row, age, _checks(point, facts))


def _checks(point: Touchpoint, facts: Facts) -> tuple[DueCheck, ...]:
    """The checks that fit and are missing or old; never made ones first, then the oldest."""
    within = facts.inventory.settings.gates.review_within
    made = last_by_method(facts.inventory.evidence_of.get(point.id, ()), facts.today)
    checks = [DueCheck(name, made.get(name)) for name in fitting(point, facts)]
    wanting = [check for check in checks if check.last is None or (facts.today - check.last).days > within]
    return tuple(sorted(wanting, key=lambda check: _never_first(check.last)))


def _never_first(day: date | None) -> tuple[bool, date | None]:
    """A key for sorting: what has no day comes before the first day there is."""
    return day is not None, day
