"""What README tells a newcomer to type works by the letter."""

import os
import shutil
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


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment whose `touchmap` is the program under test, and whose home is empty."""
    program = tmp_path / "bin" / "touchmap"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m touchmap "$@"\n')
    program.chmod(0o755)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {**clean, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONSAFEPATH": "1", "HOME": str(tmp_path)}


@pytest.mark.slow
def test_a_beginning_by_the_letter_ends_in_a_ranking_with_rows(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    done = subprocess.run(
        ["sh", "-ec", block("Start your own")],
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


@pytest.mark.parametrize(
    ("shell", "made"),
    [
        ("bash", ".bash_completions/touchmap.sh"),
        ("zsh", ".zfunc/_touchmap"),
        ("fish", ".config/fish/completions/touchmap.fish"),
    ],
)
def test_completion_is_switched_on_as_readme_says(
    shell: str, made: str, environment: dict[str, str], tmp_path: Path
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    command = (ROOT / "README.md").read_text(encoding="utf-8").split("only loads it):\n\n```sh\n")[1].split("```")[0]

    subprocess.run([shell, "-c", f"{command}\ntrue"], env=environment, capture_output=True, check=True)

    assert "touchmap" in (tmp_path / made).read_text(encoding="utf-8")
