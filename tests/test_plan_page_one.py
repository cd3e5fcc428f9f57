"""The first page of the plan: five sentences from the data, one picture, and what is to be decided."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Run
from small_plan import plan_of

Folder = Callable[[dict[str, str]], Path]

MAP = """\
touchmap: 1
client: Green Clinic
gates: {top: 2}
people: [{id: ann, name: Ann Reed}, {id: bob, name: Bob Lee}]
touchpoints:
  - {id: site, name: Site, customer_weight: 4, business_priority: 4, score: 4, owner: ann}
  - {id: form, name: Form, customer_weight: 5, business_priority: 5, score: 2}
  - {id: call, name: Call, customer_weight: 5, business_priority: 4, score: 2, owner: bob}
chains:
  - {id: way, name: Way in, links: [{touchpoint: site, reached: 1000}, {touchpoint: form, reached: 400}, call]}
actions:
  - {id: late, touchpoint: call, title: Second line, status: doing, owner: bob, due: 2026-11-01, effort: 3}
  - {id: idea, touchpoint: form, title: Fewer fields}
"""
COUNTED = MAP.replace("reached: 400}, call]", "reached: 400}, {touchpoint: call, reached: 380, end: true}]")


def short(text: str) -> tuple[str, ...]:
    return plan_of(text).in_short


def test_the_first_sentence_says_where_most_customers_are_lost() -> None:
    assert short(COUNTED)[0] == (
        "Most customers are lost before “Form”: 600 of 1,000 do not get there. The chain “Way in” begins with 1,000 "
        "customers and ends with 380."
    )


def test_it_does_not_take_the_last_count_for_the_end_of_the_chain() -> None:
    assert "at “Form”, where the last are counted, there are 400" in short(MAP)[0]


def test_of_several_chains_it_names_the_one_with_the_largest_loss() -> None:
    other = "  - {id: b, name: Other, links: [{touchpoint: site, reached: 5000}, {touchpoint: call, reached: 4000}]}\n"

    assert short(COUNTED.replace("actions:\n", f"{other}actions:\n"))[0].startswith(
        "Most customers are lost before “Call”"
    )


def test_without_counts_it_says_that_losses_are_not_known() -> None:
    assert "nobody has counted a loss" in short(MAP.replace(", reached: 1000", "").replace(", reached: 400", ""))[0]


def test_the_second_says_what_one_fix_would_bring() -> None:
    assert short(COUNTED)[1] == (
        "If one in ten of those lost before “Form” stayed, 57 more customers would get to the end of the chain "
        "“Way in” (15 % more than today)."
    )


def test_the_third_names_who_is_missing_and_the_fourth_the_work() -> None:
    assert short(COUNTED)[2:4] == (
        "Without an owner on the watchlist: 1 of 2: “Form”.",
        "1 action is planned or under way. Effort: 3 person-days. 1 is overdue.",
    )


def test_the_meeting_is_asked_who_and_whether_and_by_when() -> None:
    assert plan_of(COUNTED).to_decide == (
        "Who owns “Form”?",
        "“Fewer fields” (Form): begin, or drop?",
        "“Second line” is overdue (Bob Lee): done by when?",
    )


@pytest.mark.parametrize(
    ("change", "question"),
    [
        ((", due: 2026-11-01", ""), "“Second line” (Bob Lee): by when?"),
        (("status: doing", "status: done"), "“Call”: what is the first step?"),
    ],
)
def test_it_is_asked_what_nobody_has_said_yet(change: tuple[str, str], question: str) -> None:
    assert question in plan_of(COUNTED.replace(*change)).to_decide


def test_work_that_goes_well_raises_no_question() -> None:
    assert not any("Second line" in one for one in plan_of(COUNTED.replace("2026-11-01", "2026-12-01")).to_decide)


def test_what_is_to_be_decided_has_room_to_write_in(folder: Folder, called: Callable[..., Run]) -> None:
    page = called("plan", folder({"touchmap.yaml": COUNTED}), "--format", "html", "--today", TODAY).out

    assert page.count('<span class="line"></span>') == len(plan_of(COUNTED).to_decide)


def test_a_brief_is_the_first_page_and_the_watchlist(folder: Folder, called: Callable[..., Run]) -> None:
    text = called("plan", folder({"touchmap.yaml": COUNTED}), "--brief", "--today", TODAY).out

    assert [line for line in text.splitlines() if line.startswith("## ")] == ["## In short", "## These 2 come first"]
    assert text.index("To be decided:") > text.index("These 2 come first")


@pytest.mark.parametrize("options", [["--only", "work"], ["--with", "findings"], ["--format", "json"]])
def test_a_brief_takes_no_other_choice(options: list[str], folder: Folder, called: Callable[..., Run]) -> None:
    run = called("plan", folder({"touchmap.yaml": COUNTED}), "--brief", *options)

    assert run.status == 2
    assert "In short" not in run.out


def test_an_owners_page_holds_what_is_theirs_and_nothing_else(folder: Folder, called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": COUNTED})
    text = called("plan", here, "--owner", "Bob Lee", "--today", TODAY).out

    assert "1. Bob Lee owns 1 touchpoint. On the watchlist: 1." in text
    assert "Second line" in text
    assert "Form" not in text
    assert text == called("plan", here, "--owner", "BOB", "--today", TODAY).out


def test_an_owner_whom_nobody_knows_is_refused_by_name(folder: Folder, called: Callable[..., Run]) -> None:
    run = called("plan", folder({"touchmap.yaml": COUNTED}), "--owner", "Bib")

    assert (run.status, run.out) == (2, "")
    assert 'there is no owner "Bib"' in run.err
    assert "bob" in run.err


@pytest.mark.parametrize("example", ["clinic", "saas"])
def test_each_owners_pages_together_hold_every_action_that_has_one(example: str, called: Callable[..., Run]) -> None:
    here = ROOT / "examples" / example
    whole = called("plan", here, "--only", "work", "--today", TODAY).out
    owners = [line[4:] for line in whole.splitlines() if line.startswith("### ") and line != "### Ideas"]
    titles = {line.split(";")[0] for line in whole.splitlines() if line.startswith("| ") and "; " in line}
    pages = [called("plan", here, "--owner", owner, "--today", TODAY).out for owner in owners]

    assert len(titles) > 5
    assert [title for title in titles if sum(title in page for page in pages) == 0] == []
