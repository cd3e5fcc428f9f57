"""Scores may have a scale of their own, below 0 too; weights and priorities are multiplied, and never negative."""

import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import TODAY, Run, said

from touchmap.analysis.facts import Facts
from touchmap.load import load_texts

Command = Callable[..., Run]
Folder = Callable[[dict[str, str]], Path]

MOOD = """\
touchmap: 1
client: {name: Harbour Dental}
score_scale: {min: -5, max: 5}
touchpoints:
  - {id: mood, name: Mood at the desk, customer_weight: 4, business_priority: 4, score: +2, owner: ann}
  - {id: line, name: Emergency line, customer_weight: 3, business_priority: 4, score: -3, owner: ann}
  - {id: page, name: Price page, customer_weight: 5, business_priority: 1, owner: ann}
chains:
  - {id: visit, name: The visit, links: [page, mood, line]}
evidence:
  - {touchpoint: page, date: 2026-11-20, method: survey, marks: {0: 3, 10: 5}, scale: {min: 0, max: 10}}
"""


def mistakes(text: str) -> list[tuple[str, str, str]]:
    return [
        (problem.code, ".".join(map(str, problem.where.keys)), said(problem.values["fix"]))
        for problem in load_texts({"touchmap.yaml": text}).problems
    ]


def row_of(run: Run, name: str) -> dict[str, object]:
    rows: list[dict[str, object]] = json.loads(run.out)["touchpoints"]
    return next(row for row in rows if row["id"] == name)


def test_a_scale_below_zero_is_refused_where_it_stands_with_the_key_for_scores() -> None:
    [(code, at, fix)] = mistakes("touchmap: 1\nscale: {min: -5, max: 5}\n")

    assert (code, at) == ("TM004", "scale.min")
    assert "`score_scale: {min: -5, max: 5}`" in fix


def test_a_scale_from_zero_is_fine() -> None:
    assert mistakes("touchmap: 1\nscale: {min: 0, max: 10}\n") == []


@pytest.mark.parametrize("scale", ["{min: 5, max: -5}", "{min: 3, max: 3}"])
def test_a_scale_of_scores_rises(scale: str) -> None:
    assert [found[:2] for found in mistakes(f"touchmap: 1\nscore_scale: {scale}\ntarget: 9\n")] == [
        ("TM004", "score_scale")
    ]


def test_a_scale_of_scores_has_both_ends() -> None:
    assert [found[:2] for found in mistakes("touchmap: 1\nscore_scale: {min: -5}\n")] == [("TM004", "score_scale.max")]


@pytest.mark.parametrize(
    ("field", "value", "right"),
    [
        ("score", -6, False),
        ("score", -5, True),
        ("target", 6, False),
        ("target", 0, True),
        ("customer_weight", 0, False),
        ("business_priority", -4, False),
        ("competitors", "[{name: Other, score: -4.5}]", True),
        ("competitors", "[{name: Other, score: 5.5}]", False),
    ],
)
def test_each_field_is_held_to_its_own_scale(field: str, value: object, *, right: bool) -> None:
    text = f"touchmap: 1\nscore_scale: {{min: -5, max: 5}}\ntouchpoints: [{{id: x, name: X, {field}: {value}}}]\n"

    assert (mistakes(text) == []) is right


def test_evidence_is_mapped_on_the_scale_of_scores() -> None:
    facts = Facts(load_texts({"touchmap.yaml": MOOD}).inventory, date.fromisoformat(TODAY))

    assert facts.scores["page"] == Fraction(5, 4)


def test_the_default_target_is_the_best_score() -> None:
    assert load_texts({"touchmap.yaml": MOOD.replace("max: 5}", "max: 7}")}).inventory.settings.default_target == 7


def test_rank_multiplies_the_gap_on_the_scale_of_scores(touchmap: Command, folder: Folder) -> None:
    row = row_of(touchmap("rank", "--format", "json", str(folder({"touchmap.yaml": MOOD}))), "line")

    assert (row["gap"], row["priority"]) == (8, 96)


def test_by_opportunity_each_is_put_on_ten_from_its_own_scale(touchmap: Command, folder: Folder) -> None:
    run = touchmap("rank", "--by", "opportunity", "--format", "json", str(folder({"touchmap.yaml": MOOD})))

    assert row_of(run, "mood")["opportunity"] == pytest.approx(8.0)


def test_a_reaction_is_worked_out_on_the_scale_of_scores(touchmap: Command, folder: Folder) -> None:
    run = touchmap("chains", "--format", "json", "--in", str(folder({"touchmap.yaml": MOOD})))
    [chain] = json.loads(run.out)["chains"]

    assert [link["reaction"] for link in chain["links"]] == ["neutral", "positive", "negative"]


def test_firm_ranks_step_on_the_scores_own_scale(touchmap: Command, folder: Folder) -> None:
    text = MOOD.replace("touchpoints:", "gates: {top: 1}\ntouchpoints:")
    run = touchmap("rank", "--robustness", "--format", "json", str(folder({"touchmap.yaml": text})))
    steps = json.loads(run.out)["overturn"]["changes"]

    assert run.status == 0
    assert all(-5 <= step["to"] <= 5 for step in steps)


@pytest.mark.parametrize(
    "call", [("score", "mood", "-3"), ("set", "mood", "score", "-3"), ("score", "--wait", "5", "mood", "-3")]
)
def test_a_negative_mark_can_be_entered(call: tuple[str, ...], touchmap: Command, folder: Folder) -> None:
    home = folder({"touchmap.yaml": MOOD})
    run = touchmap(*call, str(home))

    assert run.status == 0, run.err
    assert "score: -3, owner: ann}\n  - {id: line" in (home / "touchmap.yaml").read_text(encoding="utf-8")


def test_a_negative_observation_can_be_entered(touchmap: Command, folder: Folder) -> None:
    home = folder({"touchmap.yaml": MOOD})
    run = touchmap("score", "page", "-2.5", "--method", "interview", "--note", "-1 to him", str(home))

    assert run.status == 0, run.err
    assert "score: -2.5" in (home / "touchmap.yaml").read_text(encoding="utf-8")
    assert "-1 to him" in (home / "touchmap.yaml").read_text(encoding="utf-8")


def test_what_if_takes_a_negative_mark(touchmap: Command, folder: Folder) -> None:
    run = touchmap("rank", "--what-if", "mood.score=-3", "--format", "json", str(folder({"touchmap.yaml": MOOD})))

    assert row_of(run, "mood")["gap"] == 8


@pytest.mark.parametrize("call", [("score", "mood", "-6"), ("set", "mood", "target", "6")])
def test_a_mark_beyond_the_scores_scale_is_refused(call: tuple[str, ...], touchmap: Command, folder: Folder) -> None:
    run = touchmap(*call, str(folder({"touchmap.yaml": MOOD})))

    assert run.status == 2
    assert "write a whole number from -5 to 5" in run.err


def test_a_weight_keeps_the_other_scale(touchmap: Command, folder: Folder) -> None:
    run = touchmap("set", "mood", "customer_weight", "-1", str(folder({"touchmap.yaml": MOOD})))

    assert run.status == 2
    assert "write a whole number from 1 to 5" in run.err


def test_an_option_that_is_none_is_still_refused(touchmap: Command, folder: Folder) -> None:
    run = touchmap("score", "mood", "-3", "--dryrun", str(folder({"touchmap.yaml": MOOD})))

    assert run.status == 2
    assert "--dryrun" in run.err


def test_the_plan_says_on_which_scale_a_negative_score_is(touchmap: Command, folder: Folder) -> None:
    text = MOOD + "  - {touchpoint: line, date: 2026-11-20, method: survey, score: -2, answers: 3}\n"

    assert "on a scale from -5 to 5" in touchmap("plan", str(folder({"touchmap.yaml": text}))).out


def test_a_survey_may_have_a_scale_below_zero(touchmap: Command, folder: Folder) -> None:
    home = folder({"touchmap.yaml": MOOD, "mood.csv": "id,mood\n1,-3\n2,+2\n3,0\n"})
    run = touchmap("survey", str(home / "mood.csv"), "--map", "page=mood", "--scale=-5-5", "--dry-run", str(home))

    assert run.status == 0, run.err
    assert "3 answers; mean -0.3" in run.out + run.err
