"""Twelve shapes of answers on three scales, and how often an interval and a test are right on them."""

from importlib import import_module
from math import comb
from typing import Any

from touchmap.analysis.statistics.student_t import t_quantile

np: Any = import_module("numpy")

SCALES = ((1, 5), (1, 7), (0, 10))
SIZES = range(2, 101)
PAIRS = ((2, 2), (5, 5), (5, 30), (10, 10), (10, 50), (30, 30), (31, 31), (20, 100), (100, 100))
SHARES: dict[str, tuple[float, ...]] = {
    "most at the top": (0, 0, 5, 15, 80),
    "nearly all at the top": (0, 0, 2, 8, 90),
    "uniform": (20, 20, 20, 20, 20),
    "two ends": (50, 0, 0, 0, 50),
    "bell": (1, 4, 6, 4, 1),
    "skew bell": (1, 2, 4, 6, 3),
    "J": (5, 10, 15, 25, 45),
    "3 % worst": (3, 0, 0, 0, 97),
    "10 % worst": (10, 0, 0, 0, 90),
    "top two": (0, 0, 0, 50, 50),
    "nearly agree": (0, 5, 90, 5, 0),
    "low skew": (45, 25, 15, 10, 5),
}
"""The shares of the marks 1 to 5."""


def shape(name: str, low: int, high: int) -> Any:
    """The probabilities of the marks of a scale: the same shares at the same relative places, bells binomial."""
    steps = high - low
    if name == "bell":
        return np.array([comb(steps, k) for k in range(steps + 1)]) / 2.0**steps
    shares = np.array(SHARES[name], float) / sum(SHARES[name])
    found = np.zeros(steps + 1)
    if name in ("uniform", "skew bell", "J", "low skew"):
        found = np.interp(np.linspace(0, 4, steps + 1), range(5), shares)
        return found / found.sum()
    for place, share in enumerate(shares):
        found[round(place * steps / 4)] += share
    return found


def samples(name: str, scale: tuple[int, int], size: int, times: int, seed: int) -> tuple[Any, float]:
    """Many samples of so many answers as counts of each mark, and the mean of the shape that they are drawn from."""
    chances = shape(name, *scale)
    marks = np.arange(scale[0], scale[1] + 1)
    return np.random.default_rng(seed).multinomial(size, chances, times), float(chances @ marks)


def padded(counts: Any, scale: tuple[int, int]) -> tuple[Any, Any, int]:
    """m̃, s̃² and N of each sample: the answers with one more at each end."""
    full = counts.copy()
    full[:, 0] += 1
    full[:, -1] += 1
    marks, number = np.arange(scale[0], scale[1] + 1), int(full[0].sum())
    mean = full @ marks / number
    return mean, full @ marks**2 / number - mean**2, number


def coverage(name: str, scale: tuple[int, int], size: int, times: int = 20_000) -> float:
    """How often the interval of the mean holds the mean of the shape."""
    counts, true = samples(name, scale, size, times, seed=size)
    mean, variance, number = padded(counts, scale)
    half = 1.96 * np.sqrt(variance / number)
    return float(np.mean(np.abs(true - mean) <= half + 1e-12))


def students_coverage(name: str, scale: tuple[int, int], size: int, times: int = 20_000) -> float:
    """The same for Student's interval of the plain answers."""
    counts, true = samples(name, scale, size, times, seed=size)
    marks = np.arange(scale[0], scale[1] + 1)
    mean = counts @ marks / size
    variance = np.maximum(counts @ marks**2 / size - mean**2, 0) * size / (size - 1)
    return float(np.mean(np.abs(true - mean) <= t_quantile(0.95, size - 1) * np.sqrt(variance / size) + 1e-12))


def false_alarms(name: str, scale: tuple[int, int], sizes: tuple[int, int], times: int = 20_000) -> float:
    """How often the test tells a change where nothing changed."""
    sides = []
    for seed, size in enumerate(sizes):
        mean, variance, number = padded(samples(name, scale, size, times, seed=1000 * seed + size)[0], scale)
        sides.append((mean, variance / (number - 1), number))
    (one, first, before), (other, second, after) = sides
    freedom = (first + second) ** 2 / (first**2 / (before - 1) + second**2 / (after - 1))
    quantile = quantiles(freedom)
    return float(np.mean(np.abs(other - one) > quantile * np.sqrt(first + second)))


def quantiles(freedom: Any) -> Any:
    """Student's quantiles of 95 %."""
    return import_module("scipy.stats").t.ppf(0.975, freedom)
