"""`touchmap evidence`, run as people run it."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Golden, Run

Folder = Callable[[dict[str, str]], Path]
Touchmap = Callable[..., Run]
SHOP = """\
touchmap: 1
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 5, score: 2, owner: Ann}
  - {id: till, name: Till, customer_weight: 4, business_priority: 4}
  - {id: site, name: Site, customer_weight: 5, business_priority: 4}
  - {id: desk, name: Desk, customer_weight: 4, business_priority: 3, score: 4, reviewed: 2026-11-10}
  - {id: sign, name: Sign}
  - {id: letter, name: Letter, customer_weight: 2, business_priority: 2}
  - {id: door, name: Door}
evidence:
  - {touchpoint: till, date: 2026-10-01, method: survey, marks: {1: 4, 2: 9, 5: 2}}
  - {touchpoint: till, date: 2026-10-05, method: self, score: 5}
  - {touchpoint: site, date: 2026-11-01, method: survey, marks: {2: 8, 3: 6, 4: 5}}
  - {touchpoint: desk, date: 2026-10-01, method: mystery-shopper, score: 2, answers: 3}
  - {touchpoint: sign, date: 2024-10-01, method: interview, score: 3}
  - {touchpoint: letter, date: 2026-11-01, method: self, score: 3}
"""


@pytest.mark.parametrize(
    ("format_", "ending"), [("table", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md")]
)
def test_what_scores_rest_on(folder: Folder, touchmap: Touchmap, golden: Golden, format_: str, ending: str) -> None:
    run = touchmap("evidence", folder({"touchmap.yaml": SHOP}), "--format", format_, "--today", TODAY)

    assert (run.status, run.err) == (0, "")
    golden.holds(run.out, ending)


def test_weak_leaves_out_what_rests_on_fresh_evidence_and_says_so(folder: Folder, touchmap: Touchmap) -> None:
    run = touchmap("evidence", folder({"touchmap.yaml": SHOP}), "--weak", "--today", TODAY)

    assert "Site" not in run.out
    assert "Shown: 5 of 6 touchpoints." in run.out


@pytest.mark.parametrize(
    ("kinds", "ids"),
    [
        (["nothing"], ["phone"]),
        (["opinion"], ["letter", "sign"]),
        (["old"], ["desk", "sign"]),
        (["apart"], ["till", "desk"]),
        (["nothing", "apart"], ["phone", "till", "desk"]),
    ],
)
def test_only_shows_one_kind_or_several(folder: Folder, touchmap: Touchmap, kinds: list[str], ids: list[str]) -> None:
    asked = [word for kind in kinds for word in ("--only", kind)]
    run = touchmap("evidence", folder({"touchmap.yaml": SHOP}), *asked, "--format", "json", "--today", TODAY)
    rows = json.loads(run.out)["touchpoints"]

    assert [row["id"] for row in rows] == ids


def test_an_unknown_kind_is_refused_with_the_kinds_that_there_are(folder: Folder, touchmap: Touchmap) -> None:
    run = touchmap("evidence", folder({"touchmap.yaml": SHOP}), "--only", "wrong")

    assert run.status == 2
    assert "apart" in run.err


def test_each_interval_is_the_one_that_show_tells(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": SHOP})
    shown = json.loads(touchmap("show", "site", where, "--format", "json", "--today", TODAY).out)
    rows = json.loads(touchmap("evidence", where, "--format", "json", "--today", TODAY).out)["touchpoints"]

    assert {row["id"]: row["interval"] for row in rows}["site"] == shown["derivation"]["interval"]


def test_the_clinics_counts_agree_with_its_plan(touchmap: Touchmap) -> None:
    clinic = ROOT / "examples" / "clinic"
    counts = json.loads(touchmap("evidence", clinic, "--format", "json", "--today", TODAY).out)["counts"]

    said = f"{counts['nothing']} of {counts['scores']} scores are opinion only: no evidence supports them"

    assert said in touchmap("plan", clinic, "--today", TODAY).out
    assert said in touchmap("rank", clinic, "--today", TODAY).out


@pytest.mark.parametrize("name", ["=2+5", "<script>", "| a |", "**b**", "red\\u202eder", "a\\nb"])
def test_a_hostile_name_stays_in_its_cell(folder: Folder, touchmap: Touchmap, name: str) -> None:
    where = folder({"touchmap.yaml": SHOP.replace("name: Phone", f'name: "{name}"')})
    table, page, rows = (
        touchmap("evidence", where, "--only", "nothing", "--format", kind, "--today", TODAY).out
        for kind in ("table", "markdown", "csv")
    )
    cells = next(csv.DictReader(io.StringIO(rows)))

    assert "\u202e" not in table + page
    assert len(table.splitlines()) == len(page.splitlines()) - 1
    assert re.search(r"(?<!\\)<script", page) is None
    assert not cells["name"].startswith("=")


def test_an_inventory_without_scores_says_that_nothing_fits(folder: Folder, touchmap: Touchmap) -> None:
    run = touchmap("evidence", folder({"touchmap.yaml": "touchmap: 1\ntouchpoints: [{id: a, name: A}]\n"}))

    assert (run.status, run.out) == (0, "No touchpoint matches.\n")


def test_the_ranking_says_how_many_scores_rest_on_opinion_alone(folder: Folder, touchmap: Touchmap) -> None:
    run = touchmap("rank", folder({"touchmap.yaml": SHOP}), "--top", "1", "--today", TODAY)

    assert "1 of 6 scores is opinion only: no evidence" in run.out


def test_the_ranking_says_nothing_of_opinion_where_evidence_stands_behind_each_score(
    folder: Folder, touchmap: Touchmap
) -> None:
    run = touchmap("rank", folder({"touchmap.yaml": SHOP.replace(", score: 2, owner: Ann", "")}), "--today", TODAY)

    assert "opinion" not in run.out


def test_the_ranking_tells_where_each_score_comes_from(folder: Folder, touchmap: Touchmap) -> None:
    part = "  - {id: aisle, name: Aisle, part_of: door, score: 3}\nevidence:"
    door = "{id: door, name: Door, customer_weight: 1, business_priority: 1}"
    text = SHOP.replace("{id: door, name: Door}", door).replace("evidence:", part)
    rows = json.loads(touchmap("rank", folder({"touchmap.yaml": text}), "--format", "json").out)["touchpoints"]

    assert {row["id"]: row["score_from"] for row in rows} == {
        "phone": "typed",
        "site": "evidence",
        "till": "evidence",
        "desk": "typed",
        "letter": "evidence",
        "door": "parts",
    }
