"""The pages in a real browser: readable on a telephone, in the dark, by ear, and on paper.

Needs Chromium, Node, poppler's tools and the DejaVu fonts; two npm packages are fetched.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COMMANDS = {"plan": ["plan"], "robust plan": ["plan", "--robustness"], "week": ["week"], "agenda": ["week", "--agenda"]}
COMMANDS |= {
    "brief": ["plan", "--brief"],
    "map": ["map"],
    "map by segment": ["map", "--by", "segment", "--lanes", "owner"],
    "table": ["map", "--table"],
}
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
    ("brief", "clinic"),
    ("map", "clinic"),
    ("map", "saas"),
    ("map", "long words"),
    ("map by segment", "clinic"),
    ("table", "saas"),
    ("table", "long words"),
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
# Chromium needs one font at least; each set is all that its browser has.
FONT_SETS = {
    "one plain font": ["DejaVuSans.ttf"],
    "a bold font that runs wide": ["DejaVuSans-Bold.ttf"],
}
FONT_FOLDERS = ["/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts", "/Library/Fonts"]
FONTS_CONF = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""
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


def _font(name: str) -> Path:
    for folder in FONT_FOLDERS:
        for path in Path(folder).expanduser().rglob(name):
            return path
    pytest.fail(
        f"{name} is missing: install the DejaVu fonts (on Debian: apt install fonts-dejavu-core)", pytrace=False
    )


def _only(fonts: list[str], folder: Path) -> Path:
    """A configuration by which a program finds these fonts and no others."""
    for name in fonts:
        shutil.copy(_font(name), folder)
    configuration = folder / "fonts.conf"
    configuration.write_text(FONTS_CONF.format(folder=folder), encoding="utf-8")
    return configuration


@pytest.fixture(scope="module", params=FONT_SETS)
def laid_out(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    tool: Tool,
    npm_package: Callable[[str], Path],
) -> list[dict[str, Any]]:
    """What does not fit on the pages at any width where a browser has one set of fonts and no others."""
    chromium = tool("chromium", "Chromium (on Debian: apt install chromium)")
    node = tool("node", "Node.js (on Debian: apt install nodejs)")
    playwright = npm_package(PLAYWRIGHT) / "playwright-core"
    fonts = FONT_SETS[request.param]
    configuration = _only(fonts, tmp_path_factory.mktemp("fonts"))
    names = [*PAGES, ("robust plan", "saas")]
    pages = [_page(*name, tmp_path_factory.mktemp("-".join(name).replace(" ", "-"))) for name in names]
    done = subprocess.run(
        [node, str(HERE / "widths.mjs"), *map(str, pages)],
        capture_output=True,
        env={**os.environ, "CHROMIUM": chromium, "PLAYWRIGHT": str(playwright), "FONTCONFIG_FILE": str(configuration)},
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)
    assert found["fonts"] == [Path(name).stem for name in fonts], "the pages were drawn with other fonts"
    looks: list[dict[str, Any]] = found["looks"]
    return looks


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
    return {**found, "name": name, "pdf": pdf, "address": page.as_uri()}


def test_axe_finds_nothing_at_any_width_by_day_and_by_night(seen: dict[str, Any]) -> None:
    found = {(look["width"], look["colorScheme"]): look["violations"] for look in seen["looks"]}

    assert len(found) == 6
    assert [violations for violations in found.values() if violations] == []


def test_nothing_is_fetched_but_the_page_itself(seen: dict[str, Any]) -> None:
    assert {request for look in seen["looks"] for request in look["requests"]} == {seen["address"]}


def test_the_page_is_never_wider_than_the_screen(seen: dict[str, Any]) -> None:
    assert [look["width"] for look in seen["looks"] if look["wide"] > look["width"]] == []


def test_with_few_fonts_and_with_wide_ones_all_fits_the_screen_the_paper_and_its_box(
    laid_out: list[dict[str, Any]],
) -> None:
    misfits = [
        f"{Path(look['page']).parent.name} at {look['width']} px: {[fault for fault in faults if fault]}"
        for look in laid_out
        if any(faults := (max(look["wide"] - look["width"], 0), look["cut"], look["left"]))
    ]

    assert {look["width"] for look in laid_out} == {320, 375, 672, 768, 1024, 1280}
    assert misfits == []


def test_the_policy_lets_the_pages_own_style_in_and_nothing_complains(seen: dict[str, Any]) -> None:
    assert seen["guarded"] == {"complaints": [], "styled": True}


def test_on_paper_nothing_is_cut_at_the_side(seen: dict[str, Any]) -> None:
    assert seen["printed"]["wide"] == []


def test_on_paper_each_page_has_its_size_and_says_something(seen: dict[str, Any], tool: Tool) -> None:
    poppler = tool("pdftotext", POPPLER)
    information = subprocess.run([tool("pdfinfo", POPPLER), seen["pdf"]], capture_output=True, check=True)
    text = subprocess.run([poppler, seen["pdf"], "-"], capture_output=True, check=True).stdout.decode()
    pages = text.rstrip("\f").split("\f")

    assert (b"(A3)" if seen["name"] in ("map", "map by segment", "table") else b"(A4)") in information.stdout
    assert [number for number, page in enumerate(pages, 1) if len(page.split()) < 10] == []


def test_on_paper_no_heading_stands_alone_at_the_foot_of_a_page(seen: dict[str, Any], tool: Tool) -> None:
    poppler = tool("pdftotext", POPPLER)
    text = subprocess.run([poppler, "-layout", seen["pdf"], "-"], capture_output=True, check=True).stdout.decode()
    feet = [page.strip().splitlines()[-1].strip() for page in text.rstrip("\f").split("\f")]

    assert not set(seen["printed"]["headings"]) & set(feet)
