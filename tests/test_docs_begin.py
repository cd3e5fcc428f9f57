"""What README tells a newcomer to type works by the letter."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the blocks are for a POSIX shell")


def block(title: str) -> str:
    """The first shell block below a title of README."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").split(f"\n## {title}\n")[1]
    return section.split("```sh\n")[1].split("```")[0]


def test_a_beginning_by_the_letter_ends_in_a_ranking_with_rows(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "touchmap"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m touchmap "$@"\n')
    program.chmod(0o755)
    (tmp_path / "empty").mkdir()
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONSAFEPATH": "1"}

    done = subprocess.run(
        ["sh", "-ec", block("Begin your own")],
        cwd=tmp_path / "empty",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    ranking = done.stdout[done.stdout.index(" #  Touchpoint") :]
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[0] for line in ranking.splitlines()[1:3]] == ["1", "2"]
    assert "phone-booking" in ranking.splitlines()[1]
    assert "waiting-area" in ranking.splitlines()[2]
