"""The examples are what they promise: one is clean, the others give exactly their committed findings."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Golden, Run

EXAMPLES = ROOT / "examples"


def test_the_first_chain_has_no_finding_of_any_level(touchmap: Callable[..., Run]) -> None:
    run = touchmap("check", EXAMPLES / "first-chain", "--today", TODAY, "--fail-on", "info", "--format", "json")

    assert (run.status, json.loads(run.out)["findings"]) == (0, [])


@pytest.mark.parametrize("name", ["clinic", "saas"])
def test_an_example_of_real_size_gives_exactly_its_committed_findings(
    name: str, touchmap: Callable[..., Run], golden: Golden
) -> None:
    run = touchmap("check", ".", "--all", "--today", TODAY, "--format", "concise", cwd=EXAMPLES / name)

    assert run.status == 1
    golden.holds(run.out)


@pytest.mark.parametrize("name", ["clinic", "saas", "first-chain"])
def test_an_example_gives_the_same_ranking_as_ever(name: str, touchmap: Callable[..., Run], golden: Golden) -> None:
    run = touchmap("rank", EXAMPLES / name, "--today", TODAY, "--format", "csv")

    assert run.status == 0
    golden.holds(run.out, "csv")


@pytest.mark.parametrize(("name", "table"), [("clinic", "clinic_ru"), ("saas", "saas_en")])
def test_an_example_has_the_ranks_and_owners_of_the_table_that_it_was_made_from(
    name: str, table: str, touchmap: Callable[..., Run]
) -> None:
    expected = json.loads((Path(__file__).parent / "data" / f"{table}_expected.json").read_text("utf-8"))
    run = touchmap("rank", EXAMPLES / name, "--today", TODAY, "--format", "json")
    rows = json.loads(run.out)["touchpoints"]
    shown = {(row["rank"], row["name"], row["priority"], row["owner_name"]) for row in rows}

    assert shown == {(row["rank"], row["name"], row["product"], row["owner"]) for row in expected["ranking"]}
