"""What a shell is offered while a command is typed."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import Run
from shell_lines import completing, write_client

from touchmap.cli.completion.shell_words import help_text, offerable
from touchmap.cli.main import run

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


@pytest.mark.parametrize("with_people", [True, False], ids=["people", "owners"])
@pytest.mark.slow
def test_a_shell_is_handed_nothing_that_it_could_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, with_people: bool
) -> None:
    write_client(tmp_path, with_people=with_people)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("_TOUCHMAP_COMPLETE", "complete_zsh")
    offered, bare = {}, []
    for name, line in completing():
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
        with suppress(SystemExit):
            run([])
        out = capsys.readouterr().out.strip()
        offered[name] = out.removeprefix("_arguments '*: :((").removesuffix("))'").split("\n")
        bare += [name for one in offered[name] if not HARMLESS(one)]

    assert bare == []
    assert [name for name, words in offered.items() if words == ["_files"]] == ([] if with_people else OF_PEOPLE)


HARMLESS = re.compile(r"""_files|"[\w.=-]+"(:"([^\\$`"'\x00-\x1f\x7f-\x9f\[\]]|\\\\:)*")?""").fullmatch
OF_PEOPLE = ["rank owner", "actions owner", "plan owner", "assign owner", "action add owner"]


@pytest.mark.parametrize(
    ("word", "whether"),
    [
        *[(word, True) for word in ("phone", "call-back", "Запис-1", "a.b_c", "phone=", "phone=Day", "Z\u030c")],
        *[(word, False) for word in ("", "-rf", "=touch", "a b", "a=b c", "a=b=c", "a$b", "a\u3164", "a\u200bb")],
    ],
)
def test_a_word_is_offered_as_far_as_it_is_one_to_every_shell(word: str, *, whether: bool) -> None:
    assert offerable(word) is whether


def test_a_help_text_keeps_its_words_without_what_a_shell_or_markup_reads() -> None:
    hostile = '[b]Пошук «об\'єкта»[/b]: `a` "b"\\ $(c)\n\x1b[2Jd 50 %'

    assert help_text(hostile) == "bПошук «об’єкта»/b: ’a’ ”b” (c) 2Jd 50"
