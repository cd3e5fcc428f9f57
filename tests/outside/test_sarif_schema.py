import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from reports_of_findings import HOSTILE, TEXTS, report_of, saying, written

from touchmap.reports.findings.rules import rule_page
from touchmap.rules.catalogue import RULES

PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
FILES = ("a.yaml", "Цепи: все 50%.yaml", "a b/#?.yaml", "\x1b\n.yaml")


@pytest.fixture(scope="module")
def complaints(npm_package: Callable[[str], Path], library: Callable[[str], Any]) -> Callable[[str], list[str]]:
    """What the schema of SARIF 2.1.0 has against a text."""
    schemas = (npm_package(PACKAGE) / "@microsoft/jest-sarif/lib/schemas").glob("sarif-2.1.0*.json")
    schema = json.loads(next(schemas).read_text())
    jsonschema = library("jsonschema")
    kind = jsonschema.validators.validator_for(schema)
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
    return lambda text: [error.message for error in validator.iter_errors(json.loads(text))]


def test_a_report_is_valid_sarif(complaints: Callable[[str], list[str]]) -> None:
    assert complaints(written(report_of({**TEXTS, "touchmap.yaml": "touchmap: 1\n"}), "sarif")) == []


def test_every_rule_is_valid_sarif(complaints: Callable[[str], list[str]]) -> None:
    report = replace(report_of(TEXTS), pages=tuple(rule_page(rule) for rule in RULES), findings=())

    assert complaints(written(report, "sarif")) == []


def test_a_clean_report_is_valid_sarif(complaints: Callable[[str], list[str]]) -> None:
    assert complaints(written(saying("x", levels=()), "sarif")) == []


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_valid_sarif(hostile: str, complaints: Callable[[str], list[str]]) -> None:
    reports = [saying(hostile, file=file, levels=("error", "warning", "info")) for file in FILES]

    assert [complaints(written(report, "sarif")) for report in reports] == [[]] * len(FILES)


def test_the_schema_sees_what_is_wrong(complaints: Callable[[str], list[str]]) -> None:
    text = written(report_of(TEXTS), "sarif").replace('"level": "error"', '"level": "bad"')

    assert complaints(text) != []
