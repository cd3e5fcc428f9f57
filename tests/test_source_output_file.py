"""A result's file: wholly the old one or wholly the new one, on every system."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from touchmap.errors import TouchmapError
from touchmap.output.result_file import write_whole
from touchmap.source.files.temp_file import staged, sweep


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("")

    write_whole(str(tmp_path / "plan.html"), b"new\r\n")

    assert (tmp_path / "plan.html").read_bytes() == b"new\r\n"
    assert (tmp_path / "plan.html").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert names(tmp_path) == ["plain", "plan.html"]


def test_an_old_file_gives_its_mode_to_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "plan.html").write_text("old")
    (tmp_path / "plan.html").chmod(0o640)

    write_whole(str(tmp_path / "plan.html"), b"new")

    assert (tmp_path / "plan.html").read_bytes() == b"new"
    assert (tmp_path / "plan.html").stat().st_mode & 0o777 == 0o640


def test_the_owner_stays_where_the_system_lets_it(tmp_path: Path) -> None:
    (tmp_path / "plan.html").write_text("old")
    if os.geteuid() == 0:
        os.chown(tmp_path / "plan.html", 12345, 23456)
    before = (tmp_path / "plan.html").stat()

    write_whole(str(tmp_path / "plan.html"), b"new")

    after = (tmp_path / "plan.html").stat()
    assert (after.st_uid, after.st_gid) == (before.st_uid, before.st_gid)


def test_the_file_that_a_link_leads_to_is_written_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "plan.html")

    write_whole(str(tmp_path / "link"), b"new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "plan.html").read_bytes() == b"new"


def test_a_pipe_takes_the_bytes_themselves(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)

    write_whole(str(tmp_path / "pipe"), b"new")

    assert os.read(reader, 10) == b"new"
    os.close(reader)


@pytest.mark.parametrize(("place", "why"), [(".", "it is a folder"), ("no/plan.html", r"no/plan\.html: no such file")])
def test_a_place_that_takes_no_file_is_told(place: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(TouchmapError, match=why):
        write_whole(str(tmp_path / place), b"new")

    assert names(tmp_path) == []


def test_without_room_the_old_file_stays_and_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "plan.html").write_text("old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(TouchmapError, match=r"cannot write .*: file too large"):
            write_whole(str(tmp_path / "plan.html"), b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert (tmp_path / "plan.html").read_text() == "old"
    assert names(tmp_path) == ["plan.html"]


def test_a_system_without_locks_writes_results_and_new_files(tmp_path: Path) -> None:
    program = """
import sys
sys.modules["fcntl"] = None
from touchmap.source.files.new_files import write_new
from touchmap.output.result_file import write_whole
write_whole(sys.argv[1] + "/plan.html", b"new")
write_new(sys.argv[1], {"a.yaml": "a: 1"})
"""
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True)

    assert names(tmp_path) == ["a.yaml", "plan.html"]


def test_a_file_that_is_being_written_is_not_swept_away(tmp_path: Path) -> None:
    with staged(tmp_path, b"new", lambda _: None) as temporary:
        sweep(tmp_path)

        assert temporary.read_bytes() == b"new"
    assert names(tmp_path) == []
