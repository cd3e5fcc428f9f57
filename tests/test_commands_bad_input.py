"""Bad input to whole commands: a sentence with its place, exit status 1 or 2, no traceback, nothing written."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import ROOT, Run

Command = Callable[..., Run]
MARKER = b"touchmap: 1\n"
POINTS = b"touchpoints: [{id: a, name: A, customer_weight: 3, business_priority: 3, score: 2, owner: o}]\n"
BOMB = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (n, n, b",".join([b"*%c" % (n - 1)] * 9)) for n in range(ord("b"), ord("j"))
)

BAD = {
    "a binary file": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "this is a binary file"),
    "UTF-16": ("touchmap: 1\n".encode("utf-16"), "the file is UTF-16, not UTF-8"),
    "Windows-1251": ("touchmap: 1\nclient: Клиника\n".encode("cp1251"), "is not UTF-8"),
    "conflict marks": (MARKER + b"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n", "unresolved merge conflict"),
    "a list for a mapping": (b"- touchmap: 1\n- touchpoints\n", "the file contains a list, but must be a mapping"),
    "a mapping for a list": (MARKER + b"touchpoints: {id: a}\n", "must be a list of entries"),
    "deep nesting": (MARKER + b"notes: " + b"[" * 1_000 + b"]" * 1_000, "nested deeper than 50 levels"),
    "an alias bomb": (MARKER + BOMB, "aliases"),
    "an id in two forms": (
        MARKER + "touchpoints: [{id: caf\u00e9, name: A}, {id: cafe\u0301, name: B}]\n".encode(),
        "duplicate id",
    ),
    "an open quote": (MARKER + b'client: "Clinic\n', "a quote is not closed"),
    "a huge number": (MARKER + b"target: " + b"9" * 5_000, "too large"),
    "two documents": (MARKER + b"---\na: 1\n", "a second document begins here"),
    "no marker": (POINTS, "touchmap is missing"),
    "nothing": (b"", "the file contains nothing, but must be a mapping"),
    "a foreign tag": (MARKER + b"x: !!python/object/apply:os.system [ls]\n", "tags are not supported: "),
}


def state(folder: Path) -> dict[str, str]:
    """What stands in a folder, to be compared later."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() if path.is_file() else "no file"
        for path in sorted(folder.rglob("*"))
    }


@pytest.mark.parametrize("bad", BAD)
def test_bad_input_is_refused_with_its_place_and_nothing_is_written(bad: str, tmp_path: Path, called: Command) -> None:
    raw, words = BAD[bad]
    (tmp_path / "touchmap.yaml").write_bytes(raw)
    before = state(tmp_path)
    ranked, checked = called("rank"), called("check", "--format", "json")

    assert (ranked.status, ranked.out) == (2, "")
    assert words in ranked.err
    assert "touchmap.yaml:" in ranked.err
    assert checked.status == 1
    assert any(words in finding["message"] for finding in json.loads(checked.out)["findings"])
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda _: "nope", "no such file or folder: nope"),
        (lambda path: path.mkdir(), "no inventory in"),
        (lambda path: (path.mkdir(), (path / "notes.txt").write_text("x")), "no inventory in"),
        (lambda path: path.symlink_to("nowhere"), "no such file or folder: "),
        (lambda path: path.symlink_to(path.name), "cannot open "),
        (os.mkfifo, "neither a folder nor a regular file"),
    ],
    ids=["no such path", "an empty folder", "a folder without an inventory", "a dangling link", "a loop", "a pipe"],
)
@pytest.mark.parametrize("form", ["table", "json"])
def test_a_path_without_an_inventory_is_told(
    make: Callable[[Path], object], words: str, form: str, tmp_path: Path, called: Command
) -> None:
    made = make(tmp_path / "client")
    run = called("rank", "--format", form, made if isinstance(made, str) else "client")

    assert run.status == 2
    assert words in (json.loads(run.out)["error"] if form == "json" else run.err)
    assert (run.out == "") == (form == "table")
    assert (run.err == "") == (form == "json")


def test_a_file_that_can_not_be_read_is_a_finding_with_its_name(tmp_path: Path, called: Command) -> None:
    (tmp_path / "touchmap.yaml").write_bytes(MARKER + POINTS)
    (tmp_path / "gone.yaml").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    run = called("check")

    assert run.status == 1
    assert "gone.yaml:1:1: error TM001 cannot read the file: no such file or directory" in run.err + run.out
    assert "pipe.yaml:1:1: error TM001 this is not a regular file" in run.err + run.out


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="there is no such file here")
def test_a_file_that_fails_while_it_is_read_is_told(called: Command) -> None:
    run = called("rank", "/proc/self/mem")

    assert (run.status, run.out) == (2, "")
    assert "cannot read the file" in run.err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions here")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_bytes(MARKER + POINTS)
    (tmp_path / "shut.yaml").write_bytes(POINTS)
    (tmp_path / "shut.yaml").chmod(0)
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.getuid() and len(folder.parts) > 2:
            folder.chmod(0o755)
    program = f"""
import os
from touchmap.cli.main import run
os.chdir({str(tmp_path)!r})
run(["check"])  # what is imported later may lie where nobody else can read
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
raise SystemExit(run(["check"]))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert done.returncode == 1, done.stderr
    assert "shut.yaml:1:1: error TM001 cannot read the file: permission denied" in done.stdout


def test_bad_input_to_the_whole_program_leaves_no_traceback(tmp_path: Path, touchmap: Command) -> None:
    (tmp_path / "touchmap.yaml").write_bytes(BAD["an alias bomb"][0])
    run = touchmap("rank")

    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("touchmap.yaml:")
    assert "Traceback" not in run.err


def test_a_file_over_a_limit_names_the_option_and_is_read_with_it(tmp_path: Path, called: Command) -> None:
    (tmp_path / "touchmap.yaml").write_bytes(MARKER + POINTS + b"#" * 3_000)
    refused = called("rank", "--limit", "file=1000")

    assert refused.status == 2
    assert "the file is larger than 1,000 bytes" in refused.err
    assert "--limit file=" in refused.err
    assert called("rank", "--limit", "file=4000").status == 0


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["rank", "--bogus"], "no such option"),
        (["bogus"], "no such command"),
        (["rank", "--top", "x"], "--top"),
        (["rank", "--today", "tomorrow"], 'not a date: "tomorrow"'),
        (["rank", "--limit", "depth"], "not a limit: --limit depth"),
        (["rank", "--stage", "nope"], 'there is no stage "nope"'),
        (["rank", "--owner", "x", "--unowned"], "exclude each other"),
        (["rank", "--by", "weakest", "--robustness"], "exclude each other"),
        (["rank", "--robustness", "--uncertainty", "1e999999999"], "is not a probability"),
        (["rank", "a", "b"], "argument"),
        (["explain", "TM999"], "there is no rule"),
        (["explain"], "CODE is missing"),
        (["check", "--fail-on", "all"], "'--fail-on': 'all' is not one of 'error', 'warning', 'info', 'never'"),
        (["rank", "--top", "0"], "'--top': it must be 1 or more"),
        (["rank", "--top", "many"], "'--top': not a whole number"),
        (["rank", ""], "the path is empty"),
        (["rank", "-o", "nowhere/x"], "cannot write nowhere/x"),
    ],
)
def test_a_call_that_can_not_be_understood_is_told_in_a_sentence(
    args: list[str], words: str, tmp_path: Path, called: Command
) -> None:
    (tmp_path / "touchmap.yaml").write_bytes(MARKER + POINTS)
    before = state(tmp_path)
    plain, as_json = called(*args), called(*args, "--format", "json")

    assert (plain.status, plain.out) == (2, "")
    assert words in plain.err
    assert "hint: " in plain.err
    assert as_json.status == 2
    assert json.loads(as_json.out)["shape"] == "touchmap.error/1"
    assert words in json.loads(as_json.out)["error"]
    assert state(tmp_path) == before


def test_an_option_without_its_value_is_answered_with_the_help_of_its_command(called: Command) -> None:
    assert "hint: see `touchmap rank --help`" in called("rank", "--top").err


def test_who_stands_in_no_client_folder_is_told_how_to_begin_one(called: Command) -> None:
    assert "or create one with `touchmap init`" in called("rank").err


def test_without_a_command_the_help_is_shown_and_nothing_is_green(called: Command) -> None:
    run = called()

    assert run.status == 2
    assert "Usage: touchmap" in run.out


def test_the_owners_that_there_are_come_in_the_same_order_each_time(touchmap: Command) -> None:
    call = ("rank", ROOT / "examples" / "first-chain", "--owner", "nobody")

    hints = {touchmap(*call, PYTHONHASHSEED=seed).err for seed in "12345"}

    assert len(hints) == 1


def test_json_of_an_inventory_that_does_not_load_carries_the_findings(tmp_path: Path, called: Command) -> None:
    (tmp_path / "touchmap.yaml").write_bytes(MARKER + POINTS.replace(b"score: 2", b"score: 9"))
    run = called("rank", "--format", "json")
    document = json.loads(run.out)

    assert (run.status, run.err) == (2, "")
    assert document["error"] == "the inventory has 1 error"
    assert [(finding["rule"], finding["line"], finding["column"]) for finding in document["findings"]] == [
        ("TM004", 2, 81)
    ]


def test_a_bug_is_one_line_and_debug_shows_where_it_is(tmp_path: Path) -> None:
    program = """
import sys
import touchmap.load
def broken(*_):
    raise ZeroDivisionError("over there")
touchmap.load.load = broken
from touchmap.cli.main import main
main()
"""
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, "rank", *options], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        for options in ([], ["--debug"])
    ]

    assert runs[0].returncode == 70
    assert runs[0].stderr.startswith("touchmap: this is a bug in touchmap (ZeroDivisionError: over there)\n")
    assert "Traceback" not in runs[0].stderr
    assert "Traceback" in runs[1].stderr
