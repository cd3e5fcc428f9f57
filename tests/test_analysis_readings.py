"""Other readings of the same marks."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.alternative_rankings import held_up, opportunity, reading
from touchmap.model.settings import Scale

FIVE = Scale(min=1, max=5)


def order(facts: Facts, formula: str) -> list[tuple[int, str]]:
    found = reading(facts, formula)  # type: ignore[arg-type]
    return [(row.rank, row.point.id) for row in found.ranking.ranked]


def test_opportunity_is_importance_and_what_satisfaction_lacks_of_it() -> None:
    assert opportunity(5, 2, FIVE, FIVE) == Fraction(35, 2)
    assert opportunity(2, 5, FIVE, FIVE) == Fraction(5, 2)


def test_by_opportunity_the_business_does_not_speak(facts: Facts) -> None:
    """
    touchpoints:
      - {id: call, name: Call, customer_weight: 5, business_priority: 1, score: 3}
      - {id: ad, name: Ad, customer_weight: 3, business_priority: 5, score: 2}
    """
    assert order(facts, "product") == [(1, "ad"), (2, "call")]
    assert order(facts, "opportunity") == [(1, "call"), (2, "ad")]


def test_by_weakest_comes_first_what_holds_up_most(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, customer_weight: 2, business_priority: 2, score: 3}
      - {id: call, name: Call, customer_weight: 5, business_priority: 5, score: 4}
      - {id: visit, name: Visit, customer_weight: 5, business_priority: 4, score: 4}
      - {id: card, name: Card, customer_weight: 1, business_priority: 1, score: 2}
      - {id: shelf, name: Shelf, customer_weight: 5, business_priority: 5, score: 1}
    chains:
      - {id: first, name: First, links: [ad, call, visit]}
      - {id: second, name: Second, links: [call, card]}
    """
    assert order(facts, "weakest") == [(1, "ad"), (2, "card"), (3, "shelf"), (4, "call"), (5, "visit")]
    assert reading(facts, "weakest").values == {"ad": 25 + 20, "card": 0}


def test_a_break_holds_up_what_lies_beyond_it(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, customer_weight: 2, business_priority: 2, score: 4, reaction: negative}
      - {id: call, name: Call, customer_weight: 5, business_priority: 5, score: 3}
    chains:
      - {id: first, name: First, links: [ad, call]}
    """
    assert reading(facts, "weakest").values == {"ad": 50, "call": 0}


def test_for_a_segment_only_its_chains_count(facts: Facts) -> None:
    """
    segments: [families, firms]
    touchpoints:
      - {id: ad, name: Ad, customer_weight: 2, business_priority: 2, score: 3}
      - {id: call, name: Call, customer_weight: 5, business_priority: 5, score: 4}
    chains:
      - {id: first, name: First, segment: families, links: [ad, call]}
    """
    assert held_up(facts, facts.priorities, "families") == {"ad": 25}
    assert held_up(facts, facts.priorities, "firms") == {}


def test_equal_values_share_a_rank(facts: Facts) -> None:
    """
    touchpoints:
      - {id: a, name: A, customer_weight: 3, business_priority: 2, score: 3}
      - {id: b, name: B, customer_weight: 3, business_priority: 5, score: 3}
      - {id: c, name: C, customer_weight: 2, business_priority: 5, score: 3}
    """
    assert order(facts, "opportunity") == [(1, "b"), (1, "a"), (3, "c")]


@given(st.integers(1, 5), st.integers(1, 5), st.integers(1, 5))
def test_opportunity_grows_with_weight_and_falls_with_score(weight: int, score: int, other: int) -> None:
    heavier, better = max(weight, other), max(score, other)

    assert opportunity(heavier, score, FIVE, FIVE) >= opportunity(weight, score, FIVE, FIVE)
    assert opportunity(weight, better, FIVE, FIVE) <= opportunity(weight, score, FIVE, FIVE)
    assert 0 <= opportunity(weight, score, FIVE, FIVE) <= 20
