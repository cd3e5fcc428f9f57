"""Which evidence a score rests on: the newest wave of each method, and which waves and records are left out."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.evidence.grounds import Grounds, grounds
from touchmap.analysis.evidence.waves import terms_of
from touchmap.analysis.facts import Facts
from touchmap.load import load_texts
from touchmap.model.evidence import Evidence, EvidenceScale
from touchmap.model.settings import Settings

NOW = date.fromisoformat(TODAY)
TERMS = terms_of(Settings(touchmap=1), NOW)
FIRST = date(2025, 6, 1)


def desk(*records: str, more: str = "") -> Grounds:
    """What some records say of one touchpoint, with more of the settings or of the lists."""
    text = f"touchmap: 1\n{more}touchpoints: [{{id: desk, name: Desk}}]\nevidence:\n"
    text += "".join(f"  - {{touchpoint: desk, {record}}}\n" for record in records)
    loaded = load_texts({"touchmap.yaml": text})
    assert loaded.problems == ()
    found = Facts(loaded.inventory, NOW).grounds_of("desk")
    assert found is not None
    return found


def used(found: Grounds) -> list[tuple[str, list[str]]]:
    """Each wave's method and the days of its records."""
    return [(one.wave.method, [record.date.isoformat() for record in one.wave.records]) for one in found.used]


def unused(found: Grounds) -> list[tuple[str, str]]:
    return [(one.record.date.isoformat(), one.why) for one in found.unused]


def visit(day: str, score: float = 3, answers: int = 1, method: str = "survey") -> str:
    return f"date: {day}, method: {method}, score: {score}, answers: {answers}"


def test_a_wave_is_what_was_seen_less_than_28_days_before_the_newest_record() -> None:
    found = desk(visit("2026-11-20", 1, 9), visit("2026-10-24", 5, 9), visit("2026-10-23", 5, 9))

    assert used(found) == [("survey", ["2026-11-20", "2026-10-24"])]
    assert (found.score, found.answers, unused(found)) == (3, 18, [("2026-10-23", "earlier")])


def test_a_late_answer_does_not_decide_a_survey_of_a_hundred() -> None:
    found = desk(visit("2026-11-20", 5), visit("2026-11-12", 2, 100))

    assert (found.score, found.answers) == (Fraction(205, 101), 101)


def test_while_a_wave_has_fewer_than_five_answers_earlier_days_join_newest_first() -> None:
    found = desk(visit("2026-11-20"), visit("2026-08-01", 3, 3), visit("2026-07-01"), visit("2026-06-01", 3, 50))

    assert used(found) == [("survey", ["2026-11-20", "2026-08-01", "2026-07-01"])]
    assert unused(found) == [("2026-06-01", "earlier")]


def test_all_records_of_a_day_join_together() -> None:
    found = desk(visit("2026-11-20", 3, 4), visit("2026-08-01", 1, 3), visit("2026-08-01", 5, 3))

    assert (found.answers, found.score) == (10, 3)


@pytest.mark.parametrize(("day", "joins"), [("2025-11-20", True), ("2025-11-19", False)])
def test_nothing_joins_from_longer_before_the_newest_than_evidence_is_fresh(day: str, joins: bool) -> None:
    assert desk(visit("2026-11-20"), visit(day)).answers == (2 if joins else 1)


def test_the_days_of_a_wave_and_how_many_answers_are_enough_can_be_said() -> None:
    records = (visit("2026-11-20"), visit("2026-11-14"), visit("2026-11-13"), visit("2026-11-01"))

    assert desk(*records, more="gates: {wave: 1 week, enough: 0}\n").answers == 2
    assert desk(*records, more="gates: {wave: 1 week, enough: 3}\n").answers == 3
    assert desk(*records, more="gates: {wave: 1 day, evidence_within: 7 days}\n").answers == 3


ACTION = "actions: [{id: a, touchpoint: desk, title: T, status: STATUS, owner: x, closed: 2026-09-01}]\n"


@pytest.mark.parametrize(("status", "answers"), [("done", 1), ("dropped", 3)])
def test_a_wave_does_not_reach_back_over_what_was_done(status: str, answers: int) -> None:
    found = desk(visit("2026-11-20"), visit("2026-09-01"), visit("2026-08-01"), more=ACTION.replace("STATUS", status))

    assert found.answers == answers


def test_an_action_that_was_done_on_the_day_of_the_newest_record_is_no_bar() -> None:
    found = desk(visit("2026-09-01"), visit("2026-07-01"), more=ACTION.replace("STATUS", "done"))

    assert found.answers == 2


def test_a_record_that_spans_what_was_done_never_joins_a_wave_over_it() -> None:
    spans = "from: 2026-08-20, " + visit("2026-09-10")
    after = "from: 2026-09-02, " + visit("2026-09-10")
    done = ACTION.replace("STATUS", "done")

    assert desk(visit("2026-11-20"), spans, more=done).answers == 1
    assert desk(visit("2026-11-20"), after, more=done).answers == 2
    assert desk(visit("2026-11-20"), spans).answers == 2


def test_what_is_dated_after_today_or_has_no_mark_does_not_count() -> None:
    found = desk(visit("2026-11-23", 5, 90), visit("2026-11-22", 2, 9), "date: 2026-11-21, method: survey, note: n")

    assert (found.score, found.answers) == (2, 9)
    assert unused(found) == [("2026-11-23", "later"), ("2026-11-21", "unmarked")]


def test_records_of_one_file_without_from_are_read_as_one() -> None:
    old = [f'{visit(day, 3, 40)}, digest: "sha256:1"' for day in ("2026-11-20", "2026-09-01", "2026-06-01")]
    found = desk(*old, visit("2026-10-01", 1, 40))

    assert found.answers == 120
    assert [(one.wave.since, one.wave.until) for one in found.used] == [(date(2026, 6, 1), date(2026, 11, 20))]
    assert unused(found) == [("2026-10-01", "earlier")]


def test_records_of_one_file_with_from_are_waves_of_their_own() -> None:
    quarters = [
        f'from: {since}, {visit(until, 3, 40)}, digest: "sha256:1"'
        for since, until in (("2026-07-01", "2026-09-30"), ("2026-10-01", "2026-11-20"))
    ]

    assert desk(*quarters).answers == 40


def test_the_companys_own_marks_are_left_out_where_another_method_has_a_score_however_old() -> None:
    found = desk(visit("2026-11-20", 5, 1, "self"), visit("2020-01-01", 2, 7))

    assert (found.score, found.others, found.only_own) == (2, 2, False)
    assert unused(found) == [("2026-11-20", "own")]
    assert found.own is not None
    assert found.own.answers.mean == 5


def test_the_companys_own_marks_count_where_there_are_no_others_and_never_reach_back() -> None:
    found = desk(visit("2026-11-20", 5, 1, "self"), visit("2026-10-01", 1, 1, "self"))

    assert (found.score, found.others, found.only_own) == (5, None, True)


def test_a_method_can_be_the_companys_own() -> None:
    own = "methods: [survey, {id: audit, own: true}]\n"
    found = desk(visit("2026-11-20", 5, 9, "audit"), visit("2026-11-20", 1), more=own)

    assert (found.score, unused(found)) == (1, [("2026-11-20", "own")])


def test_an_old_wave_is_left_out_while_a_fresh_one_remains() -> None:
    found = desk(visit("2026-11-20", 5, 2, "interview"), visit("2025-11-21", 1, 98))

    assert (found.score, unused(found)) == (5, [("2025-11-21", "old")])
    assert desk(visit("2026-11-20", 5, 2, "interview"), visit("2025-11-22", 1, 98)).answers == 100


def test_where_all_waves_are_old_all_of_them_count() -> None:
    found = desk(visit("2025-10-20", 5, 2, "interview"), visit("2024-11-21", 1, 2))

    assert (found.score, unused(found)) == (3, [])


def test_methods_count_by_answers_times_their_weight_and_each_wave_shows_its_share() -> None:
    weighed = "methods: [{id: survey, weight: 0.5}, interview]\n"
    found = desk(visit("2026-11-20", 2, 10), visit("2026-11-19", 5, 5, "interview"), more=weighed)

    assert found.score == Fraction(7, 2)
    assert [(one.wave.method, one.share) for one in found.used] == [
        ("survey", Fraction(1, 2)),
        ("interview", Fraction(1, 2)),
    ]


def test_marks_of_a_scale_of_their_own_are_counted_on_the_clients() -> None:
    found = desk("date: 2026-11-20, method: survey, marks: {0: 1, 10: 3}, scale: {min: 0, max: 10}")

    assert (found.score, found.answers) == (4, 4)
    assert found.measured is not None
    # 1, 5, 5, 5 with 1 and 5: m̃ = 22 / 6, s̃² = 102 / 6 − (22 / 6)² = 32 / 9, by six
    assert found.measured.squared_error == Fraction(32, 54)


RECORD = st.builds(
    lambda method, day, back, score, answers: Evidence.model_validate(
        {
            "touchpoint": "x",
            "date": FIRST + timedelta(days=day),
            "from": None if back is None else FIRST + timedelta(days=day - back),
            "method": method,
            "score": score,
            "answers": answers,
        }
    ),
    st.sampled_from(["self", "survey", "mystery-shopper"]),
    st.integers(0, 600),
    st.none() | st.integers(0, 60),
    st.none() | st.integers(1, 5) | st.fractions(1, 5),
    st.none() | st.integers(0, 9),
)
RECORDS = st.lists(RECORD, min_size=1, max_size=8)
DAYS = st.lists(st.integers(0, 600).map(lambda day: FIRST + timedelta(days=day)), max_size=2)


@given(RECORDS, DAYS, st.randoms(use_true_random=False))
def test_a_score_does_not_depend_on_the_order_of_the_records(
    records: list[Evidence], done: list[date], random: Any
) -> None:
    shuffled = records.copy()
    random.shuffle(shuffled)
    one, other = grounds(records, done, TERMS), grounds(shuffled, done, TERMS)

    assert (one.score, one.answers, one.others, one.interval) == (
        other.score,
        other.answers,
        other.others,
        other.interval,
    )


@given(RECORDS, DAYS)
def test_each_record_is_used_once_or_left_out_once(records: list[Evidence], done: list[date]) -> None:
    found = grounds(records, done, TERMS)
    told = [*map(id, found.records), *(id(one.record) for one in found.unused)]

    assert sorted(told) == sorted(map(id, records))


@given(RECORDS, DAYS)
def test_a_score_is_the_mean_of_the_answers_that_it_uses(records: list[Evidence], done: list[date]) -> None:
    found = grounds(records, done, TERMS)
    counts = [1 if record.answers is None else record.answers for record in found.records]
    marks = [Fraction(record.score or 0) for record in found.records]
    total = sum((mark * count for mark, count in zip(marks, counts, strict=True)), Fraction(0))

    assert found.answers == sum(counts)
    assert found.score == (total / sum(counts) if counts else None)


@given(RECORDS, DAYS)
def test_the_shares_of_a_score_add_up_to_one(records: list[Evidence], done: list[date]) -> None:
    found = grounds(records, done, TERMS)

    assert sum(one.share for one in found.used) == (1 if found.used else 0)


@given(RECORDS, DAYS)
def test_the_interval_of_a_score_holds_it(records: list[Evidence], done: list[date]) -> None:
    found = grounds(records, done, TERMS)

    assert (found.interval is None) == (found.answers < 2)
    assert found.interval is None or found.interval[0] - 1e-12 <= (found.score or 0) <= found.interval[1] + 1e-12


@given(st.integers(-10, 10), st.integers(1, 100), st.fractions(0, 1))
def test_a_survey_of_its_own_scale_is_mapped_end_to_end(low: int, length: int, share: Fraction) -> None:
    own = EvidenceScale(min=low, max=low + length)
    record = Evidence(touchpoint="x", date=FIRST, method="survey", score=low + share * length, scale=own)

    assert grounds([record], (), TERMS).score == 1 + share * 4


def test_a_record_of_the_first_day_there_is_can_join_a_wave() -> None:
    text = "touchmap: 1\ntouchpoints: [{id: desk, name: Desk}]\nevidence:\n"
    text += "  - {touchpoint: desk, date: 0001-01-01, method: survey, score: 1}\n"
    text += "  - {touchpoint: desk, date: 0001-02-15, method: survey, score: 5}\n"
    found = Facts(load_texts({"touchmap.yaml": text}).inventory, date(1, 2, 16)).grounds_of("desk")

    assert found is not None
    assert used(found) == [("survey", ["0001-02-15", "0001-01-01"])]
