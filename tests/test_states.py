"""Planned, live and retired touchpoints: figures are about live ones, the others are shown as what they are."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import TODAY, Run
from hypothesis import given
from hypothesis import strategies as st
from test_source_history import commit, git

from touchmap.analysis.chains.conversion import passages
from touchmap.analysis.facts import Facts
from touchmap.load import load_texts

MAP = """\
touchmap: 1
gates: {top: 2}
touchpoints:
  - {id: site, name: Site, customer_weight: 3, business_priority: 3, score: 4, owner: Ann}
  - {id: chat, name: Chat, customer_weight: 5, business_priority: 5, score: 1, state: planned}
  - {id: fax, name: Fax, customer_weight: 5, business_priority: 5, score: 1, state: retired}
  - {id: desk, name: Desk, customer_weight: 4, business_priority: 4, score: 3, owner: Ann}
chains:
  - id: visit
    name: Visit
    links:
      - {touchpoint: site, reached: 100}
      - {touchpoint: chat, reached: 70}
      - {touchpoint: fax, reached: 5}
      - {touchpoint: desk, reached: 40, end: true, starts: visit}
"""
DAY = date.fromisoformat(TODAY)

Write = Callable[[dict[str, str]], Path]
Call = Callable[..., Run]


@pytest.fixture
def facts() -> Facts:
    return Facts(load_texts({"touchmap.yaml": MAP}).inventory, DAY)


@pytest.fixture
def client(folder: Write) -> Path:
    return folder({"touchmap.yaml": MAP})


def test_only_live_touchpoints_are_ranked(facts: Facts) -> None:
    assert [row.point.id for row in facts.ranking.ranked] == ["desk", "site"]


def test_no_gate_on_the_watchlist_asks_for_an_owner_of_what_is_not_live(client: Path, called: Call) -> None:
    run = called("check", client, "--select", "TM301", "--today", TODAY)

    assert (run.status, "TM301" in run.out) == (0, False)


def test_a_link_that_is_not_live_is_no_weak_link_and_breaks_nothing(facts: Facts) -> None:
    (chain,) = facts.chains

    assert [step.link.touchpoint for step in chain.weak] == ["desk"]
    assert chain.breaks_at is None


def test_the_link_before_is_compared_with_the_next_live_one(facts: Facts) -> None:
    (chain,) = facts.inventory.chains

    assert [(passage.number, passage.rate) for passage in passages(chain)[1:]] == [(1, passages(chain)[1].rate)]
    assert passages(chain)[1].lost == 60


def test_a_finding_points_at_the_link_in_the_file(folder: Write, called: Call) -> None:
    broken = MAP.replace("desk, name: Desk", "desk, name: Desk, reaction: negative")

    run = called("check", folder({"touchmap.yaml": broken}), "--select", "TM204", "--today", TODAY)

    assert "touchmap.yaml:15:10:" in run.out


def test_a_chain_shows_what_is_passed_over_and_says_so(client: Path, called: Call) -> None:
    run = called("chains", "--in", client, "--today", TODAY)

    assert "Site 4 → Chat (planned) → Fax (retired) → Desk 3 ▼ ● ⇒ Visit" in run.out
    assert "Passed over, since they are not live: “Chat”, “Fax”." in run.out


def test_json_says_the_state_of_each_link(client: Path, called: Call) -> None:
    (chain,) = json.loads(called("chains", "--in", client, "--today", TODAY, "--format", "json").out)["chains"]

    assert [link["state"] for link in chain["links"]] == ["live", "planned", "retired", "live"]
    assert [link["conversion"] for link in chain["links"]] == [None, None, None, 0.4]


def test_a_chain_whose_end_link_is_planned_says_where_it_stops(folder: Write, called: Call) -> None:
    planned = MAP.replace("desk, name: Desk", "desk, name: Desk, state: planned")

    run = called("chains", "--in", folder({"touchmap.yaml": planned}), "--today", TODAY)

    assert "The end link is not live: the chain stops before it." in run.out


def test_a_chain_without_a_live_link_says_so(folder: Write, called: Call) -> None:
    none = MAP.replace("owner: Ann", "state: planned")

    run = called("chains", "--in", folder({"touchmap.yaml": none}), "--today", TODAY)

    assert (run.status, "No link of the chain is live." in run.out) == (0, True)


def test_the_planned_ones_are_ranked_among_themselves_on_request(client: Path, called: Call) -> None:
    report = json.loads(called("rank", client, "--state", "planned", "--today", TODAY, "--format", "json").out)

    assert (report["state"], [row["id"] for row in report["touchpoints"]]) == ("planned", ["chat"])


def test_a_state_that_no_touchpoint_has_is_refused(folder: Write, called: Call) -> None:
    live = folder({"touchmap.yaml": MAP.replace("state: planned", "owner: Ann")})

    run = called("rank", live, "--state", "planned", "--today", TODAY)

    assert (run.status, run.out, run.err.splitlines()[0]) == (2, "", "touchmap: no touchpoint has the state planned")


def test_a_ranking_says_how_many_are_not_live(client: Path, called: Call) -> None:
    assert "Not ranked, since they are not live: planned: 1, retired: 1." in called("rank", client).out


def test_show_says_why_a_touchpoint_has_no_rank(client: Path, called: Call) -> None:
    assert "  planned, so not ranked and not counted\n" in called("show", "chat", client).out


def test_what_if_a_planned_touchpoint_were_live(client: Path, called: Call) -> None:
    run = called("rank", client, "--what-if", "chat.state=live", "--today", TODAY, "--format", "json")

    assert [row["id"] for row in json.loads(run.out)["touchpoints"]] == ["chat", "desk", "site"]
    assert json.loads(run.out)["changes"] == [{"id": "chat", "field": "state", "from": "planned", "to": "live"}]


def test_a_state_that_there_is_not_cannot_be_supposed(client: Path, called: Call) -> None:
    run = called("rank", client, "--what-if", "chat.state=alive", "--today", TODAY)

    assert (run.status, run.err) == (
        2,
        'touchmap: chat.state is "alive", which is not a state\nhint: did you mean "live"?\n',
    )


@pytest.mark.parametrize("state", ["planned", "retired"])
def test_what_leaves_the_watchlist_by_its_state_loosens_a_gate(folder: Write, called: Call, state: str) -> None:
    here = folder({"touchmap.yaml": MAP})
    git(here, "init")
    commit(here)
    folder({"touchmap.yaml": MAP.replace("desk, name: Desk", f"desk, name: Desk, state: {state}")})

    run = called("check", here, "--since", "HEAD", "--select", "TM605", "--today", TODAY)

    assert run.status == 1
    assert f"error TM605 set to {state}: “Desk” (desk), rank 1 on the watchlist" in run.out


def test_a_part_that_is_not_live_gives_its_whole_no_score() -> None:
    parts = "[{id: sofa, name: Sofa, score: 2, state: planned}, {id: tv, name: TV, score: 4}]"
    whole = f"touchmap: 1\ntouchpoints:\n  - {{id: hall, name: Hall, parts: {parts}}}\n"
    loaded = load_texts({"touchmap.yaml": whole})

    assert Facts(loaded.inventory, DAY).scores["hall"] == 4


@given(states=st.lists(st.sampled_from(["live", "planned", "retired"]), min_size=4, max_size=4))
def test_figures_are_those_of_an_inventory_without_the_others(states: list[str]) -> None:
    def written(keep: Callable[[str], bool], *, tell: bool) -> str:
        names = ["site", "chat", "fax", "desk"]
        rows, links = [], []
        for number, (name, state) in enumerate(zip(names, states, strict=True)):
            if keep(state):
                told = f", state: {state}" if tell else ""
                marks = f"customer_weight: {number + 2}, business_priority: 3, score: {4 - number}"
                rows.append(f"  - {{id: {name}, name: {name}, {marks}{told}}}")
                links.append(f"{{touchpoint: {name}, reached: {90 - 20 * number}}}")
        chains = f"chains:\n  - {{id: way, name: Way, links: [{', '.join(links)}]}}\n"
        return "touchmap: 1\ntouchpoints:\n" + "\n".join(rows) + "\n" + chains

    def figures(text: str) -> Any:
        facts = Facts(load_texts({"touchmap.yaml": text}).inventory, DAY)
        ranks = [(row.point.id, row.rank, row.priority) for row in facts.ranking.ranked]
        (chain,) = facts.chains
        counted = [(passage.rate, passage.lost) for passage in passages(chain.chain)]
        return ranks, [step.link.touchpoint for step in chain.weak], counted, facts.weak_in, facts.watched.keys()

    if "live" in states:
        assert figures(written(lambda _: True, tell=True)) == figures(written(lambda s: s == "live", tell=False))
