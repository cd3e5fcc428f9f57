"""The open work of the plan: every action by its owner, every idea, and what would come of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import OPEN
from touchmap.analysis.questions.expected_scores import best_expected, with_scores
from touchmap.analysis.scoring.ranking import Ranking
from touchmap.language.speech import speech
from touchmap.model.inventory import Inventory
from touchmap.reports.actions.rows import ListedAction, listed_actions
from touchmap.reports.actions.totals import totals_of
from touchmap.reports.naming import told_apart


@dataclass(frozen=True, slots=True)
class PersonsWork:
    """The actions of one owner, the earliest first; `owner` is None where nobody has them.

    `effort` is in person-days, over the `with_effort` actions that state it; `late` counts those that are overdue.
    """

    owner: str | None
    owner_name: str | None
    late: int
    effort: float | None
    with_effort: int
    actions: tuple[ListedAction, ...]


@dataclass(frozen=True, slots=True)
class ExpectedOutcome:
    """What would come of the work if every expected score came true.

    Attributes:
        touchpoints: How many touchpoints would have a better score.
        watched: How many are on the watchlist today, ties included.
        leaving: The names of those that would leave it.
    """

    touchpoints: int
    watched: int
    leaving: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenWork:
    """What is planned, under way or an idea; with a segment, at the touchpoints that it meets.

    Attributes:
        people: The actions by owner: who has overdue ones first, then by the earliest day; what nobody has is last.
        ideas: The ideas, in the order of the ranking of their touchpoints.
        expected: What would come of it; None if no action expects a better score.
    """

    people: tuple[PersonsWork, ...]
    ideas: tuple[ListedAction, ...]
    expected: ExpectedOutcome | None

    @property
    def actions(self) -> tuple[ListedAction, ...]:
        """What is planned or under way, person by person."""
        return tuple(action for one in self.people for action in one.actions)


def open_work(facts: Facts, ranking: Ranking, segment: str | None) -> OpenWork:
    """The open work of an inventory.

    Args:
        facts: The inventory on the plan's day.
        ranking: The plan's ranking.
        segment: The segment by whose weights it is ranked, if any: its work is that at the touchpoints it meets.
    """
    places = {point.id: at for at, (point, _) in enumerate(ranking.places)}
    still_open = (action for action in facts.inventory.actions if action.status in OPEN)
    listed = listed_actions(facts, still_open, speech(facts.inventory.settings.client.language))
    if segment is not None:
        listed = tuple(one for one in listed if not places.keys().isdisjoint(one.touchpoints))
    ideas = [one for one in listed if one.status == "idea"]
    return OpenWork(
        people=_by_person([one for one in listed if one.status != "idea"], facts.inventory),
        ideas=tuple(sorted(ideas, key=lambda one: min(places.get(name, len(places)) for name in one.touchpoints))),
        expected=_expected(facts, ranking, segment),
    )


def _by_person(actions: Sequence[ListedAction], inventory: Inventory) -> tuple[PersonsWork, ...]:
    """The actions of each owner; they come in the order of their days, and stay in it."""
    by_owner: dict[str | None, list[ListedAction]] = {}
    for one in actions:
        by_owner.setdefault(inventory.owner_in(one.owner), []).append(one)
    work = (_work_of(owner, theirs) for owner, theirs in by_owner.items())
    return tuple(sorted(work, key=lambda one: (one.owner is None, not one.late)))


def _work_of(owner: str | None, actions: Sequence[ListedAction]) -> PersonsWork:
    totals = totals_of(actions)
    return PersonsWork(
        owner=owner,
        owner_name=actions[0].owner_name,
        late=totals.late,
        effort=totals.effort,
        with_effort=totals.with_effort,
        actions=tuple(actions),
    )


def _expected(facts: Facts, ranking: Ranking, segment: str | None) -> ExpectedOutcome | None:
    better = best_expected(facts)
    if not better:
        return None
    watched = {row.point.id for row in with_scores(facts, better).ranking_of(segment).watched}
    leaving = [row.point for row in ranking.watched if row.point.id not in watched]
    return ExpectedOutcome(
        touchpoints=len(better),
        watched=len(ranking.watched),
        leaving=tuple(told_apart(point, facts.inventory) for point in leaving),
    )
