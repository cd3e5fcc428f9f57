"""Scores that nobody entered: from evidence, from the weakest part."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains.states import reaction
from touchmap.analysis.facts import Facts
from touchmap.model.settings import Scale


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
    assert facts.origin_of(point) == "evidence"


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
