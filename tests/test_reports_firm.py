"""How sure a ranking is, as people see it."""

from datetime import date
from fractions import Fraction
from itertools import product
from math import prod

from hypothesis import given, settings
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.analysis.robustness.odds.uncertain_ratings import Rated
from touchmap.analysis.robustness.robustness import firmness
from touchmap.analysis.scoring.ratings import Spread
from touchmap.load import load_texts
from touchmap.reports.ranking.ranking import Filters, RankingReport
from touchmap.reports.ranking.robustness import Certainty, Robustness, firm_report

DOUBT = Fraction(1, 4)
TODAY = date(2026, 11, 22)
MARK = st.integers(1, 5)


def _facts(marks: list[tuple[int, int, int]], top: int = 5) -> Facts:
    lines = [
        f"  - {{id: t{n}, name: T{n}, customer_weight: {w}, business_priority: {p}, score: {s}}}"
        for n, (w, p, s) in enumerate(marks)
    ]
    text = "\n".join(["touchmap: 1", f"gates: {{top: {top}}}", "touchpoints:", *lines, ""])
    return Facts(load_texts({"touchmap.yaml": text}).inventory, TODAY)


@given(st.lists(st.tuples(MARK, MARK, MARK), min_size=1, max_size=12))
def test_a_rank_today_lies_inside_its_interval(marks: list[tuple[int, int, int]]) -> None:
    facts = _facts(marks)
    firm = firmness(facts, DOUBT)

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
    firm = firmness(facts, DOUBT)
    expected = [Fraction(0)] * len(marks)
    for world in product(*(_steps(mark) for three in marks for mark in three)):
        chance = prod((probability for _, probability in world), start=Fraction(1))
        values = [value for value, _ in world]
        priorities = [values[i] * values[i + 1] * (5 - values[i + 2]) for i in range(0, len(values), 3)]
        for number, own in enumerate(priorities):
            if own > 0 and not any(other > own for other in priorities):
                expected[number] += chance
    order = [int(row.point.id[1:]) for row in facts.ranking.ranked]

    assert [round(p, 9) for p in firm.probabilities] == [round(float(expected[number]), 9) for number in order]


def sureness(report: RankingReport) -> Robustness:
    assert isinstance(report.more, Robustness)
    return report.more


def probabilities(report: RankingReport) -> list[float]:
    return [row.more.top_probability for row in report.touchpoints if isinstance(row.more, Certainty)]


def test_without_doubt_the_top_is_certain_and_the_rest_is_out() -> None:
    facts = _facts([(5, 5, 1), (4, 4, 1), (1, 1, 4)], top=1)
    firm = firmness(facts, Fraction(0))

    assert firm.probabilities == (1.0, 0.0, 0.0)


def test_a_score_from_counted_answers_has_their_spread() -> None:
    text = """
touchmap: 1
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 4}
evidence:
  - {touchpoint: phone, date: 2026-11-01, method: survey, marks: {2: 3, 4: 3}}
"""
    facts = Facts(load_texts({"touchmap.yaml": text}).inventory, TODAY)
    spread = Rated(facts).points()[0].score.spread

    assert spread is not None
    assert [probability for _, probability in spread] == [Fraction(1, 6), Fraction(2, 3), Fraction(1, 6)]


def test_a_weight_by_segment_is_a_mark_for_each_segment() -> None:
    text = """
touchmap: 1
segments: [{id: families, share: 0.6}, {id: firms, share: 0.4}]
touchpoints:
  - {id: phone, name: Phone, customer_weight: {families: 5, firms: 3}, business_priority: 4, score: 2}
"""
    facts = Facts(load_texts({"touchmap.yaml": text}).inventory, TODAY)
    weights = Rated(facts).points()[0].weights

    assert [(mark.field, mark.value, share) for mark, share in weights] == [
        ("customer_weight.families", 5, Fraction(3, 5)),
        ("customer_weight.firms", 3, Fraction(2, 5)),
    ]


def test_the_smallest_change_is_said_with_its_values() -> None:
    report = firm_report(_facts([(5, 5, 1), (5, 5, 2), (1, 1, 4)], top=1), Filters(), None, DOUBT)

    overturn = sureness(report).overturn

    assert overturn is not None
    assert [(c.id, c.field, c.from_, c.to) for c in overturn.changes] == [("t0", "score", 1, 2)]


def test_a_filter_leaves_the_figures_of_the_whole() -> None:
    facts = _facts([(5, 5, 1), (5, 5, 2), (1, 1, 4)], top=1)
    whole = firm_report(facts, Filters(), None, DOUBT)
    first = firm_report(facts, Filters(top=1), None, DOUBT)

    assert first.touchpoints == whole.touchpoints[:1]


def test_what_is_assumed_and_expected_stands_below_the_figures() -> None:
    notes = firm_report(_facts([(5, 5, 1), (5, 5, 2), (1, 1, 4)], top=1), Filters(), None, DOUBT).notes

    assert any(
        "rating entered by hand may be off by one with probability 0.25 (0.125 at the ends" in note for note in notes
    )
    assert any("a touchpoint without a gap always comes last" in note for note in notes)
    assert any(
        "lenient raters, and respondents who answered several questions, are not modelled" in note for note in notes
    )
    assert any(note.startswith("Touchpoints on today's watchlist: 1; expected to stay: 0.") for note in notes)


def test_the_expected_number_that_stays_is_the_sum_of_the_watchlist() -> None:
    report = firm_report(_facts([(5, 5, 1), (5, 5, 2), (1, 1, 4)], top=2), Filters(), None, DOUBT)

    assert sureness(report).expected_to_stay == round(sum(probabilities(report)[:2]), 6)


def test_an_empty_ranking_says_nothing_of_how_sure_it_is() -> None:
    facts = Facts(load_texts({"touchmap.yaml": "touchmap: 1\ntouchpoints: [{id: a, name: A}]\n"}).inventory, TODAY)
    report = firm_report(facts, Filters(), None, DOUBT, ask=True)

    assert report.notes[-1] == "Knowing one more score would settle nothing."
    assert not any("top" in note.casefold() for note in report.notes)


def test_a_watchlist_of_nobody_is_not_counted() -> None:
    report = firm_report(_facts([(5, 5, 5), (4, 4, 5)]), Filters(), None, DOUBT)

    assert sureness(report).unseat is None
    assert report.notes[-1] == "No change of ratings takes a touchpoint out of the top 5."
    assert not any("today's watchlist" in note for note in report.notes)


def test_without_doubt_the_caption_takes_ratings_as_right() -> None:
    notes = firm_report(_facts([(5, 5, 1)]), Filters(), None, Fraction(0)).notes

    assert any("if ratings entered by hand are correct" in note for note in notes)


def test_what_is_not_asked_for_is_null() -> None:
    report = firm_report(_facts([(5, 5, 1)]), Filters(), None, DOUBT)

    assert sureness(report).ask is None
    assert sureness(report).observations is None


EVIDENCE = """
touchmap: 1
gates: {top: 1}
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 4}
  - {id: site, name: Site, customer_weight: 5, business_priority: 4, score: 3}
evidence:
  - {touchpoint: phone, date: 2026-11-01, method: survey, MARKS}
"""


def _spread_of(marks: str) -> Spread | None:
    facts = Facts(load_texts({"touchmap.yaml": EVIDENCE.replace("MARKS", marks)}).inventory, TODAY)
    return next(point.score.spread for point in Rated(facts).points() if point.id == "phone")


def test_two_equal_answers_leave_a_doubt() -> None:
    spread = _spread_of("marks: {3: 2}")

    # 3, 3, 1 and 5: variance 2 of 4 answers, error √(1/2), and √3 of it is √1.5
    assert spread is not None
    assert [round(float(value), 6) for value, _ in spread] == [1.775255, 3, 4.224745]


def test_answers_of_a_known_mean_count_as_if_they_stood_at_the_ends() -> None:
    assert _spread_of("score: 3, answers: 4") == _spread_of("marks: {1: 2, 5: 2}")


def test_one_answer_is_doubted_like_a_rating() -> None:
    assert _spread_of("marks: {3: 1}") is None


def test_what_is_asked_for_says_its_number_of_answers() -> None:
    facts = Facts(load_texts({"touchmap.yaml": EVIDENCE.replace("MARKS", "marks: {2: 3, 4: 3}")}).inventory, TODAY)
    report = firm_report(facts, Filters(), None, DOUBT, ask=True)

    observations = sureness(report).observations

    assert observations is not None
    assert [(row.id, row.answers) for row in observations] == [("phone", 6), ("site", None)]
    assert report.notes[-1].endswith("would settle the most if they were known: “Phone” (6 answers), “Site”.")
