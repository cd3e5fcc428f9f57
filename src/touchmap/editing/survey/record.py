"""The record of evidence that the answers on one touchpoint of one period become."""

from dataclasses import dataclass
from fractions import Fraction

from touchmap.analysis.survey.tally import Tally
from touchmap.language.numbers import plain
from touchmap.model.evidence import Evidence
from touchmap.source.patch.editor import Value


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of a survey beside its answers.

    Attributes:
        path: The file that holds them, as it was named.
        digest: Its digest, as evidence keeps it.
        method: The method of evidence.
        low: The lowest mark of its scale.
        high: The highest mark of its scale.
        weighted: Whether respondents have weights, so that their marks are kept as mean and spread.
        by: Who asked.
        note: Its note.
        form: The form that was filled in, where it is exported again and again.
    """

    path: str
    digest: str
    method: str
    low: int
    high: int
    weighted: bool = False
    by: str | None = None
    note: str | None = None
    form: str | None = None


def record(tally: Tally, survey: Survey) -> dict[str, Value]:
    """A record of evidence, without what is not known.

    Weighted answers are kept as their mean, how far they spread around it, and as how many unweighted ones they
    count; others by mark, from which all of that follows.
    """
    marks: dict[str, Value] = {"marks": dict(sorted(tally.marks.items()))}
    weighted: dict[str, Value] = {
        "score": _decimal(tally.mean),
        "answers": tally.marks.total(),
        "effective": _decimal(tally.effective),
        "variance": _decimal(tally.variance),
    }
    full: dict[str, Value] = {
        "touchpoint": tally.touchpoint,
        "from": tally.first if tally.first != tally.last else None,
        "date": tally.last,
        "method": survey.method,
        **(weighted if survey.weighted else marks),
        "scale": {"min": survey.low, "max": survey.high},
        "by": survey.by,
        "note": survey.note,
        "form": survey.form,
        "digest": survey.digest,
    }
    return {key: item for key, item in full.items() if item is not None}


def says(evidence: Evidence, new: dict[str, Value]) -> bool:
    """Whether a record in the files says exactly what a new one would."""
    old = {
        "touchpoint": evidence.touchpoint,
        "from": evidence.since if evidence.since != evidence.date else None,
        "date": evidence.date,
        "method": evidence.method,
        "form": evidence.form,
        "digest": evidence.digest,
        "by": evidence.by,
        "note": evidence.note,
        "marks": None if evidence.marks is None else dict(evidence.marks),
    }
    return all(new.get(key) == value for key, value in old.items())


def _decimal(exact: Fraction) -> int | float | None:
    """A figure with at most six decimals, never in powers of ten, which the files do not take."""
    figure = plain(exact)
    return round(figure, 4) if figure is not None and 0 < abs(figure) < 0.0001 else figure
