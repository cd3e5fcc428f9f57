"""A touchpoint of the week as a card of its document."""

from collections.abc import Iterator

from touchmap.language.numbers import brief
from touchmap.language.speech import Speech
from touchmap.language.terms import STATUSES
from touchmap.reports.document import Bullets, Card, LabelledValue, Paragraph, Point, TableBlock
from touchmap.reports.marks import score_run
from touchmap.reports.text import Run, Text, own, runs, styled
from touchmap.reports.week.rows import WatchedRow, WeekActionRow, WeekEvidenceRow, WeekReport
from touchmap.reports.work_rows import action_cells, action_table, day, observation, owner_cell, rank_of, reported, told


def touchpoint_card(row: WatchedRow, report: WeekReport, say: Speech, *, page: bool) -> Card:
    """What is to happen at a touchpoint of the watchlist, what was reported and what was observed.

    Args:
        row: The touchpoint.
        report: The week.
        say: The language.
        page: Whether it is for a page.
    """
    if not page:
        return Card(own(row.name), facts=dict(_in_brief(row, say)))
    facts = {
        "before": LabelledValue("", _before(row, report, say)),
        "priority": LabelledValue(say("Priority"), say.figure(row.priority)),
        "owner": LabelledValue(say("Owner"), owner_cell(row.owner_name, say)),
        "score": LabelledValue(say("Score"), _score(row, say)),
        "next": LabelledValue(say("Next step"), row.next_step),
    }
    return Card(own(row.name), rank_of(row), facts, blocks=tuple(_blocks(row, say)))


def brief_action(action: WeekActionRow, say: Speech) -> str:
    """An action in a few words: its title, how far it is, and what is wrong with it."""
    marks = [
        _progress(action, say) or say(STATUSES[action.status]),
        say("overdue") if action.late else "",
        say("check-in overdue") if action.silent else "",
    ]
    said = ", ".join(mark for mark in marks if mark)
    return f"{action.title} ({said})" if said else action.title


def _in_brief(row: WatchedRow, say: Speech) -> Iterator[tuple[str, LabelledValue]]:
    """The next step, the actions and the evidence, one line each."""
    yield "next", LabelledValue(say("Next step"), row.next_step)
    for action in row.actions:
        yield (
            f"action-{action.id}",
            LabelledValue("", runs(Run(brief_action(action, say), own=True), *_note(action.last_note))),
        )
    for number, record in enumerate(row.evidence):
        seen = f"{record.date} {say.word(record.method)} {brief(record.score)}".rstrip()
        yield f"evidence-{number}", LabelledValue(say("New evidence"), runs(seen, *_note(record.note)))


def _note(note: str | None) -> tuple[str | Run, ...]:
    return (": ", Run(" ".join(note.split()), own=True)) if note else ()


def _before(row: WatchedRow, report: WeekReport, say: Speech) -> Text:
    if row.entered:
        return styled(say("new"), "strong")
    if row.rank_before is None:
        return ""
    return say("rank {rank} on {day}", rank=row.rank_before, day=day(report.since, say))


def _score(row: WatchedRow, say: Speech) -> Text:
    score = score_run(row.score, row.reaction, say)
    if row.moved not in ("up", "down") or row.score_before is None:
        return (score,)
    return runs(f"{say.figure(row.score_before)} → ", score)


def _blocks(row: WatchedRow, say: Speech) -> Iterator[Paragraph | TableBlock | Bullets]:
    if row.evidence:
        yield Bullets(tuple(Point(_seen(record, say)) for record in row.evidence), title=say("New evidence"))
    if row.actions:
        yield action_table([_action(one, say) for one in row.actions], row.name, say, caption=True)
    else:
        yield Paragraph(styled(say("No action yet."), "missing"))


def _seen(record: WeekEvidenceRow, say: Speech) -> Text:
    score = "" if record.score is None else say.figure(record.score)
    return runs(
        *observation(record.date, record.method, score, record.answers, say), *told(record.by, record.note, say)
    )


def _action(action: WeekActionRow, say: Speech) -> tuple[Text, ...]:
    last = reported(action.last_check_in, _progress(action, say), action.last_note, say, silent=action.silent)
    return action_cells(action.title, action.status, action.owner_name, (action.due, action.late), last, say)


def _progress(action: WeekActionRow, say: Speech) -> str:
    if action.progress is None:
        return ""
    moved = action.progress_before is not None and action.progress_before != action.progress
    before = f"{action.progress_before} → " if moved else ""
    return before + say("{progress} %", progress=action.progress)
