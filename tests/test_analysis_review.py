"""What is to be looked at again, and by which checks."""

from datetime import date

import pytest
from conftest import TODAY

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.due_reviews import CHECKS, due, fitting
from touchmap.load import load_texts
from touchmap.rules.inventory.review_overdue import RULE as OVERDUE

NOW = date.fromisoformat(TODAY)


def _facts(*points: str, more: str = "") -> Facts:
    text = "touchmap: 1\n" + more + "touchpoints:\n" + "".join(f"  - {{{point}}}\n" for point in points)
    loaded = load_texts({"touchmap.yaml": text})
    assert loaded.problems == ()
    return Facts(loaded.inventory, NOW)


def _ids(facts: Facts) -> list[str]:
    return [one.point.id for one in due(facts)]


def test_a_review_holds_for_as_many_days_as_the_gate_says() -> None:
    facts = _facts("id: a, name: A, reviewed: 2025-11-22", "id: b, name: B, reviewed: 2025-11-21")

    assert _ids(facts) == ["b"]


def test_the_gate_is_the_clients_own() -> None:
    facts = _facts("id: a, name: A, reviewed: 2026-11-01", more="gates: {review_within: 20 days}\n")

    assert _ids(facts) == ["a"]


def test_the_oldest_come_first_and_of_one_day_the_most_important() -> None:
    marks = "customer_weight: 3, business_priority: 3, score"
    facts = _facts(
        f"id: low, name: Low, {marks}: 4",
        f"id: high, name: High, {marks}: 1",
        f"id: older, name: Older, {marks}: 4, reviewed: 2024-01-01",
        f"id: old, name: Old, {marks}: 1, reviewed: 2025-01-01",
        "id: bare, name: Bare",
    )

    assert _ids(facts) == ["high", "low", "bare", "older", "old"]


def test_the_first_day_there_is_comes_after_never() -> None:
    marks = "customer_weight: 3, business_priority: 3, score"
    facts = _facts(f"id: first, name: First, {marks}: 1, reviewed: 0001-01-01", f"id: never, name: Never, {marks}: 4")

    assert _ids(facts) == ["never", "first"]


def test_what_was_reviewed_too_long_ago_is_what_the_rule_finds() -> None:
    facts = _facts("id: a, name: A, reviewed: 2025-01-01", "id: b, name: B, reviewed: 2026-11-01")
    assert OVERDUE.check is not None
    found = [found.values["name"] for found in OVERDUE.check(facts)]

    assert found == [one.point.name for one in due(facts)]


@pytest.mark.parametrize(
    ("point", "checks"),
    [
        ("element: people", ["mystery-shopper"]),
        ("element: office", ["mystery-shopper"]),
        ("element: technology", ["scenario-test"]),
        ("element: product", ["survey"]),
        ("element: people, channel: website", ["mystery-shopper"]),
        ("channel: Phone", ["mystery-shopper"]),
        ("channel: web-app", ["scenario-test"]),
        ("channel: print", ["survey"]),
        ("category: digital", ["scenario-test"]),
        ("category: [physical, marketing]", ["mystery-shopper", "survey"]),
        ("channel: курьер", list(CHECKS)),
        ("score: 3", list(CHECKS)),
    ],
)
def test_the_checks_go_by_the_element_else_the_channel_else_the_category_else_all(
    point: str, checks: list[str]
) -> None:
    facts = _facts(f"id: a, name: A, {point}")

    assert list(fitting(facts.inventory.touchpoints[0], facts)) == checks


def test_a_part_is_checked_by_the_channel_of_its_whole() -> None:
    facts = _facts("id: a, name: A, channel: phone", "id: b, name: B, part_of: a")

    assert fitting(facts.inventory.touchpoints[1], facts) == ("mystery-shopper",)


def test_a_check_that_the_clients_methods_do_not_have_is_left_out() -> None:
    facts = _facts("id: a, name: A", more="methods: [survey, walk]\n")

    assert fitting(facts.inventory.touchpoints[0], facts) == ("survey",)


def test_only_checks_that_are_missing_or_old_are_asked_for() -> None:
    more = (
        "evidence:\n"
        "  - {touchpoint: a, date: 2026-10-01, method: survey, score: 3}\n"
        "  - {touchpoint: a, date: 2024-10-01, method: scenario-test, score: 3}\n"
        "  - {touchpoint: a, date: 2024-12-01, method: scenario-test, score: 3}\n"
    )
    (one,) = due(_facts("id: a, name: A", more=more))

    assert [(check.method, check.last) for check in one.checks] == [
        ("mystery-shopper", None),
        ("scenario-test", date(2024, 12, 1)),
    ]


def test_a_touchpoint_whose_checks_are_fresh_is_due_without_one() -> None:
    more = "evidence: [{touchpoint: a, date: 2026-10-01, method: survey, score: 3}]\n"
    (one,) = due(_facts("id: a, name: A, element: product", more=more))

    assert one.checks == ()
