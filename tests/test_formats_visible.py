"""What an inventory says is no command to the log of a CI, whichever command prints it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY, Run
from workflow_commands import commands

from touchmap.formats.escape.control_characters import without_commands

HOSTILE = {
    "touchmap.yaml": 'touchmap: 1\ngates: {top: 1}\nsegments: [{id: all, name: "::error::segment"}]\n',
    "all.yaml": r"""
touchpoints:
  - {id: a, name: "::error::a", customer_weight: 5, business_priority: 5, score: 1, notes: "well\n::error::notes"}
  - {id: b, name: "b\n ::error::b", customer_weight: 5, business_priority: 5, score: 1, owner: "::error::owner"}
  - {id: c, name: "::error::c ##[error]c"}
chains:
  - {id: one, name: "::error::one", links: [a, b]}
  - {id: two, name: "two\r::error::two", segment: all, links: [a, {touchpoint: b, end: true, starts: one}]}
evidence:
  - {touchpoint: a, date: 2026-11-20, method: survey, score: 2, note: "seen\n::error::seen"}
actions:
  - {id: act, touchpoint: a, title: "::error::act", status: doing, log: [{date: 2026-11-20, note: "q\n::error::log"}]}
""",
}
CALLS = [
    *(f"rank --format {name}" for name in ("table", "csv", "markdown", "json")),
    *(f"rank --{more}" for more in ("robustness", "by=weakest", "what-if=a.score=4")),
    *(f"chains --format {name}" for name in ("table", "csv", "markdown", "json")),
    *(f"chains --map --format {name}" for name in ("table", "csv", "markdown", "json")),
    "chains --what-if a.score=4",
    *(f"stages --format {name}" for name in ("table", "csv", "markdown")),
    *(f"evidence --format {name}" for name in ("table", "csv", "markdown")),
    *(f"review --due --format {name}" for name in ("table", "csv", "markdown")),
    *(f"show a --format {name}" for name in ("table", "markdown", "json")),
    *(f"week --since 2026-11-15 --format {name}" for name in ("table", "markdown", "html", "json")),
    *(f"plan --format {name}" for name in ("markdown", "html")),
    *(f"check --all --format {name}" for name in ("text", "concise", "markdown", "json", "gitlab", "junit", "sarif")),
]


@pytest.mark.parametrize("colour", ["", "1"], ids=["pipe", "terminal"])
@pytest.mark.parametrize("call", CALLS)
def test_nothing_that_the_inventory_says_is_a_command_to_the_log(
    call: str,
    colour: str,
    folder: Callable[[dict[str, str]], Path],
    called: Callable[..., Run],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", colour)
    folder(HOSTILE)

    done = called(*call.split(), "--today", TODAY)

    assert done.status in (0, 1), done.err
    assert commands(done.out) == commands(done.err) == []


def test_two_colons_stay_as_they_are_within_a_line() -> None:
    assert without_commands("the class a::b\n  ::error::c") == "the class a::b\n  \\u003a:error::c"
