"""Names that are nearly the right one: "did you mean"."""

from collections.abc import Iterable
from typing import Any


def nearest(word: str, words: Iterable[str], most: int = 3) -> list[str]:
    """The words that look most like the given one, best first.

    The likeness is `difflib`'s ratio; below 0.6 only those are offered that have it as a part, as
    `customer_weight` has `weight`.
    """
    from difflib import get_close_matches  # slow to import, and needed only where something is wrong

    by_fold: dict[str, str] = {}
    for other in words:
        by_fold.setdefault(other.casefold(), other)
    if len(by_fold) > 5_000:
        start = word[:2].casefold()
        by_fold = {fold: other for fold, other in by_fold.items() if fold.startswith(start)}
    found = get_close_matches(word.casefold(), list(by_fold), n=most, cutoff=0.6)
    return [by_fold[fold] for fold in found or _with_part(word.casefold(), by_fold)[:most]]


def _with_part(part: str, words: Iterable[str]) -> list[str]:
    return [word for word in words if part in word.replace("-", "_").split("_")]


def did_you_mean(word: str, words: Iterable[str], otherwise: str = "") -> str:
    """A hint with the nearest names, or with all of them where they are few, or the other hint."""
    known = list(words)
    close = nearest(word, known)
    if close:
        mixed = (
            not word.isascii() and close[0].isascii() and any(letter.isascii() for letter in word if letter.isalpha())
        )
        letters = " (a letter in it is of another alphabet)" if mixed else ""
        return "did you mean " + " or ".join(f'"{name}"' for name in close) + f"?{letters}"
    if known and len(known) <= 8:
        return "one of: " + ", ".join(known)
    return otherwise


def by_name(word: str, entries: Iterable[Any]) -> str:
    """A hint with the id of an entry, for who wrote its name in any case; empty where no entry is called so.

    Args:
        word: What was written where an id belongs.
        entries: Entries with an `id`, and a `name` or a `title`.
    """
    folded = word.casefold()
    for entry in entries:
        if (getattr(entry, "name", "") or getattr(entry, "title", "")).casefold() == folded:
            return f'its id is "{entry.id}"'
    return ""
