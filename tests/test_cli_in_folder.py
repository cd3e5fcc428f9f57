"""The folder of a call: PATH, `--in PATH`, and what to call where the folder only holds client folders."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

TEXT = """\
touchmap: 1
touchpoints:
  - {id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 3, owner: ann}
"""
Called = Callable[..., Run]


@pytest.fixture
def top(folder: Callable[..., Path]) -> Path:
    """A folder with two client folders below it, one of which has a blank in its name."""
    return folder(
        {
            "clients/south/touchmap.yaml": TEXT,
            "clients/south/inner/touchmap.yaml": "",
            "clients/north sea/touchmap.yaml": TEXT,
            ".hidden/touchmap.yaml": TEXT,
            "templates/touchmap.yaml": TEXT,
        }
    )


def named(run: Run) -> list[list[str]]:
    """The calls that a hint names, as a shell would take them."""
    hint = run.err.rpartition("hint: ")[2]
    return [shlex.split(call)[1:] for call in hint.split("`")[1::2]]


@pytest.mark.usefixtures("top")
@pytest.mark.parametrize(
    "args",
    [
        ["check"],
        ["check", "clients", "--select", "TM2"],
        ["rank", "--top", "3"],
        ["rank", "--in", "clients"],
        ["rank", "--in=clients"],
        ["plan", "--", "clients"],
        ["chains"],
        ["show", "desk", "clients"],
        ["set", "desk", "owner", "ben", "--dry-run"],
        ["review", "desk", "--dry-run"],
    ],
)
def test_a_folder_with_clients_below_it_names_a_call_that_works_for_each(args: list[str], called: Called) -> None:
    run = called(*args)
    calls = named(run)

    assert (run.status, run.out) == (2, "")
    assert [next(arg for arg in call if "clients" in arg).removeprefix("--in=") for call in calls] == [
        "clients/north sea",
        "clients/south",
    ]
    assert [called(*call).status for call in calls] == [0, 0]


def test_of_many_client_folders_some_are_named_and_the_rest_counted(
    folder: Callable[..., Path], called: Called
) -> None:
    folder({f"c{number:02}/touchmap.yaml": TEXT for number in range(11)})

    run = called("check")

    assert len(named(run)) == 8
    assert "; 3 more are below ." in run.err


def test_without_any_client_folder_below_the_way_to_begin_one_is_named(
    folder: Callable[..., Path], called: Called
) -> None:
    folder({"notes.txt": ""})

    assert "create one with `touchmap init`" in called("check").err


@pytest.mark.usefixtures("top")
@pytest.mark.parametrize(
    "args",
    [
        ["check"],
        ["rank"],
        ["map"],
        ["plan"],
        ["week"],
        ["stages"],
        ["evidence"],
        ["actions"],
        ["show", "desk"],
        ["set", "desk", "owner", "ben", "--dry-run"],
        ["set", "desk", "owner", "--clear", "--dry-run"],
        ["assign", "desk", "ben", "--dry-run"],
        ["score", "desk", "4", "--dry-run"],
        ["idea", "desk", "A bell", "--dry-run"],
        ["action", "add", "desk", "A bell", "--dry-run"],
    ],
)
def test_path_and_in_mean_the_same(args: list[str], called: Called) -> None:
    last, option = called(*args, "clients/south"), called(*args, "--in", "clients/south")

    assert last.status == 0
    assert option == last


@pytest.mark.usefixtures("top")
def test_a_table_of_changes_takes_the_folder_either_way(folder: Callable[..., Path], called: Called) -> None:
    folder({"changes.csv": "id,field,value\ndesk,owner,ben\n"})
    args = ("set", "--file", "changes.csv", "--dry-run")

    assert called(*args, "clients/south").out == called(*args, "--in", "clients/south").out != ""


@pytest.mark.usefixtures("top")
def test_two_folders_in_one_call_are_refused_unless_they_are_one(called: Called) -> None:
    other = called("rank", "clients/south", "--in", "clients/north sea")

    assert (other.status, other.out) == (2, "")
    assert "PATH and --in differ: clients/south and clients/north sea" in other.err
    assert called("rank", "clients/south", "--in", "./clients/../clients/south").status == 0
