"""Answers of a survey to observations: counted by mark, weighted, and put on the client's scale."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from touchmap.errors import TouchmapError
from touchmap.model.fields import nfc
from touchmap.source.tables import Row, Table

ROLES = ("touchpoint", "answer", "weight", "date")
"""What a column can be where one row is one answer; `weight` and `date` also where a row is a respondent."""

_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,18}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][-+]?[0-9]{1,2})?\Z").match
_NONE = Fraction(-1, 2)
"""What stands for a number where there is none: neither a mark nor a weight."""


@dataclass(frozen=True, slots=True)
class Question:
    """How a survey was asked.

    Attributes:
        low: The lowest mark of its scale.
        high: The highest mark of its scale.
        reverse: Whether its lowest mark is the best one, as where effort is asked for.
        missing: Codes that are no answers, such as `0` for blank and `6` for not used.
        on: The day of the answers that carry none.
    """

    low: int
    high: int
    reverse: bool
    missing: frozenset[str]
    on: date


@dataclass(slots=True)
class Tally:
    """The answers on one touchpoint of one day.

    Attributes:
        touchpoint: Its id.
        on: The day.
        line: The line of the table in which it is first met.
        marks: How many answers gave each mark, on the survey's scale.
        weights: The sum of the weights of those answers.
        blank: How many cells were empty.
        missing: How many answers were each of the codes that are none.
    """

    touchpoint: str
    on: date
    line: int
    marks: Counter[int] = field(default_factory=Counter)
    weights: dict[int, Fraction] = field(default_factory=dict)
    blank: int = 0
    missing: Counter[str] = field(default_factory=Counter)

    @property
    def mean(self) -> Fraction:
        """The mean of the answers by their weights, on the survey's scale; there must be some."""
        return sum((mark * weight for mark, weight in self.weights.items()), Fraction(0)) / sum(self.weights.values())

    @property
    def promoters(self) -> Fraction:
        """The net promoter score of answers from 0 to 10: the share of 9 and 10 less that of 0 to 6, −1 to 1.

        Shares are by weight; there must be some answer.

        Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003.
        """
        above = sum((weight for mark, weight in self.weights.items() if mark >= 9), Fraction(0))
        below = sum((weight for mark, weight in self.weights.items() if mark <= 6), Fraction(0))
        return (above - below) / sum(self.weights.values())


def tallies(table: Table, columns: Mapping[str, str], question: Question) -> list[Tally]:
    """Count the answers of a table.

    Args:
        table: The answers.
        columns: Column names by what they are: either the roles `touchpoint` and `answer`, where one row
            is one answer, or touchpoint ids, where one row is one respondent; `weight` and `date` if any.
        question: How it was asked.

    Returns:
        One tally for each touchpoint and day, in the order in which they are met; those without any
        answer among them.

    Raises:
        TouchmapError: A column that is not there, an answer off the scale, a weight or a date that is none.
    """
    _known(table, columns)
    found: dict[tuple[str, date], Tally] = {}
    for row in table.rows:
        on = _day(table, row, columns, question)
        weight = _weight(table, row, columns)
        for touchpoint, column in _asked(row, columns):
            tally = found.setdefault((touchpoint, on), Tally(touchpoint, on, row.line))
            _count(tally, row.cells.get(column, ""), weight, question, f"{table.path}:{row.line}: {column}")
    return list(found.values())


def _known(table: Table, columns: Mapping[str, str]) -> None:
    for column in columns.values():
        if column not in table.columns:
            names = ", ".join(table.columns[:20])
            raise TouchmapError(f'{table.path} has no column "{column}"', f"its columns are: {names}")
    if ("touchpoint" in columns) != ("answer" in columns):
        raise TouchmapError(
            "touchpoint= and answer= go together", "name the columns of both, or one for each touchpoint"
        )
    if "touchpoint" not in columns and not any(name not in ROLES for name in columns):
        raise TouchmapError("no touchpoint is mapped to a column", "write --map phone-booking=Q3")


def _asked(row: Row, columns: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The touchpoints that a row answers on, each with the column of the answer."""
    if "touchpoint" in columns:
        if row.cells.get(columns["touchpoint"]):
            yield nfc(row.cells[columns["touchpoint"]]), columns["answer"]
    else:
        yield from ((nfc(name), column) for name, column in columns.items() if name not in ROLES)


def _count(tally: Tally, cell: str, weight: Fraction, question: Question, place: str) -> None:
    code = _code(cell, question)
    if code is not None:
        tally.missing[code] += 1
    elif not cell:
        tally.blank += 1
    else:
        mark = _mark(cell, question, place)
        tally.marks[mark] += 1
        tally.weights[mark] = tally.weights.get(mark, Fraction(0)) + weight


def _code(cell: str, question: Question) -> str | None:
    """Which of the codes for no answer a cell holds; 6.0 is the code 6."""
    if cell in question.missing or not question.missing:
        return cell if question.missing else None
    number = _number(cell)
    code = str(number.numerator) if number.denominator == 1 else ""
    return code if code in question.missing else None


def _number(cell: str) -> Fraction:
    """A number as tables write it."""
    return Fraction(cell) if _NUMBER(cell) else _NONE


def _mark(cell: str, question: Question, place: str) -> int:
    mark = _number(cell)
    if mark.denominator != 1 or not question.low <= mark <= question.high:
        hint = f"name what is no answer with --missing {cell[:20]}, or give the survey's scale with --scale"
        raise TouchmapError(f'{place}: "{cell[:40]}" is no mark from {question.low} to {question.high}', hint)
    return question.low + question.high - int(mark) if question.reverse else int(mark)


def _weight(table: Table, row: Row, columns: Mapping[str, str]) -> Fraction:
    column = columns.get("weight")
    if column is None:
        return Fraction(1)
    cell = row.cells.get(column, "")
    weight = _number(cell)
    if weight <= 0:
        message = f'{table.path}:{row.line}: {column}: "{cell[:40]}" is no weight'
        raise TouchmapError(message, "a weight is a number above 0, such as 0.85")
    return weight


def _day(table: Table, row: Row, columns: Mapping[str, str], question: Question) -> date:
    column = columns.get("date")
    if column is None:
        return question.on
    cell = row.cells.get(column, "")
    try:
        return date.fromisoformat(cell[:10])
    except ValueError:
        message = f'{table.path}:{row.line}: {column}: "{cell[:40]}" is not a date'
        raise TouchmapError(message, "write dates as 2026-11-22") from None
