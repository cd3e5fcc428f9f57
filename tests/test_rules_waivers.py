"""Waivers: what they hold, how long, and what is said of them."""

from datetime import date

from conftest import TODAY

from touchmap.analysis.facts import Facts
from touchmap.load import Loaded
from touchmap.rules.run import check


def codes(loaded: Loaded, family: str) -> list[str]:
    facts = Facts(loaded.inventory, date.fromisoformat(TODAY))
    judged = check(facts, loaded.problems).judged
    return sorted(one.rule.code for one in judged if one.rule.code.startswith(family) and not one.waived)


def test_a_waiver_holds_on_its_last_day(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk}]
    chains:
      - {id: visit, name: Visit, links: [desk, desk], ignore: [{rule: TM206, reason: a loop, until: 2026-11-22}]}
    """
    assert codes(loaded, "TM6") == []
    assert "TM206" not in codes(loaded, "TM2")


def test_a_waiver_that_is_over_is_found_and_holds_nothing(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk}]
    chains:
      - {id: visit, name: Visit, links: [desk, desk], ignore: [{rule: TM206, reason: a loop, until: 2026-11-21}]}
    """
    assert codes(loaded, "TM6") == ["TM601"]
    assert "TM206" in codes(loaded, "TM2")


def test_a_waiver_of_a_rule_that_is_switched_off_is_not_called_unused(loaded: Loaded) -> None:
    """
    rules: {TM206: off}
    touchpoints: [{id: desk, name: Desk}, {id: till, name: Till}]
    chains:
      - {id: visit, name: Visit, links: [desk, till], ignore: [{rule: TM206, reason: a loop}]}
    """
    assert codes(loaded, "TM6") == []


def test_a_waiver_of_a_rule_that_could_not_be_checked_is_not_called_unused(loaded: Loaded) -> None:
    """
    touchpoints: [{id: desk, name: Desk, ignore: [{rule: TM103, reason: is met by accident}]}]
    chains:
      - {id: visit, name: Visit, links: 5}
    """
    assert codes(loaded, "TM6") == []


def test_a_finding_about_a_waiver_can_not_be_waived(loaded: Loaded) -> None:
    """
    touchpoints:
      - id: desk
        name: Desk
        ignore:
          - {rule: TM103}
          - {rule: TM603, reason: we never give reasons}
    """
    assert codes(loaded, "TM6") == ["TM603", "TM604"]


def test_a_waiver_in_the_settings_is_looked_at_too(loaded: Loaded) -> None:
    """
    segments: [{id: firms, name: Firms, ignore: [{rule: TM2100, reason: drawn in January}]}]
    touchpoints: [{id: desk, name: Desk}]
    """
    assert codes(loaded, "TM6") == ["TM604"]


def test_a_waiver_in_the_settings_holds(loaded: Loaded) -> None:
    """
    segments: [{id: firms, name: Firms, ignore: [{rule: TM210, reason: drawn in January}]}]
    touchpoints: [{id: desk, name: Desk}]
    """
    assert codes(loaded, "TM6") == []
    assert codes(loaded, "TM210") == []
