"""Completion in real shells: what it offers, and that nothing of a client's folder is run or lands on the line.

Needs bash, zsh and fish.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from shell_lines import completing, write_client
from shells import SHELLS, Shell, home_for, started

Tool = Callable[[str, str], str]
_ADDED = re.compile(r"[\w.=-]* ?\Z")
"""Letters of an id, or of `ID=`."""
CLIENT = """\
touchmap: 1
touchpoints:
  - {id: phone, name: "Phone [/] it's"}
  - {id: desk, name: Front desk, owner: об'єкт}
"""


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path, tool: Tool) -> Iterator[Callable[[], Shell]]:
    """A shell in which completion was switched on as the README says, in the folder `client`."""
    name = tool(request.param, f"{request.param} (on Debian: apt install {request.param})").rpartition("/")[2]
    home, client = tmp_path / "home", tmp_path / "client"
    client.mkdir()
    home_for(name, home)
    with started(name, home, client) as one:
        one.enter(f"touchmap --install-completion; touch {home}/installed", (home / "installed").exists)
    with started(name, home, client) as one:
        one.after("touchmap --vers\t")  # zsh only loads what was installed when it is first asked
        yield lambda: one


def test_a_shell_completes_once_completion_is_installed(shell: Callable[[], Shell], tmp_path: Path) -> None:
    (tmp_path / "client" / "touchmap.yaml").write_text(CLIENT, encoding="utf-8")

    assert shell().after("touchmap score ph\t") == "touchmap score phone "
    assert shell().after("touchmap sco\t") == "touchmap score "


def test_nothing_that_a_client_says_is_run_or_lands_on_the_line(shell: Callable[[], Shell], tmp_path: Path) -> None:
    client = tmp_path / "client"
    write_client(client, with_people=True)
    found = {line: shell().after(f"{line}\t") for _, line in completing()}
    write_client(client, with_people=False)
    for line in ("touchmap rank --owner ", "touchmap assign t0 ", "touchmap survey answers.csv --map t0="):
        found |= {line + start: shell().after(f"{line}{start}\t\t") for start in ("", "b")}

    assert {path.name for path in client.iterdir()} == {"touchmap.yaml", "answers.csv"}
    assert {line: on for line, on in found.items() if not _ADDED.match(on.removeprefix(line))} == {}
