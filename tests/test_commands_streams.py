"""The world around a command: pipes, terminals, locales, signals, and the lack of all of them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Run
from screens import PROGRAM, on_terminal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="descriptors and terminals are of another kind there"),
]

Command = Callable[..., Run]
POINTS = "".join(
    f"  - {{id: p{number}, name: Звонок {number}, customer_weight: 5, business_priority: 4, score: 2}}\n"
    for number in range(300)
)
INVENTORY = f"touchmap: 1\ntouchpoints:\n{POINTS}"


@pytest.fixture
def client(tmp_path: Path) -> Path:
    (tmp_path / "touchmap.yaml").write_text(INVENTORY, encoding="utf-8")
    return tmp_path


def in_shell(line: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    touchmap = f"'{sys.executable}' -m touchmap"
    return subprocess.run(
        ["bash", "-c", "set -o pipefail; " + line.replace("touchmap ", touchmap + " ", 1)],
        cwd=cwd,
        capture_output=True,
        env={**os.environ, "PYTHONSAFEPATH": "1", **environment},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(("command", "status"), [("rank", 0), ("check", 1), ("rank --format json nope", 2)])
def test_a_reader_that_leaves_early_changes_no_status_and_causes_no_word(
    command: str, status: int, client: Path
) -> None:
    done = in_shell(f"touchmap {command} | head -1 >&2", client)

    assert done.returncode == status
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("command", ["rank", "check --format json", "--help", "--version", "rank --format json nope"])
@pytest.mark.parametrize(("target", "why"), [(">/dev/full", b"no space left"), (">&-", b"it is closed")])
def test_a_result_that_can_not_be_written_is_told_and_is_no_success(
    command: str, target: str, why: bytes, client: Path
) -> None:
    done = in_shell(f"touchmap {command} {target}", client)

    assert done.returncode == 2
    assert done.stderr.startswith(b"touchmap: cannot write to standard output: " + why)
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("target", ["2>&-", "2>/dev/full"])
def test_remarks_that_can_not_be_written_change_nothing(target: str, client: Path) -> None:
    done, refused = in_shell(f"touchmap rank {target}", client), in_shell(f"touchmap rank nope {target}", client)

    assert (done.returncode, refused.returncode) == (0, 2)
    assert done.stdout.count("Звонок".encode()) >= 300


def test_a_closed_standard_input_matters_only_where_it_is_read(client: Path) -> None:
    read, not_read = in_shell("touchmap rank - <&-", client), in_shell("touchmap rank <&-", client)

    assert (read.returncode, not_read.returncode) == (2, 0)
    assert b"standard input is closed" in read.stderr


def test_standard_input_is_an_inventory_of_its_own(touchmap: Command) -> None:
    run = touchmap("rank", "-", "--format", "json", stdin=("\ufeff" + INVENTORY).replace("\n", "\r\n").encode())

    assert run.status == 0
    assert len(json.loads(run.out)["touchpoints"]) == 300


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1", "LANG": "C"},
        {"HOME": "", "TERM": "", "COLUMNS": "abc", "LINES": "-1"},
        {"PYTHONHASHSEED": "1", "COLUMNS": "7", "TZ": "Asia/Kamchatka"},
    ],
    ids=["C", "latin-1", "nothing set", "odd"],
)
def test_the_result_is_the_same_whatever_the_environment_says(
    environment: dict[str, str], client: Path, touchmap: Command
) -> None:
    (client / "touchmap.yaml").write_text(INVENTORY.replace("score: 2}", "scor: 2}", 1), encoding="utf-8")
    usual = touchmap("check", "--today", "2026-11-22")
    odd = touchmap("check", "--today", "2026-11-22", **environment)

    assert usual.status == 1
    assert odd == usual


def test_help_is_written_in_utf_8_even_where_the_locale_is_ascii(touchmap: Command) -> None:
    run = touchmap("rank", "--help", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    assert (run.status, "×" in run.out) == (0, True)


@pytest.mark.usefixtures("client")
def test_ages_are_counted_from_the_day_that_is_named(touchmap: Command) -> None:
    by_option = touchmap("check", "--today", "2026-11-22")
    by_epoch = touchmap("check", SOURCE_DATE_EPOCH=str(1_795_305_600))

    assert by_option == by_epoch
    assert touchmap("check", SOURCE_DATE_EPOCH="soon").err.startswith('touchmap: not a date: "soon"')


def test_a_working_folder_that_is_gone_is_told(client: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    line = f"mkdir '{gone}' && cd '{gone}' && rmdir '{gone}' && touchmap "
    lost, found = in_shell(line + "rank", client), in_shell(line + f"rank '{client}'", client)

    assert lost.returncode == 2
    assert b"cannot find the current folder" in lost.stderr
    assert found.returncode == 0


def test_a_handful_of_open_files_is_enough(tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text("touchmap: 1\n")
    for number in range(40):
        (tmp_path / f"d{number}").mkdir()
        (tmp_path / f"d{number}" / "a.yaml").write_text(
            f"touchpoints: [{{id: p{number}, name: P, customer_weight: 1, business_priority: 1, score: 1}}]\n"
        )
    done = in_shell("ulimit -n 12; touchmap rank --format json", tmp_path)

    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["touchpoints"]) == 40


@pytest.mark.usefixtures("client")
def test_no_color_and_force_color_are_honoured_without_a_terminal(touchmap: Command) -> None:
    plain, forced = touchmap("rank", TERM="xterm"), touchmap("rank", FORCE_COLOR="1", TERM="xterm")
    neither = touchmap("rank", FORCE_COLOR="1", NO_COLOR="1", TERM="xterm")

    assert "\x1b[" not in plain.out
    assert "\x1b[" in forced.out
    assert "\x1b" not in neither.out
    assert touchmap("rank", FORCE_COLOR="", NO_COLOR="", TERM="xterm") == plain


@pytest.mark.parametrize(
    ("columns", "environment", "widest"),
    [(40, {}, 40), (0, {}, 80), (80, {"COLUMNS": "abc"}, 80), (80, {"COLUMNS": "0"}, 80), (1, {}, 20), (200, {}, 200)],
)
def test_a_terminal_of_any_width_shows_the_ranks_the_names_and_the_priorities(
    columns: int, environment: dict[str, str], widest: int, client: Path
) -> None:
    (client / "touchmap.yaml").write_text(INVENTORY[: INVENTORY.index("  - {id: p3,")], encoding="utf-8")
    status, shown = on_terminal(["rank"], client, columns, NO_COLOR="1", **environment)

    assert status == 0
    assert "\x1b" not in shown
    assert "60" in shown
    assert max(len(line) for line in shown.splitlines()) <= widest


def test_a_terminal_has_colours_unless_no_color_says_no(client: Path) -> None:
    assert "\x1b[" in on_terminal(["rank", "--top", "1"], client, 80)[1]
    assert "\x1b" not in on_terminal(["rank", "--top", "1"], client, 80, NO_COLOR="1")[1]


@pytest.fixture
def heeded() -> Iterator[None]:
    """Ctrl-C reaches programs that are started here, also where the tests run in a background that ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
def test_ctrl_c_while_input_is_awaited_ends_with_130_and_without_a_word(tmp_path: Path) -> None:
    theirs, ours = os.pipe()
    with subprocess.Popen(
        [*PROGRAM, "rank", "-"],
        cwd=tmp_path,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONSAFEPATH": "1"},
    ) as process:
        os.close(theirs)
        os.write(ours, b"#" * 1_000_000)  # it is taken once the program reads
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    os.close(ours)

    assert (process.returncode, out, err.strip()) == (130, b"", b"")


@pytest.mark.parametrize(
    "module",
    ["typer", "touchmap.errors", "touchmap.cli.commands.rank", "pydantic", "touchmap.source.yaml.events", "difflib"],
)
def test_ctrl_c_during_any_import_ends_with_130_and_without_a_word(module: str, tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text("touchmap: 1\ntuchpoints: []\n")
    program = f"""
import os, signal, sys
class Interrupting:
    def find_spec(self, name, *_):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
from touchmap.cli.main import main
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", program, "rank"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "")
