"""How sure a ranking is, as people see it."""

from datetime import date
from fractions import Fraction
from itertools import product
from math import prod

from hypothesis import given, settings
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.analysis.firm import firmness, marks_of
from touchmap.load import load_texts
from touchmap.reports.firm import firm_report
from touchmap.reports.ranking import Filters

DOUBT = Fraction(1, 4)
MARK = st.integers(1, 5)


def _facts(marks: list[tuple[int, int, int]], top: int = 5) -> Facts:
    lines = [
        f"  - {{id: t{n}, name: T{n}, customer_weight: {w}, business_priority: {p}, score: {s}}}"
        for n, (w, p, s) in enumerate(marks)
    ]
    text = "\n".join(["touchmap: 1", f"gates: {{top: {top}}}", "touchpoints:", *lines, ""])
    return Facts(load_texts({"touchmap.yaml": text}).inventory, date(2026, 11, 22))


@given(st.lists(st.tuples(MARK, MARK, MARK), min_size=1, max_size=12))
def test_a_rank_today_lies_inside_its_interval(marks: list[tuple[int, int, int]]) -> None:
    facts = _facts(marks)
    firm = firmness(facts.inventory, facts.ranking, DOUBT)

    assert all(
        best <= row.rank <= worst for row, (best, worst) in zip(facts.ranking.ranked, firm.intervals, strict=True)
    )


def _steps(value: int) -> list[tuple[int, Fraction]]:
    steps = [step for step in (value - 1, value + 1) if 1 <= step <= 5]
    return [(value, 1 - DOUBT / 2 * len(steps)), *((step, DOUBT / 2) for step in steps)]


@settings(deadline=None, max_examples=15)
@given(st.lists(st.tuples(MARK, MARK, MARK), min_size=2, max_size=2))
def test_the_probability_of_the_top_is_that_of_all_worlds_counted_one_by_one(marks: list[tuple[int, int, int]]) -> None:
    facts = _facts(marks, top=1)
    firm = firmness(facts.inventory, facts.ranking, DOUBT)
    expected = [Fraction(0)] * len(marks)
    for world in product(*(_steps(mark) for three in marks for mark in three)):
        chance = prod((probability for _, probability in world), start=Fraction(1))
        values = [value for value, _ in world]
        priorities = [values[i] * values[i + 1] * (5 - values[i + 2]) for i in range(0, len(values), 3)]
        for number, own in enumerate(priorities):
            if not any(other > own for other in priorities):
                expected[number] += chance
    order = [int(row.point.id[1:]) for row in facts.ranking.ranked]

    assert [round(p, 9) for p in firm.probabilities] == [round(float(expected[number]), 9) for number in order]


def test_without_doubt_the_top_is_certain_and_the_rest_is_out() -> None:
    facts = _facts([(5, 5, 1), (4, 4, 1), (1, 1, 4)], top=1)
    firm = firmness(facts.inventory, facts.ranking, Fraction(0))

    assert firm.probabilities == (1.0, 0.0, 0.0)


def test_a_score_from_counted_answers_has_their_spread() -> None:
    text = """
touchmap: 1
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 4}
evidence:
  - {touchpoint: phone, date: 2026-11-01, method: survey, marks: {2: 3, 4: 3}}
"""
    facts = Facts(load_texts({"touchmap.yaml": text}).inventory, date(2026, 11, 22))
    spread = marks_of(facts.ranking.ranked[0], facts.inventory).score.spread

    assert spread is not None
    assert [probability for _, probability in spread] == [Fraction(1, 6), Fraction(2, 3), Fraction(1, 6)]


def test_a_weight_by_segment_is_a_mark_for_each_segment() -> None:
    text = """
touchmap: 1
segments: [{id: families, share: 0.6}, {id: firms, share: 0.4}]
touchpoints:
  - {id: phone, name: Phone, customer_weight: {families: 5, firms: 3}, business_priority: 4, score: 2}
"""
    facts = Facts(load_texts({"touchmap.yaml": text}).inventory, date(2026, 11, 22))
    weights = marks_of(facts.ranking.ranked[0], facts.inventory).weights

    assert [(mark.field, mark.value, share) for mark, share in weights] == [
        ("customer_weight.families", 5, Fraction(3, 5)),
        ("customer_weight.firms", 3, Fraction(2, 5)),
    ]


def test_the_smallest_change_is_said_with_its_values() -> None:
    report = firm_report(_facts([(5, 5, 1), (5, 5, 2), (1, 1, 4)], top=1), Filters(), None, DOUBT)

    assert report.overturn is not None
    assert [(c.id, c.field, c.from_, c.to) for c in report.overturn.changes] == [("t0", "score", 1, 2)]


def test_a_filter_leaves_the_figures_of_the_whole() -> None:
    facts = _facts([(5, 5, 1), (5, 5, 2), (1, 1, 4)], top=1)
    whole = firm_report(facts, Filters(), None, DOUBT)
    first = firm_report(facts, Filters(top=1), None, DOUBT)

    assert first.touchpoints == whole.touchpoints[:1]
