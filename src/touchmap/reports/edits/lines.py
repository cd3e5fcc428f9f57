"""An edit in sentences: a line for each change, and what follows from it."""

from collections.abc import Iterable, Mapping
from typing import Any

from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.reports.edits.rows import EditRow
from touchmap.reports.paths import from_root
from touchmap.reports.ranking.moves import RankMoves

_EDIT = {
    "action": noted("{id}: {new} ({place})"),
    "changed": noted("{id}: {field} {old} → {new} ({place})"),
    "evidence": noted("{id}: evidence added: {new} ({place})"),
    "gone": noted("{id}: removed ({place})"),
    "links": noted("{id}: link added: {new} ({place})"),
    "log": noted("{id}: progress reported: {new} ({place})"),
    "same": noted("{id}: no change: {field} = {new} ({place})"),
    "same_links": noted("{id}: no change: already a link: {new} ({place})"),
}

_NEW_ENTRIES = ("evidence", "action", "log", "links")
_WHOLE_ENTRIES = ("touchpoint", "chain", "action", "evidence", "person", "segment", "stage")
_FEW = 10
_SAID_ELSEWHERE = ("touchpoint", "id")


def edit_lines(rows: Iterable[EditRow], moved: RankMoves, root: str, say: Speech) -> tuple[str, ...]:
    """The lines of an edit.

    Args:
        rows: What was asked for.
        moved: What follows from it in the ranking.
        root: The client folder as places name it.
        say: The sentences of the language.
    """
    lines = [_line(row, root, say) for row in rows]
    if not any(row.changed for row in rows):
        lines.append(say("nothing to save"))
    return (*lines, *move_lines(moved, say))


def move_lines(moved: RankMoves, say: Speech) -> tuple[str, ...]:
    """What follows from an edit in the ranking, a line each."""
    lines = []
    if len(moved.ranks) > _FEW:
        lines.append(say("changed ranks among them: {count}", count=len(moved.ranks)))
    for move in moved.ranks if len(moved.ranks) <= _FEW else ():
        old, new = (say("none") if rank is None else rank for rank in (move.old, move.new))
        lines.append(say("{id}: rank {old} → {new} of {count}", id=move.id, old=old, new=new, count=moved.count))
    if moved.enters:
        lines.append(say("new on the watchlist: {names}", names=moved.enters))
    if moved.leaves:
        lines.append(say("off the watchlist: {names}", names=moved.leaves))
    return tuple(lines)


def _line(row: EditRow, root: str, say: Speech) -> str:
    """A change, or that there was none; a new entry as the values of its record."""
    key = "changed" if row.changed else "same"
    if row.new is None and row.field in _WHOLE_ENTRIES:
        key = "gone"
    elif row.field in _NEW_ENTRIES:
        key = row.field if row.changed else f"same_{row.field}"
    return say(
        _EDIT[key],
        id=row.id,
        field=row.field,
        old=_said(row.old),
        new=_said(row.new),
        place=f"{from_root(root, row.file)}:{row.line}",
    )


def _said(value: Any) -> str:
    """A value in a sentence: a record as its values, a text on one line, nothing as a dash."""
    if value is None:
        return "–"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_said(item)}" for key, item in value.items() if key not in _SAID_ELSEWHERE)
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(str(value).split())
