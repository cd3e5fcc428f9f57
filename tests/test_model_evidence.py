"""What a record of evidence may say: days, weighted answers, and what cannot be so together."""

from datetime import date
from fractions import Fraction

import pytest
from conftest import said

from touchmap.load import Loaded, load_texts

START = "touchmap: 1\ntouchpoints: [{id: x, name: X}]\n"


def with_record(record: str, settings: str = "") -> Loaded:
    evidence = f"evidence: [{{touchpoint: x, date: 2026-10-12, method: survey, {record}}}]\n"
    return load_texts({"touchmap.yaml": START + settings + evidence})


def complaint(record: str) -> tuple[str, str]:
    """What is wrong with the one record, with the key that it stands at."""
    (problem,) = with_record(record).problems
    return str(problem.where.keys[-1]), said(problem.values["what"])


def test_a_record_of_weighted_answers_of_several_days_is_kept_exactly() -> None:
    loaded = with_record("from: 2026-09-01, score: 4.2, answers: 30, effective: 24.5, variance: 0.75, form: desk")

    (record,) = loaded.inventory.evidence

    assert loaded.problems == ()
    assert (record.since, record.form) == (date(2026, 9, 1), "desk")
    assert (record.effective, record.variance) == (Fraction(49, 2), Fraction(3, 4))


def test_a_record_of_one_day_may_begin_on_it() -> None:
    assert with_record("from: 2026-10-12, score: 4").problems == ()


@pytest.mark.parametrize(
    ("record", "key", "what"),
    [
        ("from: 2026-10-13, score: 4", "from", "from is 2026-10-13, which is after the date 2026-10-12"),
        (
            "score: 4, answers: 9, effective: 9.5",
            "effective",
            "effective is 9.5, more than the number of answers, 9",
        ),
        ("score: 4, effective: 2", "effective", "effective is 2, more than the number of answers, 1"),
        (
            "score: 3, answers: 9, variance: 4.1",
            "variance",
            "variance is 4.1, more than is possible on this scale",
        ),
        (
            "score: 3, answers: 9, variance: 26, scale: {min: 0, max: 10}",
            "variance",
            "variance is 26, more than is possible on this scale",
        ),
        (
            "marks: {5: 2}, effective: 2",
            "effective",
            "effective cannot be combined with marks: it is for answers given only as a mean",
        ),
        (
            "marks: {5: 2}, variance: 0",
            "variance",
            "variance cannot be combined with marks: it is for answers given only as a mean",
        ),
        ("score: 4, answers: 9, effective: 0", "effective", 'effective is "0", not a number above 0'),
        ("score: 4, answers: 9, variance: -1", "variance", 'variance is "-1", not a number of 0 or more'),
    ],
)
def test_what_cannot_be_so_is_told_at_its_key(record: str, key: str, what: str) -> None:
    assert complaint(record) == (key, what)


def test_the_widest_spread_of_a_scale_is_half_the_answers_at_each_end() -> None:
    assert with_record("score: 5, answers: 8, variance: 25, scale: {min: 0, max: 10}").problems == ()


def test_a_misspelt_from_is_told_by_the_key_of_the_files_and_since_is_none_of_them() -> None:
    assert [said(p.values["fix"]) for p in with_record("form: desk, fron: 2026-10-01, score: 4").problems] == [
        'did you mean "from"?'
    ]
    assert [(p.code, p.values["key"]) for p in with_record("since: 2026-10-01, score: 4").problems] == [
        ("TM002", "since")
    ]


def test_evidence_is_old_after_the_time_between_reviews_unless_said() -> None:
    def days(gates: str) -> int:
        loaded = load_texts({"touchmap.yaml": f"touchmap: 1\ngates: {gates}\n"})

        assert loaded.problems == ()
        return loaded.inventory.settings.gates.old_after

    assert [days(gates) for gates in ("{}", "{review_within: 90 days}", "{evidence_within: 0 days}")] == [365, 90, 0]


def test_a_method_has_a_weight_and_may_be_the_companys_own() -> None:
    loaded = load_texts({"touchmap.yaml": "touchmap: 1\nmethods: [survey, {id: audit, weight: 0.5, own: true}]\n"})

    assert loaded.problems == ()
    assert [(m.id, m.weight, m.own) for m in loaded.inventory.vocabulary.methods] == [
        ("survey", 1, False),
        ("audit", Fraction(1, 2), True),
    ]


@pytest.mark.parametrize("settings", ["methods: [{id: survey, weight: 0}]", "gates: {wave: 0 days}"])
def test_a_method_without_weight_and_a_wave_without_a_day_are_told(settings: str) -> None:
    (problem,) = load_texts({"touchmap.yaml": f"touchmap: 1\n{settings}\n"}).problems

    assert problem.code == "TM004"
