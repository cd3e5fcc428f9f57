"""Answers of a survey, counted."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from touchmap.analysis.survey.answers import Question
from touchmap.analysis.survey.answers_by_touchpoint import SurveyPlan, tallies
from touchmap.analysis.survey.tally import Tally
from touchmap.errors import TouchmapError
from touchmap.source.tabular.csv_rows import TableOptions, opened_table

ON = date(2026, 11, 20)
FIVE = Question(1, 5, reverse=False, missing=frozenset({"0", "6"}), on=ON)


@pytest.fixture
def counted(tmp_path: Path) -> Callable[..., list[Tally]]:
    """Count the answers of a CSV text."""

    def count(text: str, columns: dict[str, str], question: Question = FIVE) -> list[Tally]:
        path = tmp_path / "answers.csv"
        path.write_text(text, encoding="utf-8")
        with opened_table(str(path), TableOptions()) as (table, _):
            return tallies(table, SurveyPlan(columns, question)).tallies

    return count


def test_one_row_an_answer_is_counted_by_touchpoint(counted: Callable[..., list[Tally]]) -> None:
    found = counted("point,mark\nphone,5\nsite,3\nphone,2\n", {"touchpoint": "point", "answer": "mark"})

    assert [(t.touchpoint, dict(t.marks)) for t in found] == [("phone", {5: 1, 2: 1}), ("site", {3: 1})]


def test_one_row_a_respondent_has_a_column_for_each_touchpoint(counted: Callable[..., list[Tally]]) -> None:
    found = counted("Q1;Q2\n5;3\n4;\n", {"phone": "Q1", "site": "Q2"})

    assert [(t.touchpoint, dict(t.marks), t.blank) for t in found] == [("phone", {5: 1, 4: 1}, 0), ("site", {3: 1}, 1)]


def test_codes_for_no_answer_are_counted_each_and_enter_no_mean(counted: Callable[..., list[Tally]]) -> None:
    tally = counted("Q1\n5\n0\n6\n6\n4\n", {"phone": "Q1"})[0]

    assert (tally.mean, dict(tally.missing)) == (Fraction(9, 2), {"0": 1, "6": 2})


def test_respondents_have_their_weights(counted: Callable[..., list[Tally]]) -> None:
    tally = counted("Q1,w\n5,0.5\n2,1.5\n", {"phone": "Q1", "weight": "w"})[0]

    assert tally.mean == Fraction(11, 4)


def test_a_scale_whose_lowest_mark_is_best_is_turned_round(counted: Callable[..., list[Tally]]) -> None:
    effort = Question(1, 7, reverse=True, missing=frozenset(), on=ON)
    tally = counted("Q1\n1\n2\n", {"phone": "Q1"}, effort)[0]

    assert dict(tally.marks) == {7: 1, 6: 1}


def test_answers_of_many_days_are_one_tally(counted: Callable[..., list[Tally]]) -> None:
    found = counted("Q1,day\n5,2026-11-03\n4,2026-11-02T09:30\n", {"phone": "Q1", "date": "day"})

    assert [(t.first.day, t.last.day, dict(t.marks)) for t in found] == [(2, 3, {5: 1, 4: 1})]


def test_an_answer_without_a_date_is_of_the_day_of_the_survey(counted: Callable[..., list[Tally]]) -> None:
    found = counted("Q1,day\n5,2026-11-01\n4,\n", {"phone": "Q1", "date": "day"})

    assert [(t.first.day, t.last.day) for t in found] == [(1, 20)]


def test_a_code_is_also_known_as_statistics_programs_write_it(counted: Callable[..., list[Tally]]) -> None:
    tally = counted("Q1\n5.0\n6.0\n", {"phone": "Q1"})[0]

    assert (dict(tally.marks), dict(tally.missing)) == ({5: 1}, {"6": 1})


def test_the_net_promoter_score_counts_respondents_by_their_weights(counted: Callable[..., list[Tally]]) -> None:
    nps = Question(0, 10, reverse=False, missing=frozenset(), on=ON)
    tally = counted("Q1,w\n9,3\n8,4\n2,1\n", {"phone": "Q1", "weight": "w"}, nps)[0]

    assert tally.promoters - tally.detractors == Fraction(1, 4)


@pytest.mark.parametrize("cell", ["10/2", "1e999999999", "1_0", "٤", "nan"])
def test_what_only_a_programming_language_takes_for_a_number_is_no_mark(
    counted: Callable[..., list[Tally]], cell: str
) -> None:
    with pytest.raises(TouchmapError) as refused:
        counted(f"Q1\n{cell}\n", {"phone": "Q1"})

    assert "not a rating" in refused.value.message


def test_the_net_promoter_score_is_promoters_less_detractors(counted: Callable[..., list[Tally]]) -> None:
    nps = Question(0, 10, reverse=False, missing=frozenset(), on=ON)
    tally = counted("Q1\n10\n9\n8\n6\n0\n", {"phone": "Q1"}, nps)[0]

    assert tally.promoters - tally.detractors == 0


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [
        ("Q1\n7\n", {"phone": "Q1"}, 'answers.csv:2: Q1: "7": not a rating from 1 to 5'),
        ("Q1\n4,5\n", {"phone": "Q1"}, "more cells than columns: 2, not 1"),
        ("Q1\nhigh\n", {"phone": "Q1"}, '"high": not a rating'),
        ("Q1\n4\n", {"phone": "Q2"}, 'no column "Q2"'),
        ("Q1,w\n4,-1\n", {"phone": "Q1", "weight": "w"}, '"-1": not a weight'),
        ("Q1,d\n4,soon\n", {"phone": "Q1", "date": "d"}, '"soon": not a date'),
        ("Q1\n4\n", {"weight": "Q1"}, "no touchpoint is mapped"),
        ("Q1,Q1\n4,4\n", {"phone": "Q1"}, 'several columns match "Q1"'),
        ("", {"phone": "Q1"}, "no heading"),
    ],
)
def test_what_is_no_answer_is_refused_with_its_place(
    counted: Callable[..., list[Tally]], text: str, columns: dict[str, str], said: str
) -> None:
    with pytest.raises(TouchmapError) as refused:
        counted(text, columns)

    assert said in refused.value.message


def test_weighted_answers_count_as_fewer_where_weights_differ(counted: Callable[..., list[Tally]]) -> None:
    tally = counted("Q1,w\n5,1\n4,1\n1,2\n", {"phone": "Q1", "weight": "w"})[0]

    # Σw = 4, Σw² = 6, so 16/6; the mean is 11/4, Σwx² / Σw = 43/4, and 43/4 − (11/4)² = 51/16
    assert (tally.effective, tally.mean, tally.variance) == (Fraction(8, 3), Fraction(11, 4), Fraction(51, 16))
