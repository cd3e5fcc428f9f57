"""Touches: how many, whose, and what they cost."""

from fractions import Fraction

from touchmap.analysis.chains.contact_counts import ContactCounts, touches
from touchmap.analysis.facts import Facts


def test_a_pass_is_counted_by_who_makes_it_and_what_it_costs(facts: Facts) -> None:
    """
    touchpoints:
      - {id: call, name: Call, automation: manual, cost: 120}
      - {id: chat, name: Chat, automation: assisted, cost: 0.5}
      - {id: mail, name: Mail, automation: automatic}
      - {id: fair, name: Fair}
    """
    found = touches([["call"], ["chat"], ["mail"], ["fair"]], facts.inventory)

    assert found == ContactCounts(links=4, by_person=2, automatic=1, unknown=1, cost=Fraction(241, 2), cost_unknown=2)


def test_without_any_cost_none_is_made_up(facts: Facts) -> None:
    """
    touchpoints: [{id: call, name: Call}]
    """
    assert touches([["call"]], facts.inventory).cost is None
