"""A form exported again and again, periods, and what one file of answers may cost."""

import json
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.survey.answers import Question
from touchmap.analysis.survey.answers_by_touchpoint import SurveyPlan, tallies
from touchmap.load import load
from touchmap.source.tabular.csv_rows import TableOptions, opened_table

Called = Callable[..., Run]
Taken = Callable[..., Run]

CLIENT = """\
touchmap: 1
touchpoints:
  - {id: phone, name: Call to book a visit, customer_weight: 5, business_priority: 5, owner: ann}
  - {id: desk, name: Front desk, customer_weight: 4, business_priority: 4, owner: omar}
actions:
  - {id: train, touchpoint: phone, title: Train, owner: ann, status: done, due: 2026-10-05, closed: 2026-10-05}
"""
MONDAY = "when,p,d\n2026-11-02,5,4\n2026-11-03,4,3\n"
FRIDAY = MONDAY + "2026-11-06,1,2\n"
MAP = ("--map", "phone=p", "--map", "desk=d", "--map", "date=when", "--ask", "csat")


@pytest.fixture
def client(folder: Callable[..., Path]) -> Path:
    return folder({"touchmap.yaml": CLIENT})


@pytest.fixture
def taken(called: Called, client: Path) -> Taken:
    """Take the answers of a survey."""

    def take(text: str, *call: str) -> Run:
        (client / "answers.csv").write_text(text)
        return called("survey", "answers.csv", client, *(call if "--map" in call else (*MAP, *call)))

    return take


def records(root: Path) -> list[tuple[str, str, str, int]]:
    """Each record of evidence: its touchpoint, from when to when, and how many answers."""
    loaded = load(str(root))
    assert loaded.problems == ()
    return [
        (one.touchpoint, str(one.since or one.date), str(one.date), sum((one.marks or {}).values()))
        for one in loaded.inventory.evidence
    ]


def test_a_later_export_of_a_form_takes_the_place_of_an_earlier_one(taken: Taken, client: Path) -> None:
    taken(MONDAY, "--form", "visits")

    done = taken(FRIDAY, "--form", "visits")

    assert done.status == 0, done.err
    assert "visits: replaced by this export: phone, 2026-11-02 to 2026-11-03 (2 answers)" in done.err
    assert records(client) == [("phone", "2026-11-02", "2026-11-06", 3), ("desk", "2026-11-02", "2026-11-06", 3)]


def test_without_a_form_the_same_days_are_said_to_count_twice(taken: Taken, client: Path) -> None:
    taken(MONDAY)

    done = taken(FRIDAY)

    assert len(records(client)) == 4
    assert "already has answers from the same days (method: survey) on: phone, desk;" in done.err


def test_older_records_of_a_form_stay(taken: Taken, client: Path) -> None:
    taken(MONDAY, "--form", "visits")

    taken("when,p,d\n2026-11-06,1,2\n", "--form", "visits")

    assert [one[1:3] for one in records(client)] == [("2026-11-02", "2026-11-03")] * 2 + [
        ("2026-11-06", "2026-11-06")
    ] * 2


@pytest.mark.parametrize("oldest", ["2026-11-03", "2026-11-04"])
def test_a_record_that_begins_before_an_export_and_reaches_into_it_is_refused_with_both_days(
    taken: Taken, client: Path, oldest: str
) -> None:
    taken("when,p,d\n2026-11-02,5,4\n2026-11-04,4,3\n", "--form", "visits")
    before = (client / "touchmap.yaml").read_bytes()

    refused = taken(f"when,p,d\n{oldest},1,2\n", "--form", "visits")

    assert refused.status == 2
    assert "covers 2026-11-02 to 2026-11-04" in refused.err
    assert f"in the file is from {oldest}" in refused.err
    assert (client / "touchmap.yaml").read_bytes() == before


def test_replace_puts_the_export_in_the_place_of_such_a_record(taken: Taken, client: Path) -> None:
    taken(MONDAY, "--form", "visits")

    done = taken("when,p,d\n2026-11-03,1,2\n", "--form", "visits", "--replace")

    assert done.status == 0, done.err
    assert [one[1:] for one in records(client)] == [("2026-11-03", "2026-11-03", 1)] * 2


def test_the_same_export_again_changes_nothing(taken: Taken, client: Path) -> None:
    taken(FRIDAY, "--form", "visits")
    before = (client / "touchmap.yaml").read_bytes()

    done = taken(FRIDAY, "--form", "visits")

    assert done.status == 0, done.err
    assert "nothing to save" in done.out
    assert (client / "touchmap.yaml").read_bytes() == before


def test_records_on_touchpoints_that_are_not_asked_about_stay_and_are_said(taken: Taken, client: Path) -> None:
    taken(MONDAY, "--form", "visits")

    done = taken(FRIDAY, "--map", "phone=p", "--map", "date=when", "--ask", "csat", "--form", "visits")

    assert "visits also has evidence on: desk;" in done.err
    assert records(client) == [("desk", "2026-11-02", "2026-11-03", 2), ("phone", "2026-11-02", "2026-11-06", 3)]


def test_a_dry_run_of_a_later_export_writes_nothing(taken: Taken, client: Path) -> None:
    taken(MONDAY, "--form", "visits")
    before = (client / "touchmap.yaml").read_bytes()

    done = taken(FRIDAY, "--form", "visits", "--dry-run")

    assert "replaced by this export" in done.err
    assert (client / "touchmap.yaml").read_bytes() == before


MANY = "when,d\n2026-01-15,5\n2026-02-01,4\n2026-03-31,3\n2026-04-01,2\n2027-04-02,1\n"


@pytest.mark.parametrize(
    ("by", "spans"),
    [
        ("month", ["01-15 01-15", "02-01 02-01", "03-31 03-31", "04-01 04-01", "04-02 04-02"]),
        ("quarter", ["01-15 03-31", "04-01 04-01", "04-02 04-02"]),
        ("year", ["01-15 04-01", "04-02 04-02"]),
    ],
)
def test_a_period_makes_a_record_for_each(taken: Taken, client: Path, by: str, spans: list[str]) -> None:
    taken(MANY, "--map", "desk=d", "--map", "date=when", "--ask", "csat", "--by", by)

    assert [f"{one[1][5:]} {one[2][5:]}" for one in records(client)] == spans


def test_answers_over_more_than_ninety_days_are_said_with_a_way_to_part_them(taken: Taken) -> None:
    call = ("--map", "desk=d", "--map", "date=when", "--ask", "csat", "--dry-run")

    long = taken("when,d\n2026-01-01,5\n2026-04-02,4\n", *call)
    short = taken("when,d\n2026-01-01,5\n2026-04-01,4\n", *call)

    assert "the answers span 91 days, from 2026-01-01 to 2026-04-02: --by month" in long.err
    assert "span" not in short.err


def test_a_new_record_begins_after_work_was_done(taken: Taken, client: Path) -> None:
    taken("when,p,d\n2026-10-01,1,1\n2026-10-05,2,2\n2026-10-06,5,5\n")

    assert records(client) == [
        ("phone", "2026-10-01", "2026-10-05", 2),
        ("phone", "2026-10-06", "2026-10-06", 1),
        ("desk", "2026-10-01", "2026-10-06", 3),
    ]


def test_a_weighted_survey_has_an_interval_of_its_effective_number(taken: Taken) -> None:
    call = ("--map", "phone=p", "--map", "weight=w", "--ask", "csat", "--format", "json")

    row = json.loads(taken("p,w\n5,1\n4,1\n1,2\n", *call).out)["touchpoints"][0]

    # n_e = 8/3, N = 14/3, m̃ = (8/3 · 11/4 + 6) / N = 20/7, s̃² = (8/3 · 43/4 + 26) / N − m̃² = 3.551020;
    # 20/7 ± 1.96 · √(3.551020 / N) = 1.147 to 4.567
    assert row["effective"] == 2.666667
    assert row["interval"] == pytest.approx([1.1474, 4.5668], abs=0.001)


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
ROWS = st.lists(st.tuples(st.sampled_from(["a", "b"]), st.integers(1, 5), DAYS), min_size=1, max_size=12)


@given(ROWS, st.randoms(use_true_random=False), st.sampled_from([None, "month", "quarter", "year"]))
def test_the_order_of_the_rows_changes_no_record(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, int, date]], shuffle: object, by: None
) -> None:
    path = tmp_path_factory.mktemp("law") / "answers.csv"
    columns = {"touchpoint": "point", "answer": "mark", "date": "day"}
    plan = SurveyPlan(columns, Question(1, 5, reverse=False, missing=frozenset(), on=date(2026, 1, 1)), by=by)

    def counted(lines: list[tuple[str, int, date]]) -> set[tuple[object, ...]]:
        path.write_text("point,mark,day\n" + "".join(f"{one},{mark},{on}\n" for one, mark, on in lines))
        with opened_table(str(path), TableOptions()) as (table, _):
            found = tallies(table, plan).tallies
        return {(one.touchpoint, one.first, one.last, frozenset(one.marks.items())) for one in found}

    other = list(rows)
    shuffle.shuffle(other)  # type: ignore[attr-defined]

    assert counted(other) == counted(rows)


@pytest.mark.slow
def test_what_a_survey_costs_does_not_grow_with_its_rows(tmp_path: Path) -> None:
    question = Question(1, 5, reverse=False, missing=frozenset(), on=date(2026, 1, 1))
    plan = SurveyPlan({"phone": "mark", "weight": "w", "date": "when"}, question)

    def most(rows: int) -> int:
        days = (date.fromordinal(739_000 + number % 365) for number in range(rows))
        lines = (f"{number % 5 + 1},{number % 7 + 1}.5,{on} 10:00,said {number}\n" for number, on in enumerate(days))
        (tmp_path / "answers.csv").write_text("mark,w,when,comment\n" + "".join(lines))
        tracemalloc.start()
        with opened_table(str(tmp_path / "answers.csv"), TableOptions()) as (table, _):
            tallies(table, plan)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert most(16_000) < most(4_000) * 1.2
