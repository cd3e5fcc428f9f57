"""The examples for scripts are real: Python prints what the page shows."""

import shutil
from pathlib import Path

import pytest
from conftest import ROOT, same_as_file
from python_sessions import SESSION, replayed
from test_source_history import commit, git

PAGE = ROOT / "docs" / "scripting.md"


@pytest.fixture
def _in_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the examples in a repository of their own, whose one commit is of the first of November."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "2026-11-01")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("_in_a_repository")
def test_each_example_for_scripts_prints_what_the_page_shows(update: bool) -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert len(SESSION.findall(page)) == page.count("```pycon\n") > 0
    same_as_file(replayed(page), PAGE, update=update)


def test_what_an_example_prints_stands_below_it() -> None:
    page = "```pycon\n>>> x = 2\n>>> for n in range(x):\n...     print(n)\n```\n\n```pycon\n>>> x\nwrong\n```\n"

    assert replayed(page).endswith("...     print(n)\n0\n1\n```\n\n```pycon\n>>> x\n2\n```\n")
