"""A link that customers take in one of several ways: as good as its worst, broken only if all are negative."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY, Run, said
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains.chokepoints import always_crossed
from touchmap.analysis.chains.conversion import passages
from touchmap.analysis.chains.graph import chain_graph
from touchmap.analysis.chains.routes import routes
from touchmap.analysis.chains.states import next_weak
from touchmap.analysis.facts import Facts
from touchmap.load import load_texts

MAP = """\
touchmap: 1
touchpoints:
  - {id: ad, name: Ad, score: 5}
  - {id: phone, name: Call, score: 1, automation: manual, cost: 4}
  - {id: form, name: Form, score: 4, automation: automatic, cost: 4}
  - {id: desk, name: Desk, score: 5, automation: manual, cost: 2}
chains:
  - id: visit
    name: Visit
    enters: [street]
    links:
      - {touchpoint: ad, reached: 100}
      - any_of: [phone, form]
        reached: {phone: 30, form: 20}
      - {touchpoint: desk, reached: 40, end: true}
"""
DAY = date.fromisoformat(TODAY)

Write = Callable[[dict[str, str]], Path]
Call = Callable[..., Run]


def facts_of(text: str) -> Facts:
    loaded = load_texts({"touchmap.yaml": text})
    assert loaded.problems == ()
    return Facts(loaded.inventory, DAY)


def test_its_score_is_its_worst_ways_and_that_way_is_the_weak_link() -> None:
    facts = facts_of(MAP)
    (state,) = facts.chains

    assert [(step.link.touchpoint, step.score) for step in state.weak] == [("phone", 1)]
    assert facts.weak_in == {"phone": ("visit",)}


def test_it_breaks_the_chain_only_where_every_way_is_negative() -> None:
    (one,) = facts_of(MAP).chains
    (both,) = facts_of(MAP.replace("name: Form, score: 4", "name: Form, score: 2")).chains

    assert one.breaks_at is None
    assert both.breaks_at is not None
    assert both.breaks_at.link.touchpoint == "phone"


def test_once_the_worst_way_is_at_its_target_the_next_worst_counts() -> None:
    (state,) = facts_of(MAP).chains

    assert [step.name for step in next_weak(state, 5)] == ["Form"]


def test_its_count_is_the_sum_of_its_ways() -> None:
    (chain,) = facts_of(MAP).inventory.chains

    assert [passage.reached for passage in passages(chain)] == [100, 50, 40]


def test_a_way_without_a_count_leaves_the_link_uncounted() -> None:
    (chain,) = facts_of(MAP.replace("{phone: 30, form: 20}", "{phone: 30}")).inventory.chains

    assert [(passage.number, passage.reached) for passage in passages(chain)] == [(0, 100), (2, 40)]


def test_each_way_is_a_route_of_its_own_and_none_of_them_is_crossed_by_all() -> None:
    twice = MAP.replace("      - {touchpoint: desk", "      - any_of: [phone, form, ad]\n      - {touchpoint: desk")
    graph = chain_graph(facts_of(MAP).inventory)

    assert routes(graph).count == 2
    assert routes(chain_graph(facts_of(twice).inventory)).count == 6
    assert always_crossed(graph) == ("ad", "desk")


def test_no_more_routes_are_told_than_are_counted() -> None:
    found = routes(chain_graph(facts_of(MAP).inventory), counted=1)

    assert (found.count, found.more) == (1, True)


@pytest.fixture
def client(folder: Write) -> Path:
    return folder({"touchmap.yaml": MAP})


def test_each_way_is_shown_with_its_own_score(client: Path, called: Call) -> None:
    run = called("chains", "--in", client, "--today", TODAY)

    assert "Ad 5 → Call 1 | Form 4 ▼ → Desk 5 ●" in run.out
    assert "Weak link (score 1): “Call”." in run.out


def test_what_the_ways_do_not_agree_on_is_not_known_of_the_contact(client: Path, called: Call) -> None:
    run = called("chains", "--in", client, "--today", TODAY)

    assert "Contacts: 3. By staff: 1; automatic: 0; not stated: 2." in run.out
    assert "Cost of one pass: at least 6 (contacts without a cost: 1 of 3)." in run.out


def test_json_lists_the_ways_with_the_worst_touchpoint_and_the_best_reaction(client: Path, called: Call) -> None:
    (chain,) = json.loads(called("chains", "--in", client, "--today", TODAY, "--format", "json").out)["chains"]
    link = chain["links"][1]

    assert (link["touchpoint"], link["score"], link["reaction"], link["reached"]) == ("phone", 1, "positive", 50)
    assert [(way["touchpoint"], way["score"], way["reaction"], way["reached"]) for way in link["ways"]] == [
        ("phone", 1, "negative", 30),
        ("form", 4, "positive", 20),
    ]


def test_a_flowchart_has_one_box_with_a_line_for_each_way(client: Path, called: Call) -> None:
    page = called("chains", "--in", client, "--today", TODAY, "--format", "markdown").out

    assert 'n1["Call 1<br/>Form 4<br/>▼<br/>50, 50.0 #37;"]' in page


def test_the_map_counts_the_variants_of_a_route(client: Path, called: Call) -> None:
    the_map = json.loads(called("chains", "--map", "--in", client, "--today", TODAY, "--format", "json").out)
    (segment,) = the_map["segments"]

    assert (segment["count"], [route["variants"] for route in segment["routes"]]) == (2, [2])


def test_show_names_the_place_of_each_way(client: Path, called: Call) -> None:
    assert "visit (Visit): link 2 of 3" in called("show", "form", client, "--today", TODAY).out


def test_a_touchpoint_that_is_one_of_several_ways_is_in_a_chain(client: Path, called: Call) -> None:
    assert "TM103" not in called("check", client, "--select", "TM103", "--all", "--today", TODAY).out


def test_a_way_that_is_not_live_is_left_out(folder: Write, called: Call) -> None:
    planned = MAP.replace("name: Form, score: 4", "name: Form, score: 4, state: planned")

    run = called("chains", "--in", folder({"touchmap.yaml": planned}), "--today", TODAY)

    assert "Ad 5 → Call 1 ▼ ✗ ⇢ Desk 5 ●" in run.out


@pytest.mark.parametrize(
    ("link", "what"),
    [
        ("{reached: 5}", "a link names no touchpoint"),
        ("{touchpoint: ad, any_of: [phone, form]}", "a link has a touchpoint and `any_of`"),
        ("{any_of: [phone, form], end: true}", "the end link has several ways"),
        ("{any_of: [phone, form], reached: {ad: 5}}", "ad is counted, but is no way of this link"),
        ("{any_of: [phone, former]}", 'there is no touchpoint "former"'),
    ],
)
def test_a_link_that_cannot_be_is_refused_with_the_way_to_fix_it(link: str, what: str) -> None:
    text = MAP.replace("      - {touchpoint: ad, reached: 100}\n", f"      - {link}\n")

    (problem,) = load_texts({"touchmap.yaml": text}).problems

    assert said(problem.values["what"]) == what
    assert problem.values["fix"]


@given(scores=st.lists(st.integers(1, 5), min_size=2, max_size=4))
def test_a_link_with_ways_is_as_weak_as_a_link_of_its_worst_way(scores: list[int]) -> None:
    points = "".join(f"  - {{id: w{n}, name: W{n}, score: {score}}}\n" for n, score in enumerate(scores))
    ways = ", ".join(f"w{n}" for n in range(len(scores)))
    head = f"touchmap: 1\ntouchpoints:\n  - {{id: a, name: A, score: 3}}\n{points}chains:\n"
    (forked,) = facts_of(head + f"  - {{id: c, name: C, links: [a, {{any_of: [{ways}]}}]}}\n").chains
    worst = f"w{scores.index(min(scores))}"
    (plain,) = facts_of(head + f"  - {{id: c, name: C, links: [a, {worst}]}}\n").chains

    assert [step.link.touchpoint for step in forked.weak] == [step.link.touchpoint for step in plain.weak]
    assert (forked.breaks_at is not None) == all(score <= 2 for score in scores)
