"""Flowcharts as Mermaid itself reads them: hostile names are text, and nothing else."""

import json
import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from touchmap.analysis.facts import Facts
from touchmap.formats.charts.mermaid import Arrow, FlowNode, flowchart
from touchmap.formats.escape.control_characters import visible
from touchmap.formats.tables.chains.chain_map import chart as map_chart
from touchmap.formats.tables.chains.chains import chart
from touchmap.language.speech import ENGLISH
from touchmap.load import load
from touchmap.reports.chains.chains import chains_report
from touchmap.reports.chains.map import chain_map_report

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MERMAID, JSDOM = "mermaid@11.17.2", "jsdom@29.1.1"
LETTERS = "ab \"#;:%{}[]()<>|`\\-=.*_~&@$!?/'^+,\n\tß°¶ﬂ日"
NAMES = [
    'a"] --> b',
    "end",
    "%%{init: {'theme': 'dark'}}%%",
    "`**bold**`",
    "#quot;",
    "ﬂ°°34¶ß",
    "<img src=x onerror=alert(1)>",
    "click n0 href javascript:alert(1)",
    "style x:#abc;",
    "subgraph x; style n0 fill:#f00;",
    "1. list",
    "$$x$$",
    "@{ shape: x }",
    "a&amp;b",
    "",
]


Reader = Callable[[list[str]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def read(tool: Callable[[str, str], str], npm_package: Callable[[str], Path]) -> Reader:
    """What Mermaid finds in some charts: the texts of the boxes, how many arrows, how many links."""
    node = tool("node", "Node.js (on Debian: apt install nodejs)")
    folders = {"MERMAID": str(npm_package(MERMAID)), "JSDOM": str(npm_package(JSDOM))}

    def found(charts: list[str]) -> list[dict[str, Any]]:
        done = subprocess.run(
            [node, str(HERE / "mermaid.mjs")],
            input=json.dumps(charts).encode(),
            capture_output=True,
            env={**os.environ, **folders},
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        result: list[dict[str, Any]] = json.loads(done.stdout)
        return result

    return found


def test_a_hostile_name_is_shown_and_never_read(read: Reader) -> None:
    random = Random(3)  # noqa: S311 - names to try, not secrets
    names = [*NAMES, *("".join(random.choices(LETTERS, k=random.randint(1, 25))) for _ in range(400))]
    charts = [
        flowchart([FlowNode((name, "2"), "weak"), FlowNode((name,), rounded=True)], [Arrow(0, 1)]) for name in names
    ]

    for name, found in zip(names, read(charts), strict=True):
        text = visible(name.replace("\n", " ").replace("\t", " "))

        assert (found.get("error"), found["arrows"], found["links"]) == (None, 1, 0), name
        assert [box["elements"] for box in found["boxes"]] == [0, 0], name
        assert [box["text"].strip() for box in found["boxes"]] == [f"{text}\n2".strip(), text.strip()], name


@pytest.mark.parametrize("example", ["clinic", "saas", "first-chain"])
def test_the_charts_of_an_example_have_a_box_for_each_link(read: Reader, example: str) -> None:
    facts = Facts(load(str(ROOT / "examples" / example)).inventory, date(2026, 11, 22))
    rows, the_map = chains_report(facts).chains, chain_map_report(facts)

    found = read([*(chart(row, ENGLISH) for row in rows), map_chart(the_map)])

    boxes = [len(row.links) + (row.starts_name is not None) for row in rows]
    assert [len(each["boxes"]) for each in found] == [*boxes, len(the_map.chains)]
