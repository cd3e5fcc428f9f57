"""What each score rests on."""

from datetime import date

import pytest
from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.evidence_quality import Footing, footings
from touchmap.load import load_texts

TWO_ANSWERS = "method: survey, score: 3, answers: 2"
NOW = date.fromisoformat(TODAY)


def _footings(*records: str, point: str = "", more: str = "") -> tuple[Footing, ...]:
    text = f"touchmap: 1\ntouchpoints:\n  - {{id: phone, name: Phone{point}}}\n{more}evidence:\n"
    text += "".join(f"  - {{touchpoint: phone, {record}}}\n" for record in records)
    loaded = load_texts({"touchmap.yaml": text})
    assert loaded.problems == ()
    return footings(Facts(loaded.inventory, NOW))


def test_a_typed_score_without_evidence_rests_on_nothing() -> None:
    (found,) = _footings(point=", score: 3")

    assert (found.weak, found.origin, found.grounds) == (("nothing",), "typed", None)


def test_a_touchpoint_without_a_score_and_without_evidence_is_left_out() -> None:
    assert _footings() == ()


def test_a_score_from_parts_is_left_out_since_its_parts_are_there() -> None:
    found = _footings(more="  - {id: menu, name: Menu, part_of: phone, score: 2}\n")

    assert [one.point.id for one in found] == ["menu"]


@pytest.mark.parametrize(
    ("records", "weak"),
    [
        (["date: 2026-11-01, method: survey, score: 3, answers: 2"], ()),
        (["date: 2026-11-01, method: survey, score: 3"], ("opinion",)),
        (["date: 2026-11-01, method: self, score: 3, answers: 9"], ("opinion",)),
        (["date: 2026-11-01, method: self, score: 3", "date: 2026-11-01, method: survey, score: 3"], ("opinion",)),
        (["date: 2026-11-01, method: self, score: 3", f"date: 2026-11-01, {TWO_ANSWERS}"], ()),
        (["date: 2025-11-22, method: survey, score: 3, answers: 2"], ()),
        (["date: 2025-11-21, method: survey, score: 3, answers: 2"], ("old",)),
        (["date: 2025-11-21, method: survey, score: 3", "date: 2026-11-01, method: survey, score: 3"], ()),
        (["date: 2026-11-01, method: self, score: 5", f"date: 2026-11-01, {TWO_ANSWERS}"], ("apart",)),
        (["date: 2026-11-01, method: self, score: 1", f"date: 2026-11-01, {TWO_ANSWERS}"], ("apart",)),
        (["date: 2026-11-01, method: self, score: 4.9", f"date: 2026-11-01, {TWO_ANSWERS}"], ()),
        (["date: 2026-11-01, method: self, score: 3", f"date: 2025-11-21, {TWO_ANSWERS}"], ("old",)),
        (["date: 2026-11-23, method: survey, score: 3"], ()),
        (["date: 2025-01-01, method: interview, score: 3"], ("opinion", "old")),
    ],
)
def test_a_score_is_weak_where_it_rests_on_one_opinion_old_visits_or_marks_that_disagree(
    records: list[str], weak: tuple[str, ...]
) -> None:
    (found,) = _footings(*records)

    assert found.weak == weak


def test_evidence_is_older_than_the_review_only_where_its_wave_ended_more_than_a_wave_before() -> None:
    record = "date: 2026-10-01, method: survey, score: 3, answers: 2"
    (soon,), (later,) = (_footings(record, point=f", reviewed: 2026-10-{day}") for day in (29, 30))

    assert (soon.weak, later.weak) == ((), ("old",))


def test_a_typed_mark_is_the_companys_own_where_it_assessed_nothing_else() -> None:
    record = "date: 2026-11-01, method: survey, score: 2, answers: 4"
    (found,) = _footings(record, point=", score: 4")

    assert (found.own, found.others, found.weak) == (4, 2, ("apart",))


def test_the_most_important_come_first_and_those_without_a_priority_last() -> None:
    """Weights 4 and 5 of equal gaps, and one touchpoint that has no weight."""
    more = (
        "  - {id: till, name: Till, customer_weight: 4, business_priority: 4, score: 2}\n"
        "  - {id: desk, name: Desk, customer_weight: 5, business_priority: 4, score: 2}\n"
    )
    found = _footings("date: 2026-11-01, method: survey, score: 3", more=more)

    assert [one.point.id for one in found] == ["desk", "till", "phone"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["self", "survey", "interview"]),
            st.one_of(st.none(), st.integers(1, 5)),
            st.one_of(st.none(), st.integers(0, 3)),
        ),
        max_size=4,
    )
)
def test_a_score_comes_from_evidence_exactly_where_evidence_gives_one(
    records: list[tuple[str, int | None, int]],
) -> None:
    written = [
        f"date: 2026-11-01, method: {method}"
        + (f", score: {score}" if score is not None else "")
        + (f", answers: {answers}" if answers is not None else "")
        for method, score, answers in records
    ]
    text = "touchmap: 1\ntouchpoints: [{id: phone, name: Phone}]\nevidence:\n"
    text += "".join(f"  - {{touchpoint: phone, {record}}}\n" for record in written)
    facts = Facts(load_texts({"touchmap.yaml": text}).inventory, NOW)
    counted = [record for record in facts.inventory.evidence if record.score is not None and record.answers != 0]

    assert facts.origin_of(facts.inventory.touchpoints[0]) == ("evidence" if counted else None)
