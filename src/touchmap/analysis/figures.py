"""Exact figures as plain ones: six decimals in data, one in tables."""

from touchmap.model.fields import Number


def plain(value: Number | None) -> int | float | None:
    """An exact figure as JSON writes it: a whole number, or one of at most six decimals."""
    if value is None or isinstance(value, int):
        return value
    return int(value) if value.denominator == 1 else round(float(value), 6)


def rounded(interval: tuple[float, float] | None) -> tuple[float, float] | None:
    """An interval as JSON writes it: its ends with six decimals."""
    return None if interval is None else (round(interval[0], 6), round(interval[1], 6))


def brief(value: float | None) -> str:
    """A figure as a table shows it: whole, or with one decimal; empty where there is none."""
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else f"{value:.1f}"


def percent(share: float) -> str:
    """A share as a table shows it, with the decimals that tell it from 0 and from 1."""
    for digits in (1, 2, 3):
        text = f"{100 * share:.{digits}f}"
        if float(text) not in (0, 100):
            break
    return f"{100 * share:.0f} %" if share in (0, 1) else f"{text} %"
