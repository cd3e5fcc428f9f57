"""The product against figures that another package computed."""

from datetime import date
from math import log10

from touchmap.analysis.facts import Facts
from touchmap.load import load_texts

PUBLISHED = {"first": 2.0, "second": 1.9030899869919438, "third": 1.8750612633917}
"""scikit-criteria 0.10, WeightedProductModel with weights 1, 1, 1: the logarithm to base 10 of the product."""


def test_the_product_of_three_marks_is_the_published_one() -> None:
    text = """
touchmap: 1
touchpoints:
  - {id: first, name: First, customer_weight: 5, business_priority: 5, score: 1}
  - {id: second, name: Second, customer_weight: 4, business_priority: 5, score: 1}
  - {id: third, name: Third, customer_weight: 5, business_priority: 5, score: 2}
"""
    ranked = Facts(load_texts({"touchmap.yaml": text}).inventory, date(2026, 11, 22)).ranking.ranked

    assert {row.point.id: round(log10(row.priority), 12) for row in ranked} == {
        name: round(logarithm, 12) for name, logarithm in PUBLISHED.items()
    }
