"""What `touchmap week` shows: the watchlist, what moved, what is late, and who is to report."""

from dataclasses import dataclass, field, replace
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.analysis.figures import plain
from touchmap.analysis.scores import mark_of
from touchmap.analysis.week import Left, Progress, Watched, week
from touchmap.analysis.work import IN_HAND
from touchmap.model.evidence import Evidence
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Scale
from touchmap.reports.week_notes import open_points, week_notes
from touchmap.reports.words import Words, words

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action on a watchlist touchpoint; dates are texts such as 2026-11-22, progress is in per cent."""

    id: str
    title: str
    status: str
    owner: str | None
    owner_name: str | None
    due: str | None
    progress: int | None
    progress_before: int | None
    last_check_in: str | None
    last_note: str | None
    late: bool
    silent: bool


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """What was observed since; the score is on the client's scale."""

    date: str
    method: str
    score: float | None
    answers: int
    by: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class WatchedRow:
    """A touchpoint of the watchlist, today and then; `moved` is up, down, too_few, not_comparable or null."""

    rank: int
    id: str
    name: str
    priority: float
    tied: bool
    rank_before: int | None
    entered: bool
    score: float
    score_before: float | None
    owner: str | None
    owner_name: str | None
    evidence: tuple[EvidenceRow, ...]
    actions: tuple[ActionRow, ...]
    question: str
    moved: str | None
    next_step: str = field(metadata=_HIDDEN)


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A touchpoint that was on the watchlist then, and its rank and score today if it is ranked."""

    id: str
    name: str
    rank_before: int
    rank: int | None
    score_before: int | float
    score: int | float | None
    moved: str | None


@dataclass(frozen=True, slots=True)
class WeekReport:
    """The watchlist today beside an earlier day's.

    Attributes:
        shape: The name and the version of the JSON document.
        today: The day of the report.
        since: The day that is compared with.
        source: Where the earlier state is from: a commit's short id, `records`, or `none` where nothing tells.
        watchlist: As many rows as the watchlist has places.
        beyond: How many more tie with the last of them; all that follows counts them too.
        left: Who left it.
        late: Ids of actions on the watchlist that are past their due dates.
        late_elsewhere: Ids of actions off the watchlist that are past their due dates.
        to_report: Names of those whose actions on the watchlist nobody reported on in time.
        unowned: Ids of watchlist touchpoints without an owner.
        tied: The rows of those beyond.
        notes: What is to be said below the table.
        open_points: Those of the notes that somebody has to see to.
        client: The client's name.
        language: The language of its words.
        client_language: The language of what the inventory says.
    """

    shape: str
    today: str
    since: str
    source: str
    watchlist: tuple[WatchedRow, ...]
    beyond: int
    left: tuple[LeftRow, ...]
    late: tuple[str, ...]
    late_elsewhere: tuple[str, ...]
    to_report: tuple[str, ...]
    unowned: tuple[str, ...]
    tied: tuple[WatchedRow, ...] = field(metadata=_HIDDEN)
    notes: tuple[str, ...] = field(metadata=_HIDDEN)
    open_points: tuple[str, ...] = field(metadata=_HIDDEN)
    client: str = field(metadata=_HIDDEN)
    language: str = field(metadata=_HIDDEN)
    client_language: str = field(metadata=_HIDDEN)

    @property
    def clean(self) -> bool:
        """Whether nothing on the watchlist is late, nobody is silent, and everything on it has an owner."""
        return not (self.late or self.to_report or self.unowned)


def week_report(now: Facts, before: Facts | None, since: date, source: str, remark: str = "") -> WeekReport:
    """The watchlist today beside an earlier day's.

    Args:
        now: The inventory today.
        before: The inventory as it was; None where nothing tells.
        since: The day on which it was so.
        source: Where the earlier state is from: a commit's short id, `records`, or `none`.
        remark: The sentence that says so.
    """
    inventory = now.inventory
    client = inventory.settings.client
    say = words(client.language)
    found = week(now, before, since)
    rows = tuple(_watched(one, inventory, say) for one in found.watched)
    actions = [action for row in rows for action in row.actions]
    silent = [action.owner_name or say("week.somebody") for action in actions if action.silent]
    report = WeekReport(
        shape="touchmap.week/1",
        today=now.today.isoformat(),
        since=found.since.isoformat(),
        source=source,
        watchlist=rows[: found.places],
        beyond=len(rows[found.places :]),
        left=tuple(map(_left, found.left)),
        late=tuple(action.id for action in actions if action.late),
        late_elsewhere=tuple(action.id for action in found.late_elsewhere),
        to_report=tuple(dict.fromkeys(silent)),
        unowned=tuple(row.id for row in rows if row.owner_name is None),
        tied=rows[found.places :],
        notes=(),
        open_points=(),
        client=client.name or "",
        language=say.language,
        client_language=client.language,
    )
    to_see_to = open_points(report, inventory, say)
    return replace(report, notes=(*week_notes(report, remark, inventory, say), *to_see_to), open_points=to_see_to)


def _watched(one: Watched, inventory: Inventory, say: Words) -> WatchedRow:
    row = one.row
    owner = inventory.entered_owner_of(row.point)
    actions = tuple(_action(progress, inventory) for progress in one.actions)
    return WatchedRow(
        rank=row.rank,
        id=row.point.id,
        name=row.point.name,
        priority=plain(row.priority) or 0,
        tied=row.tied,
        rank_before=one.before.rank if one.before else None,
        entered=one.entered,
        score=plain(row.score) or 0,
        score_before=plain(one.before.score) if one.before else None,
        owner=owner,
        owner_name=inventory.owner_name(owner),
        evidence=tuple(_evidence(record, inventory.settings.scoring) for record in one.evidence),
        actions=actions,
        question=say("week.question", name=row.point.name),
        moved=one.moved,
        next_step=_next_step(actions, inventory.owner_of(row.point), say),
    )


def _action(one: Progress, inventory: Inventory) -> ActionRow:
    action = one.action
    return ActionRow(
        id=action.id,
        title=action.title,
        status=action.status,
        owner=action.owner,
        owner_name=inventory.owner_name(action.owner),
        due=action.due.isoformat() if action.due else None,
        progress=one.progress,
        progress_before=one.before,
        last_check_in=one.last.date.isoformat() if one.last else None,
        last_note=one.last.note if one.last else None,
        late=one.late,
        silent=one.silent,
    )


def _evidence(record: Evidence, scale: Scale) -> EvidenceRow:
    mark = mark_of(record, scale)
    score, answers = (plain(mark[0]), mark[1]) if mark else (None, record.answers or 1)
    return EvidenceRow(record.date.isoformat(), record.method, score, answers, record.by, record.note)


def _left(one: Left) -> LeftRow:
    then, today = one.then, one.today
    return LeftRow(
        id=then.point.id,
        name=then.point.name,
        rank_before=then.rank,
        rank=today.rank if today else None,
        score_before=plain(then.score) or 0,
        score=plain(today.score) if today else None,
        moved=one.moved,
    )


def _next_step(actions: tuple[ActionRow, ...], owner: str | None, say: Words) -> str:
    """What is to happen next, by what is missing first."""
    open_ = [action for action in actions if action.status in IN_HAND]
    late = next((action for action in open_ if action.late), None)
    if owner is None:
        return say("week.next.owner")
    if late is not None:
        return say("week.next.late", title=late.title, due=late.due)
    if open_:
        key = "week.next.action" if open_[0].due else "week.next.action_undated"
        return say(key, title=open_[0].title, due=open_[0].due)
    ideas = [action for action in actions if action.status == "idea"]
    return say("week.next.idea", title=ideas[0].title) if ideas else say("week.next.nothing")
