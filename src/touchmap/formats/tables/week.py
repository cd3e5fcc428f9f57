"""The weekly page: a table, a page for the meeting, and the meeting's agenda."""

from touchmap.formats.escape.markdown import cell, prose
from touchmap.formats.layout.table import Column, Grid
from touchmap.formats.layout.table import write_markdown as write_table
from touchmap.language.numbers import brief
from touchmap.language.speech import Speech, speech
from touchmap.reports.week.rows import WatchedRow, WeekActionRow, WeekReport


def grid(report: WeekReport) -> Grid:
    """The watchlist as a table: place now and then, score now and then, owner, actions."""
    say = speech(report.language)
    columns = (
        Column(say("#"), "right"),
        Column(say("Before"), "right", keep=4),
        Column(say("Touchpoint")),
        Column(say("Score"), "right", keep=6),
        Column(say("Owner"), keep=5),
        Column(say("Actions"), keep=7),
    )
    rows = tuple(_row(row, say) for row in report.watchlist)
    return Grid(columns, rows, report.notes, say("The watchlist is empty: no touchpoint has a priority above 0."))


def write_markdown(report: WeekReport, *, agenda: bool = False) -> str:
    """The page for the meeting, or its agenda, in Markdown."""
    return _agenda(report) if agenda else _page(report)


def _page(report: WeekReport) -> str:
    """The page for the meeting, in Markdown: the table, then each touchpoint with what was reported."""
    say = speech(report.language)
    title = say("Watchlist: the week to {today}", today=report.today)
    blocks = [f"# {cell(title)}", cell(report.client), write_table(grid(report)).rstrip()]
    blocks += [_section(row, say) for row in report.watchlist]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _agenda(report: WeekReport) -> str:
    """The meeting's agenda, in Markdown: per touchpoint the question, the last note, the next step, the owner."""
    say = speech(report.language)
    blocks = [f"# {cell(say('Agenda for {today}: watchlist', today=report.today))}", cell(report.client)]
    for number, row in enumerate(report.watchlist, start=1):
        notes = [action.last_note for action in row.actions if action.last_note]
        lines = [
            f"## {number}. {cell(row.name)}",
            "",
            cell(row.question),
            "",
            f"- {say('Owner')}: {cell(row.owner_name or '–')}",
            f"- {say('Last note')}: {cell(notes[0] if notes else '–')}",
            f"- {say('Next step')}: {cell(row.next_step)}",
        ]
        blocks.append("\n".join(lines))
    if not report.watchlist:
        blocks.append(cell(say("The watchlist is empty: no touchpoint has a priority above 0.")))
    if report.open_points:
        points = [f"- {cell(point)}" for point in report.open_points]
        blocks.append("\n".join([f"## {cell(say('Open points'))}", "", *points]))
    return "\n\n".join(block for block in blocks if block) + "\n"


def write_html(report: WeekReport, client: str = "", *, agenda: bool = False, trust: bool = False) -> str:
    """The page for the meeting, or its agenda, as one HTML file.

    Args:
        report: The week.
        client: The client folder; a template of its own wins over ours, file by file.
        agenda: Whether the agenda is meant.
        trust: Whether the client's templates may make markup themselves.

    Raises:
        TouchmapError: A template of the client's can not be used.
    """
    from touchmap.formats.templates.documents import write

    return write(report, "agenda" if agenda else "week", "html", client, trust=trust)


def _row(row: WatchedRow, say: Speech) -> tuple[str, ...]:
    return (
        f"{row.rank}=" if row.tied else f"{row.rank} ",
        say("new") if row.entered else brief(row.rank_before),
        row.name,
        _score(row),
        row.owner_name or "–",
        "; ".join(_brief_action(action, say) for action in row.actions if action.status != "idea") or say("no action"),
    )


def _score(row: WatchedRow) -> str:
    if row.moved not in ("up", "down"):
        return brief(row.score)
    return f"{brief(row.score_before)} → {brief(row.score)}"


def _brief_action(action: WeekActionRow, say: Speech) -> str:
    """An action in a few words: its title, how far it is, and what is wrong with it."""
    marks = [
        _far(action),
        say("overdue") if action.late else "",
        say("check-in overdue") if action.silent else "",
    ]
    said = ", ".join(mark for mark in marks if mark)
    return f"{action.title} ({said})" if said else action.title


def _far(action: WeekActionRow) -> str:
    if action.progress is None:
        return action.status
    moved = action.progress_before is not None and action.progress_before != action.progress
    return f"{action.progress_before} → {action.progress} %" if moved else f"{action.progress} %"


def _section(row: WatchedRow, say: Speech) -> str:
    """One touchpoint's part of the page."""
    lines = [f"## {cell(row.name)}", "", f"- {say('Next step')}: {cell(row.next_step)}"]
    lines += [f"- {cell(_brief_action(action, say))}{_note(action.last_note)}" for action in row.actions]
    for record in row.evidence:
        seen = f"{record.date} {record.method} {brief(record.score)}".rstrip()
        lines.append(f"- {say('New evidence')}: {cell(seen)}{_note(record.note)}")
    return "\n".join(lines)


def _note(note: str | None) -> str:
    return f": {prose(' '.join(note.split()))}" if note else ""
