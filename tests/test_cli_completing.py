"""What a shell is offered while a command is typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Touchmap = Callable[..., Run]

CLIENT = """\
touchmap: 1
people:
  - {id: anna, name: Anna K.}
  - {id: ben, name: Ben}
touchpoints:
  - {id: phone, name: Phone}
  - {id: desk, name: Front desk}
chains:
  - {id: visit, name: Visit, links: [phone, desk]}
actions:
  - {id: call-back, touchpoint: phone, title: Call back, status: doing}
"""


@pytest.fixture
def client(folder: Callable[..., Path]) -> Path:
    return folder({"touchmap.yaml": CLIENT})


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("touchmap score ph", ["phone"]),
        ("touchmap assign desk ", ["anna", "ben"]),
        ("touchmap link ", ["visit"]),
        ("touchmap action log ", ["call-back"]),
        ("touchmap rank --stage pr", ["prospect"]),
        ("touchmap rank --chain ", ["visit"]),
        ("touchmap explain TM20", ["TM201", "TM202", "TM203", "TM204"]),
        ("touchmap score phone 3 --method mys", ["mystery-shopper"]),
        ("touchmap survey a.csv --map ph", ["phone="]),
        ("touchmap survey a.csv --map da", ["date="]),
    ],
)
def test_a_shell_is_offered_what_could_come_next(
    touchmap: Touchmap, client: Path, line: str, offered: list[str]
) -> None:
    words = line.split(" ")

    done = touchmap(_TOUCHMAP_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1))

    assert done.err == ""
    assert [name for name in done.out.split("\n") if name][: len(offered)] == offered
    assert (client / "touchmap.yaml").read_text() == CLIENT


def test_a_shell_is_offered_the_columns_of_a_survey(touchmap: Touchmap, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Day,Was it good?,Desk\n")

    done = touchmap(
        _TOUCHMAP_COMPLETE="complete_fish",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS="touchmap survey a.csv --map phone=D",
    )

    assert (done.out.split(), done.err) == (["phone=Day", "phone=Desk"], "")


def test_what_is_offered_comes_from_the_folder_that_the_line_names(touchmap: Touchmap, client: Path) -> None:
    line = f"touchmap rank {client} --chain "

    done = touchmap(
        _TOUCHMAP_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(line.count(" ")), cwd=client.parent
    )

    assert done.out.split() == ["visit"]


def test_where_there_is_nothing_to_offer_a_shell_hears_nothing(touchmap: Touchmap, tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_bytes(b"\xff\xfe: [")

    done = touchmap(_TOUCHMAP_COMPLETE="complete_bash", COMP_WORDS="touchmap score ", COMP_CWORD="2")

    assert (done.out.strip(), done.err) == ("", "")


def test_the_completion_of_a_shell_can_be_shown(touchmap: Touchmap) -> None:
    done = touchmap("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")

    assert done.status == 0
    assert "_TOUCHMAP_COMPLETE=complete_bash" in done.out
