"""Stages and phases, and where customers are lost."""

from fractions import Fraction

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.stages import losses, phases, stages, unattributed


def test_a_stage_has_its_mean_its_worst_and_its_priority(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, stage: audience, customer_weight: 2, business_priority: 3, score: 3}
      - {id: site, name: Site, stage: audience, customer_weight: 4, business_priority: 1, score: 4}
      - {id: fair, name: Fair, stage: audience}
    """
    place = stages(facts)[0]

    assert (place.id, len(place.points), place.scored) == ("audience", 3, 2)
    assert (place.mean, place.worst_score, [point.id for point in place.worst]) == (Fraction(7, 2), 3, ["ad"])
    assert place.priority == 12 + 4


def test_stages_without_touchpoints_are_there_too(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad, stage: audience}]
    """
    assert [(place.id, len(place.points)) for place in stages(facts)] == [
        ("audience", 1),
        ("prospect", 0),
        ("customer", 0),
        ("former", 0),
    ]


def test_what_names_no_stage_comes_last(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}]
    """
    assert [(place.id, len(place.points)) for place in stages(facts)][-1] == (None, 1)


def test_a_phase_holds_what_its_stages_hold(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, stage: audience}
      - {id: site, name: Site, stage: prospect}
      - {id: care, name: Care, phase: after}
    """
    assert [(place.id, len(place.points)) for place in phases(facts)] == [("before", 2), ("during", 0), ("after", 1)]


def _shares(facts: Facts) -> dict[str | None, tuple[int, int]]:
    """Of each stage with a share, how many are lost of how many who entered it."""
    return {place.id: (place.lost, place.entered) for place in stages(facts) if place.share_lost is not None}


def test_half_of_a_thousand_lost_is_half_however_many_links_the_stage_has(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, stage: audience}
      - {id: site, name: Site, stage: audience}
      - {id: page, name: Page, stage: audience}
      - {id: call, name: Call, stage: audience}
    chains:
      - id: way
        name: Way
        links:
          - {touchpoint: ad, reached: 1000}
          - {touchpoint: site, reached: 900}
          - {touchpoint: page, reached: 700}
          - {touchpoint: call, reached: 500}
    """
    assert _shares(facts) == {"audience": (500, 1000)}
    assert stages(facts)[0].share_lost == Fraction(1, 2)


def test_a_stage_is_entered_by_those_counted_before_its_first_step(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, stage: audience}
      - {id: site, name: Site, stage: prospect}
      - {id: call, name: Call, stage: prospect}
    chains:
      - id: way
        name: Way
        links:
          - {touchpoint: ad, reached: 100}
          - {touchpoint: site, reached: 80}
          - {touchpoint: call, reached: 20}
    """
    assert _shares(facts) == {"prospect": (80, 100)}
    assert [(loss.touchpoint, loss.lost) for loss in losses(facts)] == [("call", 60), ("site", 20)]


def test_who_comes_back_to_a_stage_is_counted_once(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, stage: audience}
      - {id: site, name: Site, stage: prospect}
      - {id: card, name: Card, stage: audience}
      - {id: form, name: Form, stage: prospect}
    chains:
      - id: way
        name: Way
        links:
          - {touchpoint: ad, reached: 1000}
          - {touchpoint: site, reached: 600}
          - {touchpoint: card, reached: 500}
          - {touchpoint: form, reached: 400}
    """
    assert _shares(facts) == {"audience": (100, 1000), "prospect": (500, 1000)}


def test_links_between_that_are_not_counted_take_part(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, stage: audience}
      - {id: site, name: Site, stage: prospect}
      - {id: desk, name: Desk, stage: customer}
      - {id: room, name: Room, stage: customer}
      - {id: bill, name: Bill, stage: customer}
      - {id: bye, name: Bye, stage: former}
    chains:
      - id: mixed
        name: Mixed
        links:
          - {touchpoint: ad, reached: 100}
          - site
          - {touchpoint: desk, reached: 60}
          - room
          - {touchpoint: bill, reached: 50}
          - {touchpoint: bye, reached: 40}
      - {id: clear, name: Clear, links: [{touchpoint: desk, reached: 10}, room, {touchpoint: bill, reached: 9}]}
    """
    ways = unattributed(facts, facts.inventory.stage_of)

    assert [(way.chain.id, way.first, way.passage.number, way.places) for way in ways] == [
        ("mixed", 0, 2, ("prospect", "customer"))
    ]
    assert _shares(facts) == {"customer": (1, 10), "former": (10, 50)}


def test_a_stage_that_a_growing_count_touches_has_no_share_in_that_chain(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, stage: audience}
      - {id: site, name: Site, stage: prospect}
      - {id: call, name: Call, stage: prospect}
      - {id: desk, name: Desk, stage: customer}
    chains:
      - id: way
        name: Way
        links:
          - {touchpoint: ad, reached: 10}
          - {touchpoint: site, reached: 5}
          - {touchpoint: call, reached: 8}
          - {touchpoint: desk, reached: 2}
    """
    assert _shares(facts) == {"customer": (6, 8)}


def test_a_stage_that_loses_more_than_entered_it_after_a_growing_count_has_no_share(facts: Facts) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, stage: audience}
      - {id: site, name: Site, stage: prospect}
      - {id: fair, name: Fair, stage: audience}
    chains:
      - id: visit
        name: Visit
        links:
          - {touchpoint: ad, reached: 1}
          - {touchpoint: site, reached: 2}
          - {touchpoint: fair, reached: 0}
    """
    assert _shares(facts) == {}


def test_a_whole_is_not_counted_where_the_part_is_that_it_has_its_score_from(facts: Facts) -> None:
    """
    touchpoints:
      - id: visit
        name: Visit
        stage: customer
        customer_weight: 2
        business_priority: 1
        parts:
          - {id: hall, name: Hall, score: 2, customer_weight: 1, business_priority: 1}
          - {id: desk, name: Desk, score: 4, customer_weight: 1, business_priority: 1}
      - {id: bill, name: Bill, stage: customer, score: 5, customer_weight: 1, business_priority: 1}
    """
    place = next(place for place in stages(facts) if place.id == "customer")

    assert (len(place.points), place.scored, place.mean) == (4, 3, Fraction(11, 3))
    assert [point.id for point in place.worst] == ["hall"]
    assert place.priority == 3 + 1


def test_a_whole_is_counted_where_its_parts_stand_at_another_stage_or_have_no_priority(facts: Facts) -> None:
    """
    touchpoints:
      - id: visit
        name: Visit
        stage: customer
        customer_weight: 2
        business_priority: 1
        parts: [{id: hall, name: Hall, score: 2, stage: prospect}]
      - id: bill
        name: Bill
        stage: former
        customer_weight: 1
        business_priority: 1
        parts: [{id: sum, name: Sum, score: 3}]
    """
    found = {place.id: (place.scored, place.mean, place.priority) for place in stages(facts)}

    assert (found["customer"], found["prospect"]) == ((1, 2, 6), (1, 2, 0))
    assert found["former"] == (1, 3, 2)


def test_a_count_that_grows_is_no_loss(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: site, name: Site}]
    chains:
      - {id: way, name: Way, links: [{touchpoint: ad, reached: 10}, {touchpoint: site, reached: 20}]}
    """
    assert losses(facts) == ()
