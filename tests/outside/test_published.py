"""Figures that other packages compute: Wilson's intervals by statsmodels, a weighted product by scikit-criteria."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from touchmap.analysis.facts import Facts
from touchmap.analysis.statistics.intervals import wilson
from touchmap.load import load

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.parametrize(("hits", "trials"), [(0, 7), (1, 7), (3, 7), (160, 420), (420, 2100), (999, 1000), (5, 5)])
def test_wilsons_interval_is_that_of_statsmodels(hits: int, trials: int, library: Callable[[str], Any]) -> None:
    published = library("statsmodels.stats.proportion").proportion_confint(hits, trials, method="wilson")

    assert wilson(hits, trials) == pytest.approx(published, abs=1e-12)


@pytest.mark.parametrize("name", ["clinic", "saas"])
def test_the_product_is_the_weighted_product_of_scikit_criteria(name: str, library: Callable[[str], Any]) -> None:
    ranked = [
        row for row in Facts(load(str(EXAMPLES / name)).inventory, date(2026, 11, 22)).ranking.ranked if row.priority
    ]
    marks = [[float(row.customer_weight), float(row.business_priority), float(row.gap)] for row in ranked]
    matrix = library("skcriteria").mkdm(marks, [max, max, max], weights=[1, 1, 1])
    published = library("skcriteria.agg.simple").WeightedProductModel().evaluate(matrix)
    scores = [10**logarithm for logarithm in published.e_.score]

    assert [float(row.priority) for row in ranked] == pytest.approx(scores)
    assert scores == sorted(scores, reverse=True)
