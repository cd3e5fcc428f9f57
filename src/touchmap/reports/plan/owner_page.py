"""The plan for one owner: what they own, what they work on, and what they have to decide."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from touchmap.analysis.facts import Facts
from touchmap.language.speech import Speech, speech
from touchmap.model.inventory import Inventory
from touchmap.reports.filters import goes_by, hold_to_owners
from touchmap.reports.plan.open_work import OpenWork
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.to_decide import to_decide

SECTIONS = ("summary", "watchlist", "work", "touchpoints", "ranking")
"""The sections of such a plan."""


def of_owner(report: PlanReport, asked: str, facts: Facts) -> PlanReport:
    """What of a plan belongs to one owner.

    Args:
        report: The plan.
        asked: The owner's id or name, in any case.
        facts: The inventory on the plan's day.

    Raises:
        TouchmapError: Nobody goes by this.
    """
    inventory = facts.inventory
    say = speech(report.language)
    owners = {point.id: inventory.owner_of(point) for point in inventory.touchpoints}
    known = [*owners.values(), *(action.owner for action in inventory.actions)]
    hold_to_owners(asked, known, inventory)
    theirs = {point for point, owner in owners.items() if goes_by(asked, owner, inventory)}
    watchlist = tuple(item for item in report.watchlist if item.row.id in theirs)
    work = OpenWork(
        people=tuple(one for one in report.work.people if goes_by(asked, one.owner, inventory)),
        ideas=tuple(idea for idea in report.work.ideas if not theirs.isdisjoint(idea.touchpoints)),
        expected=None,
    )
    held = replace(
        report,
        owner=_name(asked, known, inventory),
        watchlist=watchlist,
        same=(),
        work=work,
        to_decide=to_decide(watchlist, say),
        ranking=tuple(row for row in report.ranking if row.id in theirs),
        sections=tuple(name for name in report.sections if name in SECTIONS),
    )
    return replace(held, in_short=tuple(" ".join(said) for said in _in_short(held, theirs, facts, say)))


def _name(asked: str, known: Iterable[str | None], inventory: Inventory) -> str:
    """The owner's name as the inventory has it."""
    owners = (*inventory.person_by_id, *(owner for owner in known if owner))
    return next((inventory.owner_name(owner) or owner for owner in owners if goes_by(asked, owner, inventory)), asked)


def _in_short(report: PlanReport, theirs: set[str], facts: Facts, say: Speech) -> Iterator[tuple[str, ...]]:
    owned = say.plural(
        "{name} owns {count} touchpoint.", "{name} owns {count} touchpoints.", len(theirs), name=report.owner
    )
    yield owned, say("On the watchlist: {count}.", count=len(report.watchlist))
    actions = report.work.actions
    late = sum(action.late_by is not None for action in actions)
    said = say("Actions planned or under way: {count}.", count=len(actions))
    yield (said, say("Overdue: {count}.", count=late)) if late else (said,)
    points = [point for point in facts.inventory.touchpoints if point.id in theirs]
    bare = facts.opinions(points)
    if bare:
        yield (say("Scores that no evidence supports: {count} of {all}.", count=len(bare), all=len(points)),)
