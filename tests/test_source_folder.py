"""Which files make an inventory: each once, none hidden, nothing outside, and a sentence where there is none."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import said

from touchmap.errors import TouchmapError
from touchmap.source.files.folder import Files, gather
from touchmap.source.yaml.limits import Limits, raised

Write = Callable[[dict[str, str]], Path]
MARKER = "touchmap: 1\n"


def names(path: str | Path | None) -> list[str]:
    return list(gather(str(path) if path is not None else None, Limits()).texts)


def unread(files: Files) -> dict[str, str]:
    return {problem.where.file: said(problem.values["what"]) for problem in files.unread}


def why_not(path: str | None) -> str:
    with pytest.raises(TouchmapError) as caught:
        gather(path, Limits())
    assert caught.value.hint
    return caught.value.message


def test_every_yaml_file_below_the_marker_belongs_to_it_in_the_order_of_code_points(folder: Write) -> None:
    path = folder(
        {
            "touchmap.yaml": MARKER,
            "b.yml": "",
            "B.yaml": "",
            "я/a.yaml": "",
            "deep/er/c.yaml": "",
            "deep.yaml": "",
            "notes.md": "",
            "x.yaml.bak": "",
            ".hidden.yaml": "",
            ".github/ci.yml": "",
            "templates/t.yaml": "",
            "deep/templates/t.yaml": "",
        }
    )

    assert names(path) == ["B.yaml", "b.yml", "deep.yaml", "deep/er/c.yaml", "touchmap.yaml", "я/a.yaml"]


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        ("drafts", ["a.yaml", "d2/x.yml"]),
        ("drafts/", ["a.yaml", "d2/x.yml"]),
        ("[drafts, 'd?/*']", ["a.yaml"]),
        ("'*.yml'", ["a.yaml", "drafts/2024.yaml"]),
        ("drafts/2024.yaml", ["a.yaml", "d2/x.yml"]),
        ("['*']", []),
        ("~", ["a.yaml", "d2/x.yml", "drafts/2024.yaml"]),
        ("{a: b}", ["a.yaml", "d2/x.yml", "drafts/2024.yaml"]),
    ],
)
def test_what_the_client_excludes_is_left_out(folder: Write, exclude: str, left: list[str]) -> None:
    path = folder(
        {
            "touchmap.yaml": f"{MARKER}exclude: {exclude}\n",
            "a.yaml": "",
            "drafts/2024.yaml": "",
            "d2/x.yml": "",
        }
    )

    assert [name for name in names(path) if name != "touchmap.yaml"] == left


def test_a_folder_whose_name_is_a_number_can_be_excluded(folder: Write) -> None:
    assert names(folder({"touchmap.yaml": f"{MARKER}exclude: [2024]\n", "2024/a.yaml": ""})) == ["touchmap.yaml"]


def test_exclude_is_read_within_the_limits_of_the_caller(folder: Write) -> None:
    path = folder({"touchmap.yaml": f"{MARKER}exclude: [x]\nnotes: {'[' * 60}{']' * 60}\n", "x/a.yaml": ""})

    assert list(gather(str(path), raised(["depth=100"])).texts) == ["touchmap.yaml"]


def test_the_marker_is_searched_upwards(folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder({"touchmap.yaml": MARKER, "a/b/c.yaml": ""})
    monkeypatch.chdir(path / "a" / "b")

    assert names(None) == names(path) == names(path / "a") == ["a/b/c.yaml", "touchmap.yaml"]


def test_a_file_of_a_client_folder_means_the_whole_of_it_with_that_file_shown(folder: Write) -> None:
    path = folder({"touchmap.yaml": MARKER, "a/b.yaml": ""})
    files = gather(str(path / "a" / "b.yaml"), Limits())

    assert (list(files.texts), files.shown) == (["a/b.yaml", "touchmap.yaml"], "a/b.yaml")


def test_a_file_without_a_client_folder_stands_for_itself(folder: Write) -> None:
    path = folder({"one.txt": MARKER})

    assert names(path / "one.txt") == ["one.txt"]


@pytest.mark.parametrize("name", ["templates/t.yaml", "out/x.yaml", "notes.md"])
def test_a_file_that_the_client_folder_leaves_out_is_refused(folder: Write, name: str) -> None:
    path = folder({"touchmap.yaml": f"{MARKER}exclude: out\n", name: ""})

    assert " excludes this file: " in why_not(str(path / name))


def test_a_path_to_nothing_an_empty_one_and_a_folder_without_an_inventory_are_told_apart(tmp_path: Path) -> None:
    assert why_not(str(tmp_path / "nope")) == f"no such file or folder: {tmp_path / 'nope'}"
    assert why_not("") == "the path is empty"
    assert ": no touchmap.yaml in it or above it" in why_not(str(tmp_path))
    assert "cannot open " in why_not("a\0b")
    assert "cannot open " in why_not("x" * 5_000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes by name here")
def test_a_pipe_is_never_waited_for(folder: Write, tmp_path: Path) -> None:
    folder({"touchmap.yaml": MARKER})
    os.mkfifo(tmp_path / "p.yaml")

    assert unread(gather(str(tmp_path), Limits())) == {"p.yaml": "this is not a regular file"}
    assert "neither a folder nor a regular file" in why_not(str(tmp_path / "p.yaml"))
    assert "neither a folder nor a regular file" in why_not(os.devnull)


def test_a_folder_with_the_name_of_a_file_is_a_folder(folder: Write) -> None:
    assert names(folder({"touchmap.yaml": MARKER, "x.yaml/a.yaml": ""})) == ["touchmap.yaml", "x.yaml/a.yaml"]


def test_a_marker_that_is_a_folder_marks_nothing(tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").mkdir()

    assert ": no touchmap.yaml in it" in why_not(str(tmp_path))


def test_a_link_to_nothing_and_a_link_to_itself_are_findings_of_that_file(folder: Write, tmp_path: Path) -> None:
    folder({"touchmap.yaml": MARKER})
    (tmp_path / "gone.yaml").symlink_to("nowhere.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "loop").symlink_to("loop")
    told = unread(gather(str(tmp_path), Limits()))

    assert told["gone.yaml"] == "cannot read the file: no such file or directory"
    assert told["loop.yaml"].startswith("cannot read the file: too many levels of symbolic links")
    assert set(told) == {"gone.yaml", "loop.yaml"}


def test_links_in_circles_hide_no_file_and_show_none_twice(folder: Write, tmp_path: Path) -> None:
    folder({"touchmap.yaml": MARKER, "a/one.yaml": "", "a/b/two.yaml": ""})
    (tmp_path / "0").symlink_to("a")
    (tmp_path / "a" / "up").symlink_to("..")
    (tmp_path / "a" / "b" / "self").symlink_to(".")
    (tmp_path / "again.yaml").symlink_to("a/one.yaml")

    assert names(tmp_path) == ["a/b/two.yaml", "a/one.yaml", "touchmap.yaml"]


def test_a_link_to_what_is_not_met_otherwise_counts(folder: Write, tmp_path: Path) -> None:
    folder({"touchmap.yaml": MARKER, ".kept/one.yaml": "", "data.txt": "x: 1"})
    (tmp_path / "shown").symlink_to(".kept")
    (tmp_path / "data.yaml").symlink_to("data.txt")

    assert names(tmp_path) == ["data.yaml", "shown/one.yaml", "touchmap.yaml"]


def test_a_file_may_be_named_by_its_link(folder: Write, tmp_path: Path) -> None:
    folder({"touchmap.yaml": MARKER, "a/one.yaml": ""})
    (tmp_path / "link.yaml").symlink_to("a/one.yaml")

    assert gather(str(tmp_path / "link.yaml"), Limits()).shown == "a/one.yaml"


def test_a_client_folder_behind_a_link_is_the_same(folder: Write, tmp_path: Path) -> None:
    folder({"real/touchmap.yaml": MARKER, "real/a/one.yaml": ""})
    (tmp_path / "link").symlink_to("real")

    assert names(tmp_path / "link") == ["a/one.yaml", "touchmap.yaml"]
    assert gather(str(tmp_path / "link" / "a" / "one.yaml"), Limits()).shown == "a/one.yaml"


def test_links_are_not_followed_out_of_the_client_folder(folder: Write, tmp_path: Path) -> None:
    folder({"client/touchmap.yaml": MARKER, "secret.yaml": "touchpoints: []", "other/x.yaml": ""})
    (tmp_path / "client" / "out.yaml").symlink_to("../secret.yaml")
    (tmp_path / "client" / "away").symlink_to("../other")
    files = gather(str(tmp_path / "client"), Limits())

    assert list(files.texts) == ["touchmap.yaml"]
    assert unread(files) == {"out.yaml": "the link points outside the client folder"}


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_a_name_that_is_no_text_is_written_out(tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text(MARKER)
    (tmp_path / os.fsdecode(b"caf\xe9.yaml")).write_text("a: 1")
    files = gather(str(tmp_path), Limits())

    assert files.texts["caf\\xe9.yaml"] == "a: 1"


def test_a_file_over_the_limit_is_refused_and_the_limit_can_be_raised(folder: Write) -> None:
    path = folder({"touchmap.yaml": MARKER, "big.yaml": "#" * 2_000})
    files = gather(str(path), Limits(file=1_000))
    fix = said(files.unread[0].values["fix"])

    assert unread(files) == {"big.yaml": "the file is larger than 1,000 bytes"}
    assert gather(str(path), raised([fix.rpartition("--limit ")[2]])).unread == ()


def test_a_file_of_another_encoding_is_a_finding_of_that_file(folder: Write, tmp_path: Path) -> None:
    folder({"touchmap.yaml": MARKER})
    (tmp_path / "old.yaml").write_bytes("имя: x".encode("cp1251"))

    assert list(unread(gather(str(tmp_path), Limits()))) == ["old.yaml"]


class BrokenStream(io.BytesIO):
    """A stream whose device does not answer."""

    def read1(self, _size: int | None = -1, /) -> bytes:
        raise OSError(5, "Input/output error")


def test_standard_input_that_is_closed_or_broken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert why_not("-") == "standard input is closed"

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BrokenStream()))
    assert why_not("-") == "cannot read standard input: input/output error"


def test_standard_input_is_one_document_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(MARKER.encode())))

    assert gather("-", Limits()).texts == {"-": MARKER}
