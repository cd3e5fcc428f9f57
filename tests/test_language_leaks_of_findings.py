"""In another language findings are said in brackets for people, values apart, and in English for programs."""

import re
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run
from pseudo_language import outside_brackets, speak_brackets, words

from touchmap.language.terms import STATUSES
from touchmap.rules.catalogue import RULES

BROKEN = sorted(path.parent for path in (ROOT / "examples" / "broken").glob("*/touchmap.yaml"))
EXAMPLES = [ROOT / "examples" / "clinic", ROOT / "examples" / "saas", *BROKEN]
CHARACTER = re.compile(r"U\+[0-9A-F]{4,6} [A-Z -]+")
CODES = {"error", "warning", "info", "touchmap", "check", *STATUSES, *(rule.name for rule in RULES)}
"""What is the same in every language: levels, names of rules, values to type, and the command."""

Command = Callable[..., Run]


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    speak_brackets(tmp_path, monkeypatch)


def in_russian(example: Path, folder: Path) -> Path:
    """A copy of an example whose client speaks the language of brackets."""
    copy = folder / "client"
    shutil.copytree(example, copy, ignore=shutil.ignore_patterns("expected.txt", "*.md"))
    settings = copy / "touchmap.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("language: en", "language: ru"), encoding="utf-8")
    return copy


def leaks(text: str, client: Path) -> set[str]:
    """The English words outside of brackets that are neither the client's nor codes."""
    text = CHARACTER.sub(" ", outside_brackets(text))
    files = [path for path in client.rglob("*") if path.is_file()]
    own = "\n".join([*(path.read_text(encoding="utf-8", errors="replace") for path in files), *map(str, files)])
    letters = " ".join(unicodedata.name(letter, "") for letter in set(own))  # Unicode's names are nobody's language
    return words(text) - words(f"{own} {letters} {letters.lower()}") - CODES


@pytest.mark.parametrize("style", ["text", "concise", "markdown"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
@pytest.mark.usefixtures("pseudo")
def test_findings_for_people_are_said_in_the_language(
    called: Command, tmp_path: Path, example: Path, style: str
) -> None:
    client = in_russian(example, tmp_path)
    all_ = ["--all"] if style != "markdown" else []

    run = called("check", str(client), "--today", "2026-11-28", "--format", style, *all_)

    assert "⟦" in run.out
    assert leaks(run.out, client) == set()


@pytest.mark.parametrize("style", ["json", "sarif", "junit", "gitlab", "github"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_findings_for_programs_are_the_same_in_every_language(
    called: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: Path, style: str
) -> None:
    client = in_russian(example, tmp_path)
    command = ("check", str(client), "--today", "2026-11-28", "--format", style)
    in_english = called(*command)
    speak_brackets(tmp_path, monkeypatch)

    in_brackets = called(*command)

    assert in_brackets == in_english
