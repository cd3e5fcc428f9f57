"""Standards as rows and as sentences: what is promised, what was measured, whether it is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from touchmap.analysis.standards import verdict
from touchmap.language.numbers import entered, plain
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.model.evidence import Evidence
from touchmap.model.touchpoint import Standard


@dataclass(frozen=True, slots=True)
class StandardRow:
    """A promise, and whether it is kept; None if nothing says so."""

    what: str
    limit: int | float | None
    at_least: int | float | None
    unit: str | None
    measured: int | float | None
    kept: bool | None


def standard_rows(
    standards: Iterable[Standard], records: Iterable[Evidence] = (), today: date = date.max
) -> tuple[StandardRow, ...]:
    """Standards, each with whether it is kept.

    Args:
        standards: The standards.
        records: The evidence of their touchpoint.
        today: Records of later days are left out.
    """
    seen = tuple(records)
    return tuple(_row(standard, seen, today) for standard in standards)


def said_of_standard(row: StandardRow, say: Speech) -> str:
    """A standard in one sentence without a full stop."""
    unit = f" {row.unit}" if row.unit else ""
    bounds = [(noted("at most {figure}"), row.limit), (noted("at least {figure}"), row.at_least)]
    bound = say(", ").join(say(key, figure=f"{entered(one)}{unit}") for key, one in bounds if one is not None)
    if not bound:
        return say(_WORDED[row.kept], what=row.what)
    measured = "" if row.measured is None else f"{entered(row.measured)}{unit}"
    key = _MEASURED[bool(row.kept)] if measured else _UNMEASURED[row.kept]
    return say(key, what=row.what, bound=bound, measured=measured)


_WORDED = {None: noted("{what}"), True: noted("{what} (kept)"), False: noted("{what} (missed)")}
_UNMEASURED = {
    None: noted("{what}: {bound} (not measured)"),
    True: noted("{what}: {bound} (kept)"),
    False: noted("{what}: {bound} (missed)"),
}
_MEASURED = {
    True: noted("{what}: {bound}; measured: {measured} (kept)"),
    False: noted("{what}: {bound}; measured: {measured} (missed)"),
}


def _row(standard: Standard, records: tuple[Evidence, ...], today: date) -> StandardRow:
    found = verdict(standard, records, today)
    return StandardRow(
        what=standard.what,
        limit=plain(standard.limit),
        at_least=plain(standard.at_least),
        unit=standard.unit,
        measured=plain(standard.measured),
        kept=None if found is None else found.kept,
    )
