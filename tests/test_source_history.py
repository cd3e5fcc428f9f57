import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from touchmap.errors import TouchmapError
from touchmap.load import load, load_at
from touchmap.source.files.folder import gather
from touchmap.source.git.commits import commit_of, commits_until
from touchmap.source.git.history import below_top, gather_at, git_top_level
from touchmap.source.yaml.limits import Limits

SETTINGS = "touchmap: 1\nexclude: [drafts, '*-old.yaml']\n"
POINTS = "touchpoints:\n  - {id: door, name: Door}\n"
FILES = {
    "client/touchmap.yaml": SETTINGS,
    "client/a/points.yaml": POINTS,
    "client/Цепи и звенья.yml": "chains: []\n",
    "client/drafts/x.yaml": "touchpoints: []\n",
    "client/points-old.yaml": "touchpoints: []\n",
    "client/templates/x.yaml": "touchpoints: []\n",
    "client/.hidden/x.yaml": "touchpoints: []\n",
    "client/.hidden.yaml": "touchpoints: []\n",
    "client/notes.md": "text\n",
    "elsewhere.yaml": "touchpoints: []\n",
}


def git(folder: Path, *args: str, day: str = "2026-11-01") -> None:
    """Do something in a repository, on a day, as nobody in particular."""
    moment = f"{day}T12:00:00+0000"
    who = {f"GIT_{role}_{what}": "x@example.test" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    subprocess.run(
        ["git", *args], cwd=folder, check=True, capture_output=True, env={**os.environ, **who, **alone, **dates}
    )


def commit(folder: Path, day: str = "2026-11-01") -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "x", day=day)


@pytest.fixture
def repository(folder: Callable[..., Path]) -> Path:
    """A repository with a client folder in it, in one commit."""
    top = folder(FILES)
    git(top, "init", "--quiet")
    commit(top)
    return top


def test_a_commit_and_the_disk_have_the_same_files(repository: Path) -> None:
    client = str(repository / "client")

    then = gather_at(client, "HEAD", Limits())

    assert list(then.texts) == ["a/points.yaml", "touchmap.yaml", "Цепи и звенья.yml"]
    assert then.texts == gather(client, Limits()).texts


def test_a_commit_has_what_was_in_it_and_not_what_is_there_now(repository: Path) -> None:
    (repository / "client/a/points.yaml").write_text("touchpoints: []\n")
    (repository / "client/new.yaml").write_text("chains: []\n")

    then = load_at(str(repository / "client"), "HEAD")

    assert then.texts["a/points.yaml"] == POINTS
    assert "new.yaml" not in then.texts


def test_what_is_left_out_is_asked_of_the_settings_of_the_commit(repository: Path) -> None:
    (repository / "client/touchmap.yaml").write_text("touchmap: 1\n")

    assert "drafts/x.yaml" not in gather_at(str(repository / "client"), "HEAD", Limits()).texts


def test_a_link_to_a_file_has_the_text_of_the_file_in_a_commit_too(repository: Path) -> None:
    client = repository / "client"
    (client / "link.yaml").symlink_to("notes.md")
    (client / "again.yaml").symlink_to("a/points.yaml")
    (client / "out.yaml").symlink_to("../elsewhere.yaml")
    (client / "round.yaml").symlink_to("round.yaml")
    commit(repository)

    then = gather_at(str(client), "HEAD", Limits())

    assert then.texts["link.yaml"] == "text\n"
    assert not {"again.yaml", "out.yaml", "round.yaml"} & set(then.texts)
    assert then.texts == gather(str(client), Limits()).texts


def test_a_folder_that_was_not_there_yet_is_empty(repository: Path) -> None:
    later = repository / "later"
    later.mkdir()
    (later / "touchmap.yaml").write_text("touchmap: 1\n")

    assert gather_at(str(later), "HEAD", Limits()).texts == {}


def test_a_file_of_its_own_is_read_alone(repository: Path) -> None:
    assert gather_at(str(repository / "elsewhere.yaml"), "HEAD", Limits()).texts == {
        "elsewhere.yaml": "touchpoints: []\n"
    }


def test_a_folder_inside_a_client_folder_means_the_whole_client(repository: Path) -> None:
    assert "touchmap.yaml" in gather_at(str(repository / "client/a"), "HEAD", Limits()).texts


def test_bytes_that_are_no_text_are_findings_of_the_commit(repository: Path) -> None:
    (repository / "client/bytes.yaml").write_bytes(b"touchpoints: \xff\n")
    commit(repository)

    assert [problem.where.file for problem in load_at(str(repository / "client"), "HEAD").problems] == ["bytes.yaml"]


def test_a_file_over_the_limit_is_a_finding_of_the_commit(repository: Path) -> None:
    (repository / "client/large.yaml").write_text("chains: []\n" + "# large\n" * 100)
    commit(repository)

    then = gather_at(str(repository / "client"), "HEAD", Limits(file=500))

    assert [problem.where.file for problem in then.unread] == ["large.yaml"]


@pytest.mark.parametrize("revision", ["nope", "--all", "HEAD:client", "-x", "", "HEAD~5"])
def test_a_revision_that_there_is_not_stops_the_command(repository: Path, revision: str) -> None:
    with pytest.raises(TouchmapError, match="no revision"):
        commit_of(repository, revision)


def test_a_folder_in_no_repository_stops_the_command(folder: Callable[..., Path]) -> None:
    client = folder({"touchmap.yaml": "touchmap: 1\n"})

    with pytest.raises(TouchmapError, match="not in a git repository"):
        gather_at(str(client), "HEAD", Limits())


def test_without_git_the_sentence_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))

    with pytest.raises(TouchmapError, match="git is not installed"):
        commit_of(repository, "HEAD")


def test_the_top_of_a_repository_is_found_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert git_top_level(repository / "client/a") == repository.resolve()
    assert below_top(repository / "client/a") == "client/a"
    assert below_top(repository) == ""


def test_the_state_of_a_day_is_the_newest_commit_of_that_day_or_before(repository: Path) -> None:
    (repository / "client/a/points.yaml").write_text("touchpoints: []\n")
    commit(repository, day="2026-11-15")

    newest = {day: next(commits_until(repository, date(2026, 11, day)), None) for day in (1, 14, 15)}
    first, second = commit_of(repository, "HEAD~1"), commit_of(repository, "HEAD")

    assert list(commits_until(repository, date(2026, 10, 31))) == []
    assert newest[1] == newest[14] == (first, date(2026, 11, 1))
    assert newest[15] == (second, date(2026, 11, 15))


def test_a_repository_without_a_commit_has_no_state_of_a_day(folder: Callable[..., Path]) -> None:
    top = folder(FILES)
    git(top, "init", "--quiet")

    assert list(commits_until(top, date(2026, 11, 1))) == []


def test_what_a_hook_of_git_sets_does_not_lead_elsewhere(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")

    assert load_at(str(repository / "client"), "HEAD").texts == load(str(repository / "client")).texts


def test_reading_a_commit_runs_nothing_that_the_repository_names(repository: Path) -> None:
    ran = repository / "ran"
    command = f"touch {ran}; false"
    for key in ("core.fsmonitor", "core.sshCommand", "core.pager", "diff.external", "filter.x.smudge", "core.askPass"):
        git(repository, "config", key, command)
    git(repository, "config", "diff.x.textconv", command)
    (repository / ".gitattributes").write_text("*.yaml filter=x diff=x\n")

    load_at(str(repository / "client"), "HEAD")
    list(commits_until(repository, date(2026, 11, 30)))

    assert not ran.exists()
