"""What a cell says: a number with a point or a comma, a number with a label, a day in one of three orders."""

import re
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from touchmap.language.phrase import Phrase, one_of, phrase

Order = Literal["day-first", "month-first", "year-first"]
DecimalMark = Literal["comma", "point"]

ORDERS: tuple[Order, ...] = ("day-first", "month-first", "year-first")
_POINT = re.compile(r"[-+]?(?:[0-9]{1,18}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][-+]?[0-9]{1,2})?\Z").match
_COMMA = re.compile(r"[-+]?([0-9]{0,18}),([0-9]{1,30})\Z").match
_LABELLED = re.compile(r"([-+]?[0-9]{1,18})(?: ?[-–—:.)=|]++ ?| )([^0-9]*+)\Z").match
_DATE = r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})"
_TIME = r"(?:T|,? ++)[0-9]{1,2}(?:[:.h][0-9]{2}.*| ?[AaPp].*)"
_DAY = re.compile(rf"{_DATE}(?:{_TIME})?\Z").match
_THOUSAND = 3
"""How many digits are between two thousands separators."""


class Spelling(NamedTuple):
    """How the figures and the days of a table are written.

    Attributes:
        delimiter: What parts its cells.
        decimal: The decimal mark, if it was given.
        dates: In which order days are written, where a person said it.
    """

    delimiter: str = ","
    decimal: DecimalMark | None = None
    dates: Order | None = None


class Unread(Exception):
    """A cell that cannot be read.

    Attributes:
        what: What is wrong with it, to follow the cell in a sentence.
        hint: What to give.
    """

    def __init__(self, what: Phrase, hint: Phrase | None) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


def number(cell: str, spelling: Spelling) -> Fraction | None:
    """The number that a cell holds; None if it is not one.

    Raises:
        Unread: Its comma may part thousands as well as a fraction, or it is written otherwise than was said.
    """
    text = cell.replace("\u2212", "-")
    comma = _COMMA(text)
    if comma is None:
        if not _POINT(text):
            return None
        if spelling.decimal == "comma" and "." in text:
            raise Unread(
                phrase("contains a point, but the decimal mark is a comma"), phrase("leave `--decimal comma` out")
            )
        return Fraction(text)
    if spelling.decimal == "point":
        raise Unread(
            phrase("contains a comma, but the decimal mark is a point"), phrase("give `--decimal comma` instead")
        )
    if spelling.decimal is None and _unclear(comma[1], comma[2], spelling.delimiter):
        raise Unread(
            phrase("the comma may be a decimal mark or separate thousands"),
            phrase("if it is a decimal mark: `--decimal comma`"),
        )
    return Fraction(text.replace(",", "."))


def _unclear(whole: str, fraction: str, delimiter: str) -> bool:
    """Whether a comma may be no decimal comma: where commas part the cells, or where thousands look the same."""
    return delimiter == "," or (len(fraction) == _THOUSAND >= len(whole) and whole.lstrip("0") != "")


def labelled(cell: str) -> tuple[Fraction, str] | None:
    """The whole number before a label without a digit, such as 10 of `10 - Extremely likely`."""
    found = _LABELLED(" ".join(cell.replace("\u2212", "-").split()))
    return (Fraction(found[1]), found[2]) if found and any(sign.isalpha() for sign in found[2]) else None


def day(cell: str, order: Order | None) -> date:
    """The day that a cell holds, alone or before a time.

    A year of four digits at the beginning says the order by itself; a year of two is taken only where the order was
    said, and is of 2000 to 2099.

    Raises:
        Unread: It is not a date, or two orders fit and none was given.
    """
    found = _DAY(cell)
    if found is None:
        raise _no_day(cell)
    first, second, third = found[1], found[3], found[4]
    if len(first) > 2:
        days = [_day(first, second, third)] if len(first) == 4 and len(third) < 3 else [None]
    elif order is None and len(third) != 4:
        raise Unread(phrase("no four-digit year"), _orders("day-first", "month-first", "year-first"))
    else:
        days = [_in_order(one, first, second, third) for one in (ORDERS if order is None else (order,))]
    fitting = {one for one in days if one is not None}
    if len(fitting) > 1:
        raise Unread(phrase("either the day or the month may come first"), _orders("day-first", "month-first"))
    if not fitting:
        raise _no_day(cell, order)
    return fitting.pop()


def _in_order(order: Order, first: str, second: str, third: str) -> date | None:
    if order == "year-first":
        return _day(first, second, third) if len(third) < 3 else None
    return _day(third, second, first) if order == "day-first" else _day(third, first, second)


def _day(year: str, month: str, day_of_month: str) -> date | None:
    if len(year) not in (2, 4):
        return None
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day_of_month))
    except ValueError:
        return None


def _no_day(cell: str, order: Order | None = None) -> Unread:
    if order is not None and any(_fits(cell, other) for other in ORDERS):
        fitting = [other for other in ORDERS if _fits(cell, other)]
        return Unread(phrase("not a date with --dates {order}", order=order), _orders(*fitting))
    return Unread(phrase("not a date"), phrase("write dates as YYYY-MM-DD, e.g. 2026-11-22"))


def _fits(cell: str, order: Order) -> bool:
    found = _DAY(cell)
    return found is not None and len(found[1]) < 3 and _in_order(order, found[1], found[3], found[4]) is not None


def _orders(*orders: Order) -> Phrase:
    return phrase("say how dates are written: {options}", options=one_of([f"`--dates {order}`" for order in orders]))
