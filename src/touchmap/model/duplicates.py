"""Ids that two entries share, also when they differ by case or Unicode form only."""

import unicodedata
from typing import Any

from touchmap.problem import Problem


def folded(text: str) -> str:
    """An id as it is compared for being the same: without case and compatibility forms (NFKC)."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def without_duplicates(kind: str, entries: list[Any], problems: list[Problem]) -> list[Any]:
    """The first entry of each id; of every other one, a problem that names all the places.

    Args:
        kind: The key of the list that they stand in.
        entries: Entries of one kind; those of a kind without ids are all kept.
        problems: Where what is found is added.
    """
    if not entries or not hasattr(entries[0], "id"):
        return entries
    groups: dict[str, list[Any]] = {}
    for entry in entries:
        groups.setdefault(folded(entry.id), []).append(entry)
    if len(groups) == len(entries):
        return entries
    problems.extend(_problem(kind, same) for same in groups.values() if len(same) > 1)
    return [same[0] for same in groups.values()]


def _problem(kind: str, same: list[Any]) -> Problem:
    first, second = same[0], same[1]
    values = {
        "id": second.id,
        "kind": kind,
        "as": "" if second.id == first.id else f', once as "{first.id}"',
        "first": first.where / "id",
        "others": [entry.where / "id" for entry in same[2:]],
    }
    return Problem("TM006", second.where / "id", values, entry=second.id)
