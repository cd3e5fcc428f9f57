"""Where a rule stops: what it leaves to another one, and what it can not be sure of."""

from datetime import date

from conftest import TODAY

from touchmap.analysis.facts import Facts
from touchmap.language.speech import ENGLISH
from touchmap.load import Loaded, load_texts
from touchmap.rules.run import check


def codes(loaded: Loaded) -> set[str]:
    facts = Facts(loaded.inventory, date.fromisoformat(TODAY))
    return {one.rule.code for one in check(facts, loaded.problems).judged}


def messages(loaded: Loaded, code: str) -> list[str]:
    judged = check(Facts(loaded.inventory, date.fromisoformat(TODAY)), loaded.problems).judged
    return [ENGLISH(one.rule.message, **one.problem.values) for one in judged if one.rule.code == code]


def test_an_inventory_that_names_no_stages_has_no_empty_ones(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk}]
    """
    assert codes(loaded).isdisjoint({"TM106", "TM107"})


def test_a_part_of_a_linked_whole_is_in_its_chain(loaded: Loaded) -> None:
    """
    touchpoints:
      - {id: shop, name: Shop, parts: [{id: till, name: Till, parts: [{id: queue, name: Queue}]}]}
    chains:
      - {id: visit, name: Visit, links: [till]}
    """
    assert "TM103" not in codes(loaded)


def test_an_idea_is_no_work_in_hand(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 1, owner: ann}]
    actions: [{id: chairs, touchpoint: desk, title: Chairs, owner: ann}]
    """
    found = codes(loaded)

    assert "TM304" in found
    assert found.isdisjoint({"TM305", "TM306", "TM308"})


def test_an_owner_at_the_gate_is_not_overloaded(loaded: Loaded) -> None:
    """
    gates: {per_owner: 2}
    touchpoints:
      - {id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 1, owner: ann}
      - {id: till, name: Till, customer_weight: 5, business_priority: 5, score: 1, owner: ann}
    """
    assert "TM303" not in codes(loaded)


def test_ties_on_the_watchlist_count_for_an_owner(loaded: Loaded) -> None:
    """
    gates: {top: 1, per_owner: 1}
    touchpoints:
      - {id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 1, owner: ann}
      - {id: till, name: Till, customer_weight: 5, business_priority: 5, score: 1, owner: ann}
    """
    assert "TM303" in codes(loaded)


def test_a_new_action_has_until_the_gate_for_its_first_check_in(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 1, owner: ann}]
    actions: [{id: chairs, touchpoint: desk, title: Chairs, status: doing, owner: ann, opened: 2026-11-15}]
    """
    assert "TM308" not in codes(loaded)


def test_a_mark_that_did_not_load_silences_what_rests_on_the_ranking(loaded: Loaded) -> None:
    """
    touchpoints:
      - {id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 9}
      - {id: till, name: Till, customer_weight: 5, business_priority: 5, score: 1}
    """
    assert codes(loaded) == {"TM004", "TM116"}


def test_a_second_entry_of_an_id_leaves_what_names_it_alone(loaded: Loaded) -> None:
    """
    touchpoints:
      - {id: Desk, name: Desk}
      - {id: desk, name: Second desk}
    chains:
      - {id: visit, name: Visit, enters: [street, phone], links: [desk, {touchpoint: Desk, end: true, starts: visit}]}
    """
    assert codes(loaded) == {"TM006", "TM116"}


def test_a_branch_that_forgot_its_end_is_one_finding(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk}, {id: till, name: Till}]
    chains:
      - {id: visit, name: Visit, enters: [street], links: [desk, {touchpoint: till, starts: visit}]}
    """
    found = codes(loaded)

    assert "TM201" in found
    assert "TM213" not in found


def test_a_segment_has_the_ways_in_of_its_own_chains_and_of_those_for_all(loaded: Loaded) -> None:
    """
    segments: [families, adults]
    touchpoints: [{id: desk, name: Desk}]
    chains:
      - {id: all, name: All, enters: [street], links: [{touchpoint: desk, end: true, starts: all}]}
      - {id: kids, name: Kids, segment: families, enters: [school], links: [{touchpoint: desk, end: true, starts: all}]}
    """
    assert messages(loaded, "TM215") == ["customers of the segment “adults” come in by only one channel: street"]


def test_where_no_chain_names_a_channel_nothing_is_said_of_ways_in(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk}]
    chains: [{id: all, name: All, links: [{touchpoint: desk, end: true, starts: all}]}]
    """
    assert "TM215" not in codes(loaded)


def test_something_extra_at_a_good_touchpoint_is_meant_where_it_says_so(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk, score: 5}]
    actions:
      - {id: joke, touchpoint: desk, title: A joke, status: doing, effect: wow}
      - {id: paint, touchpoint: desk, title: Paint, status: doing}
    """
    assert messages(loaded, "TM501") == ["the action “Paint” improves a touchpoint without a gap: “Desk”"]


def test_two_shops_can_each_have_a_sign(loaded: Loaded) -> None:
    """
    touchpoints:
      - {id: north, name: North shop, parts: [{id: north-sign, name: Sign}]}
      - {id: south, name: South shop, parts: [{id: south-sign, name: Sign}]}
    """
    assert "TM110" not in codes(loaded)


def test_standards_without_figures_are_neither_missed_nor_unmeasured(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk, standards: [a smile, {what: wait, unit: s, measured: 900}]}]
    """
    assert codes(loaded).isdisjoint({"TM117", "TM118"})


def test_a_figure_below_its_least_misses_the_standard(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk, standards: [{what: calls answered, at_least: 0.95, measured: 0.9}]}]
    """
    assert "TM117" in codes(loaded)


def test_an_owner_in_a_circle_of_parts_is_found_once_and_the_run_ends(loaded: Loaded) -> None:
    """
    touchpoints:
      - {id: desk, name: Desk, part_of: till, owner: ann}
      - {id: till, name: Till, part_of: desk}
    """
    inventory = loaded.inventory

    assert [inventory.owner_of(point) for point in inventory.touchpoints] == ["ann", "ann"]
    assert "TM004" in codes(loaded)


def test_a_branch_that_goes_round_a_touchpoint_makes_it_no_single_way(loaded: Loaded) -> None:
    """
    channels: [print, post]
    touchpoints: [{id: ad, name: Ad}, {id: mail, name: Mail}, {id: call, name: Call}, {id: visit, name: Visit}]
    chains:
      - {id: ad, name: Ad, enters: [print], links: [ad, {touchpoint: call, end: true, starts: visit}]}
      - id: mail
        name: Mail
        enters: [post]
        links: [{touchpoint: mail, starts: visit}, {touchpoint: call, end: true, starts: visit}]
      - {id: visit, name: Visit, links: [visit]}
    """
    assert "TM211" not in codes(loaded)


def test_where_all_routes_have_one_beginning_no_single_way_is_named(loaded: Loaded) -> None:
    """
    touchpoints: [{id: ad, name: Ad}, {id: visit, name: Visit}, {id: offer, name: Offer}, {id: sale, name: Sale}]
    chains:
      - id: ad
        name: Ad
        links: [ad, {touchpoint: visit, starts: offer}, {touchpoint: offer, end: true, starts: sale}]
      - {id: offer, name: Offer, links: [sale]}
      - {id: sale, name: Sale, links: [sale]}
    """
    assert "TM211" not in codes(loaded)


def test_of_more_than_a_hundred_routes_the_single_way_does_not_say_how_many() -> None:
    chains = "".join(
        f"  - {{id: way-{n}, name: Way {n}, links: [call, {{touchpoint: card, end: true, starts: visit}}]}}\n"
        for n in range(101)
    )
    points = "touchpoints: [{id: call, name: Call}, {id: card, name: Card}, {id: sale, name: Sale}]\n"
    last = "  - {id: visit, name: Visit, links: [sale]}\n"
    loaded = load_texts({"touchmap.yaml": f"touchmap: 1\n{points}chains:\n{chains}{last}"})

    told = messages(loaded, "TM211")

    assert told == ["all routes cross “Call” (routes: more than 100; other touchpoints on all routes: 1)"]


def test_a_chain_that_comes_to_a_later_touch_by_a_branch_does_not_stop_at_the_sale(loaded: Loaded) -> None:
    """
    touchpoints:
      - {id: ad, name: Ad, stage: prospect}
      - {id: sale, name: Sale, stage: customer}
      - {id: mail, name: Mail, stage: prospect}
      - {id: visit, name: Visit, stage: former}
    chains:
      - {id: buying, name: Buying, links: [ad, {touchpoint: sale, end: true, starts: news}]}
      - {id: news, name: News, links: [{touchpoint: mail, starts: care}, {touchpoint: ad, end: true, starts: news}]}
      - {id: care, name: Care, links: [visit, visit]}
      - {id: leaving, name: Leaving, links: [ad, {touchpoint: sale, end: true, starts: silence}]}
      - {id: silence, name: Silence, links: [mail]}
    """
    facts = Facts(loaded.inventory, date.fromisoformat(TODAY))

    stopping = [one.problem.entry for one in check(facts, loaded.problems).judged if one.rule.code == "TM205"]

    assert stopping == ["leaving"]
