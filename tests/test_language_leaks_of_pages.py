"""In another language the pages about touchmap itself speak it, their examples apart; programs read them in English."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from pseudo_language import outside_brackets, speak_brackets, words

from touchmap.rules.catalogue import RULES
from touchmap.rules.rule import Rule

LEVELS = {"error", "warning", "info"}
"""What the settings call a level, in every language."""
EXAMPLE = re.compile(r"^(    .*|```yaml\n(.*\n)*?```)$", re.MULTILINE)
COMMAND = re.compile(r"^  touchmap .*$", re.MULTILINE)


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOUCHMAP_LANGUAGE", "ru")
    speak_brackets(tmp_path, monkeypatch)


@pytest.mark.usefixtures("pseudo")
def test_the_catalogue_of_rules_is_in_the_language(called: Callable[..., Run]) -> None:
    page = called("rules").out
    names = {word for rule in RULES for word in words(rule.name)}

    assert "⟦What it finds⟧" in page
    assert words(outside_brackets(page)) - names == LEVELS


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("written", ["text", "markdown"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_of_a_rule_is_in_the_language(rule: Rule, written: str, called: Callable[..., Run]) -> None:
    code, name, level = rule.code, rule.name, rule.level

    page = called("explain", code, "--format", written).out

    assert "⟦Switch it off" in page
    assert words(outside_brackets(EXAMPLE.sub(" ", page))) <= words(f"{name} {level}")


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("written", ["text", "markdown"])
def test_the_page_on_the_ranking_is_in_the_language(written: str, called: Callable[..., Run]) -> None:
    page = called("explain", "ranking", "--format", written).out

    assert "⟦Desk and shelf share rank 1" in page
    assert words(outside_brackets(page)) == set()


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("call", ["rules", "explain TM301", "explain ranking"])
def test_programs_read_it_in_english(call: str, called: Callable[..., Run]) -> None:
    page = called(*call.split(), "--format", "json").out

    assert page.startswith("{")
    assert "⟦" not in page


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("starter", ["blank", "cafe"])
def test_a_new_folder_is_announced_in_its_own_language(
    starter: str, tmp_path: Path, called: Callable[..., Run]
) -> None:
    new = tmp_path / "1"

    told = called("init", str(new), "--starter", starter, "--language", "ru").out.replace(str(new), "")

    assert "⟦Next:⟧" in told
    assert words(outside_brackets(COMMAND.sub(" ", told))) <= {
        "touchmap",
        "schema",
        "json",
        "yaml",
        "touchpoints",
        "chains",
    }
