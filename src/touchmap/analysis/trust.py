"""How far a score from answers can be trusted: Student's interval, where the answers are counted by mark."""

from collections import Counter
from collections.abc import Iterable

from touchmap.analysis.interval import mean_interval
from touchmap.analysis.scores import on_scale
from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.settings import Scale


def score_interval(records: Iterable[Evidence], scale: Scale) -> tuple[float, float] | None:
    """The 95 % interval for the mean of the answers of some observations together.

    Args:
        records: The observations.
        scale: The client's scale, on which the interval is, and to which it is clipped.

    Returns:
        Its ends; None where an observation records no spread (no `marks`), or there are fewer than two answers.
    """
    answers = pooled(records, scale)
    if answers is None:
        return None
    low, high = mean_interval(answers)
    return max(float(scale.min), low), min(float(scale.max), high)


def pooled(records: Iterable[Evidence], scale: Scale) -> dict[Number, int] | None:
    """The answers of some observations together, counted by mark on the client's scale.

    Returns:
        None where an observation records no spread (no `marks`), or there are fewer than two answers.
    """
    answers: Counter[Number] = Counter()
    for record in records:
        if not record.marks:
            return None
        for mark, count in record.marks.items():
            answers[on_scale(mark, record, scale)] += count
    return answers if answers.total() >= 2 else None
