"""Due dates as a calendar: iCalendar (RFC 5545), an all-day event for each action and idea that has a day."""

from collections.abc import Iterator
from uuid import UUID, uuid5

from touchmap.formats.escape.control_characters import visible_in_cell
from touchmap.language.speech import Speech, speech
from touchmap.language.terms import STATUSES
from touchmap.reports.actions.actions import ActionsReport
from touchmap.reports.actions.rows import ListedAction

_SPACE = UUID("8b0a5b0c-6b1f-5d53-9f0a-7d1d9f0c2b11")
"""Where the ids of events come from, so that a calendar knows an event again when it is imported once more."""

_LONGEST = 75
"""Octets of a line, without its end; RFC 5545, section 3.1."""

_COLON = rb"\\u003a"

_CLOSED = ("done", "dropped")


def _has_event(row: ListedAction) -> bool:
    """Whether an action has an event: it has a day, and is neither done nor dropped."""
    return row.due is not None and row.status not in _CLOSED


def write(report: ActionsReport) -> bytes:
    """The calendar; its lines end as the format asks, whatever the system."""
    say = speech(report.language)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//touchmap//actions//EN",
        *(line for row in report.actions if _has_event(row) for line in _event(row, report, say)),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _event(row: ListedAction, report: ActionsReport, say: Speech) -> Iterator[str]:
    described = "\n".join(_described(row, say))
    known_by = uuid5(_SPACE, "\n".join([report.client or "", row.id]))
    yield "BEGIN:VEVENT"
    yield f"UID:{known_by}"
    yield f"DTSTAMP:{_compact(report.today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_compact(row.due or '')}"
    yield f"SUMMARY:{_text(row.title)}"
    yield f"DESCRIPTION:{_text(described)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _described(row: ListedAction, say: Speech) -> Iterator[str]:
    """What the event says below its title."""
    yield say("Owner: {name}", name=row.owner_name or say("nobody yet"))
    yield say("Touchpoint: {name}", name=say.joined(row.names, 3))
    yield say("Status: {status}", status=say(STATUSES[row.status]))
    yield row.id


def _compact(day: str) -> str:
    return day.replace("-", "")


def _text(value: str) -> str:
    r"""A text as RFC 5545 (3.3.11) has it: `\`, `;` and `,` with a `\` before them, line breaks as `\n`."""
    seen = visible_in_cell(value).replace("\r\n", "\n").replace("\r", "\n")
    for sign in ("\\", ";", ","):
        seen = seen.replace(sign, f"\\{sign}")
    return seen.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    r"""A line in pieces of at most 75 octets, each further one behind a blank; no character is cut in two.

    A piece that began with `::` would be a command in the log of a CI: the first of the two is `\u003a` there.
    """
    pieces, piece = [], b""
    for at, character in enumerate(line):
        octets = character.encode("utf-8", "backslashreplace")
        if len(piece) + len(octets) > _LONGEST:
            pieces.append(piece)
            piece = b" "
            octets = _COLON if line.startswith("::", at) else octets
        piece += octets
    return b"\r\n".join([*pieces, piece])
