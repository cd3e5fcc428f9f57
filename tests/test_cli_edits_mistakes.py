"""Edits in an inventory with a mistake elsewhere, as people make them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Called = Callable[..., Run]

DESK = """\
touchmap: 1
people: [{id: ann, name: Ann}]
touchpoints:
  - id: phone
    name: Phone   # the old one
    score: 2
actions:
  - {id: call, touchpoint: phone, title: Call, status: doing, owner: ann}
chains:
  - {id: visit, name: Visit, links: [phone]}
"""
EDITS = (
    ["set", "phone", "customer_weight", "4"],
    ["score", "phone", "3"],
    ["score", "phone", "3", "--method", "interview"],
    ["assign", "phone", "ann"],
    ["review", "phone"],
    ["action", "add", "phone", "Answer by the third ring", "--owner", "ann"],
    ["action", "log", "call", "--progress", "40"],
    ["action", "done", "call"],
    ["idea", "phone", "A second line"],
    ["set", "--file", "changes.csv"],
    ["survey", "marks.csv", "--map", "phone=mark", "--ask", "csat"],
)


@pytest.fixture
def client(folder: Callable[..., Path]) -> Path:
    """A client with a mistake in a second file, and two tables."""
    return folder(
        {
            "touchmap.yaml": DESK,
            "more.yaml": "touchpoints:\n- {id: a, name: A, scor: 3}\n",
            "changes.csv": "id,field,value\nphone,score,4\n",
            "marks.csv": "mark\n3\n4\n",
        }
    )


@pytest.mark.parametrize("edit", EDITS, ids=" ".join)
def test_an_edit_beside_a_mistake_is_made_and_says_how_many_remain(
    called: Called, client: Path, edit: list[str]
) -> None:
    run = called(*edit)

    assert run.status == 0, run.err
    assert "the inventory still has 1 error: see `touchmap check`" in run.err
    assert (client / "more.yaml").read_text() == "touchpoints:\n- {id: a, name: A, scor: 3}\n"
    assert "name: Phone   # the old one" in (client / "touchmap.yaml").read_text()


@pytest.mark.parametrize("edit", EDITS, ids=" ".join)
def test_a_dry_run_beside_a_mistake_writes_nothing(called: Called, client: Path, edit: list[str]) -> None:
    run = called(*edit, "--dry-run")

    assert run.status == 0, run.err
    assert run.out.startswith("--- a/touchmap.yaml")
    assert (client / "touchmap.yaml").read_text() == DESK


def test_a_mistake_in_the_same_file_is_repaired_by_the_edit_that_says_so(called: Called, client: Path) -> None:
    (client / "touchmap.yaml").write_text(DESK.replace("score: 2", "score: high"))

    run = called("set", "phone", "score", "4")

    assert run.status == 0, run.err
    assert run.out.startswith("phone: score high → 4")
    assert (client / "touchmap.yaml").read_text() == DESK.replace("score: 2", "score: 4")


def test_a_wrong_value_in_the_call_is_told_without_the_mistakes_elsewhere(called: Called, client: Path) -> None:
    run = called("set", "phone", "score", "9")

    assert run.status == 2
    assert run.err == 'touchmap: not a rating on the scale: "9"\nhint: write a whole number from 1 to 5\n'
    assert (client / "touchmap.yaml").read_text() == DESK


def test_what_is_not_there_may_be_in_what_is_listed(called: Called, client: Path) -> None:
    (client / "more.yaml").write_text("touchpoints:\n- {id: b}\n")

    run = called("score", "b", "3")

    assert run.status == 2
    assert 'there is no touchpoint "b"; the inventory could not be read completely' in run.err
    assert "more.yaml:2:4: error TM004" in run.err


def test_a_file_that_cannot_be_read_whole_is_not_edited(called: Called, client: Path) -> None:
    (client / "touchmap.yaml").write_text(DESK + "more: [\n")

    run = called("score", "phone", "3")

    assert run.status == 2
    assert "touchmap.yaml" in run.err
    assert "error TM001" in run.err


@pytest.mark.parametrize("more", ["- {touchpoint: phone, date: soon, method: survey, score: 3}", "- ["])
def test_a_survey_waits_until_all_evidence_can_be_read(called: Called, client: Path, more: str) -> None:
    (client / "more.yaml").write_text(f"evidence:\n{more}\n")

    run = called("survey", "marks.csv", "--map", "phone=mark", "--ask", "csat")

    assert run.status == 2
    assert "some evidence may already contain these answers" in run.err
    assert "more.yaml" in run.err
    assert (client / "touchmap.yaml").read_text() == DESK
