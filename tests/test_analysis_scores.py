"""Scores that nobody typed: from the newest evidence of each method, from the weakest part."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains import reaction
from touchmap.analysis.facts import Facts
from touchmap.analysis.scores import evidence_score, origin
from touchmap.model.evidence import Evidence, EvidenceScale
from touchmap.model.settings import Scale

SCALE = Scale()
FIRST = date(2026, 1, 1)
RECORD = st.builds(
    lambda method, day, score, answers: Evidence(
        touchpoint="x", date=FIRST + timedelta(days=day), method=method, score=score, answers=answers
    ),
    st.sampled_from(["self", "survey", "mystery-shopper"]),
    st.integers(0, 3),
    st.none() | st.integers(1, 5) | st.fractions(1, 5),
    st.none() | st.integers(0, 50),
)
RECORDS = st.lists(RECORD, max_size=8)


@given(RECORDS)
def test_evidence_counts_by_method_at_its_newest_date_weighted_by_answers(records: list[Evidence]) -> None:
    marked = [(r, 1 if r.answers is None else r.answers) for r in records if r.score is not None and r.answers != 0]
    newest = {m: max(r.date for r, _ in marked if r.method == m) for m in {r.method for r, _ in marked}}
    speaking = [(r, n) for r, n in marked if r.date == newest[r.method]]
    total = sum(n for _, n in speaking)
    wanted = sum(Fraction(r.score or 0) * n for r, n in speaking) / total if total else None

    assert evidence_score(records, SCALE) == wanted


@given(RECORDS, st.randoms(use_true_random=False))
def test_a_score_from_evidence_does_not_depend_on_the_order_of_the_records(
    records: list[Evidence], random: Any
) -> None:
    shuffled = records.copy()
    random.shuffle(shuffled)

    assert evidence_score(shuffled, SCALE) == evidence_score(records, SCALE)


@given(RECORDS)
def test_a_score_from_evidence_lies_between_its_marks(records: list[Evidence]) -> None:
    score = evidence_score(records, SCALE)
    marks = [record.score for record in records if record.score is not None]

    assert score is None or min(marks) <= score <= max(marks)


@given(st.integers(-10, 10), st.integers(1, 100), st.fractions(0, 1))
def test_a_survey_of_its_own_scale_is_mapped_end_to_end(low: int, length: int, share: Fraction) -> None:
    own = EvidenceScale(min=low, max=low + length)
    record = Evidence(touchpoint="x", date=FIRST, method="survey", score=low + share * length, scale=own)

    assert evidence_score([record], SCALE) == 1 + share * 4


def test_marks_with_their_answers_give_score_and_answers(facts: Facts) -> None:
    """
    touchpoints:
      - {id: x, name: X}
    evidence:
      - {touchpoint: x, date: 2026-05-01, method: survey, marks: {2: 3, 5: 1}}
      - {touchpoint: x, date: 2026-01-01, method: self, score: 5}
    """
    assert facts.scores["x"] == Fraction(2 * 3 + 5 + 5, 5)


def test_a_newer_observation_without_a_mark_does_not_hide_an_older_one(facts: Facts) -> None:
    """
    touchpoints:
      - {id: x, name: X}
    evidence:
      - {touchpoint: x, date: 2026-05-01, method: interview, score: 2}
      - {touchpoint: x, date: 2026-09-01, method: interview, note: nothing was marked}
    """
    assert facts.scores == {"x": 2}


def test_a_typed_score_wins_over_evidence_and_parts(facts: Facts) -> None:
    """
    touchpoints:
      - {id: x, name: X, score: 4, parts: [{id: y, name: Y, score: 1}]}
    evidence:
      - {touchpoint: x, date: 2026-05-01, method: self, score: 2}
    """
    assert facts.scores == {"x": 4, "y": 1}


def test_evidence_wins_over_parts(facts: Facts) -> None:
    """
    touchpoints:
      - {id: x, name: X, parts: [{id: y, name: Y, score: 1}]}
    evidence:
      - {touchpoint: x, date: 2026-05-01, method: self, score: 2}
    """
    point = facts.inventory.touchpoint_by_id["x"]

    assert facts.scores["x"] == 2
    assert origin(point, facts.inventory, facts.scores["x"]) == "evidence"


def test_a_whole_without_a_score_is_as_good_as_its_weakest_part(facts: Facts) -> None:
    """
    touchpoints:
      - id: desk
        name: Desk
        parts:
          - {id: greeting, name: Greeting, score: 4}
          - {id: queue, name: Queue, parts: [{id: seat, name: Seat, score: 2}, {id: water, name: Water, score: 5}]}
          - {id: smell, name: Smell}
    """
    assert facts.scores == {"greeting": 4, "seat": 2, "water": 5, "queue": 2, "desk": 2}


def test_parts_take_stage_channel_phase_and_owner_from_the_whole_unless_they_say_otherwise(facts: Facts) -> None:
    """
    people: [anna, boris]
    channels: [phone, desk]
    touchpoints:
      - id: call
        name: Call
        stage: customer
        channel: phone
        owner: anna
        parts:
          - {id: wait, name: Wait}
          - {id: talk, name: Talk, owner: boris, stage: former}
    """
    taken = {
        point.id: (
            facts.inventory.stage_of(point),
            facts.inventory.phase_of(point),
            facts.inventory.channel_of(point),
            facts.inventory.owner_of(point),
        )
        for point in facts.inventory.touchpoints
    }

    assert taken == {
        "call": ("customer", "during", "phone", "anna"),
        "wait": ("customer", "during", "phone", "anna"),
        "talk": ("former", "after", "phone", "boris"),
    }


@given(st.integers(-5, 5), st.integers(1, 12), st.fractions(0, 1))
def test_the_scale_has_a_negative_a_neutral_and_a_positive_third(low: int, length: int, share: Fraction) -> None:
    scale = Scale(min=low, max=low + length)
    third = Fraction(1, 3)
    wanted = "negative" if share < third else "positive" if share > 1 - third else "neutral"

    assert reaction(low + share * length, scale) == wanted
