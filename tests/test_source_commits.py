"""Which commit is compared with, in whole repositories and in those that were cloned in part."""

import json
import os
import shlex
import subprocess
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY, Run
from test_source_history import commit, git

from touchmap.errors import TouchmapError
from touchmap.load import load_at
from touchmap.source.git.commits import commit_of, commits_until, merge_base
from touchmap.source.git.history import gather_at
from touchmap.source.yaml.limits import Limits

Touchmap = Callable[..., Run]
Folder = Callable[..., Path]
UNOWNED = "touchmap: 1\ntouchpoints:\n  - {id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 3}\n"
OWNED = UNOWNED.replace("score: 3}", "score: 3, owner: omar}")
RENAMED = UNOWNED.replace("Desk", "Front desk")
BETTER = UNOWNED.replace("score: 3", "score: 4")


def write(top: Path, text: str, day: str) -> str:
    """A commit that changes the client folder; its id."""
    (top / "client").mkdir(exist_ok=True)
    (top / "client/touchmap.yaml").write_text(text)
    commit(top, day=day)
    return commit_of(top, "HEAD")


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A repository whose `feature` renames a touchpoint while `main` gives it its owner; `main` is checked out."""
    top = tmp_path / "origin"
    top.mkdir()
    git(top, "init", "--quiet", "--initial-branch=main")
    git(top, "config", "uploadpack.allowFilter", "true")
    write(top, BETTER, "2026-11-01")
    write(top, UNOWNED, "2026-11-08")
    git(top, "checkout", "--quiet", "-b", "feature")
    write(top, RENAMED, "2026-11-10")
    git(top, "checkout", "--quiet", "main")
    write(top, OWNED, "2026-11-12")
    return top


@pytest.fixture
def cloned(origin: Path, tmp_path: Path) -> Callable[..., Path]:
    """Clone the repository as a build does, and return the clone."""

    def clone(*options: str, branch: str = "feature") -> Path:
        git(tmp_path, "clone", "--quiet", "--branch", branch, *options, origin.as_uri(), "clone")
        return tmp_path / "clone"

    return clone


def objects(top: Path) -> set[Path]:
    return {path for path in (top / ".git/objects").rglob("*") if path.is_file()}


def test_a_branch_answers_for_what_it_brings_and_not_for_what_others_did_since(
    origin: Path, touchmap: Touchmap
) -> None:
    base = commit_of(origin, "main~1")
    git(origin, "checkout", "--quiet", "feature")
    (origin / "client/touchmap.yaml").write_text(RENAMED + "chains:\n  - {id: way, name: Way, links: [desk, desk]}\n")

    run = touchmap("check", origin / "client", "--since", "main", "--select", "TM301,TM201", "--today", TODAY)
    data = touchmap("check", origin / "client", "--since", "main", "--format", "json", "--today", TODAY)

    assert (run.status, "1 error" in run.out, "TM201" in run.out) == (1, True, True)
    assert f"1 not new since main (compared with commit {base[:10]})" in run.out
    assert json.loads(data.out)["compared_with"] == base


def test_an_ancestor_is_compared_with_itself(origin: Path) -> None:
    assert merge_base(origin / "client", "main~1") == commit_of(origin, "main~1")
    assert merge_base(origin / "client", "HEAD") == commit_of(origin, "HEAD")


def test_of_a_revision_ahead_of_the_branch_the_branch_itself_is_compared(origin: Path) -> None:
    git(origin, "checkout", "--quiet", "main~1")

    assert merge_base(origin, "main") == commit_of(origin, "HEAD")


def test_a_merge_moves_the_base(origin: Path) -> None:
    git(origin, "checkout", "--quiet", "feature")
    git(origin, "merge", "--quiet", "--strategy=ours", "main")

    assert merge_base(origin, "main") == commit_of(origin, "main")


def test_a_branch_that_was_renamed_keeps_its_base(origin: Path) -> None:
    git(origin, "branch", "--move", "feature", "renamed")

    assert merge_base(origin, "renamed") == commit_of(origin, "main~1")
    with pytest.raises(TouchmapError, match="no revision feature"):
        merge_base(origin, "feature")


def test_histories_that_share_nothing_cannot_be_compared(origin: Path) -> None:
    git(origin, "checkout", "--quiet", "--orphan", "alone")
    write(origin, OWNED, "2026-11-13")

    with pytest.raises(TouchmapError, match="have no commit in common"):
        merge_base(origin, "main")


def test_where_nothing_is_checked_out_yet_the_sentence_says_so(origin: Path) -> None:
    git(origin, "checkout", "--quiet", "--orphan", "alone")

    with pytest.raises(TouchmapError, match="no commit is checked out"):
        merge_base(origin, "main")


def hinted(error: TouchmapError) -> list[str]:
    """The command that an error names, as a shell would take it."""
    return shlex.split(error.hint.split("`")[1])


def run_hint(error: TouchmapError) -> None:
    subprocess.run(hinted(error), check=True, capture_output=True, env={**os.environ, "GIT_CONFIG_NOSYSTEM": "1"})


def test_a_shallow_clone_names_the_command_that_fetches_the_rest(cloned: Callable[..., Path]) -> None:
    top = cloned("--depth=1", "--no-single-branch")

    with pytest.raises(TouchmapError, match="shallow clone") as caught:
        merge_base(top / "client", "origin/main")
    run_hint(caught.value)

    assert merge_base(top / "client", "origin/main") == commit_of(top, "origin/main~1")


def test_a_revision_that_a_shallow_clone_cut_off_is_fetched_by_the_command_that_is_named(
    cloned: Callable[..., Path],
) -> None:
    top = cloned("--depth=1")

    with pytest.raises(TouchmapError, match="no revision HEAD~1") as caught:
        merge_base(top / "client", "HEAD~1")
    run_hint(caught.value)

    assert merge_base(top / "client", "HEAD~1") == commit_of(top, "HEAD~1")


@pytest.mark.parametrize("options", [["--depth=1"], ["--single-branch"]])
def test_a_branch_that_was_not_fetched_is_fetched_by_the_command_that_is_named(
    options: list[str], cloned: Callable[..., Path]
) -> None:
    top = cloned(*options)

    with pytest.raises(TouchmapError, match="no revision origin/main") as caught:
        merge_base(top / "client", "origin/main")
    run_hint(caught.value)

    assert merge_base(top / "client", "origin/main") == commit_of(top, "origin/main~1")


def test_a_branch_that_is_here_under_the_remotes_name_only_is_named_so(cloned: Callable[..., Path]) -> None:
    with pytest.raises(TouchmapError) as caught:
        merge_base(cloned(), "main")

    assert caught.value.hint == "write origin/main, which exists here"


@pytest.mark.parametrize("filter_", ["blob:none", "tree:0"])
def test_a_clone_in_part_fetches_nothing_and_names_the_command_that_does(
    filter_: str, cloned: Callable[..., Path], touchmap: Touchmap
) -> None:
    top = cloned(f"--filter={filter_}")
    before = objects(top)

    with pytest.raises(TouchmapError, match="is a partial clone") as caught:
        load_at(str(top / "client"), "origin/main~1")
    gate = touchmap("check", top / "client", "--since", "origin/main", "--today", TODAY)
    week = touchmap("week", top / "client", "--since", "2026-11-09", "--today", TODAY)
    same = objects(top) == before
    run_hint(caught.value)

    assert same
    assert (gate.status, gate.out, week.status, week.out) == (2, "", 2, "")
    assert load_at(str(top / "client"), "origin/main~1").texts == {"touchmap.yaml": UNOWNED}


def test_a_clone_in_part_answers_what_it_can(cloned: Callable[..., Path]) -> None:
    top = cloned("--filter=blob:none")

    assert load_at(str(top / "client"), "HEAD").texts == {"touchmap.yaml": RENAMED}


def test_the_command_that_is_named_works_for_a_folder_with_a_blank(origin: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", origin.as_uri(), "a clone")

    with pytest.raises(TouchmapError) as caught:
        commit_of(tmp_path / "a clone/client", "HEAD~1")

    assert hinted(caught.value)[:3] == ["git", "-C", str(tmp_path / "a clone/client")]


@pytest.mark.parametrize("kind", ["blob", "tree", "commit"])
@pytest.mark.parametrize("damage", ["missing", "short", "other"])
def test_a_damaged_object_stops_the_command_and_is_no_empty_folder(
    kind: str, damage: str, origin: Path, touchmap: Touchmap
) -> None:
    names = {"blob": "HEAD~1:client/touchmap.yaml", "tree": "HEAD~1:client", "commit": "HEAD~1"}
    name = subprocess.run(
        ["git", "rev-parse", names[kind]], cwd=origin, capture_output=True, text=True, check=True
    ).stdout.strip()
    file = origin / ".git/objects" / name[:2] / name[2:]
    file.chmod(0o644)
    raw = file.read_bytes()
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes(raw[:10] if damage == "short" else zlib.compress(b"blob 3\0abc"))

    gate = touchmap("check", origin / "client", "--since", "main~1", "--today", TODAY)
    week = touchmap("week", origin / "client", "--since", "2026-11-09", "--today", TODAY)

    assert (gate.status, gate.out) == (2, "")
    assert (week.status, week.out) == (2, "")
    assert "Traceback" not in gate.err + week.err


def test_a_submodule_is_no_part_of_the_folder_around_it(origin: Path, tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "--quiet")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", origin.as_uri(), "sub")
    (outer / "touchmap.yaml").write_text(OWNED)
    commit(outer)

    assert list(load_at(str(outer), "HEAD").texts) == ["touchmap.yaml"]
    assert load_at(str(outer / "sub/client"), "HEAD").texts == {"touchmap.yaml": OWNED}


@pytest.mark.parametrize(("zone", "last"), [("America/Los_Angeles", 1), ("UTC", 2), ("Asia/Tokyo", 2)])
def test_a_day_of_history_ends_by_the_local_clock(zone: str, last: int, origin: Path, touchmap: Touchmap) -> None:
    made = {"GIT_AUTHOR_DATE": "2026-11-13T04:00:00+0000", "GIT_COMMITTER_DATE": "2026-11-13T04:00:00+0000"}
    who = {f"GIT_{role}_{what}": "x@example.test" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    (origin / "client/touchmap.yaml").write_text(BETTER)
    subprocess.run(["git", "commit", "-qam", "x"], cwd=origin, check=True, env={**os.environ, **made, **who})
    days = {1: commit_of(origin, "HEAD"), 2: commit_of(origin, "HEAD~1")}

    run = touchmap("week", origin / "client", "--since", "2026-11-12", "--today", TODAY, "--format", "json", TZ=zone)
    fixed = touchmap(
        *("week", origin / "client", "--since", "2026-11-12", "--today", TODAY, "--format", "json"),
        TZ=zone,
        SOURCE_DATE_EPOCH="1700000000",
    )

    assert json.loads(run.out)["source"] == days[last][:10]
    assert json.loads(fixed.out)["source"] == days[2][:10]


def test_a_commit_of_a_day_that_no_calendar_has_is_passed_over(origin: Path) -> None:
    head = subprocess.run(["git", "cat-file", "commit", "HEAD"], cwd=origin, capture_output=True, check=True).stdout
    lines = head.decode().split("\n")
    lines = [
        " ".join([*line.split(" ")[:-2], "9" * 15, "+0000"]) if line.startswith("comm") else line for line in lines
    ]
    made = (
        subprocess.run(
            ["git", "hash-object", "-t", "commit", "-w", "--stdin"],
            cwd=origin,
            input="\n".join(lines).encode(),
            capture_output=True,
            check=True,
        )
        .stdout.decode()
        .strip()
    )
    git(origin, "reset", "--quiet", "--hard", made)

    assert next(commits_until(origin, date(9999, 12, 31)))[1] == date(2026, 11, 8)


def test_all_files_of_a_revision_have_one_limit(origin: Path, touchmap: Touchmap) -> None:
    for number in range(20):
        (origin / f"client/large-{number}.yaml").write_text("chains: []\n" + "# large\n" * 1_000)
    commit(origin, day="2026-11-13")

    with pytest.raises(TouchmapError, match="more than 100,000 bytes to read"):
        gather_at(str(origin / "client"), "HEAD", Limits(revision=100_000))
    with pytest.raises(TouchmapError, match="more than 10 names"):
        gather_at(str(origin / "client"), "HEAD", Limits(names=10))

    run = touchmap("check", origin / "client", "--since", "HEAD", "--limit", "revision=100000", "--today", TODAY)
    raised = touchmap("check", origin / "client", "--since", "HEAD", "--limit", "revision=200000", "--today", TODAY)

    assert (run.status, "--limit revision=200000" in run.err) == (2, True)
    assert raised.status == 0


def test_a_link_with_a_target_longer_than_any_path_leads_nowhere_and_is_not_read(origin: Path) -> None:
    blob = (
        subprocess.run(
            ["git", "hash-object", "-w", "--stdin"], cwd=origin, input=b"x" * 5_000_000, capture_output=True, check=True
        )
        .stdout.decode()
        .strip()
    )
    git(origin, "update-index", "--add", "--cacheinfo", f"120000,{blob},client/link.yaml")
    git(origin, "commit", "--quiet", "--message", "x")

    then = gather_at(str(origin / "client"), "HEAD", Limits(revision=100_000))

    assert list(then.texts) == ["touchmap.yaml"]


def test_folders_within_folders_without_end_are_given_up(origin: Path) -> None:
    """Twelve levels of ten folders each, which are the same one: 10^12 files in a few hundred bytes."""

    def made(kind: str, raw: bytes) -> bytes:
        told = ["git", "hash-object", "-t", kind, "-w", "--stdin"]
        done = subprocess.run(told, cwd=origin, input=raw, capture_output=True, check=True)
        return bytes.fromhex(done.stdout.decode().strip())

    inner = made("tree", b"100644 x.yaml\0" + made("blob", b"chains: []\n"))
    for _ in range(12):
        inner = made("tree", b"".join(b"40000 %d\0" % number + inner for number in range(10)))
    top = made("tree", b"40000 client\0" + made("tree", b"40000 deep\0" + inner))
    author = b"author x <x@example.test> 1 +0000\ncommitter x <x@example.test> 1 +0000\n\nx\n"
    bomb = made("commit", b"tree " + top.hex().encode() + b"\n" + author).hex()

    with pytest.raises(TouchmapError, match="more than 20,000 names"):
        gather_at(str(origin / "client"), bomb, Limits(names=20_000))
