"""A new inventory says once that its touchpoints have no ratings, and loses none of them."""

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from conftest import Run

from touchmap.starters.trades import LANGUAGES, TRADES

Command = Callable[..., Run]
BY_TRADE = [name for name in TRADES if name != "blank"]
NEW = """\
touchmap: 1
touchpoints:
  - {id: door, name: Door, stage: customer}
  - {id: till, name: Till, stage: customer, customer_weight: 3}
  - {id: hall, name: Hall, stage: customer}
"""
ONE_MORE = "  - {id: desk, name: Desk, stage: customer}\n"
SELECTED = ("--select", "TM102", "--fail-on", "warning")


@pytest.mark.parametrize(("trade", "language"), list(product(BY_TRADE, LANGUAGES)))
def test_a_new_folder_says_once_that_nothing_has_ratings(trade: str, language: str, called: Command) -> None:
    called("init", "--starter", trade, "--language", language)

    found = [line for line in called("check").out.splitlines() if "TM102" in line]

    assert len(found) == 1
    assert " touchpoints have no ratings yet: " in found[0]


@pytest.mark.parametrize("written", ["text", "markdown", "github"])
def test_people_read_one_finding_where_the_first_stands(
    written: str, called: Command, folder: Callable[..., Path]
) -> None:
    folder({"touchmap.yaml": NEW})

    found = [line for line in called("check", *SELECTED, "--format", written).out.splitlines() if "TM102" in line]

    assert len(found) == 2
    assert "2 touchpoints have no ratings yet: door, hall" in found[0]
    assert "touchmap.yaml:3:" in found[0]
    assert "no priority: “Till”; missing: business priority, score" in found[1]


def test_a_plan_tells_them_at_once_too(called: Command, folder: Callable[..., Path]) -> None:
    folder({"touchmap.yaml": NEW})

    plan = called("plan", "--with", "findings").out

    assert "    - 2 touchpoints have no ratings yet: door, hall (touchmap.yaml:3)" in plan
    assert "no priority: “Hall”" not in plan


def test_programs_read_each(called: Command, folder: Callable[..., Path]) -> None:
    folder({"touchmap.yaml": NEW})

    findings = json.loads(called("check", *SELECTED, "--format", "json").out)["findings"]

    assert [finding["entry"] for finding in findings] == ["door", "till", "hall"]
    assert findings[0]["message"] == "no priority: “Door”; missing: customer weight, business priority, score"


def test_a_touchpoint_that_joins_them_is_new_to_a_baseline(called: Command, folder: Callable[..., Path]) -> None:
    folder({"touchmap.yaml": NEW})
    called("check", *SELECTED, "--write-baseline", "known.json")
    held = called("check", *SELECTED, "--baseline", "known.json")

    folder({"touchmap.yaml": NEW + ONE_MORE})
    grown = called("check", *SELECTED, "--baseline", "known.json")

    assert (held.status, grown.status) == (0, 1)
    assert "no priority: “Desk”; missing: customer weight" in grown.out


def test_a_rating_for_one_of_them_is_nothing_new_to_a_baseline(called: Command, folder: Callable[..., Path]) -> None:
    folder({"touchmap.yaml": NEW})
    called("check", *SELECTED, "--write-baseline", "known.json")

    called("set", "door", "score", "2")

    assert called("check", *SELECTED, "--baseline", "known.json").status == 0


def test_one_that_is_waived_is_not_counted_among_them(called: Command, folder: Callable[..., Path]) -> None:
    waived = ONE_MORE.replace("}", ", ignore: [{rule: TM102, reason: It opens in May}]}")
    folder({"touchmap.yaml": NEW + waived})

    out = called("check", *SELECTED).out

    assert "2 touchpoints have no ratings yet: door, hall" in out
    assert "1 waived" in out
