"""Results are never written over what was read, nor through a link that leads out of the folder it stands in."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

TEXT = "touchmap: 1\ntouchpoints:\n  - {id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 3}\n"
Called = Callable[..., Run]


@pytest.fixture
def client(folder: Callable[..., Path]) -> Path:
    return folder({"client/touchmap.yaml": TEXT, "client/more.yml": "chains: []\n", "baseline.json": ""}) / "client"


@pytest.mark.parametrize("command", [["rank"], ["plan"], ["check"], ["chains", "--in"], ["show", "desk"]])
@pytest.mark.parametrize("name", ["client/touchmap.yaml", "client/more.yml", "client/../client/./more.yml"])
def test_a_result_never_overwrites_what_the_inventory_is_read_from(
    command: list[str], name: str, client: Path, called: Called
) -> None:
    before = {path: path.read_bytes() for path in client.iterdir()}

    run = called(*command, "client", "--format", "markdown", "-o", name)

    assert (run.status, run.out) == (2, "")
    assert f"this command reads from {name}, so it cannot write there" in run.err
    assert {path: path.read_bytes() for path in client.iterdir()} == before


def test_nor_by_a_link_a_hard_link_or_standard_input(client: Path, called: Called, touchmap: Called) -> None:
    (client.parent / "soft.md").symlink_to("client/touchmap.yaml")
    os.link(client / "touchmap.yaml", client.parent / "hard.md")

    runs = [called("plan", "client", "-o", name) for name in ("soft.md", "hard.md")]
    piped = touchmap("plan", "-", "--format", "markdown", "-o", "client/touchmap.yaml", stdin=TEXT.encode())

    assert [run.status for run in runs] == [2, 2]
    assert piped.status == 0
    assert (client.parent / "hard.md").read_text() == TEXT


def test_standard_input_that_is_a_file_is_not_overwritten(client: Path) -> None:
    call = [sys.executable, "-m", "touchmap", "check", "-", "--format", "text", "-o", "touchmap.yaml"]

    with (client / "touchmap.yaml").open("rb") as file:
        run = subprocess.run(call, stdin=file, cwd=client, capture_output=True, text=True, check=False)

    assert (run.returncode, run.stdout) == (2, "")
    assert "this command reads from touchmap.yaml, so it cannot write there" in run.stderr
    assert (client / "touchmap.yaml").read_text() == TEXT


def test_a_file_that_does_not_load_is_not_overwritten_either(client: Path, called: Called) -> None:
    (client / "more.yml").write_bytes(b"\xff")

    assert "reads from" in called("check", "client", "--format", "text", "-o", "client/more.yml").err


@pytest.mark.usefixtures("client")
def test_a_baseline_that_is_read_is_not_overwritten_by_the_findings(called: Called) -> None:
    called("check", "client", "--write-baseline", "b.json")

    run = called("check", "client", "--baseline", "b.json", "-o", "b.json")

    assert (run.status, "this command reads from b.json, so it cannot write there" in run.err) == (2, True)


def test_a_link_that_leads_out_of_its_folder_is_not_written_through(client: Path, called: Called) -> None:
    away = client.parent / "away"
    away.mkdir()
    (client / "plan.md").symlink_to("../away/plan.md")
    (client / "out").symlink_to("../away")

    runs = [called("plan", "client", "-o", name) for name in ("client/plan.md", "client/out/plan.md")]

    assert [run.status for run in runs] == [2, 2]
    assert "the link client/plan.md points outside its folder" in runs[0].err
    assert "the link client/out points outside its folder" in runs[1].err
    assert list(away.iterdir()) == []


def test_a_link_within_its_folder_is_written_through(client: Path, called: Called) -> None:
    (client.parent / "plan.md").symlink_to("plans.md")

    assert called("plan", "client", "-o", "plan.md").status == 0
    assert (client.parent / "plans.md").read_text().startswith("#")


def test_folders_of_the_callers_own_may_be_links(client: Path, called: Called, tmp_path_factory: Path) -> None:
    away = tmp_path_factory.mktemp("away")  # type: ignore[attr-defined]
    (client.parent / "mine").symlink_to(away)

    assert called("plan", "client", "-o", "mine/plan.md").status == 0
    assert (away / "plan.md").exists()


@pytest.mark.usefixtures("client")
def test_a_device_takes_a_result(called: Called) -> None:
    assert called("plan", "client", "-o", "/dev/null").status == 0
