"""The example inventories of real size, in every format, and what holds for any inventory in any order."""

from dataclasses import replace
from datetime import date
from functools import cache
from random import Random
from typing import Any

import pytest
from chain_maps import maps
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains.chokepoints import always_crossed
from touchmap.analysis.chains.graph import chain_graph
from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.alternative_rankings import Formula, reading
from touchmap.analysis.questions.stages import stages
from touchmap.formats import catalogue
from touchmap.load import load
from touchmap.model.inventory import Inventory
from touchmap.reports.chains.chains import chains_report
from touchmap.reports.chains.map import chain_map_report
from touchmap.reports.chains.stages import stages_report

EXAMPLES = pytest.mark.parametrize("example", ["clinic", "saas", "first-chain"])


@cache
def facts_of(example: str) -> Facts:
    return Facts(load(str(ROOT / "examples" / example)).inventory, date(2026, 11, 22))


@EXAMPLES
@pytest.mark.parametrize("name", ["table", "json", "csv", "markdown"])
def test_an_example_is_written_in_every_format(example: str, name: str) -> None:
    facts = facts_of(example)
    reports: list[Any] = [chains_report(facts), chain_map_report(facts), stages_report(facts)]

    assert all(catalogue.write_text(report, name).endswith("\n") for report in reports)


@EXAMPLES
def test_every_stage_of_an_example_is_shown(example: str) -> None:
    facts = facts_of(example)
    shown = [row.id for row in stages_report(facts).places if row.kind == "stage"]

    assert shown[: len(facts.inventory.vocabulary.stages)] == [term.id for term in facts.inventory.vocabulary.stages]


@EXAMPLES
@pytest.mark.parametrize("formula", ["product", "opportunity", "weakest"])
def test_the_order_of_the_files_changes_no_rank(example: str, formula: Formula) -> None:
    facts = facts_of(example)
    other = Facts(shuffled(facts.inventory, 7), facts.today)

    assert ranks(facts, formula) == ranks(other, formula)


@EXAMPLES
def test_the_order_of_the_files_changes_no_figure_of_a_stage(example: str) -> None:
    facts = facts_of(example)
    other = Facts(shuffled(facts.inventory, 7), facts.today)

    assert [figures(place) for place in stages(facts)] == [figures(place) for place in stages(other)]


@given(maps(), st.integers(0, 1000))
def test_the_order_of_the_files_changes_nothing_that_all_routes_cross(inventory: Inventory, seed: int) -> None:
    here, there = chain_graph(inventory), chain_graph(shuffled(inventory, seed))

    assert set(always_crossed(here)) == set(always_crossed(there))


def shuffled(inventory: Inventory, seed: int) -> Inventory:
    random = Random(seed)  # noqa: S311 - an order, not a secret
    points, chains = list(inventory.touchpoints), list(inventory.chains)
    random.shuffle(points)
    random.shuffle(chains)
    return replace(inventory, touchpoints=tuple(points), chains=tuple(chains))


def ranks(facts: Facts, formula: Formula) -> list[tuple[int, str]]:
    return [(row.rank, row.point.id) for row in reading(facts, formula).ranking.ranked]


def figures(place: Any) -> tuple[Any, ...]:
    return (place.id, len(place.points), place.mean, place.worst_score, place.priority, place.entered, place.lost)
