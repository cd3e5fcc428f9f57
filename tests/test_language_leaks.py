"""In another language no report speaks English: a language of brackets shows every sentence that was not looked up."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT, Run
from pseudo_language import brackets_around_words

from touchmap.language import speech as room
from touchmap.language.terms import ROLES, STATUSES, TERMS

CLINIC = ROOT / "examples" / "clinic"
INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
QUOTED = re.compile(r"^  [a-z_]+⟦: ⟧.*$", re.MULTILINE)
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{2,}")

STAGES = {"audience", "prospect", "customer", "former"}  # the clinic names its own, with these ids
BUILT_IN = frozenset([*(TERMS.keys() - STAGES), *STATUSES, *ROLES, "positive", "neutral", "negative"])
"""Words of ours that stand in the client's files, and are said in the language."""

COMMANDS = (
    ["rank", "--all"],
    ["rank", "--robustness", "--next-observation"],
    ["rank", "--by", "opportunity"],
    ["rank", "--by", "weakest"],
    ["rank", "--what-if", "night-call.score=4"],
    ["chains"],
    ["chains", "--map"],
    ["stages"],
    ["evidence"],
    ["review", "--due"],
    ["show", "night-call"],
    ["week"],
    ["week", "--format", "markdown"],
    ["week", "--agenda"],
)


@cache
def words_of_the_client() -> frozenset[str]:
    files = [path.name for path in CLINIC.rglob("*.yaml")]
    texts = [path.read_text(encoding="utf-8") for path in sorted(CLINIC.rglob("*.yaml"))]
    found = frozenset(
        word for text in [*texts, str(CLINIC), *files] for word in WORD.findall(text)
    )  # paths are data too
    return found - BUILT_IN


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "ru" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "touchmap.mo").write_bytes(brackets_around_words())
    monkeypatch.setattr(room, "LOCALE", tmp_path)


def leaks(text: str) -> set[str]:
    """The English words outside of brackets that the client did not write; `show` quotes keys with their values."""
    text = QUOTED.sub(" ", text)
    while INNERMOST.search(text):
        text = INNERMOST.sub(" ", text)
    return set(WORD.findall(text)) - words_of_the_client()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.usefixtures("pseudo")
def test_a_report_says_each_of_its_sentences_in_the_language(called: Callable[..., Run], command: list[str]) -> None:
    run = called(*command, "--in", str(CLINIC), "--today", "2026-11-28")

    assert run.status == 0
    assert "⟦" in run.out
    assert leaks(run.out) == set()


@pytest.mark.usefixtures("pseudo")
def test_the_plan_says_each_of_its_sentences_in_the_language(called: Callable[..., Run]) -> None:
    run = called("plan", str(CLINIC), "--today", "2026-11-28")

    assert "⟦Open findings⟧" in run.out
    assert leaks(run.out) == set()
