"""What the plan and the week say in the same words: a rank, an action, an observation, what is empty, the foot."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from touchmap.language.speech import Speech
from touchmap.language.terms import STATUSES, TERMS
from touchmap.reports.document import TableBlock, TableColumn
from touchmap.reports.text import Run, Text, own, runs, styled


class HasRank(Protocol):
    """A row with a place."""

    @property
    def rank(self) -> int:
        """The place, from 1."""

    @property
    def tied(self) -> bool:
        """Whether another row has it too."""


def day(text: str, say: Speech) -> str:
    """A day as people write it, from its ISO date."""
    return say.day(date.fromisoformat(text))


def rank_of(row: HasRank) -> str:
    """A rank as text, with a sign if it is shared."""
    return f"{row.rank}=" if row.tied else str(row.rank)


def nothing_watched(say: Speech) -> str:
    """That the watchlist is empty, and why."""
    return say("The watchlist is empty: no touchpoint has a priority above 0.")


def foot(on: str, say: Speech) -> str:
    """The last line of a page: what it was made from."""
    return say("Made by touchmap from the inventory as of {day}.", day=day(on, say))


def owner_cell(name: str | None, say: Speech) -> Text:
    """An owner, or a sentence that there is none."""
    return own(name) or styled(say("nobody yet"), "missing")


def action_table(rows: Sequence[tuple[Text, ...]], name: str, say: Speech, *, caption: bool) -> TableBlock:
    """A touchpoint's actions.

    Args:
        rows: Their cells.
        name: The touchpoint's name.
        say: The language.
        caption: Whether it says above the table what it is.
    """
    titles = (say("Action"), say("Status"), say("Owner"), say("Due"), say("Last check-in"))
    return TableBlock(
        tuple(map(TableColumn, titles)),
        tuple(rows),
        say("Actions") if caption else "",
        say("Actions: {name}", name=name),
    )


def action_cells(
    title: str, status: str, owner: str | None, due: tuple[str | None, bool], reported: Text, say: Speech
) -> tuple[Text, ...]:
    """An action in the columns of `action_table`.

    Args:
        title: Its title.
        status: Its status.
        owner: Its owner's name.
        due: The day that it is due, and whether it is late.
        reported: What was reported last.
        say: The language.
    """
    until, late = due
    return (own(title), say(STATUSES[status]), owner_cell(owner, say), due_cell(until, say, late=late), reported)


def due_cell(due: str | None, say: Speech, *, late: bool) -> Text:
    """The day that an action is due, and whether it is late; without one, that there is none."""
    return runs(day(due, say), *_late(say("overdue"), late)) if due else styled(say("no date"), "quiet")


def reported(on: str | None, progress: str, note: str | None, say: Speech, *, silent: bool = False) -> Text:
    """The last check-in of an action.

    Args:
        on: Its day.
        progress: How far the action was, in words; empty if that was not said.
        note: What else was said.
        say: The language.
        silent: Whether another one is overdue.
    """
    late = _late(say("check-in overdue"), silent)
    if on is None:
        return runs(Run(say("no check-in yet"), "quiet"), *late)
    said = f", {progress}" if progress else ""
    noted = (": ", Run(note, own=True)) if note else ()
    return runs(day(on, say), said, *noted, *late)


def observation(on: str, method: str, score: str, answers: int, say: Speech) -> tuple[str | Run, ...]:
    """An observation: its day, its method, and its score with the answers behind it.

    Args:
        on: Its day.
        method: Its method.
        score: Its score in words; empty without one.
        answers: How many answers it rests on.
        say: The language.
    """
    count = f" ({say.plural('{count} answer', '{count} answers', answers)})" if answers > 1 else ""
    scored = (": ", Run(score, "figure"), count) if score else ()
    return (f"{day(on, say)}, ", Run(say.word(method), own=method not in TERMS), *scored)


def told(by: str | None, note: str | None, say: Speech) -> tuple[str | Run, ...]:
    """Who observed something, and what they said."""
    source = f", {say('source: {by}', by=by)}" if by else ""
    return (source, *((". ", Run(note, own=True)) if note else ()))


def _late(word: str, holds: bool) -> tuple[str | Run, ...]:
    return (" ", Run(word, "late")) if holds else ()
