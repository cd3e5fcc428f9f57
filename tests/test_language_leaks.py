"""In another language no report speaks English: a language of brackets shows every sentence that was not looked up."""

import re
from collections.abc import Callable
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from conftest import ROOT, Run
from pseudo_language import outside_brackets, speak_brackets, words

from touchmap.language.terms import ROLES, STATUSES, TERMS

CLINIC = ROOT / "examples" / "clinic"
QUOTED = re.compile(r"^  [a-z_]+⟦: ⟧.*$", re.MULTILINE)

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
    ["actions"],
    ["map", "--table"],
    ["show", "night-call"],
    ["week"],
    ["week", "--format", "markdown"],
    ["week", "--agenda"],
)


@cache
def words_of_the_client() -> frozenset[str]:
    paths = sorted(CLINIC.rglob("*.yaml"))  # paths are data too
    found = words("\n".join([*(path.read_text(encoding="utf-8") for path in paths), *map(str, paths)]))
    return frozenset(found - BUILT_IN)


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    speak_brackets(tmp_path, monkeypatch)


def leaks(text: str) -> set[str]:
    """The English words outside of brackets that the client did not write; `show` quotes keys with their values."""
    return words(outside_brackets(QUOTED.sub(" ", text))) - words_of_the_client()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.usefixtures("pseudo")
def test_a_report_says_each_of_its_sentences_in_the_language(called: Callable[..., Run], command: list[str]) -> None:
    run = called(*command, "--in", str(CLINIC), "--today", "2026-11-28")

    assert run.status == 0
    assert "⟦" in run.out
    assert leaks(run.out) == set()


@pytest.mark.usefixtures("pseudo")
def test_the_plan_says_each_of_its_sentences_in_the_language(called: Callable[..., Run]) -> None:
    run = called("plan", str(CLINIC), "--today", "2026-11-28", "--with", "findings")

    assert "⟦Open findings⟧" in run.out
    assert leaks(run.out) == set()


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("command", [["map", "--lanes", "owner,seen,work"], ["map", "--table"], ["plan"]], ids=" ".join)
def test_a_page_says_each_of_its_sentences_in_the_language(called: Callable[..., Run], command: list[str]) -> None:
    page = called(*command, "--in", str(CLINIC), "--today", "2026-11-28", "--format", "html").out
    body = page.partition("<body>")[2].replace("&shy;", "")
    read_aloud = " ".join(re.findall(r'aria-label="([^"]*)"', body))

    assert "⟦" in read_aloud
    assert leaks(unescape(f"{re.sub('<[^>]*>', ' ', body)} {read_aloud}")) == set()


@pytest.mark.usefixtures("pseudo")
def test_a_calendar_says_each_of_its_sentences_in_the_language(called: Callable[..., Run]) -> None:
    run = called("actions", str(CLINIC), "--today", "2026-11-28", "--format", "ics")
    lines = run.out.replace("\r\n", "\n").replace("\n ", "").split("\n")
    told = [line.partition(":")[2].replace("\\n", "\n") for line in lines if line.startswith("DESCRIPTION:")]

    assert len(told) == 11
    assert leaks("\n".join(told)) == set()
