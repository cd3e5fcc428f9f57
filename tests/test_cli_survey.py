"""`touchmap survey`, as people call it: what it takes, what it says, what it refuses."""

import json
import subprocess
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import Golden, Run

from touchmap.load import load
from touchmap.model.evidence import Evidence

Touchmap = Callable[..., Run]

CLIENT = {
    "touchmap.yaml": "touchmap: 1\n",
    "desk.yaml": """\
touchpoints:
  - id: phone   # rings
    name: Phone
    customer_weight: 5
    business_priority: 4
  - {id: desk, name: 'Front desk', customer_weight: 3, business_priority: 3, score: 3}
""",
}
BLOCK = """\
evidence:
  # what was seen
  - touchpoint: phone
    date: 2026-10-01
    method: self
    score: 4
"""
FLOW = "evidence:\n  - {touchpoint: phone, date: 2026-10-01, method: self, score: 4}  # ours\n"
WIDE = "Q1,Q2\n5,3\n4,\n0,6\n1,2\n"
TWO = ("--map", "phone=Q1", "--map", "desk=Q2")
CSAT = (*TWO, "--ask", "csat", "--missing", "0,6", "--date", "2026-11-20")


@pytest.fixture
def client(folder: Callable[..., Path]) -> Path:
    return folder(CLIENT)


@pytest.fixture
def answers(tmp_path: Path) -> Callable[[str], str]:
    """Write the answers of a survey, outside the client folder's inventory."""

    def write(text: str) -> str:
        (tmp_path / "answers.csv").write_bytes(text.encode())
        return "answers.csv"

    return write


def texts(root: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in sorted(root.glob("*.yaml"))}


def evidence(root: Path) -> tuple[Evidence, ...]:
    loaded = load(str(root))
    assert loaded.problems == ()
    return loaded.inventory.evidence


@pytest.mark.parametrize("listed", ["none", "block", "flow"])
def test_answers_are_added_as_the_evidence_is_laid_out(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str], golden: Golden, listed: str
) -> None:
    if listed != "none":
        (client / "seen.yaml").write_text(BLOCK if listed == "block" else FLOW)
    before = texts(client)

    done = touchmap("survey", answers(WIDE), *CSAT, "--asked-by", "Anna", "--note", "after the visit")

    assert done.status == 0, done.err
    now = "".join(f"== {file}\n{text}" for file, text in texts(client).items() if before[file] != text)
    golden.holds(done.out + done.err + now)


def test_one_row_a_respondent_makes_a_record_for_each_touchpoint(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    touchmap("survey", answers(WIDE), *CSAT)

    found = [(one.touchpoint, one.date, one.method, one.marks) for one in evidence(client)]
    assert found == [
        ("phone", date(2026, 11, 20), "survey", {1: 1, 4: 1, 5: 1}),
        ("desk", date(2026, 11, 20), "survey", {2: 1, 3: 1}),
    ]


def test_one_row_an_answer_names_its_touchpoint(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    table = answers("where;mark\nphone;10\nphone;9\ndesk;3\n;7\n")

    done = touchmap("survey", table, "--map", "touchpoint=where", "--map", "answer=mark", "--ask", "nps")

    assert [(one.touchpoint, one.marks) for one in evidence(client)] == [("phone", {9: 1, 10: 1}), ("desk", {3: 1})]
    assert "1 row without a touchpoint left out" in done.out


def test_codes_for_no_answer_and_blanks_are_counted_each(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    done = touchmap("survey", answers("Q1,Q2\n5,3\n,6.0\n0,6\n0,2\n"), *CSAT, client)

    assert "phone, 2026-11-20: 1 answer; " in done.out
    assert "no answer (blank): 1; no answer (“0”): 2; no answer (“6”): 0 (" in done.out
    assert "no answer (blank): 0; no answer (“0”): 0; no answer (“6”): 2 (" in done.out


def test_the_rule_of_the_scale_is_printed_and_kept_to(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    done = touchmap("survey", answers("Q1\n10\n9\n8\n5\n"), "--map", "phone=Q1", "--ask", "nps", client)

    assert "the scale 0…10 is mapped linearly to 1…5: 0 → 1, 10 → 5\n" in done.out
    # the mean is 32 / 4 = 8; on the client's scale 1 + 8 / 10 × 4 = 4.2; two promoters less one detractor of four: 25
    assert "4 answers; mean 8 on 0…10; score 4.2 on 1…5 (95 % interval " in done.out
    assert "; net promoter score 25 (95 % interval " in done.out


def test_the_ranking_takes_the_score_that_was_printed(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    done = touchmap("survey", answers("Q1\n7\n6\n2\n"), "--map", "phone=Q1", "--scale", "1-7", "--format", "json")

    ranked = json.loads(touchmap("rank", client, "--format", "json").out)["touchpoints"]
    scores = {row["id"]: row["score"] for row in ranked}
    assert json.loads(done.out)["touchpoints"][0]["score"] == scores["phone"] == 3.666667  # 1 + (5 − 1) / 6 × 4


def test_a_scale_whose_lowest_mark_is_best_is_turned_round(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    done = touchmap("survey", answers("Q1\n1\n2\n"), "--map", "phone=Q1", "--ask", "ces", "--scale", "1-7", "--reverse")

    assert "the best rating is 1, so ratings are reversed first: 1 → 7, 7 → 1\n" in done.out
    assert evidence(client)[0].marks == {6: 1, 7: 1}


def test_of_weighted_answers_the_mean_is_kept(touchmap: Touchmap, client: Path, answers: Callable[[str], str]) -> None:
    table = answers("Q1,w\n5,1\n4,1\n1,5.5\n")

    touchmap("survey", table, "--map", "phone=Q1", "--map", "weight=w", "--ask", "csat", "--note", "by mail")

    record = evidence(client)[0]
    # Σw = 7.5, Σw² = 32.25: 56.25 / 32.25; Σwx = 14.5, Σwx² = 46.5: 6.2 − (14.5 / 7.5)²
    assert (record.score, record.answers, record.marks) == (Fraction("1.933333"), 3, None)
    assert (record.effective, record.variance) == (Fraction("1.744186"), Fraction("2.462222"))
    assert record.note == "by mail; weighted mean; column of the weights: w"


def test_answers_of_many_days_are_one_record_that_says_from_when(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    table = answers("Q1,at\n5,2026-11-01 09:30\n4,2026-11-02\n3,2026-11-01\n")

    touchmap("survey", table, "--map", "phone=Q1", "--map", "date=at", "--ask", "csat")

    found = [(one.since, one.date, one.marks) for one in evidence(client)]
    assert found == [(date(2026, 11, 1), date(2026, 11, 2), {3: 1, 4: 1, 5: 1})]


def test_a_file_is_not_taken_twice_and_its_record_is_named(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    touchmap("survey", answers(WIDE), *CSAT)
    before = texts(client)

    again = touchmap("survey", "answers.csv", "--map", "desk=Q2", "--ask", "csat", "--missing", "6")

    assert (again.status, again.out) == (2, "")
    assert "desk.yaml:14:5: the answers in answers.csv were already imported: desk, survey, 2026-11-20\n" in again.err
    assert "hint: to import them again, remove that record first" in again.err
    assert texts(client) == before


def test_another_method_or_another_file_is_another_survey(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    touchmap("survey", answers(WIDE), *CSAT)
    interviews = touchmap("survey", "answers.csv", *CSAT, "--method", "interview")

    more = touchmap("survey", answers(WIDE + "5,5\n"), *CSAT)

    assert (interviews.status, more.status) == (0, 0)
    assert len(evidence(client)) == 6


def test_a_dry_run_shows_what_patch_would_do_and_writes_nothing(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    shown = touchmap("survey", answers(WIDE), *CSAT, "--dry-run")
    before = texts(client)
    patched = subprocess.run(["git", "apply", "-"], input=shown.out.encode(), cwd=client, check=False)

    assert before == CLIENT
    assert patched.returncode == 0
    assert len(evidence(client)) == 2
    assert "phone, 2026-11-20: 3 answers" in shown.err


def test_a_touchpoint_without_answers_is_told_and_left_out(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    done = touchmap("survey", answers("Q1,Q2\n5,6\n4,\n"), *CSAT, client)

    assert "desk, 2026-11-20: left out; no answer (blank): 1; no answer (“0”): 0; no answer (“6”): 1\n" in done.out
    assert [one.touchpoint for one in evidence(client)] == ["phone"]


def test_a_survey_without_any_answer_writes_nothing(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    done = touchmap("survey", answers("Q1,Q2\n6,6\n"), *CSAT)

    assert done.status == 0
    assert done.out.endswith("nothing to save\n")
    assert texts(client) == CLIENT


def test_a_typed_score_stands_until_it_is_taken_out(
    touchmap: Touchmap, client: Path, answers: Callable[[str], str]
) -> None:
    said = touchmap("survey", answers(WIDE), *CSAT, "--dry-run")

    done = touchmap("survey", "answers.csv", *CSAT, "--replace")

    assert "scores entered by hand override the survey: desk; --replace removes them" in said.err
    assert done.err == ""
    assert "business_priority: 3}\n" in texts(client)["desk.yaml"]


@pytest.mark.parametrize(
    ("text", "call", "said", "hint"),
    [
        ("Q1\n5\n", ("--map", "phne=Q1"), '--map: there is no touchpoint "phne"', 'did you mean "phone"?'),
        (
            "p,m\ndesk,5\nphne,4\nphne,3\n",
            ("--map", "touchpoint=p", "--map", "answer=m"),
            'answers.csv:3: there is no touchpoint "phne"',
            'did you mean "phone"?',
        ),
        ("Q1\n5\n7\n", ("--map", "phone=Q1"), 'answers.csv:3: Q1: "7": not a rating from 1 to 5', "--scale MIN-MAX"),
        ("Q1\n5\n99\n", ("--map", "phone=Q1"), '"99": not a rating from 1 to 5', "--missing 99"),
        ("Q1\n10/2\n", ("--map", "phone=Q1"), '"10/2": not a rating', "--label 10/2=N"),
        ("Q1\n1e999999999\n", ("--map", "phone=Q1"), '"1e999999999": not a rating', "--label"),
        ("Q1\n5\n", ("--map", "phone=Q2"), 'no column "Q2"', "the columns: Q1"),
        ("Q1\n", ("--map", "phone=Q1"), "no rows below the heading: answers.csv", "with the answers"),
        ("", ("--map", "phone=Q1"), "the file has no heading", "begin it with"),
        ('Q1\n"5\n', ("--map", "phone=Q1"), "answers.csv:2: this is not CSV: a quote opened in this row", "close it"),
        ("Q1\n5\n", (), "--map is missing", "the columns: Q1"),
        ("Q1\n5\n", ("--map", "phone"), '--map "phone" names no column', "--map phone=Q3"),
        ("Q1\n5\n", ("--map", "phone=Q1", "--map", "phone=Q1"), 'two columns are mapped to "phone"', "once"),
        ("Q1\n5\n", ("--map", "phone=Q1", "--scale", "5-1"), 'not a scale: "5-1"', "e.g. 1-7"),
        ("Q1\n5\n", ("--map", "phone=Q1", "--ask", "nps", "--scale", "1-5"), "nps uses the scale 0 to 10", "--ask out"),
        ("Q1\n5\n", ("--map", "phone=Q1", "--method", "surwey"), 'there is no method "surwey"', '"survey"'),
        ("Q1\n5\n", ("--map", "phone=Q1", "--date", "soon"), 'not a date: "soon"', "2026-11-22"),
    ],
)
def test_a_refusal_says_what_to_do_and_changes_nothing(
    touchmap: Touchmap,
    client: Path,
    answers: Callable[[str], str],
    text: str,
    call: tuple[str, ...],
    said: str,
    hint: str,
) -> None:
    asked = () if "--ask" in call else ("--ask", "csat")
    done = touchmap("survey", answers(text), *call, *asked)

    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert hint in done.err.partition("hint: ")[2]
    assert texts(client) == CLIENT


def test_how_it_was_asked_must_be_said(touchmap: Touchmap, client: Path, answers: Callable[[str], str]) -> None:
    done = touchmap("survey", answers(WIDE), *TWO, client)

    assert done.status == 2
    assert "the question's scale is missing" in done.err


@pytest.mark.parametrize(("call", "said"), [((), "FILE.csv is missing"), (("none.csv",), "file not found: none.csv")])
def test_a_file_that_is_not_there_is_named(touchmap: Touchmap, client: Path, call: tuple[str, ...], said: str) -> None:
    done = touchmap("survey", *call, "--map", "phone=Q1", "--ask", "csat", cwd=client)

    assert done.status == 2
    assert said in done.err
