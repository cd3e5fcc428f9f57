"""What an edit shows: each change with its place, and what follows from it in the ranking."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Literal

from touchmap.editing.transaction import Edited
from touchmap.language.speech import speech
from touchmap.reports.edits.difference import difference
from touchmap.reports.edits.lines import edit_lines
from touchmap.reports.edits.rows import EditRow, edit_rows
from touchmap.reports.kinds import Kind
from touchmap.reports.ranking.moves import RankMove, RankMoves, moves

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class EditReport:
    """What an edit did, or would do.

    Attributes:
        shape: The name and the version of the JSON document.
        root: The client folder, relative to the current folder where it is inside it.
        written: Whether any file was.
        files: The files that changed.
        changes: What changed.
        unchanged: What was asked for and stood so already.
        ranks: The touchpoints among them whose rank changed.
        enters: The touchpoints that came on the watchlist.
        leaves: Those that left it.
        diff: Of a dry run the difference in unified form, paths relative to the client folder.
        lines: All of it in sentences.
        remarks: Further remarks.
    """

    kind: ClassVar[Kind] = "edit"

    shape: Literal["touchmap.edit/1"]
    root: str
    written: bool
    files: tuple[str, ...]
    changes: tuple[EditRow, ...]
    unchanged: tuple[EditRow, ...]
    ranks: tuple[RankMove, ...]
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    diff: str | None
    lines: tuple[str, ...] = field(metadata=_HIDDEN)
    remarks: tuple[str, ...] = field(metadata=_HIDDEN)


def edit_report(edited: Edited, root: str, today: date, *, dry_run: bool) -> EditReport:
    """An edit as it is shown.

    Args:
        edited: What was done.
        root: The client folder as places name it.
        today: The day that the ranking is of.
        dry_run: Show the difference that it would make.
    """
    rows = edit_rows(edited)
    moved = _moves(edited, rows, today)
    say = speech(edited.after.inventory.settings.client.language)
    return EditReport(
        shape="touchmap.edit/1",
        root=root,
        written=edited.written,
        files=tuple(file.file for file in edited.files),
        changes=tuple(row for row in rows if row.changed),
        unchanged=tuple(row for row in rows if not row.changed),
        ranks=moved.ranks,
        enters=moved.enters,
        leaves=moved.leaves,
        diff="".join(difference(one.file, one.old, one.new) for one in edited.files) if dry_run else None,
        lines=edit_lines(rows, moved, root, say),
        remarks=tuple(say.phrase(remark) for remark in edited.remarks),
    )


def _moves(edited: Edited, rows: tuple[EditRow, ...], today: date) -> RankMoves:
    if not edited.files or any(row.field == "id" for row in rows):  # the same entry under another id moves nowhere
        return RankMoves()
    return moves(edited.before.inventory, edited.after.inventory, dict.fromkeys(row.id for row in rows), today)
