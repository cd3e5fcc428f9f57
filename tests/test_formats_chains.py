"""Chains, their map and the stages as people see them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from chain_inventory import TEXT
from conftest import Golden
from markdown_it import MarkdownIt

from touchmap.analysis.facts import Facts
from touchmap.formats import catalogue
from touchmap.formats.layout.styled_lines import folded
from touchmap.formats.tables.chains import chains
from touchmap.load import load_texts
from touchmap.reports.chains.chains import ChainsReport, chains_report
from touchmap.reports.chains.map import chain_map_report
from touchmap.reports.chains.stages import stages_report
from touchmap.reports.ranking.alternative_rankings import reading_report
from touchmap.reports.ranking.ranking import Filters
from touchmap.reports.ranking.what_if import chains_what_if, ranking_what_if, stages_what_if
from touchmap.reports.ranking.what_if_states import suppose

HOSTILE = '"] --> x; click n0 "javascript:alert(1)" %%{init: {}}%% `end` #quot; <script>&lt;\n```\n# | [a](b)\x1b[31m'


@pytest.fixture
def clinic() -> Facts:
    loaded = load_texts({"touchmap.yaml": TEXT})
    assert loaded.problems == ()
    return Facts(loaded.inventory, date(2026, 11, 22))


@pytest.mark.parametrize("name", ["table", "json", "csv", "markdown"])
def test_chains(clinic: Facts, golden: Golden, name: str) -> None:
    golden.holds(catalogue.write_text(chains_report(clinic), name))


@pytest.mark.parametrize("name", ["table", "json", "csv", "markdown"])
def test_map_of_chains(clinic: Facts, golden: Golden, name: str) -> None:
    golden.holds(catalogue.write_text(chain_map_report(clinic), name))


@pytest.mark.parametrize("name", ["table", "json", "csv", "markdown"])
def test_stages(clinic: Facts, golden: Golden, name: str) -> None:
    golden.holds(catalogue.write_text(stages_report(clinic), name))


@pytest.mark.parametrize("name", ["table", "json", "csv"])
@pytest.mark.parametrize("formula", ["opportunity", "weakest"])
def test_other_orders(clinic: Facts, golden: Golden, name: str, formula: str) -> None:
    report = reading_report(clinic, Filters(), None, formula)  # type: ignore[arg-type]

    golden.holds(catalogue.write_text(report, name))


@pytest.mark.parametrize("name", ["table", "json", "csv", "markdown"])
def test_what_if(clinic: Facts, golden: Golden, name: str) -> None:
    supposed = suppose(clinic, ["call.score=5", "card.score=2"])
    written = [
        catalogue.write_text(report, name)
        for report in (ranking_what_if(supposed, Filters()), chains_what_if(supposed), stages_what_if(supposed))
    ]

    golden.holds("\n".join(written))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_chain_folds_on_a_terminal(clinic: Facts, golden: Golden, width: int) -> None:
    report = chains_report(clinic, ["first-visit"])
    rows = [row for line in chains.lines(report) for row in folded(line, width)]

    golden.holds("".join((" " * row.indent + " ".join(w.text for w in row.words)).rstrip() + "\n" for row in rows))


def test_text_of_the_inventory_is_never_markdown(clinic: Facts) -> None:
    report = chains_report(clinic, ["first-visit"])

    assert kinds(named(report, HOSTILE)) == kinds(named(report, "harmless"))


def named(report: ChainsReport, name: str) -> str:
    """The page of a report in which everything that the inventory names has one name."""
    rows = tuple(
        replace(
            row,
            name=name,
            starts_name=name,
            links=tuple(replace(link, name=name) for link in row.links),
            said=tuple(name for _ in row.said),
        )
        for row in report.chains
    )
    return chains.write_page(replace(report, chains=rows))


def kinds(page: str) -> Iterator[list[str]] | list[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    inner = [child.type for token in tokens for child in token.children or []]
    return [token.type for token in tokens] + [kind for kind in inner if kind != "text_special"]
