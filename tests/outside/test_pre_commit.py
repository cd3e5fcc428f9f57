"""The hook works as pre-commit runs it: from a checkout, in an environment of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONFIG = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: touchmap-check
        name: north
        args: [--fail-on, warning, clients/north]
        files: ^clients/north/
      - id: touchmap-check
        name: south
        args: [clients/south]
        files: ^clients/south/
"""
RED = "touchmap: 1\ntouchpoints: []\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installs."""
    return tmp_path_factory.mktemp("pre-commit")


def pre_commit(cwd: Path, cache: Path, *args: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("pre-commit", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.fail("pre-commit is not installed: run `make test-outside`")
    environment = {**_clean(), "PRE_COMMIT_HOME": str(cache)}
    return subprocess.run([program, *args], cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def git(cwd: Path, *args: str) -> str:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *who, *args], cwd=cwd, env=_clean(), capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _clean() -> dict[str, str]:
    """The environment without this run's own paths, which a hook would take for its own."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GIT_"))}


def test_it_can_be_tried_on_a_repository_that_is_one_client_folder(tmp_path: Path, cache: Path) -> None:
    git(tmp_path, "init")
    (tmp_path / "touchmap.yaml").write_text(RED)
    git(tmp_path, "add", ".")

    tried = pre_commit(tmp_path, cache, "try-repo", str(ROOT), "touchmap-check", "--all-files")

    assert tried.returncode == 1
    assert "error TM101" in tried.stdout


def test_it_can_be_tried_on_client_folders_below_as_the_page_says(tmp_path: Path, cache: Path) -> None:
    repository, config = tmp_path / "repository", tmp_path / "try.yaml"
    for client in ("north", "south"):
        (repository / "clients" / client).mkdir(parents=True)
        (repository / "clients" / client / "touchmap.yaml").write_text(RED)
    git(repository, "init")
    git(repository, "add", ".")
    block = (ROOT / "docs" / "ci.md").read_text().split("```yaml\nrepos:\n")[1].split("```")[0]
    known = block.replace("ADDRESS", str(ROOT)).replace("REVISION", git(ROOT, "rev-parse", "HEAD"))
    config.write_text(f"repos:\n{known}")

    tried = pre_commit(repository, cache, "run", "--config", str(config), "--all-files")

    assert tried.returncode == 1
    assert "clients/north/touchmap.yaml:1:1: error TM101" in tried.stdout
    assert "clients/south/touchmap.yaml:1:1: error TM101" in tried.stdout
    assert git(repository, "status", "--porcelain", "--untracked-files=all", "--", "*.yaml").count("A ") == 2


def test_it_is_used_once_for_each_client_folder_of_a_repository(tmp_path: Path, cache: Path) -> None:
    git(tmp_path, "init")
    shutil.copytree(ROOT / "examples" / "first-chain", tmp_path / "clients" / "south")
    (tmp_path / "clients" / "north").mkdir()
    (tmp_path / "clients" / "north" / "touchmap.yaml").write_text(RED)
    config = CONFIG.format(repository=ROOT, revision=git(ROOT, "rev-parse", "HEAD"))
    (tmp_path / ".pre-commit-config.yaml").write_text(config)
    git(tmp_path, "add", ".")

    both = pre_commit(tmp_path, cache, "run", "--all-files")
    south = pre_commit(tmp_path, cache, "run", "--files", "clients/south/touchmap.yaml")

    assert [line.rpartition(".")[2] for line in both.stdout.splitlines() if line[:5] in ("north", "south")] == [
        "Failed",
        "Passed",
    ]
    assert south.returncode == 0
