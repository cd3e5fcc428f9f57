"""A value that does not fit, as a problem: the one thing that all checks of values say."""

from typing import Any

from touchmap.language.phrase import Phrase, phrase
from touchmap.problem import Problem, Where


def misfit(where: Where, what: Phrase, fix: Phrase | None, entry: str | None) -> Problem:
    """TM004: a value that does not fit, or is missing."""
    return Problem("TM004", where, {"what": what, "fix": fix or ""}, entry=entry)


def shown(value: Any) -> Phrase | str:
    """A value as a message shows it: quoted text, or what kind of thing it is."""
    if isinstance(value, dict):
        return phrase("a mapping")
    if isinstance(value, list):
        return phrase("a list")
    if value is None:
        return phrase("nothing")
    text = str(value)
    return f'"{text[:57]}…"' if len(text) > 60 else f'"{text}"'
