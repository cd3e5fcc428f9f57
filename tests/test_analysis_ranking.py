"""The laws of the ranking: one order for one inventory, ranks that count, gaps that never fall below nothing."""

from collections import Counter
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranking
from touchmap.load import load_texts
from touchmap.model.inventory import Inventory

MARK = st.integers(1, 5)
POINT = st.fixed_dictionaries(
    {"customer_weight": MARK, "business_priority": MARK},
    optional={"score": MARK, "target": MARK},
)
POINTS = st.lists(POINT, min_size=1, max_size=12)


def inventory(*files: list[dict[str, Any]]) -> Inventory:
    texts = {"touchmap.yaml": "touchmap: 1\n"}
    for number, points in enumerate(files):
        texts[f"{number}.yaml"] = "touchpoints:\n" + "".join(f"  - {point}\n" for point in points)
    loaded = load_texts(texts)
    assert loaded.problems == ()
    return loaded.inventory


def named(points: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": f"p{number}", "name": f"P{number}", **point} for number, point in enumerate(points)]


def ranked(inventory: Inventory) -> Ranking:
    return Facts(inventory, date(2026, 11, 22)).ranking


def ranking(points: list[dict[str, Any]]) -> Ranking:
    return ranked(inventory(named(points)))


@given(POINTS)
def test_every_touchpoint_stands_in_the_order_once_or_among_the_unscored(points: list[dict[str, Any]]) -> None:
    made = ranking(points)

    found = [*(row.point.id for row in made.ranked), *(row.point.id for row in made.unscored)]
    assert sorted(found) == sorted(point["id"] for point in named(points))


@given(POINTS, st.randoms(use_true_random=False), st.integers(0, 12))
def test_the_order_does_not_depend_on_the_order_of_entries_or_files(
    points: list[dict[str, Any]], random: Any, cut: int
) -> None:
    shuffled = named(points)
    random.shuffle(shuffled)
    parts = [part for part in (shuffled[:cut], shuffled[cut:]) if part]

    assert rows(ranked(inventory(*parts))) == rows(ranking(points))


@given(POINTS)
def test_the_order_falls_by_priority_then_weight_then_business_then_rises_by_score_and_id(
    points: list[dict[str, Any]],
) -> None:
    keys = [
        (-row.priority, -row.customer_weight, -row.business_priority, row.score, row.point.id)
        for row in ranking(points).ranked
    ]

    assert keys == sorted(keys)


@given(POINTS)
def test_a_rank_is_one_more_than_the_number_with_a_higher_priority(points: list[dict[str, Any]]) -> None:
    made = ranking(points).ranked

    assert [row.rank for row in made] == [1 + sum(other.priority > row.priority for other in made) for row in made]


@given(POINTS)
def test_a_tie_is_shown_exactly_where_priorities_are_equal(points: list[dict[str, Any]]) -> None:
    made = ranking(points).ranked
    count = Counter(row.priority for row in made)

    assert [row.tied for row in made] == [count[row.priority] > 1 for row in made]


@given(POINTS)
def test_a_priority_is_the_product_of_weight_business_priority_and_gap(points: list[dict[str, Any]]) -> None:
    for row in ranking(points).ranked:
        assert row.gap == max(0, row.target - row.score)
        assert row.priority == row.customer_weight * row.business_priority * row.gap


@given(POINTS)
def test_the_unscored_are_those_without_a_score_and_say_so(points: list[dict[str, Any]]) -> None:
    wanted = [point["id"] for point in named(points) if "score" not in point]

    made = ranking(points).unscored
    assert [row.point.id for row in made] == sorted(wanted)
    assert {row.missing for row in made} <= {("score",)}


@given(POINTS, st.integers(0, 6))
def test_the_watchlist_holds_every_tie_of_its_last_place_and_nothing_without_a_gap(
    points: list[dict[str, Any]], top: int
) -> None:
    texts = {
        "touchmap.yaml": f"touchmap: 1\ngates: {{top: {top}}}\n",
        "a.yaml": "touchpoints:\n" + "".join(f"  - {point}\n" for point in named(points)),
    }
    made = ranked(load_texts(texts).inventory)

    assert [row.point.id for row in made.watched] == [
        row.point.id for row in made.ranked if row.rank <= top and row.gap > 0
    ]


def test_the_target_of_the_settings_holds_where_a_touchpoint_names_none() -> None:
    text = """
touchmap: 1
scale: {min: 0, max: 10}
target: 8
touchpoints:
  - {id: a, name: A, customer_weight: 2, business_priority: 3, score: 7}
  - {id: b, name: B, customer_weight: 2, business_priority: 3, score: 7, target: 10}
  - {id: c, name: C, customer_weight: 2, business_priority: 3, score: 9}
"""
    made = ranked(load_texts({"touchmap.yaml": text}).inventory).ranked

    assert [(row.point.id, row.target, row.gap) for row in made] == [("b", 10, 3), ("a", 8, 1), ("c", 8, 0)]


def test_a_segment_ranks_again_among_what_it_meets(facts: Facts) -> None:
    """
    segments: [families, firms]
    touchpoints:
      - {id: playroom, name: Playroom, customer_weight: 5, business_priority: 2, score: 1, segments: [families]}
      - {id: invoice, name: Invoice, customer_weight: {families: 1, firms: 5}, business_priority: 2, score: 1}
      - {id: fair, name: Fair, customer_weight: 5, business_priority: 5, score: 1, segments: [firms]}
    """
    made = facts.ranking_of("families")

    assert [(row.rank, row.point.id, row.priority) for row in made.ranked] == [(1, "playroom", 40), (2, "invoice", 8)]


def test_a_mean_weight_stays_exact(facts: Facts) -> None:
    """
    segments: [{id: a, share: 0.6}, {id: b, share: 0.4}, {id: c, share: 0.2}]
    touchpoints:
      - {id: x, name: X, customer_weight: {a: 5, b: 3, c: 1}, business_priority: 3, score: 4}
    """
    assert facts.ranking.ranked[0].customer_weight == Fraction(11, 3)
    assert facts.ranking.ranked[0].priority == 11


def rows(made: Ranking) -> list[Any]:
    return [(row.rank, row.point.id, row.priority, row.tied) for row in made.ranked]
