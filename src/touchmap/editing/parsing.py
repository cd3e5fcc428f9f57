"""Values as people type them on a command line or in a table."""

import re
from collections.abc import Callable
from datetime import date

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.model.hints.days import day_to_type
from touchmap.model.settings import Scale

_DECIMAL = re.compile(r"[-+]?[0-9]{1,15}(?:\.[0-9]{1,6})?\Z").match
_WHOLE = re.compile(r"[-+]?[0-9]{1,9}\Z").match
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z").match


def mark(text: str, scale: Scale) -> int:
    """A whole number of the client's scale.

    Raises:
        TouchmapError: The text cannot be read as one.
    """
    found = int(text) if _WHOLE(text) else None
    if found is None or not scale.min <= found <= scale.max:
        raise TouchmapError(
            phrase('not a rating on the scale: "{value}"', value=text),
            phrase("write a whole number from {min} to {max}", min=scale.min, max=scale.max),
        )
    return found


def amount(text: str, what: str) -> int | float:
    """A number with or without a fraction.

    Args:
        text: What was typed.
        what: What it is, for the sentence.

    Raises:
        TouchmapError: The text cannot be read as one.
    """
    if not _DECIMAL(text):
        point = text.replace(",", ".", 1)
        fix = phrase("write {number}", number=point) if _DECIMAL(point) else phrase("write 3 or 2.5")
        raise TouchmapError(phrase('{what}: not a number: "{value}"', what=what, value=text), fix)
    return float(text) if "." in text else int(text)


def observed(text: str, scale: Scale) -> int | float:
    """The mark of an observation: a number on the client's scale, with or without a fraction.

    Raises:
        TouchmapError: The text cannot be read as one.
    """
    value = amount(text, "score")
    if not scale.min <= value <= scale.max:
        raise TouchmapError(
            phrase('the score is off the scale: "{value}"', value=text),
            phrase("write a number from {min} to {max}", min=scale.min, max=scale.max),
        )
    return value


def count(text: str, what: str) -> int:
    """A whole number from 0 up.

    Args:
        text: What was typed.
        what: What it is, for the sentence.

    Raises:
        TouchmapError: The text cannot be read as one.
    """
    if not _WHOLE(text) or int(text) < 0:
        raise TouchmapError(
            phrase('{what}: not a whole number: "{value}"', what=what, value=text),
            phrase("write a whole number from 0 up"),
        )
    return int(text)


def flag(text: str, what: str) -> bool:
    """True or false.

    Args:
        text: What was typed.
        what: What it is, for the sentence.

    Raises:
        TouchmapError: It is neither.
    """
    if text.lower() not in ("true", "false"):
        raise TouchmapError(
            phrase('{what}: neither true nor false: "{value}"', what=what, value=text), phrase("write true or false")
        )
    return text.lower() == "true"


def length(text: str, what: str, read: Callable[[str], int | None]) -> str:
    """A length of time, such as 2 weeks, as it is typed.

    Args:
        text: What was typed.
        what: What it is, for the sentence.
        read: Reads it; None if it is no length of time.

    Raises:
        TouchmapError: The text is not a length of time.
    """
    if not read(text):
        raise TouchmapError(
            phrase('{what}: not a length of time: "{value}"', what=what, value=text),
            phrase("write a number and a unit, such as 28 days"),
        )
    return text


def several(text: str) -> tuple[str, ...]:
    """The words of a list, between commas or semicolons; each once."""
    words = (word.strip() for word in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(word for word in words if word))


def iso_day(text: str) -> date:
    """A date.

    Raises:
        TouchmapError: The text cannot be read as one.
    """
    try:
        if _ISO_DAY(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise TouchmapError(phrase('not a date: "{value}"', value=text), day_to_type(text))
