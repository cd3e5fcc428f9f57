"""`touchmap init`, as people run it."""

import json
from collections.abc import Callable
from pathlib import Path

from conftest import Golden, Run

Command = Callable[..., Run]


def test_a_starter_is_valid_in_one_command(touchmap: Command, tmp_path: Path) -> None:
    made = touchmap("init", "smile", "--starter", "clinic", "--language", "ru", "--name", "Клиника «Улыбка»")
    checked = touchmap("check", "smile")

    assert (made.status, made.err) == (0, "")
    assert checked.status == 0
    assert "Клиника «Улыбка»" in (tmp_path / "smile" / "touchmap.yaml").read_text(encoding="utf-8")


def test_it_says_what_it_wrote_and_what_to_do_next(touchmap: Command, golden: Golden) -> None:
    golden.holds(touchmap("init", "smile & co", "--starter", "cafe").out)


def test_a_blank_folder_says_why_check_is_red(touchmap: Command, golden: Golden) -> None:
    golden.holds(touchmap("init").out)


def test_the_files_of_a_starter_are_as_people_read_them(touchmap: Command, golden: Golden, tmp_path: Path) -> None:
    touchmap("init", "--starter", "clinic", "--language", "pl")

    for file in ("touchmap", "touchpoints", "chains"):
        golden.holds((tmp_path / f"{file}.yaml").read_text(encoding="utf-8"), "yaml", file)


def test_json_tells_the_same(touchmap: Command) -> None:
    document = json.loads(touchmap("init", "new", "--format", "json").out)

    assert document["shape"] == "touchmap.init/1"
    assert [file["path"] for file in document["files"]] == [
        "touchmap.yaml",
        "chains.yaml",
        "touchpoints.yaml",
        "touchmap.schema.json",
    ]
    assert [step["command"] for step in document["next"]] == [
        "touchmap check new",
        "touchmap explain TM101",
        "touchmap rank new",
    ]


def test_a_second_call_writes_nothing_over(touchmap: Command, tmp_path: Path) -> None:
    touchmap("init", "--starter", "shop")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    again = touchmap("init", "--starter", "cafe")

    assert again.status == 2
    assert "already" in again.err
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_inside_a_client_folder_is_refused(touchmap: Command, tmp_path: Path) -> None:
    touchmap("init", "--starter", "shop")

    refused = touchmap("init", "branches/north")

    assert refused.status == 2
    assert "is inside the client folder" in refused.err
    assert not (tmp_path / "branches").exists()


def test_a_folder_around_a_client_folder_is_refused(touchmap: Command, tmp_path: Path) -> None:
    touchmap("init", "clients/north", "--starter", "shop")

    refused = touchmap("init", "clients")

    assert refused.status == 2
    assert "contains the client folder" in refused.err
    assert not (tmp_path / "clients" / "touchmap.yaml").exists()


def test_nested_says_that_it_is_meant(touchmap: Command, tmp_path: Path) -> None:
    touchmap("init", "--starter", "shop")

    assert touchmap("init", "branches/north", "--nested").status == 0
    assert (tmp_path / "branches" / "north" / "touchmap.yaml").exists()


def test_a_name_of_two_lines_is_refused(touchmap: Command, tmp_path: Path) -> None:
    refused = touchmap("init", "--name", "one\ntwo: three")

    assert refused.status == 2
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_trade_is_answered_with_the_known_ones(touchmap: Command) -> None:
    refused = touchmap("init", "--starter", "bank")

    assert refused.status == 2
    assert "clinic" in refused.err


def test_the_schema_beside_the_files_is_the_one_that_schema_prints(touchmap: Command, tmp_path: Path) -> None:
    touchmap("init")

    assert (tmp_path / "touchmap.schema.json").read_text(encoding="utf-8") == touchmap("schema").out
