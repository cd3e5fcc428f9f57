"""Files are wholly the old ones or wholly the new ones, and no edit is lost."""

import errno
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

import touchmap
from touchmap.errors import TouchmapError
from touchmap.source.files.atomic_write import FileChange, edit_file, replace_all
from touchmap.source.files.locks import locked

SOURCES = str(Path(touchmap.__file__).parent.parent)


def child(program: str, *arguments: str) -> subprocess.Popen[str]:
    """A Python process that runs a program with touchmap at hand."""
    environment = {**os.environ, "PYTHONPATH": SOURCES}
    command = [sys.executable, "-S", "-c", "from touchmap.source.files.atomic_write import *\n" + program, *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "touchmap.yaml"
    path.write_bytes(b"a: 1\r\n")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def to_two(text: str) -> str:
    return text.replace("1", "2")


def test_an_edit_keeps_line_ends_and_mode_and_leaves_nothing_behind(file: Path) -> None:
    file.chmod(0o640)

    assert edit_file(file, to_two, 1)

    assert file.read_bytes() == b"a: 2\r\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert names(file.parent) == ["touchmap.yaml"]


def test_an_edit_that_changes_nothing_does_not_touch_the_file(file: Path) -> None:
    before = file.stat()

    assert not edit_file(file, str, 1)

    assert file.stat().st_ino == before.st_ino


def test_the_owner_stays(file: Path) -> None:
    if os.geteuid() == 0:
        os.chown(file, 12345, 23456)
    before = file.stat()

    edit_file(file, to_two, 1)

    assert (file.stat().st_uid, file.stat().st_gid) == (before.st_uid, before.st_gid)


def test_a_links_target_is_written_and_the_link_stays(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.yaml"
    link.parent.mkdir()
    link.symlink_to(file)

    edit_file(link, to_two, 1)

    assert link.is_symlink()
    assert file.read_bytes() == b"a: 2\r\n"


def test_an_edit_that_raises_leaves_the_file(file: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        edit_file(file, lambda text: text * (1 // 0), 1)

    assert (file.read_bytes(), names(file.parent)) == (b"a: 1\r\n", ["touchmap.yaml"])


def test_a_read_only_file_is_refused_to_root_too(file: Path) -> None:
    file.chmod(0o444)

    with pytest.raises(TouchmapError, match="is read-only"):
        edit_file(file, to_two, 1)

    assert file.read_bytes() == b"a: 1\r\n"


def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")

    with pytest.raises(TouchmapError, match="not a regular file"):
        edit_file(tmp_path / "pipe.yaml", to_two, 1)


def test_a_file_that_changed_since_it_was_read_is_not_touched(file: Path) -> None:
    with pytest.raises(TouchmapError, match="another program has changed"):
        edit_file(file, lambda text: to_two(text) if file.write_bytes(b"a: 3\n") else text, 1)

    assert (file.read_bytes(), names(file.parent)) == (b"a: 3\n", ["touchmap.yaml"])


def test_of_several_files_none_is_written_if_one_has_changed(file: Path) -> None:
    other = file.with_name("other.yaml")
    other.write_bytes(b"b: 1\n")

    with pytest.raises(TouchmapError, match=r"another program has changed .*other\.yaml"):
        replace_all([FileChange(file, b"a: 1\r\n", b"a: 2\r\n"), FileChange(other, b"b: 0\n", b"b: 2\n")])

    assert (file.read_bytes(), other.read_bytes()) == (b"a: 1\r\n", b"b: 1\n")
    assert names(file.parent) == ["other.yaml", "touchmap.yaml"]


def test_who_waits_too_long_is_told_by_whom(file: Path) -> None:
    with locked(file.parent, 1):
        waiting = child("import sys; edit_file(Path(sys.argv[1]), lambda text: '', 0.1)", str(file))
        _, said = waiting.communicate(timeout=20)

    assert waiting.returncode == 1
    assert "is still locked after" in said
    if Path("/proc/locks").exists():
        assert f"process {os.getpid()} (" in said


def test_a_lock_ends_with_its_process(file: Path) -> None:
    program = "import sys, time\nwith locked(Path(sys.argv[1]), 1):\n print('held', flush=True); time.sleep(60)"
    holder = child(program, str(file.parent))
    assert holder.stdout is not None
    holder.stdout.readline()
    holder.kill()
    holder.communicate()

    assert edit_file(file, to_two, 5)


def test_leftovers_of_a_killed_process_are_swept_and_those_of_a_living_one_stay(file: Path) -> None:
    (file.parent / ".touchmap-dead.tmp").write_bytes(b"half")
    program = """
import sys, time
from touchmap.source.files.temp_file import staged
with staged(Path(sys.argv[1]).parent, b"new", lambda made: None):
    print("staged", flush=True)
    time.sleep(60)
"""
    living = child(program, str(file))
    assert living.stdout is not None
    living.stdout.readline()

    edit_file(file, to_two, 1)
    left = names(file.parent)
    living.kill()
    living.communicate()

    assert len(left) == 2
    assert ".touchmap-dead.tmp" not in left
    edit_file(file, lambda text: text.replace("2", "3"), 1)
    assert names(file.parent) == ["touchmap.yaml"]


def test_a_full_disk_leaves_everything_as_it_was(file: Path) -> None:
    program = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
edit_file(Path(sys.argv[1]), lambda text: text * 1000, 1)
"""
    _, said = (writer := child(program, str(file))).communicate(timeout=20)

    assert writer.returncode == 1
    assert "TouchmapError: cannot create a temporary file" in said
    assert os.strerror(errno.EFBIG) in said
    assert (file.read_bytes(), names(file.parent)) == (b"a: 1\r\n", ["touchmap.yaml"])


def test_a_read_only_folder_leaves_everything_as_it_was() -> None:
    program = """
import os, sys
if os.geteuid() == 0:  # modes do not hold root back, so the child gives its rights up
    os.setegid(12345); os.seteuid(12345)
edit_file(Path(sys.argv[1]), lambda text: "", 1)
"""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "touchmap.yaml"
        file.write_bytes(b"a: 1\n")
        file.chmod(0o666)
        file.parent.chmod(0o555)
        _, said = (writer := child(program, str(file))).communicate(timeout=20)
        file.parent.chmod(0o755)

        assert writer.returncode == 1
        assert "TouchmapError: cannot create a temporary file next to" in said
        assert (file.read_bytes(), names(file.parent)) == (b"a: 1\n", ["touchmap.yaml"])


def test_without_locks_nothing_is_written_and_a_sentence_says_why(file: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": SOURCES}
    program = """
import sys
sys.modules["fcntl"] = None
from touchmap.source.files.atomic_write import *
edit_file(Path(sys.argv[1]), lambda text: "", 1)
"""
    command = [sys.executable, "-S", "-c", program, str(file)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert "TouchmapError: safe editing is not possible on this system" in done.stderr
    assert file.read_bytes() == b"a: 1\r\n"


ENDLESS = """
import sys
path, state = Path(sys.argv[1]), 0
print("ready", flush=True)
while True:
    edit_file(path, lambda text: ("b" if text[0] == "a" else "a") * 200_000, 60)
"""


@pytest.mark.slow
def test_a_file_is_whole_whenever_its_writer_is_killed(file: Path) -> None:
    states = {b"a" * 200_000, b"b" * 200_000}
    file.write_bytes(b"a" * 200_000)
    for number in range(200):
        writer = child(ENDLESS, str(file))
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(number % 40 * 0.0005)
        writer.send_signal(signal.SIGKILL)
        writer.communicate()

        assert file.read_bytes() in states

    edit_file(file, lambda _: "done", 1)
    assert names(file.parent) == ["touchmap.yaml"]


@pytest.mark.slow
def test_two_hundred_edits_at_the_same_time_all_succeed_and_are_all_in_it(file: Path) -> None:
    program = "import sys; edit_file(Path(sys.argv[1]), lambda text: text + sys.argv[2] + '\\n', 300)"
    writers = [child(program, str(file), f"edit-{number}") for number in range(200)]
    said = [writer.communicate()[1] for writer in writers]

    assert {writer.returncode for writer in writers} == {0}, said
    assert sorted(file.read_text().split()[2:]) == sorted(f"edit-{number}" for number in range(200))
    assert names(file.parent) == ["touchmap.yaml"]
