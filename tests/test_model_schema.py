"""The JSON Schema takes every file that is right, and flags every planted mistake of form."""

import json
from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run
from jsonschema import Draft7Validator, FormatChecker
from planted import MISTAKES, ODD_BUT_RIGHT, as_an_editor_reads

from touchmap.load import load_texts
from touchmap.model.schema import schema
from touchmap.starters.folder import starter_files
from touchmap.starters.trades import LANGUAGES, TRADES

EXAMPLES = sorted((ROOT / "examples").glob("**/*.yaml"))
FORM = {"TM002", "TM004"}


@cache
def validator() -> Any:
    return Draft7Validator(schema(), format_checker=FormatChecker(["date"]))


def complaints(text: str) -> list[str]:
    return [error.message for error in validator().iter_errors(as_an_editor_reads(text))]


def found_by_touchmap(text: str) -> set[str]:
    texts = {"touchmap.yaml": "touchmap: 1\n", "entries.yaml": text}
    return {problem.code for problem in load_texts({"touchmap.yaml": text} if "touchmap:" in text else texts).problems}


def test_it_is_a_schema_of_draft_07() -> None:
    Draft7Validator.check_schema(schema())

    assert schema()["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("path", [path for path in EXAMPLES if "broken" not in path.parts], ids=str)
def test_every_example_passes(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("trade", "language"), list(product(TRADES, LANGUAGES)))
def test_every_starter_passes(trade: str, language: str) -> None:
    files = starter_files(trade, language, None)

    assert [complaints(text) for file, text in files.items() if file.endswith(".yaml")] == [[], [], []]


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_of_form_is_flagged(name: str) -> None:
    assert complaints(MISTAKES[name])


@pytest.mark.parametrize("name", MISTAKES)
def test_what_is_flagged_is_a_finding_too(name: str) -> None:
    assert found_by_touchmap(MISTAKES[name]) & FORM


@pytest.mark.parametrize("name", ODD_BUT_RIGHT)
def test_what_touchmap_reads_is_not_flagged(name: str) -> None:
    assert complaints(ODD_BUT_RIGHT[name]) == []
    assert not found_by_touchmap(ODD_BUT_RIGHT[name]) & FORM


def test_every_key_has_a_description() -> None:
    lacking = list(_without_description(schema(), ""))

    assert lacking == []


def test_the_command_prints_it(touchmap: Callable[..., Run], tmp_path: Path) -> None:
    printed = touchmap("schema")
    touchmap("schema", "--out", "kept.json")

    assert json.loads(printed.out) == schema()
    assert (tmp_path / "kept.json").read_text(encoding="utf-8") == printed.out


def _without_description(made: Any, path: str) -> list[str]:
    if isinstance(made, list):
        return [found for item in made for found in _without_description(item, path)]
    if not isinstance(made, dict):
        return []
    own = [f"{path}/{key}" for key, value in made.get("properties", {}).items() if not value.get("description")]
    return own + [found for key, value in made.items() for found in _without_description(value, f"{path}/{key}")]
