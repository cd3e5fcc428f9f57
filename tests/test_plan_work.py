"""The plan holds the whole work: each open action by its owner, each idea, and what would come of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, TODAY, Run
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import OPEN
from touchmap.formats.documents.markdown import write
from touchmap.load import Loaded, load, load_texts
from touchmap.reports.plan.document import plan_document
from touchmap.reports.plan.plan import PlanReport, plan_report
from touchmap.workspace import reference_day

SMALL = """\
touchmap: 1
people: [{id: ann, name: Ann Reed}, {id: bob, name: Bob Lee}]
scale: {min: 1, max: 5}
segments: [{id: new, name: New}, {id: old, name: Old}]
gates: {top: 1}
touchpoints:
  - {id: phone, name: The phone, customer_weight: 5, business_priority: 5, score: 2}
  - {id: desk, name: The desk, customer_weight: 4, business_priority: 4, score: 2, segments: [old]}
  - {id: bill, name: The bill, customer_weight: 3, business_priority: 3, score: 4}
actions:
  - {id: sign, touchpoint: desk, title: A sign}
  - {id: card, touchpoint: phone, title: A card, owner: bob}
  - {id: gone, touchpoint: desk, title: Gone, status: dropped}
  - {id: past, touchpoint: desk, title: Past, status: done, expected_score: 5}
  - {id: bell, touchpoint: desk, title: A bell, status: planned, owner: tbd, due: 2026-11-01, effort: 0.1}
  - {id: next, touchpoint: bill, title: Next, status: planned, owner: bob, due: 2026-11-24, effort: 0.2}
  - {id: ring, touchpoint: phone, title: Ring back, status: doing, owner: ann, due: 2026-12-01, expected_score: 4}
  - {id: late, touchpoint: desk, title: Late, status: doing, owner: bob, due: 2026-11-20, effort: 0.1}
"""


def plan_of(loaded: Loaded, segment: str | None = None) -> PlanReport:
    return plan_report(loaded, Facts(loaded.inventory, reference_day(TODAY)), segment=segment)


def small(segment: str | None = None, **changed: str) -> PlanReport:
    text = SMALL
    for old, new in changed.items():
        text = text.replace(f"{{id: {old},", f"{{id: {old}, {new},")
    return plan_of(load_texts({"touchmap.yaml": text}), segment)


def listed(report: PlanReport) -> list[str]:
    return [one.id for person in report.work.people for one in person.actions] + [one.id for one in report.work.ideas]


@pytest.mark.parametrize("example", ["clinic", "saas", "first-chain"])
def test_every_open_action_and_idea_of_an_example_is_in_its_plan_once(example: str) -> None:
    loaded = load(str(ROOT / "examples" / example))
    report = plan_of(loaded)
    text = write(plan_document(report, "text")).replace("\\", "")

    assert sorted(listed(report)) == sorted(one.id for one in loaded.inventory.actions if one.status in OPEN)
    assert [one.title for one in loaded.inventory.actions if one.status in OPEN and one.title not in text] == []


WORK = st.fixed_dictionaries(
    {"touchpoint": st.sampled_from(["a", "b"]), "status": st.sampled_from([*OPEN, "done", "dropped"])},
    optional={
        "owner": st.sampled_from(["ann", "Bob Lee", "tbd", "somebody"]),
        "due": st.sampled_from(["2026-11-01", "2026-12-01"]),
        "effort": st.sampled_from([0.1, 2, 1000]),
        "expected_score": st.integers(1, 5),
    },
)


@given(work=st.lists(WORK, max_size=8))
def test_every_open_action_and_idea_is_in_the_plan_once(work: list[dict[str, Any]]) -> None:
    said = {
        "touchmap": 1,
        "people": [{"id": "ann"}, {"id": "bob", "name": "Bob Lee"}],
        "touchpoints": [{"id": "a", "name": "A", "score": 3}, {"id": "b", "name": "B"}],
        "actions": [{"id": f"n{at}", "title": f"Title{at}.", **one} for at, one in enumerate(work)],
    }
    report = plan_of(load_texts({"touchmap.yaml": json.dumps(said)}))
    text = write(plan_document(report, "text"))
    part = text[text.index("## The work") : text.index("## Method")].replace("\\", "")
    still_open = [f"n{at}" for at, one in enumerate(work) if one["status"] in OPEN]

    assert sorted(listed(report)) == sorted(still_open)
    assert [part.count(f"Title{name[1:]}.") for name in still_open] == [1] * len(still_open)


def test_who_is_late_comes_first_and_what_nobody_has_comes_last() -> None:
    people = small().work.people

    assert [(one.owner, one.late, [action.id for action in one.actions]) for one in people] == [
        ("bob", 1, ["late", "next"]),
        ("ann", 0, ["ring"]),
        (None, 1, ["bell"]),
    ]


def test_the_effort_of_a_person_is_exact_and_says_what_it_rests_on() -> None:
    bob, ann, nobody = small().work.people

    assert (bob.effort, bob.with_effort) == (0.3, 2)
    assert (ann.effort, ann.with_effort) == (None, 0)
    assert (nobody.effort, nobody.with_effort) == (0.1, 1)


def test_ideas_stand_in_the_order_of_the_ranking() -> None:
    assert [one.id for one in small().work.ideas] == ["card", "sign"]


def test_what_would_leave_the_watchlist_is_named() -> None:
    expected = small().work.expected

    assert expected is not None
    assert (expected.touchpoints, expected.watched, expected.leaving) == (1, 1, ("The phone",))


def test_a_score_that_no_action_raises_promises_nothing() -> None:
    assert small(phone="state: live", ring="note: x").work.expected is not None
    text = SMALL.replace("expected_score: 4", "expected_score: 2")

    assert plan_of(load_texts({"touchmap.yaml": text})).work.expected is None


def test_a_whole_scored_from_its_parts_is_scored_anew() -> None:
    text = SMALL.replace(
        "score: 2}\n  - {id: desk", "}\n  - {id: part, name: Part, part_of: phone, score: 2}\n  - {id: desk"
    )
    report = plan_of(
        load_texts({"touchmap.yaml": text.replace("touchpoint: phone, title: Ring", "touchpoint: part, title: Ring")})
    )

    assert report.work.expected is not None
    assert report.work.expected.leaving == ("The phone",)


def test_a_segment_sees_the_work_at_the_touchpoints_it_meets() -> None:
    assert "late" not in listed(small("new"))
    assert {"ring", "next"} <= set(listed(small("new")))


def test_the_plan_of_an_inventory_without_work_says_so(
    folder: Callable[[dict[str, str]], Path], called: Callable[..., Run]
) -> None:
    here = folder({"touchmap.yaml": SMALL[: SMALL.index("actions:")]})

    assert "No work is open: nothing is planned or under way, and there is no idea." in called("plan", here).out
