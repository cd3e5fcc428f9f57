"""Days as people write them, and the day to type instead."""

import re
from datetime import date

from touchmap.language.phrase import Phrase, one_of, phrase

_DAY = re.compile(r"([0-9]{1,4})([-/. ])([0-9]{1,2})\2([0-9]{1,4})(?![0-9])").match
_IN_A_ROW = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})\Z").match
_CENTURY = 2000
_EXAMPLE = phrase("write a date, such as 2026-11-22")


def day_to_type(text: str) -> Phrase:
    """A hint with the day that some words mean: 2026-12-15 for 15.12.2026, with or without a time behind it.

    With dots the day comes first. With slashes, hyphens or blanks month and day may come first, and both are named
    where both are days.

    Args:
        text: What was written in place of a day.
    """
    text = text.strip()
    days = dict.fromkeys(one.isoformat() for one in _meant(text) if one is not None)
    return phrase("write {days}", days=one_of(tuple(days))) if days else _EXAMPLE


def _meant(text: str) -> tuple[date | None, ...]:
    if found := _IN_A_ROW(text):
        return (_day(found[1], found[2], found[3]),)
    found = _DAY(text)
    if found is None:
        return ()
    first, sign, second, third = found.groups()
    if len(first) > 2:
        return (_day(first, second, third),)
    day_first = _day(third, second, first)
    return (day_first,) if sign == "." else (day_first, _day(third, first, second))


def _day(year: str, month: str, day: str) -> date | None:
    """A day; a year of two digits is one of 2000 to 2099."""
    if len(year) not in (2, 4) or len(day) > 2:
        return None
    try:
        return date(int(year) + (_CENTURY if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
