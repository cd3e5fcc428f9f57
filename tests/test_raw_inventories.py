"""Two raw tables, turned into client folders, give exactly what was worked out for them by other means."""

import csv
import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from raw_inventory import client_folder

from touchmap.analysis.chains.states import ChainState
from touchmap.analysis.facts import Facts
from touchmap.load import load_texts

DATA = Path(__file__).parent / "data"
EACH_TABLE = pytest.mark.parametrize("table", ["clinic_ru", "saas_en"])
TODAY = date(2026, 11, 22)


@cache
def facts_of(table: str) -> Facts:
    loaded = load_texts(client_folder((DATA / f"{table}.csv").read_text(encoding="utf-8-sig")))
    assert loaded.problems == ()
    return Facts(loaded.inventory, TODAY)


@cache
def expected(table: str) -> Any:
    return json.loads((DATA / f"{table}_expected.json").read_text(encoding="utf-8"))


def number_of(touchpoint: str) -> int:
    return int(touchpoint.removeprefix("t"))


@EACH_TABLE
def test_ranks_products_and_owners_are_those_of_the_table(table: str) -> None:
    facts = facts_of(table)
    wanted = {row["n"]: (row["rank"], row["product"], row["name"], row["owner"]) for row in expected(table)["ranking"]}

    assert {
        number_of(row.point.id): (row.rank, row.priority, row.point.name, row.point.owner)
        for row in facts.ranking.ranked
    } == wanted


@EACH_TABLE
def test_the_order_never_rises(table: str) -> None:
    priorities = [row.priority for row in facts_of(table).ranking.ranked]

    assert priorities == sorted(priorities, reverse=True)


@EACH_TABLE
def test_every_tie_is_shown_as_one(table: str) -> None:
    tied: dict[tuple[int, Any], list[int]] = {}
    for row in facts_of(table).ranking.ranked:
        if row.tied and row.priority:  # the expected file leaves out those with nothing to fix
            tied.setdefault((row.rank, row.priority), []).append(number_of(row.point.id))
    wanted = {(tie["rank"], tie["product"]): sorted(tie["n"]) for tie in expected(table)["ties"]}

    assert {key: sorted(numbers) for key, numbers in tied.items()} == wanted


@EACH_TABLE
def test_the_unscored_stand_apart(table: str) -> None:
    unscored = facts_of(table).ranking.unscored

    assert sorted(number_of(row.point.id) for row in unscored) == sorted(u["n"] for u in expected(table)["unscored"])
    assert {row.missing for row in unscored} == {("score",)}


@EACH_TABLE
def test_everything_of_rank_five_or_better_without_an_owner_is_on_the_watchlist(table: str) -> None:
    watched = facts_of(table).ranking.watched
    unowned = [row.point.name for row in watched if row.point.owner is None]

    assert sorted(unowned) == sorted(expected(table)["all_rank_le_5_unowned"])


@EACH_TABLE
def test_owners_stay_word_for_word(table: str) -> None:
    with (DATA / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        typed = Counter(row["owner"] for row in csv.DictReader(file) if row["owner"])

    assert Counter(point.owner for point in facts_of(table).inventory.touchpoints if point.owner) == typed


@EACH_TABLE
def test_what_has_no_gap_has_no_priority(table: str) -> None:
    ranked = facts_of(table).ranking.ranked

    assert sorted(row.point.name for row in ranked if row.gap == 0) == sorted(expected(table)["zero_gap"])
    assert all((row.gap == 0) == (row.priority == 0) for row in ranked)


@EACH_TABLE
def test_chains_have_the_links_of_the_table_in_its_order(table: str) -> None:
    for name, chain in chains(table).items():
        wanted = expected(table)["chains"][name]["links"]

        assert [number_of(step.link.touchpoint) for step in chain.steps] == [link["n"] for link in wanted]
        assert [step.score for step in chain.steps] == [link["score"] for link in wanted]


@EACH_TABLE
def test_the_weak_links_are_all_links_with_the_lowest_score(table: str) -> None:
    found = {name: names(chain.weak) for name, chain in chains(table).items()}

    assert found == {name: chain["weakest_links"] for name, chain in expected(table)["chains"].items()}


@EACH_TABLE
def test_a_chain_breaks_at_its_first_negative_link(table: str) -> None:
    found = {name: names([chain.breaks_at]) for name, chain in chains(table).items()}
    wanted = {name: chain["first_negative_link"] for name, chain in expected(table)["chains"].items()}

    assert found == {name: [link] if link else [] for name, link in wanted.items()}


@EACH_TABLE
def test_a_chain_ends_where_the_table_says_and_starts_the_chain_that_it_names(table: str) -> None:
    name_by_id = {chain.id: chain.name for chain in facts_of(table).inventory.chains}
    found = {
        name: (names([chain.end]), name_by_id.get((chain.end and chain.end.link.starts) or ""))
        for name, chain in chains(table).items()
    }

    assert found == {
        name: ([chain["end"]] if chain["end"] else [], chain["next_chain"])
        for name, chain in expected(table)["chains"].items()
    }


@EACH_TABLE
def test_links_after_the_end_link_are_those_of_the_table(table: str) -> None:
    found = {
        name: names(chain.steps[chain.end.number + 1 :]) if chain.end else [] for name, chain in chains(table).items()
    }

    assert found == {name: chain["links_after_end"] for name, chain in expected(table)["chains"].items()}


@EACH_TABLE
def test_chains_without_an_end_link_are_those_of_the_table(table: str) -> None:
    found = [name for name, chain in chains(table).items() if chain.end is None]

    assert sorted(found) == sorted(expected(table)["chains_without_end"])


def chains(table: str) -> dict[str, ChainState]:
    return {chain.chain.name: chain for chain in facts_of(table).chains}


def names(steps: Any) -> list[str]:
    return [step.point.name for step in steps if step is not None]
