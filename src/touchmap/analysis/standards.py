"""Whether a standard is kept: what was measured, what the file says, or what was last seen."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from touchmap.model.evidence import Evidence
from touchmap.model.fields import nfc
from touchmap.model.touchpoint import Standard

Basis = Literal["measured", "entered", "seen"]
"""What a verdict rests on: the figure, the word `kept` in the file, or a record of evidence."""


class Verdict(NamedTuple):
    """Whether a standard is kept.

    Attributes:
        kept: True if it is kept, False if it is missed.
        basis: What that rests on.
        day: The day of the record that it rests on, if it rests on one.
    """

    kept: bool
    basis: Basis
    day: date | None = None


def verdict(standard: Standard, records: Iterable[Evidence] = (), today: date = date.max) -> Verdict | None:
    """Whether a standard is kept; None if nothing says so.

    A measured figure decides before `kept`, and that before the newest record that names the standard.

    Args:
        standard: The standard.
        records: The evidence of its touchpoint.
        today: Records of later days are left out.
    """
    if standard.measured is not None and (standard.limit is not None or standard.at_least is not None):
        below = standard.limit is None or standard.measured <= standard.limit
        return Verdict(below and (standard.at_least is None or standard.measured >= standard.at_least), "measured")
    if standard.kept is not None:
        return Verdict(standard.kept, "entered")
    return max(_seen(called(standard.what), records, today), key=lambda seen: (seen.day, not seen.kept), default=None)


def _seen(name: str, records: Iterable[Evidence], today: date) -> Iterable[Verdict]:
    for record in records:
        if record.date <= today:
            for kept, names in ((False, record.missed), (True, record.kept)):
                if any(called(one) == name for one in names):
                    yield Verdict(kept, "seen", record.date)


def called(words: str) -> str:
    """The words of a standard as they are compared: without regard to case and outer blanks."""
    return nfc(words.strip()).casefold()
