"""Student's t: the quantile behind the interval of a mean, right to a double's last digit."""

from __future__ import annotations

from decimal import Decimal, localcontext
from functools import cache
from math import comb
from statistics import NormalDist

MANY = 10_000
DIGITS = 40
PI = Decimal("3.1415926535897932384626433832795028841971693993751")


@cache
def t_quantile(confidence: float, freedom: int) -> float:
    """Find the t with P(|T| ≤ t) = confidence.

    Takes a confidence between 0 and 1 and whole degrees of freedom, 1 or more; raises ValueError for others.
    Up to 10,000 degrees Newton's method solves the incomplete beta function (its series, DLMF 8.17.8) in 40
    decimal digits; above, three terms of the asymptotic expansion (Abramowitz and Stegun 26.7.5) leave an
    error below a double's last digit at the usual confidences.
    """
    if not 0 < confidence < 1 or freedom < 1:
        raise ValueError(f"no quantile of Student's t for confidence {confidence} and {freedom} degrees of freedom")
    start = _expansion(NormalDist().inv_cdf((1 + confidence) / 2), freedom)
    if freedom > MANY:
        return start
    with localcontext() as context:
        context.prec = DIGITS
        return float(_solved(1 - Decimal(repr(confidence)), freedom, Decimal(start)))


def _expansion(x: float, freedom: int) -> float:
    """Expand the quantile about the normal one, x (Abramowitz and Stegun 26.7.5, the first three terms)."""
    first = (x**3 + x) / 4
    second = (5 * x**5 + 16 * x**3 + 3 * x) / 96
    third = (3 * x**7 + 19 * x**5 + 17 * x**3 - 15 * x) / 384
    return x + first / freedom + second / freedom**2 + third / freedom**3


def _solved(outside: Decimal, freedom: int, t: Decimal) -> Decimal:
    """Solve P(|T| > t) = outside by Newton's method in the logarithm of t, where the tail bends least."""
    beta = _beta(freedom)
    while True:
        tail, slope = _tail(t, freedom, beta)
        step = (tail - outside) / (slope * t)
        t *= step.exp()
        if abs(step) < Decimal("1e-20"):
            return t


def _tail(t: Decimal, freedom: int, beta: Decimal) -> tuple[Decimal, Decimal]:
    """Give P(|T| > t), by the shorter of two series for it, and the rate at which it falls in t."""
    half = Decimal("0.5")
    a = freedom * half
    x = freedom / (freedom + t * t)
    y = t * t / (freedom + t * t)
    front = (x**freedom * y).sqrt() / beta
    tail = 1 - front / half * _series(y, half, a) if y < x else front / a * _series(x, a, half)
    return tail, 2 * front / t


def _series(x: Decimal, a: Decimal, b: Decimal) -> Decimal:
    """Sum the hypergeometric series of I_x(a, b), without its front factor (DLMF 8.17.8)."""
    term = total = Decimal(1)
    while term > total * Decimal("1e-35"):
        term *= (a + b) / (a + 1) * x
        total += term
        a += 1
    return total


def _beta(freedom: int) -> Decimal:
    """Give the beta function B(freedom / 2, 1/2), in closed form for whole degrees of freedom."""
    half = freedom // 2
    middle = comb(2 * half, half)
    return Decimal(4**half) / (half * middle) if freedom % 2 == 0 else PI * middle / 4**half
