"""What `touchmap week` shows: the watchlist, what moved, what is late, and who is to report."""

from dataclasses import replace
from datetime import date

from touchmap.analysis.chains.states import reaction
from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import IN_HAND
from touchmap.analysis.questions.week import LeftWatchlist, Progress, WatchedTouchpoint, week
from touchmap.analysis.scoring.scores import mark_of
from touchmap.errors import TouchmapError
from touchmap.language.numbers import plain
from touchmap.language.phrase import phrase
from touchmap.language.speech import Speech, speech
from touchmap.model.evidence import Evidence
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Scale
from touchmap.reports.week.notes import open_points, week_notes
from touchmap.reports.week.rows import LeftRow, WatchedRow, WeekActionRow, WeekEvidenceRow, WeekReport
from touchmap.reports.work_rows import day
from touchmap.workspace import Workspace


def week_since(workspace: Workspace, since: date | None = None) -> WeekReport:
    """The watchlist of a client folder beside an earlier day's.

    Args:
        workspace: The client folder.
        since: The day to compare with; a week before the workspace's by default.

    Raises:
        TouchmapError: The day is not before the workspace's, its history does not reach back to it, or git fails.
    """
    if since is not None and since >= workspace.day:
        message = phrase(
            "a week is compared with an earlier day: {since} is not before {today}",
            since=since.isoformat(),
            today=workspace.day.isoformat(),
        )
        raise TouchmapError(message, phrase("give an earlier day"))
    then = workspace.week_ago(since)
    remark = speech(workspace.language).phrase(then.remark)
    return week_report(workspace.facts, then.facts, since or workspace.a_week_before, then.source, remark)


def week_report(now: Facts, before: Facts | None, since: date, source: str, remark: str = "") -> WeekReport:
    """The watchlist today beside an earlier day's.

    Args:
        now: The inventory today.
        before: The inventory as it was; None if nothing tells.
        since: The day on which it was so.
        source: Where the earlier state is from: a commit's short id, `records`, or `none`.
        remark: The sentence that says so.
    """
    inventory = now.inventory
    client = inventory.settings.client
    say = speech(client.language)
    found = week(now, before, since)
    rows = tuple(_watched(one, inventory, say) for one in found.watched)
    actions = [action for row in rows for action in row.actions]
    silent = [action.owner_name or say("owner not named") for action in actions if action.silent]
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


def _watched(one: WatchedTouchpoint, inventory: Inventory, say: Speech) -> WatchedRow:
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
        question=say(
            "How can we make the customer's contact at the touchpoint “{name}” as "
            "effective, quick, simple, clear, positive and memorable as possible?",
            name=row.point.name,
        ),
        moved=one.moved,
        next_step=_next_step(actions, inventory.owner_of(row.point), say),
        reaction=row.point.reaction or reaction(row.score, inventory.settings.scoring),
    )


def _action(one: Progress, inventory: Inventory) -> WeekActionRow:
    action = one.action
    return WeekActionRow(
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


def _evidence(record: Evidence, scale: Scale) -> WeekEvidenceRow:
    mark = mark_of(record, scale)
    score, answers = (plain(mark[0]), mark[1]) if mark else (None, record.answers or 1)
    return WeekEvidenceRow(record.date.isoformat(), record.method, score, answers, record.by, record.note)


def _left(one: LeftWatchlist) -> LeftRow:
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


def _next_step(actions: tuple[WeekActionRow, ...], owner: str | None, say: Speech) -> str:
    """What is to happen next, by what is missing first."""
    open_ = [action for action in actions if action.status in IN_HAND]
    late = next((action for action in open_ if action.late), None)
    if owner is None:
        return say("Find one person to own it.")
    if late is not None and late.due:
        due = day(late.due, say)
        return say("Overdue: “{title}” (due: {due}). Finish it, or set a new date.", title=late.title, due=due)
    if open_:
        first = open_[0]
        if first.due is None:
            return say("Continue: “{title}” (no due date).", title=first.title)
        return say("Continue: “{title}” (due: {due}).", title=first.title, due=day(first.due, say))
    ideas = [action for action in actions if action.status == "idea"]
    return (
        say("Decide on the idea “{title}”: who does it, and by when.", title=ideas[0].title)
        if ideas
        else say("Find an idea: nothing is planned yet.")
    )
