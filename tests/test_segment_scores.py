"""One touchpoint, several segments: each may see it differently, and all figures know by whose eyes they look."""

import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import TODAY, Run
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.analysis.statistics.bounded_mean import counted, padded
from touchmap.load import load_texts

MAP = """\
touchmap: 1
segments: [{id: new, name: New, share: 0.6}, {id: old, name: Old, share: 0.4}]
touchpoints:
  - {id: forms, name: Forms, customer_weight: {new: 5, old: 2}, business_priority: 4, score: {new: 2, old: 5}}
  - {id: desk, name: Desk, customer_weight: 4, business_priority: 4}
  - id: hall
    name: Hall
    customer_weight: 3
    business_priority: 3
    parts: [{id: sofa, name: Sofa, score: {new: 1, old: 4}}, {id: tv, name: TV, score: 3}]
chains:
  - {id: first, name: First, segment: new, links: [desk, forms, {touchpoint: hall, end: true, starts: later}]}
  - {id: later, name: Later, segment: old, links: [desk, forms, {touchpoint: hall, end: true, starts: later}]}
evidence:
  - {touchpoint: desk, date: 2026-11-01, method: survey, segment: new, marks: {2: 6, 3: 2}}
  - {touchpoint: desk, date: 2026-11-02, method: survey, marks: {4: 5, 5: 5}}
"""
DAY = date.fromisoformat(TODAY)

Write = Callable[[dict[str, str]], Path]
Call = Callable[..., Run]


def facts_of(text: str) -> Facts:
    loaded = load_texts({"touchmap.yaml": text})
    assert loaded.problems == ()
    return Facts(loaded.inventory, DAY)


@pytest.fixture
def facts() -> Facts:
    return facts_of(MAP)


@pytest.fixture
def client(folder: Write) -> Path:
    return folder({"touchmap.yaml": MAP})


def test_the_score_of_all_customers_is_the_mean_by_the_shares(facts: Facts) -> None:
    assert facts.scores["forms"] == Fraction(32, 10)
    assert facts.scores["desk"] == Fraction(6, 10) * Fraction(9, 4) + Fraction(4, 10) * Fraction(9, 2)


def test_records_without_a_segment_count_for_every_segment_that_has_none_of_its_own(facts: Facts) -> None:
    assert (facts.scores_of("new")["desk"], facts.scores_of("old")["desk"]) == (Fraction(9, 4), Fraction(9, 2))


def test_a_whole_takes_its_weakest_part_as_each_segment_sees_it(facts: Facts) -> None:
    scores = {segment: facts.scores_of(segment)["hall"] for segment in (None, "new", "old")}

    assert scores == {None: Fraction(22, 10), "new": 1, "old": 3}


def test_a_segment_without_a_score_of_its_own_takes_its_evidence_or_has_none() -> None:
    text = MAP.replace("score: {new: 2, old: 5}", "score: {new: 2}")

    assert "forms" not in facts_of(text).scores_of("old")
    assert facts_of(text).scores["forms"] == 2


def test_a_segment_ranks_by_its_own_scores(facts: Facts) -> None:
    ranks = {name: [row.point.id for row in facts.ranking_of(name).ranked] for name in (None, "new", "old")}

    assert ranks == {
        None: ["desk", "forms", "hall"],
        "new": ["forms", "desk", "hall"],
        "old": ["hall", "desk", "forms"],
    }


def test_a_chain_of_a_segment_breaks_and_is_weak_where_that_segment_feels_it(facts: Facts) -> None:
    first, later = facts.chains

    assert (first.breaks_at is not None, later.breaks_at) == (True, None)
    assert [step.score for step in later.steps] == [Fraction(9, 2), 5, 3]
    assert facts.weak_in == {"hall": ("first", "later")}


def test_the_interval_over_segments_adds_their_errors_by_the_squares_of_their_shares(facts: Facts) -> None:
    grounds = facts.grounds_of("desk")
    new, old = padded(counted({2: 6, 3: 2}), 1, 5), padded(counted({4: 5, 5: 5}), 1, 5)
    assert grounds is not None
    assert new is not None
    assert old is not None
    middle = 0.6 * float(new.mean) + 0.4 * float(old.mean)
    half = 1.96 * (0.36 * float(new.squared_error) + 0.16 * float(old.squared_error)) ** 0.5

    assert grounds.interval == pytest.approx((middle - half, middle + half))


def test_a_segment_with_one_answer_leaves_no_interval() -> None:
    grounds = facts_of(MAP.replace("{2: 6, 3: 2}", "{2: 1}")).grounds_of("desk")

    assert grounds is not None
    assert (grounds.answers, grounds.interval, grounds.measured) == (11, None, None)


def test_the_shares_of_the_waves_of_all_segments_add_up(facts: Facts) -> None:
    grounds = facts.grounds_of("desk")

    assert grounds is not None
    assert [(one.wave.records[0].segment, one.share) for one in grounds.used] == [
        (None, Fraction(4, 10)),
        ("new", Fraction(6, 10)),
    ]


def test_segments_that_disagree_are_found_and_shown(client: Path, called: Call) -> None:
    found = called("check", client, "--select", "TM410", "--all", "--today", TODAY).out

    assert "segments disagree about “Forms”: New: 2, Old: 5" in found
    assert "by segment: New: 2.3, Old: 4.5 (they disagree)" in called("show", "desk", client, "--today", TODAY).out
    assert "Score by segment: New: 2, Old: 5 (they disagree)" in called("plan", client, "--today", TODAY).out


def test_what_if_one_segment_saw_it_otherwise(client: Path, called: Call) -> None:
    run = called("rank", client, "--what-if", "forms.score.old=2", "--today", TODAY, "--format", "json")

    assert json.loads(run.out)["changes"] == [{"id": "forms", "field": "score.old", "from": 5, "to": 2}]
    assert json.loads(run.out)["touchpoints"][0]["id"] == "forms"


def test_the_score_of_one_segment_is_set(client: Path, called: Call) -> None:
    called("set", "forms", "score.old", "4", client)
    called("set", "desk", "score.new", "3", client)

    text = (client / "touchmap.yaml").read_text()
    assert "score: {new: 2, old: 4}" in text
    assert "name: Desk, customer_weight: 4, business_priority: 4, score: {new: 3}}" in text


@pytest.mark.parametrize("call", ["score forms 3", "set forms score 3"])
def test_one_score_does_not_replace_those_by_segment_unasked(client: Path, called: Call, call: str) -> None:
    run = called(*call.split(), client)

    assert run.status == 2
    assert "forms: score is given by segment" in run.err
    assert "score.new" in run.err


def test_a_score_of_a_segment_off_the_scale_is_found() -> None:
    (problem,) = load_texts({"touchmap.yaml": MAP.replace("{new: 2, old: 5}", "{new: 2, old: 6}")}).problems

    assert (problem.code, problem.where.keys[-2:]) == ("TM004", ("score", "old"))


@pytest.mark.parametrize("segment", ["gone", "neww"])
def test_a_segment_that_was_removed_is_found_where_it_is_named(segment: str) -> None:
    text = MAP.replace("score: {new: 2, old: 5}", f"score: {{new: 2, {segment}: 5}}")
    text = text.replace("survey, segment: new", f"survey, segment: {segment}")

    found = [(problem.code, problem.where.keys[-1]) for problem in load_texts({"touchmap.yaml": text}).problems]

    assert found == [("TM005", segment), ("TM005", "segment")]


def test_a_score_made_of_segments_is_as_sure_as_they_are(client: Path, called: Call) -> None:
    asked = ("rank", client, "--robustness", "--today", TODAY, "--format", "json")
    plain, sure = json.loads(called(*asked).out), json.loads(called(*asked, "--uncertainty", "0").out)

    odds = {row["id"]: row["top_probability"] for row in plain["touchpoints"]}
    assert set(odds) == {"forms", "desk", "hall"}
    assert all(0 <= chance <= 1 for chance in odds.values())
    assert {row["top_probability"] for row in sure["touchpoints"]} == {1.0}


def test_stages_are_shown_by_the_eyes_of_a_segment(folder: Write, called: Call) -> None:
    here = folder({"touchmap.yaml": MAP.replace("name: Forms,", "name: Forms, stage: prospect, segments: [new],")})

    def stage(*options: str) -> dict[str, object]:
        run = called("stages", here, *options, "--today", TODAY, "--format", "json")
        found: dict[str, object] = next(row for row in json.loads(run.out)["places"] if row["id"] == "prospect")
        return found

    assert (stage()["mean_score"], stage("--segment", "new")["mean_score"]) == (2, 2)
    assert (stage()["touchpoints"], stage("--segment", "old")["touchpoints"]) == (1, 0)


def test_a_segment_that_there_is_not_is_refused_by_stages(client: Path, called: Call) -> None:
    run = called("stages", client, "--segment", "neww")

    assert (run.status, run.err) == (2, 'touchmap: there is no segment "neww"\nhint: did you mean "new"?\n')


MARK = st.integers(1, 5)


@given(score=MARK, weights=st.tuples(MARK, MARK), share=st.integers(1, 9))
def test_one_score_for_all_and_the_same_for_each_segment_are_one(
    score: int, weights: tuple[int, int], share: int
) -> None:
    def ranked(given: str) -> list[object]:
        head = f"segments: [{{id: a, share: 0.{share}}}, {{id: b, share: {(10 - share) / 10}}}]\n"
        weight = f"{{a: {weights[0]}, b: {weights[1]}}}"
        row = f"  - {{id: x, name: X, customer_weight: {weight}, business_priority: 3, score: {given}}}\n"
        facts = facts_of(f"touchmap: 1\n{head}touchpoints:\n{row}")
        return [facts.ranking_of(segment).ranked[0].priority for segment in (None, "a", "b")]

    assert ranked(str(score)) == ranked(f"{{a: {score}, b: {score}}}")


@given(shares=st.lists(st.integers(0, 5), min_size=2, max_size=2).filter(any), scores=st.tuples(MARK, MARK))
def test_shares_that_do_not_add_up_are_normalised(shares: list[int], scores: tuple[int, int]) -> None:
    head = f"segments: [{{id: a, share: {shares[0]}}}, {{id: b, share: {shares[1]}}}]\n"
    row = f"  - {{id: x, name: X, score: {{a: {scores[0]}, b: {scores[1]}}}}}\n"
    facts = facts_of(f"touchmap: 1\n{head}touchpoints:\n{row}")

    expected = Fraction(shares[0] * scores[0] + shares[1] * scores[1], sum(shares))
    assert facts.scores["x"] == expected
