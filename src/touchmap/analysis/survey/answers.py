"""What a cell of a survey answers: a mark, a label for one, a code for no answer, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from touchmap.language.phrase import phrase
from touchmap.source.tabular.cells import DecimalMark, Order, Spelling, Unread, labelled, number
from touchmap.source.tabular.columns import plain_words

_KEPT = 10_000
_WORDS = """
N/A; NA; n.a.; not applicable; does not apply; no answer; no response; no opinion; don't know; don’t know; dont know;
do not know; not sure; can't say; prefer not to say; prefer not to answer; refused; skipped; not used; did not use;
missing; null; nan; none; -; –; —; .; ?; *;
н/д; н/п; нет ответа; без ответа; нет данных; не знаю; затрудняюсь ответить; затрудняюсь; не применимо; неприменимо;
не пользовался; не пользовалась; не было; отказ; отказ от ответа; пропущено;
немає відповіді; без відповіді; немає даних; не знаю; важко відповісти; важко сказати; не застосовується;
не стосується; не користувався; не користувалася; не було; відмова; пропущено;
nie dotyczy; n/d; nd; nd.; brak odpowiedzi; bez odpowiedzi; brak danych; brak; nie wiem; trudno powiedzieć;
nie mam zdania; nie korzystałem; nie korzystałam; odmowa; pominięto
"""
MISSING_WORDS = tuple(word for line in _WORDS.split(";") if (word := " ".join(line.split())))
"""What people and programs write for no answer, in four languages: what advice may offer as a code for none."""

MISSING_CODES = (77, 88, 96, 97, 98, 99, 777, 888, 997, 998, 999, -1, -7, -8, -9, -97, -98, -99, -999)
"""Numbers that survey programs write for no answer; where they are off the scale, advice may offer them as codes."""

_MISSING = frozenset(plain_words(word) for word in MISSING_WORDS)


@dataclass(frozen=True, slots=True)
class Question:
    """How a survey was asked.

    Attributes:
        low: The lowest mark of its scale.
        high: The highest mark of its scale.
        reverse: Whether its lowest mark is the best one, as where effort is asked for.
        missing: Codes that are no answers, such as `0` for blank and `6` for not used.
        on: The day of the answers that carry none.
        labels: The mark that each word stands for, by the word as `plain_words` makes it.
        decimal: The decimal mark, if it was given.
        dates: In which order days are written, where it was said.
    """

    low: int
    high: int
    reverse: bool
    missing: frozenset[str]
    on: date
    labels: Mapping[str, int] = field(default_factory=dict)
    decimal: DecimalMark | None = None
    dates: Order | None = None


class Answer(NamedTuple):
    """What a cell answers: a rating, or a code for no answer; neither if it is empty."""

    mark: int | None = None
    code: str | None = None


def is_missing(text: str) -> bool:
    """Whether a text looks like one that is written for no answer."""
    return plain_words(text) in _MISSING


class AnswerReader:
    """The cells of a survey's columns, understood.

    Attributes:
        labels: Which cells were read by the number before their label: the mark, and how often; at most 50 of them.
    """

    def __init__(self, question: Question, spelling: Spelling) -> None:
        self.question = question
        self.spelling = spelling
        self.labels: dict[str, tuple[int, int]] = {}
        self._codes = {plain_words(code): code for code in question.missing}
        self._known: dict[str, tuple[Answer, int | None]] = {}

    def of(self, cell: str) -> Answer:
        """What a cell answers.

        Raises:
            Unread: It is no mark of the scale, no label for one, and no code for no answer.
        """
        known = self._known.get(cell)
        if known is None:
            known = self._understood(cell)
            if len(self._known) < _KEPT:
                self._known[cell] = known
        answer, labelled_mark = known
        if labelled_mark is not None and (cell in self.labels or len(self.labels) < 50):
            self.labels[cell] = (labelled_mark, self.labels.get(cell, (0, 0))[1] + 1)
        return answer

    def _understood(self, cell: str) -> tuple[Answer, int | None]:
        """What a cell answers, and the mark before its label where that decided."""
        if not cell:
            return Answer(), None
        words = plain_words(cell)
        if words in self._codes:
            return Answer(code=self._codes[words]), None
        if words in self.question.labels:
            return Answer(self._turned(self.question.labels[words])), None
        value = number(cell, self.spelling)
        if value is not None:
            return self._number(value), None
        found = labelled(cell)
        if found is None or is_missing(found[1]):
            raise Unread(phrase("not a rating"), None)
        answer = self._number(found[0])
        return answer, None if answer.mark is None else int(found[0])

    def _number(self, value: Fraction) -> Answer:
        """A whole number of the scale, or a code for no answer; 6.0 is the code 6."""
        if value.denominator == 1 and str(value.numerator) in self._codes:
            return Answer(code=self._codes[str(value.numerator)])
        if value.denominator != 1 or not self.question.low <= value <= self.question.high:
            raise Unread(phrase("not a rating"), None)
        return Answer(self._turned(int(value)))

    def _turned(self, mark: int) -> int:
        return self.question.low + self.question.high - mark if self.question.reverse else mark
