"""In another language no report speaks English: a language of brackets shows every sentence that was not looked up."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT, Run
from pseudo_language import brackets_around_words

from touchmap.language import speech as room

CLINIC = ROOT / "examples" / "clinic"
INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{2,}")

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
    texts = [path.read_text(encoding="utf-8") for path in sorted(CLINIC.rglob("*.yaml"))]
    return frozenset(word for text in [*texts, str(CLINIC)] for word in WORD.findall(text))  # paths are data too


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "ru" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "touchmap.mo").write_bytes(brackets_around_words())
    monkeypatch.setattr(room, "LOCALE", tmp_path)


def leaks(text: str) -> set[str]:
    """The English words outside of brackets that the client did not write."""
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
def test_the_plan_says_all_but_the_findings_of_the_rules_in_the_language(called: Callable[..., Run]) -> None:
    run = called("plan", str(CLINIC), "--today", "2026-11-28")
    before, heading, _ = run.out.partition("⟦Open findings⟧")

    assert heading
    assert leaks(before) == set()
