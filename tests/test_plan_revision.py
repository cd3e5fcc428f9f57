"""The revision on a plan: the commit that the files stand at, and whether they have changed since."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY, Run
from docx import Document
from small_plan import SMALL
from test_source_history import commit, git

from touchmap.source.git.commits import commit_of

Folder = Callable[[dict[str, str]], Path]
Touchmap = Callable[..., Run]
MARKDOWN = ("--revision", "--today", TODAY)


@pytest.fixture
def client(folder: Folder) -> Path:
    """A client folder with one commit, below the top of its repository."""
    top = folder({"clinic/touchmap.yaml": SMALL, "notes.txt": "1\n"})
    git(top, "init", "--quiet")
    commit(top)
    return top / "clinic"


def head(client: Path) -> str:
    return commit_of(client, "HEAD")[:10]


def test_a_plan_names_the_commit_that_its_files_stand_at(client: Path, touchmap: Touchmap) -> None:
    run = touchmap("plan", client, *MARKDOWN)

    assert (run.status, run.err) == (0, "")
    assert f"From the files of commit {head(client)} of " in run.out


def test_a_commit_beside_the_folder_is_not_its_revision(client: Path, touchmap: Touchmap) -> None:
    stands_at = head(client)
    client.parent.joinpath("notes.txt").write_text("2\n")
    commit(client.parent)

    assert f"From the files of commit {stands_at} of " in touchmap("plan", client, *MARKDOWN).out


def test_files_that_changed_since_are_said_to_have_changed(client: Path, touchmap: Touchmap) -> None:
    with client.joinpath("touchmap.yaml").open("a") as file:
        file.write("# one more line\n")

    assert (
        f"From the files as they stand, changed since commit {head(client)} of "
        in touchmap("plan", client, *MARKDOWN).out
    )


def test_other_ends_of_lines_are_no_change(client: Path, touchmap: Touchmap) -> None:
    file = client / "touchmap.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert "changed since" not in touchmap("plan", client, *MARKDOWN).out


@pytest.mark.parametrize("suffix", ["html", "docx", "json"])
def test_every_form_has_it(client: Path, touchmap: Touchmap, suffix: str) -> None:
    out = client.parent / f"plan.{suffix}"

    run = touchmap("plan", client, *MARKDOWN, "-o", out)

    assert (run.status, run.err) == (0, "")

    if suffix == "docx":
        said = "\n".join(paragraph.text for paragraph in Document(str(out)).paragraphs)
    else:
        said = out.read_text()
    assert head(client) in said
    if suffix == "json":
        assert json.loads(said)["revision"]["changed"] is False


def test_without_the_option_no_commit_is_named(client: Path, touchmap: Touchmap) -> None:
    assert head(client) not in touchmap("plan", client, "--today", TODAY).out


def test_what_was_never_committed_has_no_revision(folder: Folder, touchmap: Touchmap) -> None:
    top = folder({"clinic/touchmap.yaml": SMALL})
    git(top, "init", "--quiet")

    run = touchmap("plan", top / "clinic", *MARKDOWN)

    assert (run.status, run.out) == (2, "")
    assert "has been committed" in run.err
    assert "commit it, or leave out --revision" in run.err


def test_standard_input_has_no_revision(touchmap: Touchmap) -> None:
    run = touchmap("plan", "-", *MARKDOWN, stdin=SMALL.encode())

    assert (run.status, run.out) == (2, "")
    assert "standard input has no revision" in run.err
