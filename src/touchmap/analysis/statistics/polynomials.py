"""Polynomials in the number of those ahead: what independent counts multiply to, up to a limit of terms."""

from __future__ import annotations

Polynomial = list[float]
"""Terms by rising powers: the probabilities (or parts of them) that 0, 1, 2, … are ahead."""


def times(left: Polynomial, right: Polynomial, limit: int) -> Polynomial:
    """Multiply two polynomials, up to `limit` terms."""
    if len(left) == 1 and left[0] == 1.0:
        return right
    if len(right) == 1 and right[0] == 1.0:
        return left
    found = [0.0] * min(limit, len(left) + len(right) - 1)
    for power, factor in enumerate(left):
        if factor:
            for place, term in enumerate(right[: limit - power], power):
                found[place] += factor * term
    return found


def plus(left: Polynomial, right: Polynomial) -> Polynomial:
    """Add two polynomials."""
    if len(left) < len(right):
        left, right = right, left
    return [term + other for term, other in zip(left, right, strict=False)] + left[len(right) :]


def to_the(base: Polynomial, exponent: int, limit: int) -> Polynomial:
    """Raise a polynomial to a power of 0 or more, up to `limit` terms, by squaring."""
    found = [1.0]
    while exponent:
        if exponent & 1:
            found = times(found, base, limit)
        base = times(base, base, limit) if exponent > 1 else base
        exponent >>= 1
    return found
