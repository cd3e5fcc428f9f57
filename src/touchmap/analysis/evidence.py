"""What observations say: how new they are, how many stand behind a score, what changed on a day."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from touchmap.analysis.scores import evidence_score, mark_of
from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.settings import Scale

SELF = "self"
"""The method by which a company marks itself."""

ASKING = ("survey", "interview")
"""The methods by which customers are asked for words of their own."""


@dataclass(frozen=True)
class Observed:
    """The observations of one touchpoint.

    Attributes:
        records: In the order of the files, at least one.
        scale: The client's scale.
    """

    records: tuple[Evidence, ...]
    scale: Scale

    @property
    def newest(self) -> Evidence:
        """The newest record; of one day the last."""
        records = self.records
        return records[0] if len(records) == 1 else max(reversed(records), key=lambda record: record.date)

    @property
    def own(self) -> Evidence | None:
        """The company's newest mark of itself."""
        marked = [r for r in self.records if r.method == SELF and mark_of(r, self.scale) is not None]
        return max(marked, key=lambda record: record.date, default=None)

    @property
    def others(self) -> Number | None:
        """The score that all other methods give; None where there is none."""
        return evidence_score((record for record in self.records if record.method != SELF), self.scale)

    @property
    def answers(self) -> int:
        """How many answers stand behind all records that have a mark."""
        return sum(map(_answers, self.records))

    def lowest_above(self, mark: Number) -> bool:
        """Whether no record is as low as a mark, as far as that is seen without working anything out."""
        return not any(r.marks or r.scale or (r.score is not None and r.score <= mark) for r in self.records)

    def mark(self, record: Evidence) -> Number | None:
        """The mark of one record on the client's scale."""
        mark = mark_of(record, self.scale)
        return None if mark is None else mark[0]

    def around(self, day: date) -> tuple[Fraction, Fraction] | None:
        """The mean up to a day and the mean after it, by answers; None unless both sides have a mark."""
        days, answers, totals = self._sums
        place = bisect_right(days, day)
        before, after = answers[place], answers[-1] - answers[place]
        if not before or not after:
            return None
        return totals[place] / before, (totals[-1] - totals[place]) / after

    @cached_property
    def _sums(self) -> tuple[Sequence[date], Sequence[int], Sequence[Fraction]]:
        """The days of all marks in order, and the running sums of answers and of answers × mark."""
        marks = ((record.date, mark_of(record, self.scale)) for record in self.records)
        marked = sorted((day, *mark) for day, mark in marks if mark is not None)
        answers, totals = [0], [Fraction(0)]
        for _, mark, count in marked:
            answers.append(answers[-1] + count)
            totals.append(totals[-1] + mark * count)
        return [day for day, _, _ in marked], answers, totals


def observed(evidence_of: dict[str, tuple[Evidence, ...]], scale: Scale) -> dict[str, Observed]:
    """The observations of each touchpoint that has some, by its id."""
    return {touchpoint: Observed(records, scale) for touchpoint, records in evidence_of.items()}


def _answers(record: Evidence) -> int:
    """How many answers stand behind the mark of a record; 0 where it has none."""
    if record.marks:
        return sum(record.marks.values())
    if record.score is None:
        return 0
    return 1 if record.answers is None else record.answers


def asks(records: Iterable[Evidence]) -> bool:
    """Whether customers were asked: a survey or an interview is among the records."""
    return any(record.method in ASKING for record in records)
