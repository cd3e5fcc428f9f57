"""A ranking and a plan for one segment: its chains, and the whole inventory where they speak of that."""

import json
from collections.abc import Callable
from pathlib import Path

from conftest import TODAY, Run

TEXT = """\
touchmap: 1
client: Client
segments: [{id: firms, name: Firms}, {id: families, name: Families}]
touchpoints:
  - {id: call, name: Call, customer_weight: 5, business_priority: 5, score: 1, owner: Ann}
  - {id: site, name: Site, customer_weight: 3, business_priority: 3, score: 2, owner: Ann}
  - {id: play, name: Play corner, segments: [families], customer_weight: 4, business_priority: 4, score: 1}
chains:
  - {id: firm, name: Firm visit, segment: firms, links: [site]}
  - {id: family, name: Family visit, segment: families, links: [play, call]}
  - {id: all, name: Any visit, links: [call, site]}
"""


def _out(folder: Callable[..., Path], called: Callable[..., Run], *call: str) -> str:
    folder({"touchmap.yaml": TEXT})
    run = called(*call, "--today", TODAY)
    assert run.status == 0
    return run.out


def test_weak_links_of_other_segments_chains_are_not_those_of_the_segments_ranking(
    folder: Callable[..., Path], called: Callable[..., Run]
) -> None:
    rows = json.loads(_out(folder, called, "rank", "--segment", "firms", "--format", "json"))["touchpoints"]

    assert {row["id"]: row["weak_link_of"] for row in rows} == {"call": ["all"], "site": ["firm"]}


def test_a_segments_ranking_says_how_much_of_the_whole_inventory_it_is(
    folder: Callable[..., Path], called: Callable[..., Run]
) -> None:
    out = _out(folder, called, "rank", "--segment", "firms")

    assert "Segment “Firms”: ranked by its own weights. Its touchpoints: 2 of 3." in out


def test_what_if_for_a_segment_speaks_of_its_chains_only(
    folder: Callable[..., Path], called: Callable[..., Run]
) -> None:
    out = _out(folder, called, "rank", "--segment", "firms", "--what-if", "call.score=5")

    assert "Weak links of the chain “Any visit” today: “Call” (score 1); with the changes: “Site” (score 2)." in out
    assert "Family visit" not in out


def test_a_segments_plan_names_the_chains_of_other_segments_apart(
    folder: Callable[..., Path], called: Callable[..., Run]
) -> None:
    out = _out(folder, called, "plan", "--segment", "firms", "--with", "findings")

    assert [line for line in out.splitlines() if line.startswith("### ")][1:5] == [
        "### 1 Call",
        "### 2 Site",
        "### Firm visit",
        "### Any visit",
    ]
    assert "Chains of other segments (1): “Family visit” (Families; breaks at the link “Play corner”)." in out
    assert "Limits: Any visit" in out
    assert out.count("Family visit") == 1 + out.split("## Open findings")[1].count("Family visit")


def test_a_plan_of_all_segments_names_no_chain_apart(folder: Callable[..., Path], called: Callable[..., Run]) -> None:
    assert "other segment" not in _out(folder, called, "plan")
