"""Whether a file of the inventory was saved is seen without reading any."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from touchmap.source.files.saved import SavedFiles
from touchmap.source.yaml.limits import Limits

Folder = Callable[[dict[str, str]], Path]
FILES = {
    "touchmap.yaml": "touchmap: 1\nexclude: [old]\n",
    "more/till.yaml": "touchpoints: []\n",
    "old/till.yaml": "touchpoints: []\n",
    "notes.txt": "a\n",
    ".git/index.yaml": "a\n",
    "templates/html/week.html.j2": "a\n",
}


def looks(path: Path, save: Callable[[], object]) -> bool:
    """Whether a save is seen, and another look after it sees nothing new."""
    files = SavedFiles(str(path), Limits())
    before = files.look()
    save()
    after = files.look()
    assert files.look() == after
    return before != after


@pytest.mark.parametrize("file", ["touchmap.yaml", "more/till.yaml", "templates/html/week.html.j2"])
def test_a_save_of_what_is_read_is_seen(folder: Folder, file: str) -> None:
    here = folder(FILES)

    assert looks(here, lambda: (here / file).write_text("touchmap: 1\n# another\n"))


@pytest.mark.parametrize("file", ["old/till.yaml", "notes.txt", ".git/index.yaml"])
def test_a_save_of_anything_else_is_not(folder: Folder, file: str) -> None:
    here = folder(FILES)

    assert not looks(here, lambda: (here / file).write_text("another\n"))


@pytest.mark.parametrize("file", ["new.yaml", "deep/er/new.yml", "templates/html/plan.css"])
def test_a_new_file_is_seen(folder: Folder, file: str) -> None:
    here = folder(FILES)

    assert looks(here, lambda: folder({file: ""}))


def test_a_file_that_takes_the_place_of_another_with_its_time_and_size_is_seen(folder: Folder) -> None:
    here = folder(FILES)
    file, draft = here / "more" / "till.yaml", here / "draft"
    draft.write_text("touchpoints: {}\n")
    os.utime(draft, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))

    assert looks(here, lambda: draft.replace(file))


def test_what_is_left_out_is_read_again_when_the_settings_are_saved(folder: Folder) -> None:
    here = folder(FILES)
    files = SavedFiles(str(here), Limits())
    files.look()
    (here / "touchmap.yaml").write_text("touchmap: 1\nexclude: []\n")

    assert str(here / "old" / "till.yaml") in {stamp.file for stamp in files.look()}


def test_of_a_file_of_its_own_only_that_one_counts(folder: Folder) -> None:
    here = folder({"one.yaml": "touchmap: 1\n", "other.yaml": "touchmap: 1\n"})

    assert looks(here / "one.yaml", lambda: (here / "one.yaml").write_text("touchmap: 1\n\n"))
    assert not looks(here / "one.yaml", lambda: (here / "other.yaml").write_text("touchmap: 1\n\n"))


@pytest.mark.parametrize("text", ["\xff", "exclude: [", "exclude: &a [*a]"])
def test_settings_that_cannot_be_read_leave_nothing_out(folder: Folder, text: str) -> None:
    here = folder(FILES)
    (here / "touchmap.yaml").write_bytes(text.encode("latin-1"))

    assert len(SavedFiles(str(here), Limits()).look()) == 4


def test_a_folder_that_is_gone_has_no_files(tmp_path: Path) -> None:
    assert SavedFiles(str(tmp_path / "gone"), Limits()).look() == frozenset()
