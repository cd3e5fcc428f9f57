"""Exact figures as plain ones: six decimals in data, one on pages, each rounded half up from the exact value."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Self, overload

if TYPE_CHECKING:
    from collections.abc import Iterable

Number = int | Fraction
"""A figure as it is counted with, exactly."""

_DECIMALS = 6


class Rounded(float):
    """A figure of six decimals, as data has it, that keeps its exact value for pages.

    A page rounds once, from the exact value: 4.0499996 is 4.05 in data and 4.0 on a page.
    """

    __slots__ = ("exact",)

    exact: Fraction

    def __new__(cls, exact: Fraction) -> Self:
        """A figure from its exact value."""
        self = super().__new__(cls, _units(exact, _DECIMALS) / 10**_DECIMALS)
        self.exact = exact
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is copied: from its exact value."""
        return Rounded, (self.exact,)


def plain(value: Number | None) -> int | float | None:
    """An exact figure as JSON writes it: a whole number, or one of at most six decimals."""
    if value is None or isinstance(value, int):
        return value
    return int(value) if value.denominator == 1 else Rounded(value)


def total(figures: Iterable[float | None]) -> float | None:
    """The sum of plain figures, exact before it is rounded; None if there is none among them."""
    known = [_exact(figure) for figure in figures if figure is not None]
    return plain(sum(known, Fraction())) if known else None


@overload
def rounded(interval: None) -> None: ...
@overload
def rounded(interval: tuple[float, float]) -> tuple[float, float]: ...
def rounded(interval: tuple[float, float] | None) -> tuple[float, float] | None:
    """An interval as JSON writes it: its ends with six decimals."""
    return None if interval is None else (Rounded(Fraction(interval[0])), Rounded(Fraction(interval[1])))


def decimals(value: float | Fraction, digits: int, *, thousands: bool = False) -> str:
    """A figure with some decimals, rounded half up (away from 0) from the exact value.

    Args:
        value: The figure; a float that keeps no exact value is the decimal number that it is written as.
        digits: How many decimals, 0 or more.
        thousands: Whether thousands are set apart by commas.
    """
    units = _units(_exact(value), digits)
    whole, rest = divmod(abs(units), 10**digits)
    text = f"{whole:,}" if thousands else str(whole)
    sign = "-" if units < 0 else ""
    return f"{sign}{text}.{rest:0{digits}}" if digits else f"{sign}{text}"


def brief(value: float | Fraction | None, *, thousands: bool = False) -> str:
    """A figure as a page shows it: whole, or with one decimal; empty if there is none."""
    if value is None:
        return ""
    return decimals(value, 0 if is_whole(value) else 1, thousands=thousands)


def entered(value: float | Fraction, *, thousands: bool = False) -> str:
    """A figure as somebody entered it: with all its decimals, at most six."""
    text = decimals(value, _DECIMALS, thousands=thousands).rstrip("0")
    return text.removesuffix(".")


def is_whole(value: float | Fraction) -> bool:
    """Whether an exact figure is a whole number; one that was only measured never is."""
    return isinstance(value, int) or (isinstance(value, Fraction) and value.denominator == 1)


def equals(*factors: float | Fraction | None) -> str:
    """The sign of an equation: = where all its factors are whole; where one is shown rounded, ≈."""
    return "=" if all(factor is not None and is_whole(factor) for factor in factors) else "≈"


def percent(share: float | Fraction, digits: int | None = None) -> str:
    """A share as a page shows it.

    Args:
        share: The share, mostly from 0 to 1.
        digits: How many decimals (default: one, or up to three where fewer would show 0 or 1).
    """
    exact = 100 * _exact(share)
    if digits is None:
        digits = 0 if exact in (0, 100) else next((n for n in (1, 2) if float(decimals(exact, n)) not in (0, 100)), 3)
    return f"{decimals(exact, digits)} %"


def typed(text: str) -> Fraction | None:
    """A number as it was typed, exactly.

    Args:
        text: Decimals or a fraction, such as 0.25 or 1/4.

    Returns:
        The number; None if the text is not one, or is written with a power of ten (1e-2).
    """
    if "e" in text.lower():  # the power would be written out, however many digits it has
        return None
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None


def _exact(value: float | Fraction) -> Fraction:
    if isinstance(value, Rounded):
        return value.exact
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def _units(exact: Fraction, digits: int) -> int:
    """How many units of the last decimal there are, halves rounded away from 0."""
    double: int = 2 * abs(exact.numerator) * 10**digits
    units = (double + exact.denominator) // (2 * exact.denominator)
    return -units if exact < 0 else units
