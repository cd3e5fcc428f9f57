"""Answers of a survey, counted by touchpoint and period while the file is read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import TypeVar

from touchmap.analysis.survey.answers import AnswerReader, Question
from touchmap.analysis.survey.conditions import Condition
from touchmap.analysis.survey.periods import By, Period, period_of
from touchmap.analysis.survey.tally import Tally
from touchmap.analysis.survey.trouble import Trouble
from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.model.fields import nfc
from touchmap.source.tabular.cells import Spelling, Unread, day, number
from touchmap.source.tabular.columns import column_name, found_columns, plain_words
from touchmap.source.tabular.csv_rows import Table
from touchmap.source.tabular.records import TableRow

T = TypeVar("T")
ROLES = ("touchpoint", "answer", "weight", "date")
"""What a column can be where one row is one answer; `weight` and `date` also where a row is a respondent."""


@dataclass(slots=True)
class CountedAnswers:
    """A table's answers.

    Attributes:
        tallies: One for each touchpoint and period, in the order of touchpoints as they are met, then of days;
            those without any answer among them.
        columns: The headings of the columns that were named, by what they are.
        rows: How many rows the table has.
        unnamed: How many of them name no touchpoint.
        left_out: How many rows each condition left out.
        labels: Which labelled cells were read by the number before the label: the mark and how often.
    """

    tallies: list[Tally]
    columns: dict[str, str]
    rows: int = 0
    unnamed: int = 0
    left_out: dict[Condition, int] = field(default_factory=dict)
    labels: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def days(self) -> tuple[date, date] | None:
        """The days of the oldest and of the newest answer; None without any."""
        answered = [tally for tally in self.tallies if tally.marks]
        return (min(one.first for one in answered), max(one.last for one in answered)) if answered else None


@dataclass(frozen=True, slots=True)
class SurveyPlan:
    """What is asked of a table.

    Attributes:
        columns: Column names by what they are: either the roles `touchpoint` and `answer`, where one row
            is one answer, or touchpoint ids, where one row is one respondent; `weight` and `date` if any.
        question: How it was asked.
        conditions: Which rows are left out.
        by: Into which periods the answers are grouped; all of a touchpoint are one without it.
        closed: On which days work on a touchpoint was done, by its id: after each, a new period begins.
        named: What is asked of each id that is met first; it raises where there is no such touchpoint.
    """

    columns: Mapping[str, str]
    question: Question
    conditions: Sequence[Condition] = ()
    by: By | None = None
    closed: Mapping[str, Sequence[date]] = field(default_factory=dict)
    named: Callable[[str], object] = str


def tallies(table: Table, plan: SurveyPlan) -> CountedAnswers:
    """Count the answers of a table.

    Args:
        table: The answers.
        plan: What is asked of them.

    Raises:
        TouchmapError: A column or a touchpoint that is not there, an answer off the scale, a weight or a date
            that is none.
    """
    _roles_fit(plan.columns)
    names = [*plan.columns.values(), *(condition.column for condition in plan.conditions)]
    at = found_columns(table, names)
    counting = _Counting(table, plan, at)
    for row in table.rows():
        counting.take(row)
    counting.trouble.raise_any()
    return counting.done()


def _roles_fit(columns: Mapping[str, str]) -> None:
    if ("touchpoint" in columns) != ("answer" in columns):
        raise TouchmapError(
            phrase("touchpoint= and answer= need each other"),
            phrase("name the columns of both, or one column per touchpoint"),
        )
    if "touchpoint" not in columns and not any(name not in ROLES for name in columns):
        raise TouchmapError(
            phrase("no touchpoint is mapped to a column"), phrase("map one, e.g. --map phone-booking=Q3")
        )


class _Counting:
    """A table's rows, taken one by one."""

    def __init__(self, table: Table, plan: SurveyPlan, at: Mapping[str, int]) -> None:
        self.plan = plan
        self.spelling = Spelling(table.delimiter, plan.question.decimal, plan.question.dates)
        self.answers = AnswerReader(plan.question, self.spelling)
        self.trouble = Trouble(table, plan.question)
        self.found: dict[tuple[str, Period], Tally] = {}
        self.order: dict[str, int] = {}
        self.counted = CountedAnswers([], {name: column_name(table, at[typed]) for name, typed in plan.columns.items()})
        self.columns = {name: at[typed] for name, typed in plan.columns.items()}
        self.conditions = [(condition, at[condition.column]) for condition in plan.conditions]
        self.counted.left_out = dict.fromkeys(plan.conditions, 0)
        self.wide = [(nfc(name), column) for name, column in self.columns.items() if name not in ROLES]
        if "touchpoint" not in self.columns:
            for name, _ in self.wide:
                self.meet(name, "--map")

    def take(self, row: TableRow) -> None:
        """Count a row's answers, unless a condition leaves it out."""
        self.counted.rows += 1
        for condition, column in self.conditions:
            if (plain_words(row.cell(column)) in condition.words) is not condition.keeps:
                self.counted.left_out[condition] += 1
                return
        asked = list(self.asked(row))
        on = self.read(row, "date", self.day)
        weight = self.read(row, "weight", self.weight)
        for touchpoint, column in asked:
            self.count(row, touchpoint, column, on, weight)

    def asked(self, row: TableRow) -> Iterator[tuple[str, int]]:
        """The touchpoints that a row answers on, each with the column of the answer."""
        if "touchpoint" not in self.columns:
            yield from self.wide
        elif name := nfc(row.cell(self.columns["touchpoint"])):
            self.meet(name, f"{self.trouble.table.path}:{row.line}")
            yield name, self.columns["answer"]
        else:
            self.counted.unnamed += 1

    def meet(self, touchpoint: str, place: str) -> None:
        """A touchpoint is named, for the first time or again."""
        if touchpoint in self.order:
            return
        try:
            self.plan.named(touchpoint)
        except TouchmapError as error:
            raise TouchmapError(phrase("{place}: {error}", place=place, error=error.said), error.cure) from None
        self.order[touchpoint] = len(self.order)

    def read(self, row: TableRow, role: str, take: Callable[[str], T]) -> T | None:
        """What a column of the row says; None if it cannot be read, which is then reported."""
        cell = row.cell(self.columns[role]) if role in self.columns else ""
        try:
            return take(cell)
        except Unread as unread:
            self.trouble.met(row, self.columns[role], cell, unread)
            return None

    def day(self, cell: str) -> date:
        return day(cell, self.plan.question.dates) if cell else self.plan.question.on

    def weight(self, cell: str) -> Fraction:
        if "weight" not in self.columns:
            return Fraction(1)
        weight = number(cell, self.spelling)
        if weight is None or weight <= 0:
            raise Unread(phrase("not a weight"), phrase("a weight is a number above 0, e.g. 0.85"))
        return weight

    def count(self, row: TableRow, touchpoint: str, column: int, on: date | None, weight: Fraction | None) -> None:
        """Count one cell; where its row has no day or no weight that can be read, it is only looked at."""
        cell = row.cell(column)
        try:
            answer = self.answers.of(cell)
        except Unread as unread:
            self.trouble.met(row, column, cell, unread)
            return
        if answer.mark is not None:
            self.trouble.marked(row)
        if on is None or weight is None:
            return
        period = period_of(on, self.plan.by, self.plan.closed.get(touchpoint, ()))
        tally = self.found.get((touchpoint, period))
        if tally is None:
            tally = self.found[touchpoint, period] = Tally(touchpoint, row.line, on, on)
        if answer.mark is None:
            tally.blank += answer.code is None
            tally.missing.update([answer.code] if answer.code is not None else [])
            return
        tally.first, tally.last = (min(tally.first, on), max(tally.last, on)) if tally.marks else (on, on)
        tally.marks[answer.mark] += 1
        tally.weights[answer.mark] = tally.weights.get(answer.mark, Fraction(0)) + weight
        tally.squares += weight * weight

    def done(self) -> CountedAnswers:
        """All that was counted."""
        self.counted.labels = self.answers.labels
        self.counted.tallies = sorted(self.found.values(), key=lambda one: (self.order[one.touchpoint], one.first))
        return self.counted
