"""The pages in a real browser: readable on a telephone, in the dark, by ear, and on paper.

Needs Chromium, Node and poppler's tools; two npm packages are fetched.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COMMANDS = {"plan": ["plan"], "week": ["week"], "agenda": ["week", "--agenda"]}
PAGES = [
    ("plan", "clinic"),
    ("plan", "saas"),
    ("plan", "first-chain"),
    ("plan", "long words"),
    ("week", "clinic"),
    ("week", "first-chain"),
    ("week", "long words"),
    ("agenda", "saas"),
    ("agenda", "long words"),
]
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsempfangsraumtürklingel"
LONG_WORDS = f"""\
touchmap: 1
client: {LONG}
gates: {{top: 3}}
people: [{{id: anna, name: {LONG}}}]
touchpoints:
  - id: phone
    name: {LONG}
    customer_weight: 5
    business_priority: 5
    owner: anna
    notes: {LONG}
  - {{id: till, name: {LONG}2, customer_weight: 4, business_priority: 4, score: 2}}
  - {{id: door, name: {LONG}3, customer_weight: 3, business_priority: 3, score: 1, owner: anna}}
chains:
  - {{id: visit, name: {LONG}, links: [phone, {{touchpoint: door, reached: 10}}, {{touchpoint: till, end: true}}]}}
evidence:
  - {{touchpoint: phone, date: 2026-10-01, method: survey, score: 2}}
  - {{touchpoint: phone, date: 2026-11-20, method: survey, score: 3, answers: 12, by: {LONG}, note: {LONG}}}
actions:
  - id: desk
    touchpoint: phone
    title: {LONG}
    status: doing
    owner: anna
    due: 2026-11-01
    log: [{{date: 2026-11-09, progress: 20}}, {{date: 2026-11-20, progress: 60, note: {LONG}}}]
  - {{id: bell, touchpoint: phone, title: {LONG}, status: doing, due: 2026-12-01}}
  - {{id: call, touchpoint: door, title: {LONG}}}
"""
AXE = "axe-core@4.14.1"
PLAYWRIGHT = "playwright-core@1.65.1"
POPPLER = "poppler's tools (on Debian: apt install poppler-utils)"

Tool = Callable[[str, str], str]


def _page(name: str, example: str, folder: Path) -> Path:
    inventory, page = ROOT / "examples" / example, folder / "page.html"
    if example == "long words":
        inventory = folder / "touchmap.yaml"
        inventory.write_text(LONG_WORDS, encoding="utf-8")
    command = [sys.executable, "-m", "touchmap", *COMMANDS[name], str(inventory)]
    subprocess.run([*command, "--today", "2026-11-22", "-o", str(page)], check=True)
    return page


@pytest.fixture(scope="module", params=PAGES, ids=" of ".join)
def seen(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    tool: Tool,
    npm_package: Callable[[str], Path],
) -> dict[str, Any]:
    """What a browser finds on the page of one example, and the path of its print."""
    chromium = tool("chromium", "Chromium (on Debian: apt install chromium)")
    node = tool("node", "Node.js (on Debian: apt install nodejs)")
    packages = {"AXE": npm_package(AXE) / "axe-core", "PLAYWRIGHT": npm_package(PLAYWRIGHT) / "playwright-core"}
    folder = tmp_path_factory.mktemp("page")
    name, example = request.param
    page, pdf = _page(name, example, folder), folder / "page.pdf"
    done = subprocess.run(
        [node, str(HERE / "page.mjs"), str(page), str(pdf)],
        capture_output=True,
        env={**os.environ, "CHROMIUM": chromium, **{name: str(path) for name, path in packages.items()}},
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found, "pdf": pdf, "address": page.as_uri()}


def test_axe_finds_nothing_at_any_width_by_day_and_by_night(seen: dict[str, Any]) -> None:
    found = {(look["width"], look["colorScheme"]): look["violations"] for look in seen["looks"]}

    assert len(found) == 6
    assert [violations for violations in found.values() if violations] == []


def test_nothing_is_fetched_but_the_page_itself(seen: dict[str, Any]) -> None:
    assert {request for look in seen["looks"] for request in look["requests"]} == {seen["address"]}


def test_the_page_is_never_wider_than_the_screen(seen: dict[str, Any]) -> None:
    assert [look["width"] for look in seen["looks"] if look["wide"] > look["width"]] == []


def test_the_policy_lets_the_pages_own_style_in_and_nothing_complains(seen: dict[str, Any]) -> None:
    assert seen["guarded"] == {"complaints": [], "styled": True}


def test_on_paper_nothing_is_cut_at_the_side(seen: dict[str, Any]) -> None:
    assert seen["printed"]["wide"] == []


def test_on_paper_each_page_is_a4_and_says_something(seen: dict[str, Any], tool: Tool) -> None:
    poppler = tool("pdftotext", POPPLER)
    information = subprocess.run([tool("pdfinfo", POPPLER), seen["pdf"]], capture_output=True, check=True)
    text = subprocess.run([poppler, seen["pdf"], "-"], capture_output=True, check=True).stdout.decode()
    pages = text.rstrip("\f").split("\f")

    assert b"(A4)" in information.stdout
    assert [number for number, page in enumerate(pages, 1) if len(page.split()) < 10] == []


def test_on_paper_no_heading_stands_alone_at_the_foot_of_a_page(seen: dict[str, Any], tool: Tool) -> None:
    poppler = tool("pdftotext", POPPLER)
    text = subprocess.run([poppler, "-layout", seen["pdf"], "-"], capture_output=True, check=True).stdout.decode()
    feet = [page.strip().splitlines()[-1].strip() for page in text.rstrip("\f").split("\f")]

    assert not set(seen["printed"]["headings"]) & set(feet)
