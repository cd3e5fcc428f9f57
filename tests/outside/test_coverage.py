"""How often intervals of means and tests of a change are right, on twelve shapes of answers and three scales."""

from functools import cache
from pathlib import Path

import pytest
from shapes import PAIRS, SCALES, SHARES, SIZES, coverage, false_alarms, padded, samples, students_coverage

from touchmap.analysis.statistics.bounded_mean import counted, mean_interval

PAGE = Path(__file__).resolve().parents[2] / "docs" / "intervals.md"
LEAST = 0.85
"""No shape is covered less often than that; nominal is 0.95."""
MOST_FALSE = 0.06
"""No test is wrong more often than that where nothing changed; nominal is 0.05, the worst found 0.057."""

_PAGE = """\
# How sure a mean is

The interval of a mean adds one answer at each end of the scale (Agresti and Coull's idea for shares, 1998, applied to
means). For n answers, N = n + 2; m̃ and s̃² are the mean and the population variance of these N answers, and the 95 %
interval is m̃ ± 1.96 · s̃ / √N, clipped to the scale. The score remains the plain mean, which always lies inside.

- One answer has no interval, whatever its weight.
- For weighted answers, n is Kish's effective number, n_e = (Σw)² / Σw²: N = n_e + 2,
  m̃ = (n_e · m + min + max) / N, s̃² = (n_e · Σwx² / Σw + min² + max²) / N − m̃².
- Several waves are pooled; each answer is weighted by its method.
- A record of several answers without `marks` or `variance` counts as if they were all at the two ends: the largest
  spread that its mean allows. A record of one answer is that answer.
- A net promoter score is such a mean, of −100, 0 and 100.

Why not Student's interval? Five equal answers have no spread, so the interval shrinks to a point and looks more certain
than that of a hundred answers that differ. For touchpoints with 3 % of worst answers it contains the true mean as
rarely as the table shows.

## How often it contains the true mean

`make test-outside` draws 20,000 samples of each size from 2 to 100 answers (with a fixed seed), from twelve shapes
(shares of the answers 1 to 5, at the same relative positions on longer scales) and on the scales 1 to 5, 1 to 7 and 0
to 10, and requires at least {least} % everywhere. The table shows the lowest and the highest share of samples whose
interval contained the true mean, the sample size with the lowest share, and the lowest share for Student's interval.

| shape | shares | lowest | at n | highest | Student's lowest |
|---|---|--:|--:|--:|--:|
{intervals}

## How often a change is reported where there is none

"Improved", "worse", TM309 and every score that "moved" rest on one test: Welch's test on the two sets, each with its
two added answers. Nᵢ = nᵢ + 2, wᵢ = s̃ᵢ² / (Nᵢ − 1), d = m̃₂ − m̃₁, ν = (w₁ + w₂)² / (w₁² / (N₁ − 1) + w₂² / (N₂ − 1)),
h = t₀.₉₇₅(ν) · √(w₁ + w₂). Improved: d > h. Worse: d < −h. No change seen: d − h and d + h are both within an eighth of
the scale of 0. Otherwise, or with fewer than two answers on either side: too few answers to tell.

The table shows the share of pairs of samples from the same shape for which the test reported a change: the highest over
the scales and over {pairs} answers before and after.

| shape | most often |
|---|--:|
{alarms}

A touchpoint that is chosen because its score is low looks improved by chance more often: its low score was partly bad
luck. And of a hundred verdicts where nothing changed, up to five are due to chance.
"""


def test_the_simulation_draws_what_the_program_works_out() -> None:
    counts, _ = samples("J", (1, 5), 12, 50, seed=1)
    mean, variance, number = padded(counts, (1, 5))
    half = 1.96 * (variance / number) ** 0.5
    worked_out = [mean_interval(counted({k + 1: int(n) for k, n in enumerate(row)}), 1, 5) for row in counts]
    low, high = (mean - half).clip(1), (mean + half).clip(max=5)

    assert [end for pair in worked_out if pair for end in pair] == pytest.approx(
        [end for pair in zip(low, high, strict=True) for end in pair]
    )


@pytest.mark.parametrize("name", SHARES)
def test_the_interval_holds_the_true_mean_often_enough(name: str) -> None:
    assert min(_covered(name)[0]) >= LEAST


@pytest.mark.parametrize("name", SHARES)
def test_the_test_seldom_tells_a_change_where_there_is_none(name: str) -> None:
    assert _alarms(name) <= MOST_FALSE


def test_the_page_has_the_figures_of_the_simulation(update: bool) -> None:
    page = _PAGE.format(
        least=round(LEAST * 100),
        intervals="\n".join(map(_interval_row, SHARES)),
        pairs=", ".join(f"{before} and {after}" for before, after in PAIRS),
        alarms="\n".join(f"| {name} | {100 * _alarms(name):.1f} % |" for name in SHARES),
    )

    if update:
        PAGE.write_text(page, encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == page


@cache
def _covered(name: str) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """The coverage of each scale and size, and those sizes."""
    cases = [(scale, size) for scale in SCALES for size in SIZES]
    return tuple(coverage(name, scale, size) for scale, size in cases), tuple(size for _, size in cases)


@cache
def _alarms(name: str) -> float:
    """How often the test is wrong at worst."""
    return max(false_alarms(name, scale, pair) for scale in SCALES for pair in PAIRS)


def _interval_row(name: str) -> str:
    found, sizes = _covered(name)
    low = min(found)
    student = min(students_coverage(name, scale, size) for scale in SCALES for size in SIZES)
    shares = " ".join(map(str, SHARES[name]))
    figures = f"{100 * low:.1f} % | {sizes[found.index(low)]} | {100 * max(found):.1f} % | {100 * student:.1f} %"
    return f"| {name} | {shares} | {figures} |"
