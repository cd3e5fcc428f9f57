"""Python told to leave out docstrings and asserts (`-OO`, `PYTHONOPTIMIZE=2`) runs the same program."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Run

from touchmap.cli.main import COMMANDS

GROUPED = ("action add", "action log", "action done", "action drop")
CALLS = (
    "explain",
    "explain ranking",
    "explain TM301",
    "explain TM605 --format markdown",
    "rules",
    "rules --format json",
    "schema",
    "schema --report rank",
    f"check clinic --today {TODAY}",
    f"check clinic --today {TODAY} --format sarif",
    "rank clinic",
    "rank clinic --format json",
    "show reminder --in clinic",
    "chains clinic --format markdown",
    "stages clinic",
    f"evidence clinic --today {TODAY}",
    f"plan clinic --today {TODAY}",
    f"plan clinic --today {TODAY} --format html",
    f"week clinic --today {TODAY}",
    f"score reminder 4 --date {TODAY} --in clinic --dry-run",
    "rank nowhere",
    "rank --nothing-of-this-name",
)


@pytest.mark.parametrize("call", ["", *(f"{name} --help" for name in ("", *COMMANDS, *GROUPED)), *CALLS])
@pytest.mark.slow
def test_a_command_says_the_same_without_docstrings(
    call: str, touchmap: Callable[..., Run], called: Callable[..., Run], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "examples" / "clinic", tmp_path / "clinic")

    ordinary = called(*call.split())

    assert ordinary.status in (0, 1, 2)
    assert touchmap(*call.split(), PYTHONOPTIMIZE="2") == ordinary
