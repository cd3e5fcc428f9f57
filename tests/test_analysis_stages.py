"""Stages and phases, and where customers are lost."""

from fractions import Fraction

from touchmap.analysis.facts import Facts
from touchmap.analysis.stages import losses, phases, stages


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


def test_customers_are_lost_at_the_stage_of_the_link_that_they_do_not_get_to(facts: Facts) -> None:
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
    audience, prospect, *_ = stages(facts)

    assert (audience.came, audience.share_lost) == (0, None)
    assert (prospect.came, prospect.lost, prospect.share_lost) == (180, 80, Fraction(4, 9))
    assert [(loss.touchpoint, loss.lost) for loss in losses(facts)] == [("call", 60), ("site", 20)]


def test_a_count_that_grows_is_no_loss(facts: Facts) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: site, name: Site}]
    chains:
      - {id: way, name: Way, links: [{touchpoint: ad, reached: 10}, {touchpoint: site, reached: 20}]}
    """
    assert losses(facts) == ()
