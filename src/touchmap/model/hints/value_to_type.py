"""A value that does not fit, as it is to be typed: the day, the id, the number that was meant."""

import re
from collections.abc import Callable
from typing import Any

from touchmap.language.phrase import Phrase, phrase
from touchmap.model.hints.days import day_to_type
from touchmap.model.hints.slug import slug
from touchmap.source.yaml.document import Quoted
from touchmap.source.yaml.odd_characters import bare

_FIGURE = re.compile(r"([-+]?[0-9]{1,9})(?:,([0-9]{1,6}))?\Z").match
_BARE_DAYS = re.compile(r"[0-9]{1,5}\Z").match
_MOST_DAYS = 36_500
_YES = ("yes", "y", "on", "да", "так", "tak")
_NO = ("no", "n", "off", "нет", "ні", "nie")


def to_type(kind: str, value: Any) -> Phrase | None:
    """A hint with what to type in place of a value; None if nobody can say.

    Args:
        kind: What was wanted, such as `day` or `id`.
        value: What was written.
    """
    if not isinstance(value, (str, int)):
        return None
    text = str(value)
    inner = bare(text)
    if inner is None or kind in ("string_type", "tuple_type", "dict_type", "model_type"):
        return _meant(kind, text, quoted=isinstance(value, Quoted))
    meant = _meant(kind, inner.text, quoted=False) or phrase("write {text}", text=inner.text)
    return phrase("{write}, without {around}", write=meant, around=inner.around)


def _meant(kind: str, text: str, *, quoted: bool) -> Phrase | None:
    if quoted and kind in ("whole", "number", "flag"):
        return phrase("remove the quotes")
    if kind == "day":
        return day_to_type(text) if text[:1].isdigit() else None
    find = _MEANT.get(kind)
    found = "" if find is None else find(text)
    return phrase("write {text}", text=found) if found else None


def _number(text: str) -> str:
    figure = _FIGURE(text.replace(" ", ""))
    return f"{figure[1]}.{figure[2]}" if figure and figure[2] else ""


def _duration(text: str) -> str:
    return f"{text} days" if _BARE_DAYS(text) and 1 < int(text) <= _MOST_DAYS else ""


def _flag(text: str) -> str:
    word = text.casefold()
    return "true" if word in _YES else "false" if word in _NO else ""


_MEANT: dict[str, Callable[[str], str]] = {
    "id": slug,
    "number": _number,
    "positive": _number,
    "non_negative": _number,
    "duration": _duration,
    "span": _duration,
    "flag": _flag,
}
