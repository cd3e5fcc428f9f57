"""What `touchmap actions` shows: every action and idea, by whom, until when and what for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Literal

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import IN_HAND, is_late, newest
from touchmap.language.numbers import plain
from touchmap.language.speech import Speech, speech
from touchmap.language.terms import LEVERS, STATUSES
from touchmap.model.action import Action, Status
from touchmap.model.entry import Term
from touchmap.reports.actions.filters import ActionFilters, fitting, hold_to_inventory
from touchmap.reports.actions.totals import ActionTotals, totals_of
from touchmap.reports.kinds import Kind

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An action or an idea; days are ISO dates, `effort` is in person-days, `progress` in per cent.

    `cost` is in the client's currency, `late_by` the days since it was due if it is planned or under way, `scores`
    are those of its touchpoints today.
    """

    id: str
    touchpoints: tuple[str, ...]
    title: str
    status: Status
    owner: str | None
    owner_name: str | None
    due: str | None
    late_by: int | None
    lever: str | None
    source: str | None
    effort: float | None
    cost: float | None
    expected_score: float | None
    scores: tuple[float | None, ...]
    progress: int | None
    last_check_in: str | None
    because: str | None
    measure: str | None
    effect: str | None
    opened: str | None
    closed: str | None
    file: str
    line: int
    names: tuple[str, ...] = field(metadata=_HIDDEN)
    lever_name: str | None = field(metadata=_HIDDEN)


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
    shown = sorted(fitting(filters, facts), key=_order)
    totals = totals_of(shown, facts.today)
    return ActionsReport(
        shape="touchmap.actions/1",
        today=facts.today.isoformat(),
        client=client.name,
        currency=client.currency,
        actions=tuple(_row(action, facts, say) for action in shown),
        totals=totals,
        notes=tuple(_notes(totals, len(inventory.actions), client.currency, say)),
        language=client.language,
        any_written=bool(inventory.actions),
    )


def _order(action: Action) -> tuple[int, date]:
    """What is in hand first, by its day, then ideas; what is closed last, the latest before earlier ones."""
    if action.status in (*IN_HAND, "idea"):
        return int(action.status == "idea"), action.due or date.max
    closed = action.closed or date.min
    return 2 + int(action.status == "dropped"), date.fromordinal(date.max.toordinal() + 1 - closed.toordinal())


def _row(action: Action, facts: Facts, say: Speech) -> ListedAction:
    inventory, last = facts.inventory, newest(action.log)
    late = action.due is not None and is_late(action, facts.today)
    points = inventory.touchpoint_by_id
    return ListedAction(
        id=action.id,
        touchpoints=action.improves,
        title=action.title,
        status=action.status,
        owner=action.owner,
        owner_name=inventory.owner_name(action.owner),
        due=_day(action.due),
        late_by=(facts.today - action.due).days if late and action.due else None,
        lever=action.lever,
        source=action.source,
        effort=plain(action.effort),
        cost=plain(action.cost),
        expected_score=plain(action.expected_score),
        scores=tuple(plain(facts.scores.get(name)) for name in action.improves),
        progress=last.progress if last else None,
        last_check_in=_day(last.date) if last else None,
        because=action.because,
        measure=action.measure,
        effect=action.effect,
        opened=_day(action.opened),
        closed=_day(action.closed),
        file=action.where.file,
        line=action.line,
        names=tuple(points[name].name if name in points else name for name in action.improves),
        lever_name=_lever(action.lever, inventory.vocabulary.levers, say),
    )


def _day(on: date | None) -> str | None:
    return None if on is None else on.isoformat()


def _lever(lever: str | None, levers: Sequence[Term], say: Speech) -> str | None:
    """A lever in words: the client's name for it, else ours for a built-in one."""
    named = next((term.name for term in levers if term.id == lever and term.where.file), None)
    return named or (say(LEVERS[lever]) if lever in LEVERS else lever)


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
