"""One touchpoint whole: where its score and its rank come from, in words."""

from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY, Golden

from touchmap.analysis.facts import Facts
from touchmap.formats.catalogue import write_text
from touchmap.load import load
from touchmap.reports.document import Bullets
from touchmap.reports.text import plain
from touchmap.reports.touchpoint.touchpoint import touchpoint_report
from touchmap.reports.touchpoint.words import sections

CLINIC = Path(__file__).parent.parent / "examples" / "clinic"


@pytest.fixture(scope="module")
def clinic() -> Facts:
    return Facts(load(str(CLINIC)).inventory, date.fromisoformat(TODAY))


@pytest.mark.parametrize("name", ["table", "markdown", "json"])
@pytest.mark.parametrize("point", ["phone-booking", "parking"])
def test_a_touchpoint_is_shown_whole(clinic: Facts, golden: Golden, point: str, name: str) -> None:
    golden.holds(write_text(touchpoint_report(clinic, point, ""), name))


def lines(facts: Facts, point: str, title: str) -> list[str]:
    """The lines of one section."""
    return [
        plain(point.text)
        for section in sections(touchpoint_report(facts, point, ""))
        if section.heading == title
        for block in section.blocks
        if isinstance(block, Bullets)
        for point in block.points
    ]


def test_the_rank_is_said_with_its_arithmetic_and_who_shares_it(clinic: Facts) -> None:
    assert lines(clinic, "phone-booking", "Ranking") == [
        "rank 2 of 99, shared by 7 touchpoints: 5 × 5 × (5 − 2) = 75; on the watchlist"
    ]


def test_what_is_missing_for_a_rank_is_said(facts: Facts) -> None:
    """
    touchpoints:
      - {id: a, name: A, customer_weight: 5}
    """
    assert lines(facts, "a", "Ranking") == ["no rank; missing: business priority, score"]
    assert lines(facts, "a", "Score") == [
        "no score: none entered by hand, no evidence with a score, no part with a score"
    ]


def test_a_score_from_answers_has_an_interval(facts: Facts) -> None:
    """
    touchpoints:
      - {id: a, name: A}
    evidence:
      - {touchpoint: a, date: 2026-11-01, method: survey, marks: {2: 1, 4: 4}}
      - {touchpoint: a, date: 2026-10-01, method: survey, score: 1}
    """
    # with 1 and 5: m̃ = 24 / 7, s̃² = 94 / 7 − m̃² = 1.673469, half = 1.96 · √(s̃² / 7) = 0.958332
    assert touchpoint_report(facts, "a", "").derivation.interval == (2.47024, 4.386903)
    assert lines(facts, "a", "Score") == [
        "3.6: the latest wave of each method, weighted (5 answers)",
        "95 % interval of the evidence: 2.5 to 4.4",
    ]
    assert lines(facts, "a", "Evidence")[1].endswith("not used: older than the latest wave of its method")


def test_a_score_of_several_methods_shows_the_share_of_each(facts: Facts) -> None:
    """
    touchpoints:
      - {id: a, name: A}
    evidence:
      - {touchpoint: a, from: 2026-10-28, date: 2026-11-01, method: survey, score: 4, answers: 6}
      - {touchpoint: a, date: 2026-10-01, method: interview, score: 2, answers: 2}
    """
    assert lines(facts, "a", "Score")[1:3] == [
        "survey, 2026-10-28 to 2026-11-01: 4 from 6 answers, share of the score: 75.0 %",
        "interview, 2026-10-01: 2 from 2 answers, share of the score: 25.0 %",
    ]


def test_a_typed_mark_without_evidence_is_an_opinion_only(facts: Facts) -> None:
    """
    touchpoints:
      - {id: a, name: A, score: 3}
    """
    assert lines(facts, "a", "Score") == [
        "3: entered by hand",
        "no evidence: the score is opinion only",
    ]


def test_standards_are_held_against_what_was_measured(facts: Facts) -> None:
    """
    touchpoints:
      - id: a
        name: A
        standards:
          - {what: wait, limit: 20, unit: s, measured: 55}
          - {what: calls taken, at_least: 0.9, measured: 0.95}
          - {what: reply, limit: 1, unit: day}
          - a smile
    """
    assert lines(facts, "a", "Standards") == [
        "wait: at most 20 s; measured: 55 s (missed)",
        "calls taken: at least 0.9; measured: 0.95 (kept)",
        "reply: at most 1 day (not measured)",
        "a smile",
    ]


def test_a_part_takes_from_its_whole_and_lends_it_its_score(facts: Facts) -> None:
    """
    touchpoints:
      - id: shop
        name: Shop
        stage: prospect
        parts:
          - {id: sign, name: Sign, score: 2}
          - {id: till, name: Till, score: 4}
    chains:
      - {id: visit, name: Visit, links: [sign, {touchpoint: shop, end: true, starts: visit}]}
    """
    assert lines(facts, "shop", "Score") == ["2: the score of the weakest part: sign"]
    assert lines(facts, "shop", "Parts") == ["sign (Sign): 2", "till (Till): 4"]
    assert lines(facts, "sign", "What the file says")[0] == "part of: shop"
    assert "stage: prospect" in lines(facts, "sign", "What the file says")
    assert lines(facts, "shop", "Chains") == ["visit (Visit): link 2 of 2, end link; weak link; starts: visit"]
