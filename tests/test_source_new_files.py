"""New files: all of them or none, and never over what is there."""

from pathlib import Path

import pytest

from touchmap.errors import TouchmapError
from touchmap.source.files.new_files import write_new

TEXTS = {"a.yaml": "a: 1\n", "b.yaml": "b: Łódź\n"}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_appear_in_a_folder_that_is_made(tmp_path: Path) -> None:
    write_new(str(tmp_path / "clients" / "new"), TEXTS)

    assert names(tmp_path / "clients" / "new") == ["a.yaml", "b.yaml"]
    assert (tmp_path / "clients" / "new" / "b.yaml").read_bytes() == "b: Łódź\n".encode()


def test_other_files_of_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "README").write_text("mine")

    write_new(str(tmp_path), TEXTS)

    assert names(tmp_path) == ["README", "a.yaml", "b.yaml"]


def test_one_name_that_is_taken_stops_all(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("mine")

    with pytest.raises(TouchmapError, match=r"already in .*: b\.yaml"):
        write_new(str(tmp_path), TEXTS)

    assert names(tmp_path) == ["b.yaml"]
    assert (tmp_path / "b.yaml").read_text() == "mine"


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(TouchmapError, match="already"):
        write_new(str(tmp_path), TEXTS)

    assert not (tmp_path / "elsewhere").exists()


def test_what_was_written_is_taken_away_where_a_later_file_fails(tmp_path: Path) -> None:
    target = tmp_path / "clients" / "new"

    with pytest.raises(TouchmapError, match="cannot write to"):
        write_new(str(target), {**TEXTS, "missing/c.yaml": "c: 1\n"})

    assert names(tmp_path) == []


def test_folders_that_were_there_before_stay_where_it_fails(tmp_path: Path) -> None:
    with pytest.raises(TouchmapError):
        write_new(str(tmp_path), {**TEXTS, "x" * 300: ""})

    assert names(tmp_path) == []


@pytest.mark.parametrize("kind", ["file", "link to nothing"])
def test_a_place_that_is_no_folder_is_refused(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "place"
    if kind == "file":
        place.write_text("mine")
    else:
        place.symlink_to(tmp_path / "nothing")

    with pytest.raises(TouchmapError, match="not a folder: "):
        write_new(str(place), TEXTS)

    assert names(tmp_path) == ["place"]


def test_files_take_the_mode_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("")

    write_new(str(tmp_path), TEXTS)

    assert (tmp_path / "a.yaml").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert (tmp_path / "a.yaml").stat().st_nlink == 1
