"""The week as documents: the page for the meeting, and the meeting's agenda."""

from collections.abc import Iterator

from touchmap.language.numbers import brief
from touchmap.language.speech import Speech, speech
from touchmap.reports.document import (
    Bullets,
    Card,
    LabelledValue,
    Medium,
    Paragraph,
    Point,
    ReportDocument,
    Section,
    TableBlock,
    TableColumn,
)
from touchmap.reports.text import Run, Text, own, runs
from touchmap.reports.week.cards import brief_action, touchpoint_card
from touchmap.reports.week.rows import WatchedRow, WeekReport
from touchmap.reports.work_rows import day, foot, nothing_watched, owner_cell


def week_document(report: WeekReport, medium: Medium) -> ReportDocument:
    """The page for the meeting: what changed, then each touchpoint with what was reported.

    Text has the watchlist as a table with the actions in brief; a page has a card for each touchpoint, and the actions
    as a table in it.

    Args:
        report: The week.
        medium: What it is laid out for.
    """
    say, page = speech(report.language), medium == "page"
    title = say("Watchlist: the week to {today}", today=day(report.today, say))
    changed: list[TableBlock | Paragraph | Bullets] = [Bullets(tuple(map(Point, report.notes)))] if report.notes else []
    empty = Paragraph(nothing_watched(say))
    cards: list[Card | Paragraph] = [touchpoint_card(row, report, say, page=page) for row in report.watchlist]
    if page and not cards:
        cards.append(empty)
    if not page:
        changed.insert(0, watchlist_table(report) if report.watchlist else empty)
    sections = (
        Section("moved", say("What changed") if page else "", tuple(changed)),
        Section("watchlist", say("Watchlist") if page else "", tuple(cards)),
    )
    return _document(title, sections, report, say, page=page)


def agenda_document(report: WeekReport, medium: Medium) -> ReportDocument:
    """The meeting's agenda: per touchpoint the question, the owner, the last note and the next step.

    Args:
        report: The week.
        medium: What it is laid out for.
    """
    say, page = speech(report.language), medium == "page"
    title = say("Agenda for {today}: watchlist", today=day(report.today, say))
    return _document(title, tuple(_questions(report, say, page=page)), report, say, page=page)


def watchlist_table(report: WeekReport) -> TableBlock:
    """The watchlist as a table: place now and then, score now and then, owner, actions."""
    say = speech(report.language)
    columns = (
        TableColumn(say("#"), "right"),
        TableColumn(say("Before"), "right"),
        TableColumn(say("Touchpoint")),
        TableColumn(say("Score"), "right"),
        TableColumn(say("Owner")),
        TableColumn(say("Actions")),
    )
    return TableBlock(columns, tuple(_cells(row, say) for row in report.watchlist))


def _document(
    title: str, sections: tuple[Section, ...], report: WeekReport, say: Speech, *, page: bool
) -> ReportDocument:
    return ReportDocument(
        title=f"{title}: {report.client}" if page and report.client else title,
        language=report.language,
        client_language=report.client_language,
        sections=sections,
        kicker=own(report.client) if page else "",
        heading=title,
        lines=(own(report.client),) if report.client and not page else (),
        footer=foot(report.today, say),
        running=f"{title}: {report.client}" if report.client else title,
        look=report.look,
    )


def _questions(report: WeekReport, say: Speech, *, page: bool) -> Iterator[Section]:
    for number, row in enumerate(report.watchlist, start=1):
        owner = owner_cell(row.owner_name, say) if page else own(row.owner_name) or "–"
        facts = {
            "owner": LabelledValue(say("Owner"), owner),
            "note": LabelledValue(say("Last note"), _last_note(row, say) or "–"),
            "next": LabelledValue(say("Next step"), row.next_step),
        }
        heading = runs(f"{number}. ", Run(row.name, own=True))
        yield Section(f"watched-{number}", heading, (Paragraph(row.question), Card("", facts=facts)))
    if not report.watchlist:
        yield Section("empty", "", (Paragraph(nothing_watched(say)),))
    if report.open_points:
        yield Section("open", say("Open points"), (Bullets(tuple(map(Point, report.open_points))),))


def _last_note(row: WatchedRow, say: Speech) -> Text:
    """The newest note on an action here: its day, whose action it is, and the note."""
    noted = [action for action in row.actions if action.last_note and action.last_check_in]
    if not noted:
        return ""
    last = max(noted, key=lambda action: action.last_check_in or "")
    who = (", ", Run(last.owner_name, own=True)) if last.owner_name else ()
    return runs(day(last.last_check_in or "", say), *who, ": ", Run(last.last_note or "", own=True))


def _cells(row: WatchedRow, say: Speech) -> tuple[Text, ...]:
    return (
        f"{row.rank}=" if row.tied else f"{row.rank} ",
        say("new") if row.entered else brief(row.rank_before),
        own(row.name),
        f"{brief(row.score_before)} → {brief(row.score)}" if row.moved in ("up", "down") else brief(row.score),
        own(row.owner_name) or "–",
        "; ".join(brief_action(action, say) for action in row.actions if action.status != "idea") or say("no action"),
    )
