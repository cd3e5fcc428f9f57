from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from touchmap.analysis.robustness.dominance import rank_intervals

Triple = tuple[int, int, int]
marks = st.integers(0, 2)
triples = st.lists(st.tuples(marks, marks, marks), min_size=1, max_size=5)
graded = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5), st.integers(0, 4)), min_size=1, max_size=40)


def counted(triple: Triple) -> Triple:
    return (0, 0, 0) if 0 in triple else triple


def dominates(one: Triple, other: Triple) -> bool:
    return one != other and all(mine >= yours for mine, yours in zip(one, other, strict=True))


def ranks_under_all_rules(points: list[Triple]) -> list[set[int]]:
    """Every rank that any growing rule gives: a rule is a level for each distinct triple."""
    points = [counted(point) for point in points]
    distinct = sorted(set(points))
    found: list[set[int]] = [set() for _ in points]
    for levels in product(range(len(distinct)), repeat=len(distinct)):
        level = dict(zip(distinct, levels, strict=True))
        if all(level[u] > level[v] for u in distinct for v in distinct if dominates(u, v)):
            for ranks, point in zip(found, points, strict=True):
                ranks.add(1 + sum(level[other] > level[point] for other in points))
    return found


@settings(max_examples=60, deadline=None)
@given(triples)
def test_the_interval_spans_the_ranks_under_every_growing_rule(points: list[Triple]) -> None:
    expected = [(min(ranks), max(ranks)) for ranks in ranks_under_all_rules(points)]

    assert rank_intervals(points) == expected


@given(graded)
def test_the_rank_by_the_product_lies_in_the_interval(points: list[Triple]) -> None:
    priorities = [weight * priority * gap for weight, priority, gap in points]
    ranks = [1 + sum(other > mine for other in priorities) for mine in priorities]

    assert all(best <= rank <= worst for rank, (best, worst) in zip(ranks, rank_intervals(points), strict=True))


def test_what_has_no_gap_is_behind_everything_that_has_one() -> None:
    assert rank_intervals([(5, 5, 0), (1, 1, 1), (4, 1, 0)]) == [(2, 2), (1, 1), (2, 2)]


def test_equal_touchpoints_share_their_ranks() -> None:
    assert rank_intervals([(3, 3, 3), (3, 3, 3), (5, 1, 1)]) == [(1, 2), (1, 2), (1, 3)]


def test_nothing_has_no_ranks() -> None:
    assert rank_intervals([]) == []
