"""What `touchmap actions` shows: every action and idea, by whom, until when and what for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.analysis.facts import Facts
from touchmap.language.speech import Speech, speech
from touchmap.language.terms import STATUSES
from touchmap.model.action import Status
from touchmap.reports.actions.filters import ActionFilters, fitting, hold_to_inventory
from touchmap.reports.actions.rows import ListedAction, listed_actions
from touchmap.reports.actions.totals import ActionTotals, totals_of
from touchmap.reports.kinds import Kind

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class ActionsReport:
    """The actions and ideas of an inventory.

    Attributes:
        shape: The name and the version of the JSON document.
        today: The day from which it is counted what is late.
        client: The client's name.
        currency: The currency of costs.
        actions: The rows: what is in hand by its day, then ideas, then what is done, then what is dropped.
        totals: What the rows add up to.
        notes: Notes below the table.
        language: The language of its words.
    """

    kind: ClassVar[Kind] = "actions"

    shape: Literal["touchmap.actions/1"]
    today: str
    client: str | None
    currency: str | None
    actions: tuple[ListedAction, ...]
    totals: ActionTotals
    notes: tuple[str, ...] = field(metadata=_HIDDEN)
    language: str = field(metadata=_HIDDEN)
    any_written: bool = field(metadata=_HIDDEN)


def actions_report(facts: Facts, filters: ActionFilters = ActionFilters()) -> ActionsReport:  # noqa: B008 - frozen
    """The actions and ideas as they are shown.

    Args:
        facts: The inventory on a day.
        filters: What is asked for (default: everything).

    Raises:
        TouchmapError: An owner, a lever or a touchpoint that does not exist.
    """
    inventory = facts.inventory
    hold_to_inventory(filters, inventory)
    client = inventory.settings.client
    say = speech(client.language)
    shown = listed_actions(facts, fitting(filters, facts), say)
    totals = totals_of(shown)
    return ActionsReport(
        shape="touchmap.actions/1",
        today=facts.today.isoformat(),
        client=client.name,
        currency=client.currency,
        actions=shown,
        totals=totals,
        notes=tuple(_notes(totals, len(inventory.actions), client.currency, say)),
        language=client.language,
        any_written=bool(inventory.actions),
    )


def _notes(totals: ActionTotals, written: int, currency: str | None, say: Speech) -> Iterator[str]:
    """What the rows add up to, and on how many of them each sum rests."""
    if not totals.count:
        return
    if totals.count < written:
        yield say("Shown: {count} of {all} actions and ideas.", count=totals.count, all=written)
    if totals.late:
        yield say("Overdue: {count}.", count=totals.late)
    if totals.effort is not None:
        yield say(
            "Effort in person-days: {effort} ({parts}); stated for {stated} of {count}.",
            effort=say.figure(totals.effort),
            parts=say.joined(
                [_part(one.status, one.effort, say) for one in totals.by_status if one.effort is not None]
            ),
            stated=totals.with_effort,
            count=totals.count,
        )
    if totals.cost is not None:
        yield say(
            "Cost: {cost} ({parts}); stated for {stated} of {count}.",
            cost=" ".join([say.figure(totals.cost), *([currency] if currency else [])]),
            parts=say.joined([_part(one.status, one.cost, say) for one in totals.by_status if one.cost is not None]),
            stated=totals.with_cost,
            count=totals.count,
        )


def _part(status: Status, amount: float, say: Speech) -> str:
    return say("{status}: {amount}", status=say(STATUSES[status]), amount=say.figure(amount))
