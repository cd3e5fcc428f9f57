"""Ids that two entries share, also when they differ by case or Unicode form only."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from touchmap.language.phrase import Phrase, phrase
from touchmap.model.blank import is_nothing
from touchmap.model.loading.collector import UnloadedEntry
from touchmap.model.named_fields import by_segment
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Problem

_KEYED = (*by_segment(Touchpoint), "marks")
"""The keys that hold a mapping of the file's own names."""


def folded(text: str) -> str:
    """An id as it is compared for being the same: without case and compatibility forms (NFKC)."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def without_duplicates(
    kind: str, entries: list[Any], problems: list[Problem], broken: Iterable[UnloadedEntry] = ()
) -> list[Any]:
    """The first entry of each id; of every other one, a problem that names all the places.

    Args:
        kind: The key of their list.
        entries: Entries of one kind; those of a kind without ids are all kept.
        problems: Where what is found is added.
        broken: Entries that did not load although their ids could be read.
    """
    if not entries or not hasattr(entries[0], "id"):
        return entries
    groups: dict[str, list[Any]] = {}
    for entry in entries:
        groups.setdefault(folded(entry.id), []).append(entry)
    kept = [same[0] for same in groups.values()]
    for name in broken:
        if (same := groups.get(folded(name.id))) is not None:
            same.append(name)
    if sum(map(len, groups.values())) > len(kept):
        problems.extend(_problem(kind, sorted(same, key=_place)) for same in groups.values() if len(same) > 1)
    return kept


def _place(entry: Any) -> tuple[Any, ...]:
    return (entry.where.file, *((isinstance(key, str), key) for key in entry.where.keys))


def merged_keys(item: Mapping[str, Any], made: Any) -> Iterator[Problem]:
    """Two keys of one mapping that mean the same, such as a segment in two Unicode forms, or 1 and 1.0.

    Args:
        item: An entry as it was read.
        made: What became of it.
    """
    for name in _KEYED:
        raw = item.get(name)
        if isinstance(raw, dict) and isinstance(kept := getattr(made, name, None), dict) and _given(raw) > len(kept):
            where = made.where / name
            values = {
                "what": phrase("two keys of {name} mean the same thing", name=name),
                "fix": phrase("keep one of them"),
            }
            yield Problem("TM004", where, values, entry=getattr(made, "id", item.get("touchpoint")))


def _given(raw: Mapping[str, Any]) -> int:
    """How many keys of a mapping have a value."""
    return sum(not is_nothing(value) for value in raw.values())


def _problem(kind: str, same: list[Any]) -> Problem:
    first, second = same[0], same[1]
    values = {
        "what": _said(kind, second.id, first.id),
        "places": tuple(entry.where / "id" for entry in (first, *same[2:])),
    }
    return Problem("TM006", second.where / "id", values, entry=second.id)


def _said(kind: str, name: str, other: str) -> Phrase:
    if name == other:
        return phrase('duplicate id "{id}" in {kind}', id=name, kind=kind)
    return phrase('duplicate id "{id}" in {kind} (also spelled "{other}")', id=name, kind=kind, other=other)
