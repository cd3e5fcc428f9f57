from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reports_of_findings import HOSTILE, TEXTS, report_of, saying, written


@pytest.fixture(scope="module")
def complaints(sources_of_pytest: Path, library: Callable[[str], Any]) -> Callable[[str], list[str]]:
    """What the schema of JUnit reports has against a text."""
    schema = library("xmlschema").XMLSchema(str(sources_of_pytest / "testing/example_scripts/junit-10.xsd"))
    return lambda text: [str(error.reason) for error in schema.iter_errors(text)]


@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
def test_a_report_is_valid_junit(fail_on: str, complaints: Callable[[str], list[str]]) -> None:
    assert complaints(written(report_of(TEXTS, fail_on=fail_on), "junit")) == []


def test_a_clean_report_is_valid_junit(complaints: Callable[[str], list[str]]) -> None:
    assert complaints(written(saying("x", levels=()), "junit")) == []


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_valid_junit(hostile: str, complaints: Callable[[str], list[str]]) -> None:
    file = f"{hostile.replace('/', '')}.yaml"

    assert complaints(written(saying(hostile, file=file, levels=("error", "info")), "junit")) == []


def test_the_schema_sees_what_is_wrong(complaints: Callable[[str], list[str]]) -> None:
    assert complaints(written(report_of(TEXTS), "junit").replace(" failures=", " fails=")) != []
