"""The lowest versions that the project allows are the ones that are tried."""

import pytest
from conftest import ROOT
from lowest import lowest

PROJECT = """\
[project]
dependencies = ["one>=1.2", "two>=3; python_version >= '3.11'"]
"""


def test_each_dependency_is_taken_at_its_lowest_version_under_its_own_condition() -> None:
    assert lowest(PROJECT) == ["one==1.2", "two==3; python_version >= '3.11'"]


def test_a_dependency_without_a_lowest_version_is_named() -> None:
    with pytest.raises(ValueError, match="version: two"):
        lowest(PROJECT.replace("two>=3", "two").replace("; python_version >= '3.11'", ""))


def test_every_dependency_of_the_project_has_a_lowest_version() -> None:
    assert len(lowest((ROOT / "pyproject.toml").read_text(encoding="utf-8"))) >= 6
