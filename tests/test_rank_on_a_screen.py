"""What `rank` shows on a terminal, whose reader sees a screen, and what in a pipe."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run
from screens import on_terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals are of another kind there")

SAAS = ROOT / "examples" / "saas"


def ranked(priorities: list[int]) -> str:
    """An inventory whose touchpoints have these priorities."""
    points = "".join(
        f"  - {{id: point-{number:03}, name: Point, stage: customer, owner: {'ann' if number % 2 else 'bo'}, "
        f"customer_weight: {priority}, business_priority: 1, score: 99}}\n"
        for number, priority in enumerate(priorities)
    )
    return f"touchmap: 1\nscale: {{min: 1, max: 100}}\ntouchpoints:\n{points}"


def shown(folder: Path, *args: str, columns: int = 80) -> str:
    status, said = on_terminal(["rank", *args], folder, columns, NO_COLOR="1")

    assert status == 0
    return " ".join(said.split())


@pytest.mark.parametrize(
    ("priorities", "rows", "said"),
    [
        (
            list(range(100, 75, -1)),
            20,
            "Shown: 20 of 25 ranked touchpoints. Ranks are those of the full ranking. `--all` shows 5 more touchpoints",
        ),
        ([*range(100, 81, -1), 50, 50, 50, 40], 22, "`--all` shows 1 more touchpoint."),
        ([50] * 40, 40, None),
        ([50] * 41, 20, "`--all` shows 21 more touchpoints; also at rank 1: 21."),
        (list(range(100, 80, -1)), 20, None),
    ],
)
@pytest.mark.slow
def test_a_terminal_shows_twenty_rows_with_the_ties_of_the_last(
    priorities: list[int], rows: int, said: str | None, folder: Callable[..., Path]
) -> None:
    text = shown(folder({"touchmap.yaml": ranked(priorities)}))

    assert text.count(" point-") == rows
    assert ("--all" in text) is (said is not None)
    assert (said or "") in text


def test_a_filter_has_twenty_rows_of_its_own(folder: Callable[..., Path]) -> None:
    text = shown(folder({"touchmap.yaml": ranked(list(range(100, 40, -1)))}), "--owner", "ann")

    assert text.count(" point-") == 20
    assert (
        "Shown: 20 of 60 ranked touchpoints. Ranks are those of the full ranking. `--all` shows 10 more touchpoints."
        in text
    )


@pytest.mark.parametrize(("option", "rows"), [(["--all"], 60), (["--top", "30"], 30), (["-o", "all.txt"], 0)])
def test_more_rows_are_there_for_the_asking(option: list[str], rows: int, folder: Callable[..., Path]) -> None:
    client = folder({"touchmap.yaml": ranked(list(range(100, 40, -1)))})

    assert shown(client, *option).count(" point-") == rows


def test_a_file_has_every_row_on_a_terminal_too(folder: Callable[..., Path]) -> None:
    client = folder({"touchmap.yaml": ranked(list(range(100, 40, -1)))})

    shown(client, "-o", "all.txt")

    assert (client / "all.txt").read_text(encoding="utf-8").count("point-") == 60


@pytest.mark.parametrize("environment", [{}, {"FORCE_COLOR": "1", "COLUMNS": "80"}])
@pytest.mark.parametrize("written", ["table", "json", "csv", "markdown"])
def test_a_pipe_has_every_row(
    written: str, environment: dict[str, str], folder: Callable[..., Path], touchmap: Callable[..., Run]
) -> None:
    client = folder({"touchmap.yaml": ranked(list(range(100, 40, -1)))})

    run = touchmap("rank", client, "--format", written, **environment)

    assert run.out.count("point-") == 60


def test_all_and_top_exclude_each_other(called: Callable[..., Run]) -> None:
    run = called("rank", str(SAAS), "--all", "--top", "3")

    assert (run.status, run.err) == (2, "touchmap: --all and --top exclude each other\nhint: give one of them\n")


@pytest.mark.parametrize("columns", [80, 60])
@pytest.mark.parametrize("more", [[], ["--robustness"], ["--by", "weakest"]])
def test_each_id_is_on_one_line_in_a_narrow_terminal(
    columns: int, more: list[str], touchmap: Callable[..., Run]
) -> None:
    rows = json.loads(touchmap("rank", SAAS, "--top", "11", *more, "--format", "json").out)["touchpoints"]

    words = shown(SAAS, "--top", "11", *more, columns=columns).split()

    assert {row["id"] for row in rows} <= set(words)


def test_ratings_that_are_all_missing_are_told_in_three_words(folder: Callable[..., Path]) -> None:
    bare = "".join(f"  - {{id: bare-{number:02}, name: Bare, stage: customer}}\n" for number in range(30))

    text = shown(folder({"touchmap.yaml": f"touchmap: 1\ntouchpoints:\n{bare}"}))

    assert "No touchpoint has a priority yet" in text
    assert (
        "30 touchpoints have no priority: Bare (bare-00), missing: all ratings Bare (bare-01), missing: all ratings"
        in text
    )
    assert text.endswith("Bare (bare-19), missing: all ratings 10 more touchpoints: see `--all`")


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_demo_shows_ids_in_eighty_columns_and_ends_with_what_it_was_and_what_comes_next(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "ready").touch()
    program = tmp_path / "bin" / "touchmap"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m touchmap "$@"\n')
    program.chmod(0o755)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}

    done = subprocess.run(
        ["make", "demo", f"VENV={tmp_path}"],
        cwd=ROOT,
        env={**clean, "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=True,
    )

    lines = done.stdout.splitlines()
    assert max(map(len, lines[:-1])) <= 80
    assert any("outage-message" in line for line in lines[:6])
    assert lines[-2:] == [
        "Shown: a software company's touchpoints to fix first, from examples/saas.",
        f"Next:  {tmp_path}/bin/touchmap show outage-message examples/saas",
    ]
