"""The kinds of values that the fields of an inventory take, and what each refuses."""

import re
import unicodedata
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from touchmap.model.blank import BLANK, NOT_BLANK

Number = int | Fraction
"""A derived figure: exact, whole where it can be."""

Kind = Literal[
    "id",
    "reference",
    "references",
    "person",
    "text",
    "texts",
    "rating",
    "score",
    "count",
    "amount",
    "day",
    "flag",
    "choice",
    "duration",
    "time",
    "own_fields",
]
"""The kinds of values, as far as setting them by name needs to know."""


class Holds(NamedTuple):
    """Noted beside a type: the kind of value that a field of this type holds."""

    kind: Kind


class To(NamedTuple):
    """Noted beside a reference: what it names, such as `stage` or `touchpoint`."""

    target: str


PLAIN_ID = re.compile(r"[A-Za-z0-9._-]+\Z").match


def nfc(text: str) -> str:
    """The text in Unicode's composed form (NFC), in which ids are compared."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_id(text: str) -> bool:
    """Whether a text is an id: letters and digits of any script, hyphens, dots, underscores."""
    if PLAIN_ID(text):
        return True
    return bool(text) and all(c in "-._" or unicodedata.category(c)[0] in "LNM" for c in text)


def _id(text: str) -> str:
    text = nfc(text)
    if not is_id(text):
        raise PydanticCustomError("id", "id")
    return text


_WHOLE = re.compile(r"[-+]?[0-9]+\Z").match


def _whole(value: Any) -> int:
    if type(value) is int:
        return value
    if type(value) is str and _WHOLE(value):
        if len(value.lstrip("+-")) <= 18:
            return int(value)
        raise PydanticCustomError("too_large", "too_large")
    raise PydanticCustomError("whole", "whole")


_DECIMAL = re.compile(r"[-+]?(?:[0-9]{1,18}(?:\.[0-9]{0,18})?|\.[0-9]{1,18})\Z").match


def _number(value: Any) -> Number:
    if isinstance(value, (int, Fraction)) and not isinstance(value, bool):
        return value
    if type(value) is str and _DECIMAL(value):
        exact = Fraction(value)
        return exact.numerator if exact.denominator == 1 else exact
    raise PydanticCustomError("number", "number")


_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z").match


def _day(value: Any) -> date:
    if isinstance(value, str):
        value = _day_of(value)
    if isinstance(value, date):
        return value
    raise PydanticCustomError("day", "day")


@lru_cache(maxsize=4096)
def _day_of(words: str) -> date | None:
    """The date that words stand for, if any; an inventory names few of them, and often."""
    if not _ISO_DAY(words):
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _flag(value: Any) -> bool:
    if type(value) is bool:
        return value
    if type(value) is str and value in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return value[0] in "tT"
    raise PydanticCustomError("flag", "flag")


def _positive(value: Any) -> Number:
    amount = _number(value)
    if amount <= 0:
        raise PydanticCustomError("positive", "positive")
    return amount


def _non_negative(value: Any) -> Number:
    amount = _number(value)
    if amount < 0:
        raise PydanticCustomError("non_negative", "non_negative")
    return amount


def _list(value: Any) -> Any:
    if value is None:
        return []
    return [value] if isinstance(value, (str, int)) else value


Text = Annotated[str, Field(strict=False, pattern=NOT_BLANK), Holds("text")]
"""Words as written, more than blanks."""

_ID_SCHEMA: dict[str, Any] = {
    "type": ["string", "number", "boolean"],
    "pattern": rf"^[^{BLANK}/:,;#\[\]{{}}]+$",
    "patternErrorMessage": "An id has letters, digits, hyphens, dots and underscores.",
}
_DAY_SCHEMA: dict[str, Any] = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-(02-[012][0-9]|(0[469]|11)-([012][0-9]|30)|(0[13578]|1[02])-([012][0-9]|3[01]))$",
    "patternErrorMessage": "A day is written as 2026-11-22.",
}
Id = Annotated[str, AfterValidator(_id), Field(json_schema_extra=_ID_SCHEMA), Holds("id")]
"""A name for use in other places of the inventory."""

Ref = Annotated[str, Field(pattern=NOT_BLANK), AfterValidator(nfc), Holds("reference")]
"""The id of something else in the inventory."""

Person = Annotated[str, Field(pattern=NOT_BLANK), AfterValidator(nfc), Holds("person")]
"""The id of a person; any words where the client lists nobody."""

Rating = Annotated[int, BeforeValidator(_whole), Field(strict=True), Holds("rating")]
"""A whole number on the client's scale."""

Score = Annotated[int, BeforeValidator(_whole), Field(strict=True), Holds("score")]
"""A whole number on the scale of scores, which may be another one."""

Count = Annotated[int, BeforeValidator(_whole), Field(strict=True, ge=0), Holds("count")]
"""A whole number from 0 up."""

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA), Holds("day")]
"""A date, written as 2026-11-22."""

if TYPE_CHECKING:
    Amount = Number
    Positive = Number
    NonNegative = Number
else:
    Amount = Annotated[Any, BeforeValidator(_number), WithJsonSchema({"type": "number"}), Holds("amount")]
    Positive = Annotated[Any, BeforeValidator(_positive), WithJsonSchema({"type": "number", "exclusiveMinimum": 0})]
    NonNegative = Annotated[Any, BeforeValidator(_non_negative), WithJsonSchema({"type": "number", "minimum": 0})]
"""A number with or without a fraction, kept exact; `Positive` is above 0, `NonNegative` 0 or above."""

Flag = Annotated[bool, BeforeValidator(_flag, json_schema_input_type=bool), Holds("flag")]
"""true or false."""

_MOST_OWN_FIELDS = 50


def _own_fields(value: Any) -> Any:
    if isinstance(value, dict) and len(value) > _MOST_OWN_FIELDS:
        raise PydanticCustomError("own_fields", "own_fields")
    return value


OwnFields = Annotated[dict[Text, Text], BeforeValidator(_own_fields), Holds("own_fields")]
"""Texts and numbers by names that the client chose, as they are in the file."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(_list, json_schema_input_type=Text | list[Text]), Holds("texts")]
"""One text or a list of them."""

Refs = Annotated[tuple[Ref, ...], BeforeValidator(_list, json_schema_input_type=Text | list[Text]), Holds("references")]
"""One id or a list of them."""
