"""The answers of a survey on one touchpoint in one period, counted by mark, with what follows from the counts."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from touchmap.analysis.statistics.bounded_mean import AnswerSums, nps_interval


@dataclass(slots=True)
class Tally:
    """The answers on one touchpoint of one period.

    Attributes:
        touchpoint: Its id.
        line: The line of the table in which it is first met.
        first: The day of the oldest answer; of the oldest row where there is no answer.
        last: The day of the newest one.
        marks: How many answers gave each mark, on the survey's scale.
        weights: The sum of the weights of those answers.
        squares: The sum of the squares of all weights.
        blank: How many cells were empty.
        missing: How often each code for no answer occurs.
    """

    touchpoint: str
    line: int
    first: date
    last: date
    marks: Counter[int] = field(default_factory=Counter)
    weights: dict[int, Fraction] = field(default_factory=dict)
    squares: Fraction = Fraction(0)
    blank: int = 0
    missing: Counter[str] = field(default_factory=Counter)

    @property
    def answers(self) -> AnswerSums:
        """The answers as sums, on the survey's scale."""
        total = sum((mark * weight for mark, weight in self.weights.items()), Fraction(0))
        spread = sum((mark * mark * weight for mark, weight in self.weights.items()), Fraction(0))
        return AnswerSums(self.marks.total(), sum(self.weights.values(), Fraction(0)), self.squares, total, spread)

    @property
    def mean(self) -> Fraction:
        """The mean of the answers by their weights, on the survey's scale; there must be some."""
        return self.answers.mean

    @property
    def effective(self) -> Fraction:
        """As how many unweighted answers they count, by Kish; there must be some."""
        return self.answers.effective

    @property
    def variance(self) -> Fraction:
        """How far the answers spread around their mean, Σwx² / Σw − mean²; there must be some."""
        answers = self.answers
        return Fraction(answers.spread) / Fraction(answers.weight) - answers.mean**2

    @property
    def promoters_interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the net promoter score of answers from 0 to 10; None for fewer than two."""
        count = self.marks.total()
        promoters, detractors = count * self.promoters, count * self.detractors
        return nps_interval(promoters, count - promoters - detractors, detractors, self.effective)

    @property
    def promoters(self) -> Fraction:
        """The share of 9 and 10 among answers from 0 to 10, by weight; there must be some."""
        return self._share(lambda mark: mark >= 9)

    @property
    def detractors(self) -> Fraction:
        """The share of 0 to 6 among answers from 0 to 10, by weight; there must be some.

        The net promoter score is the share of promoters less this one.

        Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003.
        """
        return self._share(lambda mark: mark <= 6)

    def _share(self, counts: Callable[[int], bool]) -> Fraction:
        share = sum((weight for mark, weight in self.weights.items() if counts(mark)), Fraction(0))
        return share / sum(self.weights.values())
