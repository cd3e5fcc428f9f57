"""The table that `make bench` prints, row by row as the figures come."""

from benchmark.rows import Row

_WHAT = 66


def heading(counted: str) -> str:
    """The lines above the rows."""
    return f"counted: {counted}\n\n{'what':{_WHAT}} {'measured':>9} {'limit':>7}\n"


def line(row: Row, figure: float) -> str:
    """One row with its figure; one that passes its limit says so."""
    limit = "" if row.limit is None else f"{row.limit:.3g}"
    passed = " PASSED" if row.limit is not None and figure > row.limit else ""
    return f"{row.section + ': ' + row.what:{_WHAT}} {figure:9.{_digits(figure)}f} {limit:>7} {row.unit}{passed}"


def _digits(figure: float) -> int:
    return 2 if figure >= 1 else 3


def missing(row: Row, why: str) -> str:
    """One row that could not be measured."""
    return f"{row.section + ': ' + row.what:{_WHAT}} not measured: {why}"
