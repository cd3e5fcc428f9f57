"""S0 to S4 are never a riddle: who reads a citation reads what it is."""

import re
from collections.abc import Callable

import pytest
from conftest import ROOT, Run

from touchmap.formats.tables import sources
from touchmap.language.speech import ENGLISH
from touchmap.reports.findings.sources import SOURCES, cited
from touchmap.rules.catalogue import RULES

CODES = [source.code for source in SOURCES]
CITED = re.compile(r"\bS[0-9]+\b")


def test_only_known_articles_are_cited() -> None:
    assert {code for rule in RULES for code in CITED.findall(rule.page)} == set(CODES)


@pytest.mark.parametrize("written", ["text", "markdown"])
def test_explain_says_what_the_articles_are(written: str, called: Callable[..., Run]) -> None:
    page = called("explain", "TM301", "--format", written).out

    assert "S1: The shortest article on points of contact" in page
    assert "S4: Points of contact and effective work with them" in page
    assert "S0:" not in page


def test_a_page_without_a_citation_has_no_sources() -> None:
    none = cited("Nobody said so, nor did S or S3X.")

    assert sources.write_text(none, ENGLISH) == sources.write_markdown(none, ENGLISH) == ""


def test_the_page_on_the_ranking_says_it_too(called: Callable[..., Run]) -> None:
    assert "S2: How to find, build and automate touchpoints" in called("explain", "ranking").out


def test_every_citation_in_the_docs_is_a_link() -> None:
    pages = [*(ROOT / "docs" / "rules").glob("*.md"), ROOT / "docs" / "inventory.md"]
    bare = re.compile(r"(?<!\[)\bS[0-9]\b(?!\])")

    assert [page.name for page in pages if bare.search(page.read_text(encoding="utf-8"))] == []
