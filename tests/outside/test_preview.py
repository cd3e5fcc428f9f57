"""A preview in a real browser: beside the editor, at night, on a telephone, by keyboard and by ear.

Needs Chromium and Node; two npm packages are fetched.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from outside.test_pages import AXE, LONG, PLAYWRIGHT

HERE = Path(__file__).resolve().parent
CLIENT = f"""\
touchmap: 1
client: {LONG}
gates: {{top: 5}}
touchpoints:
"""
TOUCHPOINT = (
    "  - {{id: t{0}, name: Front desk {0}, customer_weight: 5, business_priority: 4, score: 2, notes: Long words.}}\n"
)


@pytest.fixture(scope="module")
def seen(
    tmp_path_factory: pytest.TempPathFactory, tool: Callable[[str, str], str], npm_package: Callable[[str], Path]
) -> dict[str, Any]:
    """What a browser finds while a client's one file is edited, with what the preview itself leaves."""
    chromium = tool("chromium", "Chromium (on Debian: apt install chromium)")
    node = tool("node", "Node.js (on Debian: apt install nodejs)")
    packages = {"AXE": npm_package(AXE) / "axe-core", "PLAYWRIGHT": npm_package(PLAYWRIGHT) / "playwright-core"}
    file = tmp_path_factory.mktemp("client") / "touchmap.yaml"
    file.write_text(CLIENT + "".join(map(TOUCHPOINT.format, range(12))), encoding="utf-8")
    call = [sys.executable, "-m", "touchmap", "preview", file.name]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=file.parent) as preview:
        assert preview.stdout is not None
        address = preview.stdout.readline().strip()
        done = subprocess.run(
            [node, str(HERE / "preview.mjs"), address, str(file), str(preview.pid)],
            capture_output=True,
            env={**os.environ, "CHROMIUM": chromium, **{name: str(path) for name, path in packages.items()}},
            timeout=300,
            check=False,
        )
        preview.terminate()
        _, complaints = preview.communicate(timeout=20)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found, "address": address, "left": (preview.returncode, complaints)}


@pytest.mark.parametrize("looks", ["looks", "looksBroken"])
def test_axe_finds_nothing_wide_and_narrow_by_day_and_by_night(seen: dict[str, Any], looks: str) -> None:
    assert [look["violations"] for look in seen[looks]] == [[], [], [], []]


@pytest.mark.parametrize("looks", ["looks", "looksBroken"])
def test_the_window_holds_all_of_it(seen: dict[str, Any], looks: str) -> None:
    assert [look["wide"] for look in seen[looks]] == [[390, 900], [390, 900], [1440, 900], [1440, 900]]


EACH = ["plan", "map", "week"]


def test_pages_stand_side_by_side_where_there_is_room(seen: dict[str, Any]) -> None:
    assert [look["shown"] for look in seen["looks"]] == [["plan"], ["plan"], EACH, EACH]


def test_nothing_complains_and_nothing_else_is_asked_for(seen: dict[str, Any]) -> None:
    assert seen["complaints"] == []
    assert [address for address in seen["requests"] if not address.startswith((seen["address"], "data:,"))] == []


def test_a_saved_change_arrives_where_the_reader_is(seen: dict[str, Any]) -> None:
    renewed = seen["renewed"]

    assert renewed["arrived"]
    assert renewed["focused"]
    assert renewed["status"].startswith("Renewed at ")
    assert renewed["before"] == pytest.approx(40, abs=1)
    assert renewed["after"] == pytest.approx(renewed["before"], abs=1)


def test_findings_stand_over_the_last_good_page_as_text(seen: dict[str, Any]) -> None:
    broken = seen["broken"]

    assert broken["title"] == f"(1) Preview: {LONG}"
    assert broken["status"].startswith("1 finding; what you see is from ")
    assert broken["entries"] == [
        [
            "touchmap.yaml:5:83",
            "TM004",
            'score is "<img src=x onerror=alert(1)>", not a whole number',
            "write a whole number, such as 3",
        ]
    ]
    assert broken["images"] == 0
    assert broken["plan"]


def test_a_fix_takes_the_findings_away(seen: dict[str, Any]) -> None:
    assert seen["fixed"] == {"hidden": True, "title": f"Preview: {LONG}"}


def test_the_keyboard_leads_from_page_to_page_and_a_page_stands_alone(seen: dict[str, Any]) -> None:
    keyboard = seen["keyboard"]

    assert (keyboard["chosen"], keyboard["shown"]) == ("tab-map", ["map"])
    assert keyboard["heading"]
    assert keyboard["scrolled"] > 0  # by a link inside the plan


def test_the_page_says_that_the_preview_has_ended_and_keeps_what_it_shows(seen: dict[str, Any]) -> None:
    assert seen["ended"]
    assert seen["left"] == (0, "")
