"""The JSON Schema takes every file that is right, and flags every planted mistake of form."""

import json
from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, FormatChecker
from planted import MISTAKES, ODD_BUT_RIGHT, as_an_editor_reads

from touchmap.load import load_texts
from touchmap.model.blank import is_nothing
from touchmap.model.schema import schema
from touchmap.starters.folder import starter_files
from touchmap.starters.trades import LANGUAGES, TRADES

EXAMPLES = sorted((ROOT / "examples").glob("*/**/*.yaml"))
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
@pytest.mark.slow
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


WHOLE = {
    "touchmap": 1,
    "client": {"name": "Clinic", "language": "en", "currency": "EUR"},
    "aim": {"why": "w", "improve": ["i"], "expect": "e"},
    "scale": {"min": 1, "max": 5},
    "target": 4,
    "stages": [{"id": "first", "name": "First", "phase": "before"}, "later"],
    "segments": [{"id": "families", "name": "Families", "share": 0.6}],
    "channels": ["phone", {"id": "web", "name": "Web"}],
    "people": [{"id": "anna", "name": "Anna", "role": "desk", "active": True}],
    "gates": {"top": 5, "review_within": "365 days"},
    "rules": {"TM103": "off"},
    "exclude": ["drafts"],
    "touchpoints": [
        {
            "id": "call",
            "name": "Call",
            "object": "Desk",
            "channel": "phone",
            "stage": "first",
            "category": ["digital"],
            "customer_weight": {"families": 5},
            "business_priority": 4,
            "owner": "anna",
            "reviewed": "2026-01-31",
            "reaction": "negative",
            "segments": ["families"],
            "standards": ["soon", {"what": "wait", "limit": 20, "unit": "s"}],
            "competitors": [{"name": "Other", "score": 4, "note": "n"}],
            "cost": 1.5,
            "tags": ["t"],
            "notes": "n",
            "ignore": [{"rule": "TM204", "reason": "new", "until": "2027-01-15"}],
            "parts": [{"id": "ring", "name": "Ring", "score": 3}],
        }
    ],
    "chains": [
        {
            "id": "visit",
            "name": "Visit",
            "segment": "families",
            "enters": ["web"],
            "links": ["call", {"touchpoint": "call", "reached": 160, "end": True, "starts": "visit", "note": "n"}],
        }
    ],
    "evidence": [
        {"touchpoint": "call", "date": "2026-10-12", "method": "survey", "score": 2, "by": "b", "barriers": ["x"]},
        {"touchpoint": "call", "date": "2026-10-13", "method": "self", "scale": {"min": 0, "max": 10}},
    ],
    "actions": [
        {"id": "a", "touchpoint": "call", "title": "T", "status": "doing", "log": [{"date": "2026-11-16", "note": "n"}]}
    ],
}
"""An inventory with every kind of field."""

BLANKS = ["", " ", "\t", "\n", "\u00a0", "\u2003 \u3000", "\u200b", "\ufeff", "\u2028"]


TEXTS: list[tuple[str | int, ...]] = [
    ("touchpoints", 0, "name"),
    ("touchpoints", 0, "tags", 0),
    ("touchpoints", 0, "standards", 1, "what"),
    ("chains", 0, "name"),
    ("actions", 0, "title"),
]


def addresses(value: Any) -> list[tuple[str | int, ...]]:
    """Where something stands in a value, at any depth."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(key, *rest) for key, below in items for rest in [(), *addresses(below)]]


def with_value_at(value: Any, address: tuple[str | int, ...], new: str) -> Any:
    """A copy of a value with something else at an address."""
    if not address:
        return new
    made = value.copy()
    made[address[0]] = with_value_at(value[address[0]], address[1:], new)
    return made


def flagged_and_found(data: Any) -> tuple[bool, bool]:
    """Whether the schema flags a file's data, and whether loading them finds a mistake of form."""
    codes = {problem.code for problem in load_texts({"touchmap.yaml": json.dumps(data)}).problems}
    return not validator().is_valid(data), bool(codes & FORM)


def test_a_whole_inventory_is_flagged_nowhere() -> None:
    assert flagged_and_found(WHOLE) == (False, False)


@pytest.mark.parametrize("address", addresses(WHOLE), ids=lambda address: ".".join(map(str, address)))
@pytest.mark.slow
def test_blanks_are_flagged_in_an_editor_exactly_where_they_are_a_finding(address: tuple[str | int, ...]) -> None:
    both = [flagged_and_found(with_value_at(WHOLE, address, blank)) for blank in BLANKS]

    assert both in ([(True, True)] * len(BLANKS), [(False, False)] * len(BLANKS))


@pytest.mark.parametrize("address", TEXTS, ids=lambda address: ".".join(map(str, address)))
@given(words=st.text(st.sampled_from("aБ \t\n\r\x85\xa0\u2009\u2028\u200b\u3000\ufeff"), max_size=3))
@pytest.mark.slow
def test_a_required_text_is_flagged_exactly_where_it_says_nothing(address: tuple[str | int, ...], words: str) -> None:
    nothing = is_nothing(words)

    assert flagged_and_found(with_value_at(WHOLE, address, words)) == (nothing, nothing)


@pytest.mark.parametrize("blank", BLANKS)
def test_a_key_that_names_a_segment_is_not_blank(blank: str) -> None:
    point = {"id": "x", "name": "X", "customer_weight": {blank: 3}}

    assert flagged_and_found({"touchmap": 1, "touchpoints": [point]}) == (True, True)


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
