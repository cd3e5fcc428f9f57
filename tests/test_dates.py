"""Every date from 0001-01-01 to 9999-12-31 is a date: what other programs write for "none" stops no command."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import Run
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

FIRST, LAST = "0001-01-01", "9999-12-31"
DATES = st.sampled_from([FIRST, "0001-01-08", "1969-12-29", "2026-11-22", "9999-12-30", LAST]) | st.dates().map(str)
FIELDS = ("reviewed", "until", "since", "date", "opened", "due", "closed", "log")

READING = (
    ["check", "--all", "--fail-on", "never"],
    ["rank"],
    ["rank", "--robustness", "--next-observation"],
    ["evidence"],
    ["review", "--due"],
    ["week"],
    ["week", "--agenda"],
    ["week", "-o", "week.html"],
    ["map"],
    ["plan"],
    ["plan", "-o", "plan.html"],
    ["show", "phone"],
    ["chains"],
    ["stages"],
)


def inventory(reviewed: str, until: str, since: str, day: str, opened: str, due: str, closed: str, log: str) -> str:
    return f"""\
touchmap: 1
client: Client
touchpoints:
  - id: phone
    name: Phone
    customer_weight: 5
    business_priority: 4
    owner: ann
    reviewed: {reviewed}
    ignore: [{{rule: TM304, reason: later, until: {until}}}]
evidence:
  - {{touchpoint: phone, from: {since}, date: {day}, method: survey, marks: {{1: 3, 4: 2}}}}
  - {{touchpoint: phone, date: {day}, method: self, score: 2}}
actions:
  - {{id: a, touchpoint: phone, title: A, status: doing, opened: {opened}, due: {due},
      log: [{{date: {log}, progress: 10}}]}}
  - {{id: b, touchpoint: phone, title: B, status: done, opened: {opened}, closed: {closed}}}
  - {{id: c, touchpoint: phone, title: C, status: idea, opened: {opened}}}
"""


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(dict.fromkeys(FIELDS, FIRST), FIRST)
@example(dict.fromkeys(FIELDS, FIRST), LAST)
@example(dict.fromkeys(FIELDS, LAST), FIRST)
@example(dict.fromkeys(FIELDS, LAST), LAST)
@given(st.fixed_dictionaries(dict.fromkeys(FIELDS, DATES)), DATES)
@pytest.mark.slow
def test_no_date_stops_a_command_that_reads(
    called: Callable[..., Run], tmp_path: Path, days: dict[str, str], today: str
) -> None:
    since, day = sorted((days["since"], days["date"]))
    text = inventory(
        days["reviewed"], days["until"], since, day, days["opened"], days["due"], days["closed"], days["log"]
    )
    (tmp_path / "touchmap.yaml").write_text(text, encoding="utf-8")

    statuses = {" ".join(command): called(*command, "--today", today).status for command in READING}

    assert {name: status for name, status in statuses.items() if status != 0} == {}


@pytest.mark.parametrize("today", [FIRST, LAST])
@pytest.mark.parametrize("since", [FIRST, "1969-12-29", "9999-12-30"])
def test_a_week_since_any_day_before_today_is_answered(
    called: Callable[..., Run], tmp_path: Path, since: str, today: str
) -> None:
    (tmp_path / "touchmap.yaml").write_text(inventory(*[FIRST] * 8), encoding="utf-8")

    run = called("week", "--since", since, "--today", today)

    assert run.status == (0 if date.fromisoformat(since) < date.fromisoformat(today) else 2)
    assert "Traceback" not in run.err


@pytest.mark.parametrize("day", [FIRST, LAST])
def test_edits_take_any_day(called: Callable[..., Run], tmp_path: Path, day: str) -> None:
    (tmp_path / "touchmap.yaml").write_text(inventory(*["2026-11-22"] * 8), encoding="utf-8")
    edits = (
        ["score", "phone", "3", "--method", "interview", "--date", day],
        ["action", "add", "phone", "Call back", "--owner", "ann", "--due", day],
        ["action", "log", "a", "--progress", "50", "--today", day],
        ["action", "done", "a", "--today", day],
        ["review", "phone", "--today", day],
    )

    statuses = {" ".join(edit): called(*edit).status for edit in edits}

    assert {name: status for name, status in statuses.items() if status != 0} == {}
