"""Student's t: the quantile behind the test of a change, for any number of degrees of freedom."""

from functools import cache
from math import exp, lgamma, log, log1p, pi, sqrt
from statistics import NormalDist

MANY = 10_000
LARGE = 30
NEAR = 1e-14


@cache
def t_quantile(confidence: float, freedom: float) -> float:
    """The t with P(|T| ≤ t) = confidence, right to about twelve digits.

    Takes a confidence between 0 and 1 and degrees of freedom, 1 or more; raises ValueError for others. Newton's
    method, in the logarithm of t, solves the incomplete beta function (its series, DLMF 8.17.8); above 10,000
    degrees three terms of the asymptotic expansion (Abramowitz and Stegun 26.7.5) are right to a double's last digit.
    """
    if not 0 < confidence < 1 or not freedom >= 1:
        raise ValueError(f"no quantile of Student's t for confidence {confidence} and {freedom} degrees of freedom")
    t = _expansion(NormalDist().inv_cdf((1 + confidence) / 2), freedom)
    if freedom > MANY:
        return t
    beta = _log_beta(freedom)
    for _ in range(50):
        inside, slope = _inside(t, freedom, beta)
        step = (confidence - inside) / (slope * t)
        t *= exp(step)
        if abs(step) < NEAR:
            break
    return t


def _expansion(x: float, freedom: float) -> float:
    """The quantile about the normal one, x (Abramowitz and Stegun 26.7.5, the first three terms)."""
    first = (x**3 + x) / 4
    second = (5 * x**5 + 16 * x**3 + 3 * x) / 96
    third = (3 * x**7 + 19 * x**5 + 17 * x**3 - 15 * x) / 384
    return x + first / freedom + second / freedom**2 + third / freedom**3


def _inside(t: float, freedom: float, log_beta: float) -> tuple[float, float]:
    """P(|T| ≤ t), by the shorter of two series for it, and the rate at which it grows in t."""
    a = freedom / 2
    y = t * t / (freedom + t * t)
    front = exp(-a * log1p(t * t / freedom) - log_beta) * sqrt(y)
    inside = front / 0.5 * _series(y, 0.5, a) if y < 0.5 else 1 - front / a * _series(1 - y, a, 0.5)
    return inside, 2 * front / t


def _series(x: float, a: float, b: float) -> float:
    """The hypergeometric series of I_x(a, b), without its front factor (DLMF 8.17.8)."""
    term = total = 1.0
    while term > total * 1e-17:
        term *= (a + b) / (a + 1) * x
        total += term
        a += 1
    return total


def _log_beta(freedom: float) -> float:
    """The logarithm of the beta function B(freedom / 2, 1/2); by a series of Γ(a + 1/2) / Γ(a) where a is large."""
    a = freedom / 2
    if a < LARGE:
        return lgamma(a) + log(pi) / 2 - lgamma(a + 0.5)
    ratio = log(a) / 2 - 1 / (8 * a) + 1 / (192 * a**3) - 1 / (640 * a**5) + 17 / (14336 * a**7)
    return log(pi) / 2 - ratio
