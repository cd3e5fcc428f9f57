"""CSV as pandas reads it, which ends a row at each of three signs: a row for each touchpoint, figures as figures.

Needs the package pandas.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

NAMES = [
    "a\r=1+1",
    "b\r\n=1+1",
    "\rx",
    "c\n\r\n",
    'd"\r',
    "e;1,5",
    "f,1.5",
    "g\t1",
    "=h",
    "\u2028i",
    "'j",
    '"',
    "\x85k",
]


@pytest.mark.parametrize(("language", "options"), [("en", {}), ("pl", {"sep": ";", "decimal": ","})])
def test_a_table_has_a_row_for_each_touchpoint_and_figures_in_it(
    language: str, options: dict[str, str], tmp_path: Path, library: Callable[[str], Any]
) -> None:
    pandas, marks = library("pandas"), {"customer_weight": 5, "business_priority": 5}
    client = {
        "touchmap": 1,
        "client": {"name": "C", "language": language},
        "touchpoints": [{"id": f"t{at}", "name": name, **marks} for at, name in enumerate(NAMES)],
        "evidence": [
            {"touchpoint": f"t{at}", "date": "2026-11-21", "method": "survey", "marks": {"1": 2, "2": 1, "5": 1}}
            for at in range(len(NAMES))
        ],
    }
    (tmp_path / "touchmap.yaml").write_text(json.dumps(client), encoding="utf-8")
    command = [sys.executable, "-m", "touchmap", "rank", "--csv", "excel", "-o", "out.csv", "--today", "2026-11-22"]

    subprocess.run(command, cwd=tmp_path, check=True)

    table = pandas.read_csv(tmp_path / "out.csv", encoding="utf-8-sig", **options)
    assert sorted(table["id"]) == sorted(f"t{at}" for at in range(len(NAMES)))
    assert set(table["score"]) == {2.25}
    assert set(table["priority"]) == {68.75}
