"""The changes of an edit as plain values, each with its present line."""

import dataclasses
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from touchmap.editing.change import ChangedField
from touchmap.editing.transaction import Edited, Rewritten
from touchmap.language.numbers import plain
from touchmap.problem import Where
from touchmap.source.yaml.spans import places


@dataclasses.dataclass(frozen=True, slots=True)
class EditRow:
    """One change; the keys of JSON."""

    id: str
    field: str
    old: Any = dataclasses.field(metadata={"key": "from"})
    new: Any = dataclasses.field(metadata={"key": "to"})
    file: str
    line: int

    @property
    def changed(self) -> bool:
        """Whether it is another value now; true and 1 are not the same."""
        return self.old != self.new or type(self.old) is not type(self.new)


def edit_rows(edited: Edited) -> tuple[EditRow, ...]:
    """What was asked for, changed or not, in the order in which it was asked."""
    lines = _lines(edited)
    return tuple(_row(told, lines[told.at]) for told in edited.told)


def _row(told: ChangedField, line: int) -> EditRow:
    return EditRow(told.entry, told.field, _plain(told.old), _plain(told.new), told.at.file, line)


def _plain(value: Any) -> Any:
    """A value as JSON writes it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return plain(value) if isinstance(value, Fraction) else value


def _lines(edited: Edited) -> dict[Where, int]:
    """The line of each change in the texts as they are now.

    The first line that differs is it, where a file has one change, of a key, and its last line an end: without one,
    lines above the change may have changed too; beside a new entry others may have been removed.
    """
    rewritten = {one.file: one for one in edited.files}
    gone = {told.at for told in edited.told if _is_gone(told, edited)}
    found = _old_lines(gone, edited)
    asked: dict[str, list[Where]] = {}
    for told in edited.told:
        if told.at not in gone:
            asked.setdefault(told.at.file, []).append(told.at)
    for file, all_of_file in asked.items():
        entry = isinstance(all_of_file[0].keys[-1], int)
        if len(all_of_file) == 1 and not entry and file in rewritten and rewritten[file].old.endswith(("\n", "\r")):
            found[all_of_file[0]] = _first_change(rewritten[file])
            continue
        places_of_file = places(edited.after.texts[file], [where.keys for where in all_of_file])
        found |= {where: places_of_file[where.keys].span.line for where in all_of_file}
    return found


def _is_gone(told: ChangedField, edited: Edited) -> bool:
    """Whether a change takes something out, beside an entry of a list: then lines and numbers below move."""
    return told.new is None and any(one.new is None and isinstance(one.at.keys[-1], int) for one in edited.told)


def _old_lines(gone: set[Where], edited: Edited) -> dict[Where, int]:
    """The lines of what was taken out, in the texts as they were."""
    found: dict[Where, int] = {}
    for file in {where.file for where in gone}:
        of_file = [where for where in gone if where.file == file]
        spans = places(edited.before.texts[file], [where.keys for where in of_file])
        found |= {where: spans[where.keys].span.line for where in of_file}
    return found


def _first_change(one: Rewritten) -> int:
    """The first line that is another one, from 1; a blank line put before it does not count."""
    old, new = one.old.split("\n"), one.new.split("\n")
    number = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(old))
    while len(new) > len(old) and number < len(new) - 1 and not new[number].strip():
        number += 1
    return min(number, len(new) - 1) + 1
