"""How sentences name touchpoints."""

from touchmap.analysis.facts import Facts
from touchmap.language.speech import speech
from touchmap.reports.naming import listed
from touchmap.reports.ranking.ranking import Filters, ranking_report

SAY = speech("en")


def test_names_in_a_sentence_are_quoted_and_two_of_one_name_carry_their_ids(facts: Facts) -> None:
    """
    touchpoints:
      - {id: book, name: "Booking by telephone, form, or chat", customer_weight: 4, business_priority: 4, score: 2}
      - {id: first, name: Estimate of the cost, customer_weight: 4, business_priority: 4, score: 2}
      - {id: regular, name: Estimate of the cost, customer_weight: 4, business_priority: 4, score: 3}
    """
    note = next(note for note in ranking_report(facts, Filters()).notes if "Without an owner" in note)

    assert note.endswith(
        "Without an owner (3): “Booking by telephone, form, or chat”, "
        "“Estimate of the cost” (first), “Estimate of the cost” (regular)."
    )


def test_a_name_that_is_shared_carries_its_id_even_where_it_stands_alone(facts: Facts) -> None:
    """
    touchpoints: [{id: first, name: Estimate}, {id: regular, name: Estimate}, {id: book, name: Booking}]
    """
    first, _, book = facts.inventory.touchpoints

    assert listed([first, book], facts.inventory, SAY) == "“Estimate” (first), “Booking”"


def test_each_touchpoint_is_named_once_and_those_beyond_the_most_are_counted(facts: Facts) -> None:
    """
    touchpoints: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
    """
    points = [*facts.inventory.touchpoints, *facts.inventory.touchpoints]

    assert listed(points, facts.inventory, SAY, 2) == "“A”, “B” (+1)"
