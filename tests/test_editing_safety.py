"""No edit is lost and no file is ever half of one: many at once, killed, without room, without rights."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import touchmap
from touchmap.load import load

SOURCES = str(Path(touchmap.__file__).parent.parent)
START = """\
import os, random, signal, sys, time
from datetime import date
from touchmap.editing.owner import assigned
from touchmap.editing.transaction import edit
from touchmap.editing.score import Observation, observed_score, typed_score
from touchmap.editing.set_fields import FieldToSet, set_fields
from touchmap.errors import TouchmapError
root = sys.argv[1]

def apart(work):  # a process of its own for one edit, cheap since all is imported already
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        except TouchmapError as error:
            print(error.message, error.hint, flush=True)
        except Exception as error:
            print(repr(error), flush=True)
        finally:
            os._exit(status)
    return child

def ended(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

# so that no child imports anything:
edit(root, lambda inventory: typed_score(inventory, "p0", "5", date(2026, 11, 22)), dry_run=True)
"""
TEXT = "touchmap: 1 # ours\ntouchpoints:\n" + "".join(
    f"  - id: p{number}\n    name: P\n    score: 1   # as of March\n" for number in range(10)
)


def program(text: str, root: Path) -> "subprocess.CompletedProcess[str]":
    """Run a program that has the editing room at hand."""
    command = [sys.executable, "-c", START + text, str(root)]
    environment = {**os.environ, "PYTHONPATH": SOURCES}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def client(tmp_path: Path) -> Path:
    (tmp_path / "touchmap.yaml").write_text(TEXT)
    return tmp_path


@pytest.mark.slow
def test_two_hundred_edits_at_the_same_time_all_succeed_and_are_all_in_it(client: Path) -> None:
    done = program(
        """
def one(number):
    seen = Observation("survey", date(2026, 1, 1), note=f"edit {number}")
    edit(root, lambda inventory: observed_score(inventory, f"p{number % 10}", "2", seen, replace=False), wait=300)

children = [apart(lambda number=number: one(number)) for number in range(200)]
sys.exit(sum(ended(child) != 0 for child in children))
""",
        client,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    notes = [record.note for record in load(str(client)).inventory.evidence]
    assert sorted(notes, key=str) == sorted((f"edit {number}" for number in range(200)), key=str)
    assert names(client) == ["touchmap.yaml"]
    assert (client / "touchmap.yaml").read_text().startswith(TEXT)


@pytest.mark.slow
def test_an_inventory_is_whole_at_whatever_moment_its_editor_is_killed(client: Path) -> None:
    done = program(
        """
file = root + "/touchmap.yaml"
first = open(file).read()
states = {first.replace("score: 1 ", f"score: {mark} ") for mark in range(1, 6)}
random.seed(7)
began = time.monotonic()
for number in range(5):
    ended(apart(lambda: edit(root, lambda inventory: set_fields(inventory, [FieldToSet("p0", "score", "2")]), wait=60)))
    ended(apart(lambda: edit(root, lambda inventory: set_fields(inventory, [FieldToSet("p0", "score", "1")]), wait=60)))
as_long_as_one = (time.monotonic() - began) / 10
killed = 0
for number in range(300):
    rows = [FieldToSet(f"p{point}", "score", str(number % 5 + 1)) for point in range(10)]
    child = apart(lambda: edit(root, lambda inventory: set_fields(inventory, rows), wait=60))
    time.sleep(random.random() * 2 * as_long_as_one)
    os.kill(child, signal.SIGKILL)
    killed += ended(child) != 0
    if open(file).read() not in states:
        sys.exit(f"torn at {number}")
last = [FieldToSet("p0", "score", "5"), FieldToSet("p1", "score", "4")]
edit(root, lambda inventory: set_fields(inventory, last), wait=60)
print(killed > 20, os.listdir(root))
""",
        client,
    )

    assert (done.stdout, done.stderr) == ("True ['touchmap.yaml']\n", "")


def test_of_a_table_that_was_cut_short_between_two_files_the_same_call_does_the_rest(client: Path) -> None:
    (client / "b.yaml").write_text("touchpoints:\n  - {id: b, name: B, score: 1} # b\n")
    call = """
rows = [FieldToSet("b", "score", "2"), FieldToSet("p0", "score", "2")]
what = lambda inventory: set_fields(inventory, rows)
"""
    cut = program(
        call
        + """
from pathlib import Path
real = Path.replace
def replace(self, target):
    real(self, target)
    os.kill(os.getpid(), signal.SIGKILL)
Path.replace = replace
edit(root, what)
""",
        client,
    )
    after_the_cut = [(client / name).read_text() for name in ("b.yaml", "touchmap.yaml")]
    again = program(call + "print([one.file for one in edit(root, what).files])", client)

    assert cut.returncode == -9
    assert after_the_cut == ["touchpoints:\n  - {id: b, name: B, score: 2} # b\n", TEXT]
    assert again.stdout == "['touchmap.yaml']\n"
    assert (client / "touchmap.yaml").read_text() == TEXT.replace("score: 1 ", "score: 2 ", 1)
    assert names(client) == ["b.yaml", "touchmap.yaml"]


def test_without_room_for_one_of_two_files_neither_is_written(client: Path) -> None:
    (client / "b.yaml").write_text("touchpoints:\n  - {id: b, name: B, score: 1} # b\n")

    done = program(
        """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
rows = [FieldToSet("b", "score", "2"), FieldToSet("p0", "score", "2")]
sys.exit(ended(apart(lambda: edit(root, lambda inventory: set_fields(inventory, rows)))))
""",
        client,
    )

    assert done.returncode != 0
    assert "cannot create a temporary file" in done.stdout
    assert "File too large" in done.stdout
    assert (client / "touchmap.yaml").read_text() == TEXT
    assert (client / "b.yaml").read_text().endswith("score: 1} # b\n")
    assert names(client) == ["b.yaml", "touchmap.yaml"]


def test_in_a_folder_that_can_not_be_written_nothing_changes() -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "touchmap.yaml").write_text(TEXT)
        (root / "touchmap.yaml").chmod(0o666)
        root.chmod(0o555)
        done = program(
            """
if os.geteuid() == 0:  # modes do not hold root back, so the child gives its rights up
    os.setegid(12345); os.seteuid(12345)
sys.exit(ended(apart(lambda: edit(root, lambda inventory: typed_score(inventory, "p0", "2", date(2026, 11, 22))))))
""",
            root,
        )
        root.chmod(0o755)

        assert done.returncode != 0
        assert "cannot create a temporary file next to" in done.stdout
        assert (root / "touchmap.yaml").read_text() == TEXT
        assert names(root) == ["touchmap.yaml"]


def test_who_waits_longer_than_told_is_told_by_whom(client: Path) -> None:
    done = program(
        """
from pathlib import Path
from touchmap.source.files.locks import locked
with locked(Path(root), 1):
    child = apart(lambda: edit(root, lambda inventory: typed_score(inventory, "p0", "2", date(2026, 11, 22)), wait=0.1))
    ended(child)
print(os.getpid())
""",
        client,
    )

    said, holder = done.stdout.rsplit("\n", 2)[:2]
    assert "is still locked after" in said
    assert "--wait SECONDS" in said
    assert not Path("/proc/locks").exists() or f"process {holder} (" in said
    assert (client / "touchmap.yaml").read_text() == TEXT
