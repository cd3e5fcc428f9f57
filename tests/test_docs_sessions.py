"""The sessions in README and docs are real: each command prints what the page shows."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run, same_as_file
from sessions import pages, replayed, strange

PAGES = pages(ROOT)
NOON = "1795348800"
"""The 22nd of November 2026 at noon, in seconds; what `--today` is where a session does not say it."""


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=named)
@pytest.mark.slow
def test_each_session_prints_what_its_page_shows(
    page: Path, touchmap: Callable[..., Run], tmp_path: Path, update: bool
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")

    def run(args: list[str], folder: str) -> str:
        done = touchmap(*args, cwd=tmp_path / folder, SOURCE_DATE_EPOCH=NOON)
        assert done.status in (0, 1), done.err  # a page is never rewritten to show a broken program
        return done.out + done.err

    same_as_file(replayed(page.read_text(encoding="utf-8"), run), page, update=update)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_session_shows_only_commands_that_are_known(page: Path) -> None:
    assert strange(page.read_text(encoding="utf-8")) == []


def test_lines_left_out_may_be_any() -> None:
    page = "```console\n$ touchmap rank\nfirst\n…\nlast\n```\n"

    assert replayed(page, lambda _args, _folder: "first\nmore\nmore\nlast\n") == page


def test_an_output_that_changed_is_written_anew() -> None:
    page = "```console\n$ touchmap rank\nfirst\n…\nlast\n```\n"

    assert replayed(page, lambda _args, _folder: "other\n") == "```console\n$ touchmap rank\nother\n```\n"


def test_a_session_runs_where_its_page_says() -> None:
    page = "<!-- in examples/saas -->\n```console\n$ touchmap check\n```\n"

    assert "examples/saas" in replayed(page, lambda _args, folder: f"{folder}\n").split("check")[1]


def test_a_command_of_another_program_is_not_run() -> None:
    page = "```console\n$ make demo  # sets up\nshown\n```\n"

    assert replayed(page, lambda _args, _folder: "run") == page
    assert strange(page.replace("make", "rm")) == ["rm demo  # sets up"]
