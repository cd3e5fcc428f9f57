"""Lengths of time, written as `28 days`, `2 hours` or `10 minutes`."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from touchmap.model.fields import Holds, Kind

_DURATION = re.compile(r"([0-9]{1,6}) (day|week|month|year)s?\Z").match
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_LONGEST = 100 * 365
_MINUTES = {"minute": 1, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60, "month": 30 * 24 * 60, "year": 365 * 24 * 60}
_TIME = re.compile(r"([0-9]{1,6}) (minute|hour|day|week|month|year)s?\Z").match


def in_days(text: str) -> int | None:
    """The days of a length of time such as `2 weeks`; None if it is none, or longer than a hundred years."""
    match = _DURATION(text)
    days = int(match[1]) * _DAYS[match[2]] if match else _LONGEST + 1
    return days if days <= _LONGEST else None


def in_minutes(text: str) -> int | None:
    """The minutes of a length of time such as `2 hours`; None if it is none, or longer than a hundred years."""
    match = _TIME(text)
    minutes = int(match[1]) * _MINUTES[match[2]] if match else _LONGEST * _MINUTES["day"] + 1
    return minutes if minutes <= _LONGEST * _MINUTES["day"] else None


def written_time(value: Any, kind: Kind | None) -> Any:
    """A length of time as a file writes it, in the largest unit that divides it; any other value as it is."""
    units = {"duration": {"week": 7, "day": 1}, "time": {name: _MINUTES[name] for name in ("day", "hour", "minute")}}
    if value is None or kind not in units:
        return value
    name, size = next((name, size) for name, size in units[kind].items() if value % size == 0)
    count = value // size
    return f"{count} {name}" if count == 1 else f"{count} {name}s"


def _duration(value: Any) -> int:
    days = in_days(value) if isinstance(value, str) else None
    if days is None:
        raise PydanticCustomError("duration", "duration")
    return days


def _span(value: Any) -> int:
    days = _duration(value)
    if days < 1:
        raise PydanticCustomError("span", "span")
    return days


def _time(value: Any) -> int:
    minutes = in_minutes(value) if isinstance(value, str) else None
    if minutes is None:
        raise PydanticCustomError("time", "time")
    return minutes


_DURATION_SCHEMA: dict[str, Any] = {
    "type": "string",
    "pattern": r"^[0-9]{1,6} (day|week|month|year)s?$",
    "patternErrorMessage": "A length of time is written as 365 days, 2 weeks, 3 months or 1 year.",
}

_TIME_SCHEMA: dict[str, Any] = {
    "type": "string",
    "pattern": r"^[0-9]{1,6} (minute|hour|day|week|month|year)s?$",
    "patternErrorMessage": "A length of time is written as 10 minutes, 2 hours or 3 days.",
}

_SPAN_SCHEMA: dict[str, Any] = {
    **_DURATION_SCHEMA,
    "pattern": r"^(?!0+ )[0-9]{1,6} (day|week|month|year)s?$",
    "patternErrorMessage": "A length of time from 1 day is written as 28 days, 4 weeks, 1 month or 1 year.",
}

Duration = Annotated[int, BeforeValidator(_duration), WithJsonSchema(_DURATION_SCHEMA), Holds("duration")]
"""A length of time in days, written as `365 days`, `2 weeks`, `3 months` (of 30 days) or `1 year`."""

Span = Annotated[int, BeforeValidator(_span), WithJsonSchema(_SPAN_SCHEMA), Holds("duration")]
"""A length of time of one day or more, in days, written as a `Duration` is."""

Time = Annotated[int, BeforeValidator(_time), WithJsonSchema(_TIME_SCHEMA), Holds("time")]
"""A length of time in minutes, written as `10 minutes` or `2 hours`, or as a `Duration` is."""
