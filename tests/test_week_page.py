"""`touchmap week` as a page for the meeting: one file, that runs nothing and asks for nothing."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Golden, Run
from test_formats_templates import HARMLESS, HOSTILE, skeleton

Folder = Callable[[dict[str, str]], Path]
Touchmap = Callable[..., Run]
WEEK = """\
touchmap: 1
client: SOME CLIENT
gates: {top: 2}
people: [{id: anna, name: SOME PERSON}]
touchpoints:
  - {id: phone, name: SOME PHONE, customer_weight: 5, business_priority: 5, owner: anna}
  - {id: till, name: SOME TILL, customer_weight: 4, business_priority: 4, score: 2}
evidence:
  - {touchpoint: phone, date: 2026-10-01, method: survey, score: 2}
  - {touchpoint: phone, date: 2026-11-20, method: survey, score: 3, answers: 12, by: SOME AGENCY, note: SOME NOTE}
actions:
  - id: desk
    touchpoint: phone
    title: SOME TITLE
    status: doing
    owner: anna
    due: 2026-11-01
    log: [{date: 2026-11-09, progress: 20}, {date: 2026-11-20, progress: 60, note: SOME REPORT}]
  - {id: bell, touchpoint: phone, title: SOME BELL, status: doing, due: 2026-12-01}
  - {id: call, touchpoint: phone, title: SOME IDEA}
"""
WORDS = re.compile("SOME [A-Z]+")


def _named(name: str) -> str:
    """The inventory with one text in every field that takes free words."""
    text = "".join(c if c.isprintable() and c not in '"\\' else f"\\u{ord(c):04x}" for c in name)
    return WORDS.sub(lambda _: f'"{text}"', WEEK)


@pytest.mark.parametrize("agenda", [False, True])
def test_the_page_for_the_meeting(folder: Folder, touchmap: Touchmap, golden: Golden, agenda: bool) -> None:
    where = folder({"touchmap.yaml": WEEK})
    run = touchmap("week", where, "--format", "html", "--today", TODAY, *(["--agenda"] if agenda else []))

    assert (run.status, run.err) == (0, "")
    golden.holds(re.sub(r"<style>.*</style>|sha256-[^&]*", "", run.out, flags=re.DOTALL), "html")


def test_a_file_named_html_holds_html(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": WEEK})
    run = touchmap("week", where, "-o", "week.html", "--today", TODAY)

    assert (run.status, run.out, run.err) == (0, "", "")
    assert (where / "week.html").read_text().startswith("<!doctype html>")


@pytest.mark.parametrize("more", [[], ["--agenda"]])
def test_the_page_names_no_address_runs_nothing_and_fits_a_phone(touchmap: Touchmap, more: list[str]) -> None:
    page = touchmap("week", ROOT / "examples" / "clinic", "--format", "html", "--today", TODAY, *more).out

    assert not re.search(r"https?:|//|<script|<link|<img|@import|url\(| on[a-z]+=", page)
    assert "default-src &#39;none&#39;; style-src &#39;sha256-" in page
    assert 'name="viewport" content="width=device-width' in page
    assert '<html lang="en">' in page


@pytest.mark.parametrize("more", [[], ["--agenda"]])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_gives_the_same_page_as_a_harmless_one(
    folder: Folder, touchmap: Touchmap, name: str, more: list[str]
) -> None:
    pages = []
    for words in (HARMLESS, name):
        where = folder({"touchmap.yaml": _named(words)})
        pages.append(touchmap("week", where, "--format", "html", "--today", TODAY, *more).out)

    assert HARMLESS in pages[0]
    assert skeleton(pages[1]) == skeleton(pages[0])


def test_a_clients_own_template_wins(folder: Folder, touchmap: Touchmap) -> None:
    own = "{% for row in report.watchlist %}{{ row.name }}: {{ row.next_step }}{% endfor %}"
    where = folder({"touchmap.yaml": WEEK, "templates/html/week_touchpoint.html.j2": "<li>ours</li>"})
    one = touchmap("week", where, "--format", "html", "--today", TODAY).out
    where = folder({"templates/html/week.html.j2": own})
    whole = touchmap("week", where, "--format", "html", "--today", TODAY).out

    assert "<li>ours</li>" in one
    assert "What changed" in one
    assert whole.count("\n") == 1
    assert "SOME PHONE: Overdue: “SOME TITLE” (due: 1 November 2026)." in whole


def test_a_clients_style_for_the_plan_dresses_the_week_too(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": WEEK, "templates/html/plan.css": "body { color: teal }"})

    assert "<style>body { color: teal }" in touchmap("week", where, "--format", "html", "--today", TODAY).out


@pytest.mark.parametrize("more", [[], ["--agenda"]])
def test_a_page_about_nothing_says_so(folder: Folder, touchmap: Touchmap, more: list[str]) -> None:
    where = folder({"touchmap.yaml": "touchmap: 1\ntouchpoints: [{id: a, name: A}]\n"})
    run = touchmap("week", where, "--format", "html", "--today", TODAY, *more)

    assert run.status == 0
    assert "The watchlist is empty" in run.out


def test_a_strict_week_fails_as_a_page_too(folder: Folder, touchmap: Touchmap) -> None:
    run = touchmap("week", folder({"touchmap.yaml": WEEK}), "--strict", "--format", "html", "--today", TODAY)

    assert run.status == 1


@pytest.mark.parametrize("status", ["idea", "planned", "doing", "done", "dropped"])
def test_the_page_names_the_status_of_every_action(called: Callable[..., Run], tmp_path: Path, status: str) -> None:
    (tmp_path / "touchmap.yaml").write_text(
        "touchmap: 1\n"
        "touchpoints: [{id: a, name: A, customer_weight: 5, business_priority: 5, score: 1}]\n"
        f"actions: [{{id: b, touchpoint: a, title: B, status: {status}, opened: 2026-11-20, closed: 2026-11-21,\n"
        "  log: [{date: 2026-11-21, progress: 10}]}]\n"
    )

    run = called("week", str(tmp_path), "--today", "2026-11-22", "--format", "html")

    assert run.status == 0


def test_a_score_has_its_sign_on_the_page_beside_the_score_before(folder: Folder, touchmap: Touchmap) -> None:
    counted = WEEK.replace("method: survey, score: 2}", "method: survey, score: 2, answers: 400}").replace(
        ": 12,", ": 400,"
    )

    page = touchmap("week", folder({"touchmap.yaml": counted}), "--format", "html", "--today", TODAY).out

    scores = re.findall(r'<dt>Score</dt><dd>(.*?)<svg class="chip (\w+)" role="img" aria-label="([^"]*)"', page)
    assert scores == [("2 → ", "neutral", "3, neutral"), ("", "negative", "2, negative")]
