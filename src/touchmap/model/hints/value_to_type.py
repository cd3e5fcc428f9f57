"""A value that does not fit, as it is to be typed: the day, the id, the number that was meant."""

import re
from collections.abc import Callable
from typing import Any

from touchmap.model.hints.days import day_to_type
from touchmap.model.slug import slug
from touchmap.source.yaml.document import Quoted
from touchmap.source.yaml.odd_characters import bare

_FIGURE = re.compile(r"([-+]?[0-9]{1,9})(?:,([0-9]{1,6}))?\Z").match
_BARE_DAYS = re.compile(r"[0-9]{1,5}\Z").match
_MOST_DAYS = 36_500
_YES = ("yes", "y", "on", "да", "так", "tak")
_NO = ("no", "n", "off", "нет", "ні", "nie")


def to_type(kind: str, value: Any) -> str:
    """A hint with what to type in place of a value; nothing where it cannot be told.

    Args:
        kind: What was wanted, such as `day` or `id`.
        value: What was written.
    """
    if not isinstance(value, (str, int)):
        return ""
    text = str(value)
    inner = bare(text)
    if inner is None or kind in ("string_type", "tuple_type", "dict_type", "model_type"):
        return _meant(kind, text, quoted=isinstance(value, Quoted))
    meant = _meant(kind, inner.text, quoted=False)
    return f"{meant or f'write {inner.text}'}, without {inner.around}"


def _meant(kind: str, text: str, *, quoted: bool) -> str:
    if quoted and kind in ("whole", "number", "flag"):
        return "remove the quotes"
    find = _MEANT.get(kind)
    found = "" if find is None else find(text)
    return f"write {found}" if found and not found.startswith("write ") else found


def _day(text: str) -> str:
    return day_to_type(text) if text[:1].isdigit() else ""


def _number(text: str) -> str:
    figure = _FIGURE(text.replace(" ", ""))
    return f"{figure[1]}.{figure[2]}" if figure and figure[2] else ""


def _duration(text: str) -> str:
    return f"{text} days" if _BARE_DAYS(text) and 1 < int(text) <= _MOST_DAYS else ""


def _flag(text: str) -> str:
    word = text.casefold()
    return "true" if word in _YES else "false" if word in _NO else ""


_MEANT: dict[str, Callable[[str], str]] = {
    "day": _day,
    "id": slug,
    "number": _number,
    "positive": _number,
    "non_negative": _number,
    "duration": _duration,
    "span": _duration,
    "flag": _flag,
}
