"""What observations are of: whether customers were asked, and what a method last saw."""

from collections.abc import Iterable
from datetime import date

from touchmap.model.evidence import Evidence

ASKING = ("survey", "interview")
"""The methods by which customers are asked for words of their own."""


def asks(records: Iterable[Evidence]) -> bool:
    """Whether customers were asked: a survey or an interview is among the records."""
    return any(record.method in ASKING for record in records)


def last_by_method(records: Iterable[Evidence], today: date) -> dict[str, date]:
    """The last day on which each method observed anything, what is dated after today left out."""
    found: dict[str, date] = {}
    for record in records:
        if record.date <= today:
            found[record.method] = max(record.date, found.get(record.method, record.date))
    return found
