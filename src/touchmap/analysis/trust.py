"""How far a score from answers can be trusted: Student's interval, where the answers are counted by mark."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from touchmap.analysis.interval import mean_interval
from touchmap.analysis.scores import on_scale
from touchmap.model.evidence import Evidence
from touchmap.model.settings import Scale

if TYPE_CHECKING:
    from touchmap.model.fields import Number


def score_interval(records: Iterable[Evidence], scale: Scale) -> tuple[float, float] | None:
    """The 95 % interval for the mean of the answers of some observations together.

    Args:
        records: The observations.
        scale: The client's scale, on which the interval is, and to which it is clipped.

    Returns:
        Its ends; None where an observation records no spread (no `marks`), or there are fewer than two answers.
    """
    answers: Counter[Number] = Counter()
    for record in records:
        if not record.marks:
            return None
        for mark, count in record.marks.items():
            answers[on_scale(mark, record, scale)] += count
    if answers.total() < 2:
        return None
    low, high = mean_interval(answers)
    return max(float(scale.min), low), min(float(scale.max), high)
