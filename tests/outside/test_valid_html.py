"""Each page is valid HTML by html-validate. Needs Node; an npm package is fetched."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
RULES = {
    "extends": ["html-validate:recommended"],
    "rules": {
        "doctype-style": "off",  # HTML lets it be in lower case
        "no-redundant-role": "off",  # where a narrow window lays a table out anew, it has no other
        "no-trailing-whitespace": "off",
        "long-title": "off",
    },
}
CALLS = [
    ["plan", "examples/clinic", "--with", "map", "--with", "findings"],
    ["plan", "examples/saas", "--brief"],
    ["map", "examples/saas"],
    ["map", "examples/saas", "--chain", "site-to-contract"],
    ["map", "examples/clinic", "--table"],
    ["week", "examples/saas"],
    ["week", "examples/saas", "--agenda"],
]


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory, npm_package: Callable[[str], Path]) -> dict[str, list[str]]:
    """What html-validate says of each page, by the call that made it."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / ".htmlvalidate.json").write_text(json.dumps(RULES), encoding="utf-8")
    for number, call in enumerate(CALLS):
        command = [sys.executable, "-m", "touchmap", *call, "--today", "2026-11-22", "-o", f"{folder}/{number}.html"]
        subprocess.run(command, cwd=ROOT, check=True)
    program = npm_package("html-validate@10.17.0") / ".bin" / "html-validate"
    pages = [f"{number}.html" for number in range(len(CALLS))]
    done = subprocess.run([program, "-f", "json", *pages], cwd=folder, capture_output=True, check=False, timeout=300)
    found = {Path(one["filePath"]).name: one["messages"] for one in json.loads(done.stdout)}
    return {
        " ".join(call): [f"{one['ruleId']}: {one['message']}" for one in found.get(f"{number}.html", [])]
        for number, call in enumerate(CALLS)
    }


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_a_page_is_valid_html(call: list[str], complaints: dict[str, list[str]]) -> None:
    assert complaints[" ".join(call)] == []


def test_what_is_wrong_would_be_said(tmp_path: Path, npm_package: Callable[[str], Path]) -> None:
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps(RULES), encoding="utf-8")
    (tmp_path / "wrong.html").write_text('<!doctype html><p id="a"></p><p id="a"></p>', encoding="utf-8")
    program = npm_package("html-validate@10.17.0") / ".bin" / "html-validate"
    done = subprocess.run([program, "wrong.html"], cwd=tmp_path, capture_output=True, check=False, timeout=60)

    assert done.returncode == 1
