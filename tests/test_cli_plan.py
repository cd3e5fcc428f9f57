"""`touchmap plan`, run as people run it."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Golden, Run
from small_plan import SMALL

Folder = Callable[[dict[str, str]], Path]
Touchmap = Callable[..., Run]


@pytest.mark.parametrize(("format_", "ending"), [("markdown", "md"), ("html", "html")])
def test_a_small_plan(folder: Folder, touchmap: Touchmap, golden: Golden, format_: str, ending: str) -> None:
    run = touchmap(
        "plan", folder({"touchmap.yaml": SMALL}), "--with", "findings", "--format", format_, "--today", TODAY
    )

    assert (run.status, run.err) == (0, "")
    golden.holds(run.out, ending)


@pytest.mark.parametrize(("format_", "ending"), [("markdown", "md"), ("html", "html")])
def test_the_clinics_plan(touchmap: Touchmap, golden: Golden, format_: str, ending: str) -> None:
    run = touchmap("plan", ROOT / "examples" / "clinic", "--format", format_, "--today", TODAY)

    assert (run.status, run.err) == (0, "")
    golden.holds(run.out, ending)


def test_an_html_file_holds_html_and_standard_output_stays_empty(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": SMALL})

    run = touchmap("plan", where, "-o", "plan.html", "--today", TODAY)

    assert (run.status, run.out, run.err) == (0, "", "")
    assert (where / "plan.html").read_text().startswith("<!doctype html>")


def test_the_plan_as_json_holds_what_the_page_says(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": SMALL})

    plan = json.loads(touchmap("plan", where, "--format", "json", "--today", TODAY).out)

    assert (plan["shape"], plan["today"]) == ("touchmap.plan/1", TODAY)
    assert plan["in_short"][0] in touchmap("plan", where, "--today", TODAY).out
    assert [item["row"] for item in plan["watchlist"]] == [row for row in plan["ranking"] if row["rank"] <= plan["top"]]


def test_the_plan_as_json_ranks_as_rank_does(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": SMALL})
    keys = ("rank", "id", "customer_weight", "business_priority", "gap", "priority", "best_rank", "top_probability")

    plan, ranking = (
        json.loads(touchmap(command, where, "--format", "json", "--today", TODAY, "--robustness").out)[rows]
        for command, rows in (("plan", "ranking"), ("rank", "touchpoints"))
    )

    assert [[row[key] for key in keys] for row in plan] == [[row[key] for key in keys] for row in ranking]


def test_the_same_day_gives_the_same_plan(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": SMALL})

    first, second = (touchmap("plan", where, PYTHONHASHSEED=seed, SOURCE_DATE_EPOCH="1795300000") for seed in "12")

    assert first.out == second.out


def test_a_segment_is_ranked_by_its_own_weights_and_sees_its_own_chains(folder: Folder, touchmap: Touchmap) -> None:
    run = touchmap("plan", folder({"touchmap.yaml": SMALL}), "--segment", "firms", "--today", TODAY)

    assert "| 3 | Queue | ▼1 → 5 | 2 × 4 × 4 | 32 |" in run.out
    assert "### First visit" not in run.out
    assert "Chains of other segments (1): “First visit” (Families; breaks at the link “Call to book”)." in run.out


def test_an_unknown_segment_is_refused_with_the_names_that_there_are(folder: Folder, touchmap: Touchmap) -> None:
    run = touchmap("plan", folder({"touchmap.yaml": SMALL}), "--segment", "familys")

    assert run.status == 2
    assert "did you mean" in run.err


def test_top_cuts_the_ranking_and_says_so(folder: Folder, touchmap: Touchmap) -> None:
    run = touchmap("plan", folder({"touchmap.yaml": SMALL}), "--top", "1", "--today", TODAY)

    assert "Shown: 1 of 4 touchpoints. Ranks are those of the full ranking." in run.out
    assert "| 4 | Site |" not in run.out


def test_an_inventory_of_nothing_but_touchpoints_reads_well(folder: Folder, touchmap: Touchmap, golden: Golden) -> None:
    bare = "touchmap: 1\ntouchpoints: [{id: phone, name: Phone}]\n"

    run = touchmap("plan", folder({"touchmap.yaml": bare}), "--today", TODAY)

    golden.holds(run.out, "md")


def test_an_inventory_without_touchpoints_is_refused(folder: Folder, touchmap: Touchmap) -> None:
    run = touchmap("plan", folder({"touchmap.yaml": "touchmap: 1\n"}))

    assert (run.status, run.out) == (2, "")
    assert "the inventory has no touchpoints" in run.err


def test_an_inventory_that_does_not_load_is_refused_and_nothing_is_written(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": "touchmap: 1\ntouchpoints: [{id: phone}]\n"})

    run = touchmap("plan", where, "-o", "plan.html")

    assert run.status == 2
    assert not (where / "plan.html").exists()


def test_a_page_names_no_address_and_runs_nothing(touchmap: Touchmap) -> None:
    page = touchmap("plan", ROOT / "examples" / "clinic", "--format", "html", "--today", TODAY).out

    assert not re.search(r"https?:|//|<script|<link|<img|@import|url\(| on[a-z]+=", page)
    assert "default-src &#39;none&#39;; style-src &#39;sha256-" in page


def test_words_in_the_clients_language_are_marked_as_such(touchmap: Touchmap) -> None:
    page = touchmap("plan", ROOT / "examples" / "clinic", "--format", "html", "--today", TODAY).out

    assert '<html lang="en">' in page
    assert '<h1 lang="ru">Клиника «Улыбка»</h1>' in page


def test_a_plan_shows_how_sure_its_ranking_is_where_that_is_asked_for(touchmap: Callable[..., Run]) -> None:
    here = ROOT / "examples" / "saas"
    run = touchmap("plan", here, "--today", "2026-11-22", "--robustness")

    assert "| 2 | Exit interview | ▼1 → 5 | 4 × 5 × 4 | 80 | 2–23 | 69 % |" in run.out
    assert "- Fewest rating changes that take a touchpoint out of the top 5: 1 (“Exit interview”: " in run.out


def test_a_plan_takes_the_former_names_of_its_options(touchmap: Callable[..., Run]) -> None:
    call = ["plan", ROOT / "examples" / "saas", "--today", "2026-11-22"]
    former = touchmap(*call, "--firm", "--doubt", "1/3").out

    assert former == touchmap(*call, "--robustness", "--uncertainty", "1/3").out
    assert former != touchmap(*call).out


FIRST, LATE, CARDS = "These 3 come first", "The work: overdue 1 of 1", "The watchlist one by one"
CHAINS, METHOD = "1 of 2 chains has no end link and leads nowhere", "Method and words"


def headings(page: str) -> list[str]:
    return re.findall(r"^## (.*)$", page, re.MULTILINE)


@pytest.mark.parametrize(
    ("options", "left"),
    [
        (["--only", "work"], [LATE]),
        (["--only", "chains", "--only", "watchlist"], [FIRST, CHAINS]),
        (["--only", "findings"], ["Open findings"]),
        (
            ["--without", "ranking", "--without", "chains", "--without", "importance", "--without", "stages"],
            [
                "In short",
                FIRST,
                "The work: overdue 1 of 1",
                CARDS,
                "3 of 4 scores are opinion only",
                METHOD,
            ],
        ),
        (["--with", "findings", "--only", "work"], None),
        (["--without", "work", "--only", "work"], None),
        (["--without", "findings", "--with", "findings"], None),
        (["--only", "work", "--format", "json"], None),
        (["--only", "cards"], None),
    ],
)
def test_sections_are_chosen(options: list[str], left: list[str] | None, folder: Folder, called: Touchmap) -> None:
    run = called("plan", folder({"touchmap.yaml": SMALL}), *options)

    assert (run.status, headings(run.out)) == ((0, left) if left else (2, []))
    assert "Traceback" not in run.err


def test_findings_are_left_out_unless_asked_for(folder: Folder, called: Touchmap) -> None:
    here = folder({"touchmap.yaml": SMALL})
    handed_over, whole = called("plan", here).out, called("plan", here, "--with", "findings").out

    assert "TM" not in handed_over
    assert headings(whole) == [*headings(handed_over), "Open findings"]
    assert whole.startswith(handed_over.rstrip("\n"))


def test_a_page_has_the_sections_of_the_text(folder: Folder, called: Touchmap) -> None:
    here = folder({"touchmap.yaml": SMALL})
    page = called("plan", here, "--format", "html", "--without", "work").out

    sections = ["summary", "watchlist", "importance", "touchpoints", "chains", "stages", "unknown", "ranking", "method"]

    assert re.findall(r'<section id="(\w+)"', page) == sections
    assert re.findall(r'href="#(\w+)"', page) == sections
