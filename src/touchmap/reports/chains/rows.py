"""The rows of `touchmap chains`: a chain, and its links."""

from dataclasses import dataclass, field
from typing import Any

from touchmap.analysis.chains.contact_counts import ContactCounts
from touchmap.analysis.chains.states import Role
from touchmap.language.numbers import plain
from touchmap.model.touchpoint import Reaction, State
from touchmap.reports.added import Added, added_by
from touchmap.reports.chains.lift import LiftRow
from touchmap.reports.standard_rows import StandardRow


@dataclass(frozen=True, slots=True)
class LinkWayRow:
    """One of several touchpoints of a link, of which each customer takes one."""

    touchpoint: str
    name: str
    score: float | None
    reaction: Reaction | None
    reached: int | None


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link, and the counted link before it.

    Attributes:
        conversion: Reached over the previous count, 0 to 1; None for the first count and without one.
        interval: Wilson's interval of the conversion at 95 %, 0 to 1.
        of_start: Reached over the first count of the chain.
        lost: How many of the previous count did not get here.
        after: How many minutes after the link before it customers get here.
        minutes: How many minutes the customer spends here.
        weak: Whether it has the lowest score of the chain.
        beyond_break: Whether an earlier link breaks the chain.
        ways: Its touchpoints, if there are several; then `touchpoint` is the worst, `reaction` the best one's.
        state: Whether its touchpoint is live; other links are passed over, and have no figures.
    """

    touchpoint: str
    name: str
    role: Role
    score: float | None
    reaction: Reaction | None
    reached: int | None
    conversion: float | None
    interval: tuple[float, float] | None
    of_start: float | None
    lost: int | None
    weak: bool
    beyond_break: bool
    after: int | None
    minutes: float | None
    ways: tuple[LinkWayRow, ...]
    state: State


@dataclass(frozen=True, slots=True)
class ChainRow:
    """A chain; lists hold the ids of touchpoints.

    Attributes:
        breaks_at: The first negative link.
        end: The end link.
        starts: The chain that the end link starts.
        touches: How many links it has: the contacts of one pass.
        cost: The known costs of one pass, in the client's currency.
        next_weak_links: The weakest once the weak links are raised to their targets.
        lowest_conversion: The links with the lowest conversion.
        not_distinguishable: The other links whose intervals meet that of a lowest one.
        owner: Who owns the chain as a whole, as entered; `owner_name` is their name.
        goal: What the chain is to reach.
        standards: Promises about the chain as a whole.
        lift: What improving such a link would bring; None if there is no figure.
        breaks: The place of the break among the links, from 0.
        ends: The place of the end link.
        said: Remarks on it, one sentence each.
        more: Today's weak links and break, of a chain as it would be.
    """

    id: str
    name: str
    segment: str | None
    links: tuple[LinkRow, ...]
    weak_links: tuple[str, ...]
    breaks_at: str | None
    end: str | None
    starts: str | None
    touches: int
    cost: float | None
    by_person: int
    automatic: int
    automation_unknown: int
    cost_unknown: int
    next_weak_links: tuple[str, ...]
    unscored: tuple[str, ...]
    beyond_break: tuple[str, ...]
    lowest_conversion: tuple[str, ...]
    not_distinguishable: tuple[str, ...]
    lift: LiftRow | None
    owner: str | None
    owner_name: str | None
    goal: str | None
    standards: tuple[StandardRow, ...]
    file: str
    line: int
    starts_name: str | None = field(metadata={"data": False})
    breaks: int | None = field(metadata={"data": False})
    ends: int | None = field(metadata={"data": False})
    said: tuple[str, ...] = field(metadata={"data": False})
    more: Added | None = field(default=None, metadata=added_by("ChainBefore"))


def contact_figures(taken: ContactCounts) -> dict[str, Any]:
    """What one pass over some links takes, by the fields that a chain, a route and a segment have for it."""
    return {
        "touches": taken.links,
        "cost": plain(taken.cost),
        "by_person": taken.by_person,
        "automatic": taken.automatic,
        "automation_unknown": taken.unknown,
        "cost_unknown": taken.cost_unknown,
    }
