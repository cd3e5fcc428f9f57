"""What scripts import: the values that the commands show, to the letter of their JSON."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Run
from test_source_history import commit, git

import touchmap

DAY = date.fromisoformat(TODAY)
EXAMPLES = ROOT / "examples"
CLIENTS = ["clinic", "saas", "first-chain"]
BROKEN = sorted(folder.name for folder in (EXAMPLES / "broken").iterdir() if folder.is_dir())

Called = Callable[..., Run]


@pytest.mark.parametrize("client", CLIENTS)
def test_a_ranking_is_that_of_the_command(client: str, called: Called) -> None:
    run = called("rank", EXAMPLES / client, "--today", TODAY, "--format", "json")

    assert touchmap.as_json(touchmap.rank(touchmap.open(EXAMPLES / client, DAY))) == run.out


@pytest.mark.parametrize("client", CLIENTS)
def test_a_plan_is_that_of_the_command(client: str, called: Called) -> None:
    run = called("plan", EXAMPLES / client, "--today", TODAY, "--format", "json")

    assert touchmap.as_json(touchmap.plan(touchmap.open(EXAMPLES / client, DAY))) == run.out


@pytest.mark.parametrize("client", [*CLIENTS, *(f"broken/{name}" for name in BROKEN)])
def test_findings_are_those_of_the_command_also_where_something_does_not_load(client: str, called: Called) -> None:
    run = called("check", EXAMPLES / client, "--today", TODAY, "--format", "json")

    report = touchmap.check(touchmap.open(EXAMPLES / client, DAY, partly=True))

    assert touchmap.as_json(report) == run.out
    assert int(report.failing > 0) == run.status


def test_the_filters_of_a_ranking_are_those_of_the_command(called: Called) -> None:
    saas = touchmap.open(EXAMPLES / "saas", DAY)
    options = ["--top", "40", "--stage", "potential", "--chain", "trial", "--owner", "dana hill"]

    run = called("rank", EXAMPLES / "saas", *options, "--today", TODAY, "--format", "json")
    report = touchmap.rank(saas, top=40, stage="potential", chain="trial", owner="dana hill")

    assert report.touchpoints != ()
    assert touchmap.as_json(report) == run.out


def test_another_formula_a_what_if_and_how_sure_a_ranking_is_are_those_of_the_command(called: Called) -> None:
    saas = touchmap.open(EXAMPLES / "saas", DAY)
    ways = {
        ("--by", "weakest"): touchmap.rank(saas, by="weakest"),
        ("--what-if", "outage-message.score=4"): touchmap.rank(saas, what_if=["outage-message.score=4"]),
        ("--robustness", "--uncertainty", "0.1"): touchmap.rank(saas, uncertainty=0.1),
        ("--robustness", "--next-observation"): touchmap.rank(saas, next_observation=True),
    }

    said = {way: called("rank", EXAMPLES / "saas", *way, "--today", TODAY, "--format", "json").out for way in ways}
    assert {way: touchmap.as_json(report) for way, report in ways.items()} == said


def test_two_ways_of_ranking_at_once_are_refused() -> None:
    with pytest.raises(touchmap.TouchmapError, match="exclude each other"):
        touchmap.rank(touchmap.open(EXAMPLES / "saas", DAY), by="weakest", uncertainty=0.25)


@pytest.mark.parametrize("uncertainty", [2, -0.1, float("nan")])
def test_an_uncertainty_that_is_no_probability_is_refused(uncertainty: float) -> None:
    with pytest.raises(touchmap.TouchmapError, match="not a probability"):
        touchmap.rank(touchmap.open(EXAMPLES / "saas", DAY), uncertainty=uncertainty)


@pytest.mark.parametrize("since", [DAY, date(2027, 1, 1)])
def test_a_week_is_compared_with_an_earlier_day_only(since: date) -> None:
    with pytest.raises(touchmap.TouchmapError, match="is not before 2026-11-22"):
        touchmap.week(touchmap.open(EXAMPLES / "saas", DAY), since=since)


@pytest.mark.parametrize("client", CLIENTS)
def test_a_week_is_that_of_the_command(client: str, called: Called) -> None:
    run = called("week", EXAMPLES / client, "--today", TODAY, "--format", "json")

    assert touchmap.as_json(touchmap.week(touchmap.open(EXAMPLES / client, DAY))) == run.out


def test_a_baseline_counts_and_does_not_show_as_in_the_command(called: Called, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    called("check", EXAMPLES / "saas", "--today", TODAY, "--select", "TM301", "--write-baseline", known)

    run = called("check", EXAMPLES / "saas", "--today", TODAY, "--baseline", known, "--format", "json")
    report = touchmap.check(touchmap.open(EXAMPLES / "saas", DAY), baseline=known)

    assert report.summary.baselined == 3
    assert touchmap.as_json(report) == run.out


def test_what_was_found_before_a_revision_counts_and_does_not_show_as_in_the_command(
    called: Called, folder: Callable[[dict[str, str]], Path]
) -> None:
    gates = "touchmap: 1\ngates: {top: %d}\n"
    here = folder({"touchmap.yaml": gates % 5, "a.yaml": "touchpoints:\n  - {id: door, name: Door}\n"})
    git(here, "init")
    commit(here)
    folder({"touchmap.yaml": gates % 1, "b.yaml": "touchpoints:\n  - {id: till, name: Till}\n"})
    workspace = touchmap.open(here, DAY)

    for accepts in (False, True):
        flags = ["--accept-loosened"] * accepts
        run = called("check", here, "--today", TODAY, "--since", "HEAD", *flags, "--format", "json")
        report = touchmap.check(workspace, since="HEAD", accept_loosened=accepts)

        assert (report.summary.earlier > 0, bool(report.failing)) == (True, not accepts)
        assert touchmap.as_json(report) == run.out


def test_a_segment_ranks_and_plans_by_its_own_weights_as_in_the_commands(called: Called) -> None:
    here = EXAMPLES / "broken" / "two-segments"
    workspace = touchmap.open(here, DAY)
    segment = workspace.inventory.settings.segments[0].id
    options = ["--segment", segment, "--today", TODAY, "--format", "json"]

    assert touchmap.as_json(touchmap.rank(workspace, segment=segment)) == called("rank", here, *options).out
    assert touchmap.as_json(touchmap.plan(workspace, segment=segment)) == called("plan", here, *options).out


def test_the_rules_and_the_level_that_fails_are_chosen_as_in_the_command(called: Called) -> None:
    saas = touchmap.open(EXAMPLES / "saas", DAY)
    options = ["--select", "TM3", "--ignore", "TM301", "--fail-on", "info"]

    run = called("check", EXAMPLES / "saas", *options, "--today", TODAY, "--format", "json")
    report = touchmap.check(saas, select=["TM3"], ignore=["TM301"], fail_on="info")

    assert touchmap.as_json(report) == run.out
    assert (report.failing > 0, run.status) == (True, 1)


def test_one_rule_needs_no_list() -> None:
    saas = touchmap.open(EXAMPLES / "saas", DAY)

    assert touchmap.check(saas, select="TM301") == touchmap.check(saas, select=["TM301"])


def test_a_name_that_the_inventory_does_not_have_is_refused() -> None:
    saas = touchmap.open(EXAMPLES / "saas", DAY)

    with pytest.raises(touchmap.TouchmapError, match='no stage "potentia"') as caught:
        touchmap.rank(saas, stage="potentia")

    assert caught.value.hint == 'did you mean "potential"?'


def test_what_does_not_load_is_refused_with_its_problems() -> None:
    with pytest.raises(touchmap.Unloadable) as caught:
        touchmap.open(EXAMPLES / "broken" / "typos", DAY)

    assert caught.value.message == f"the inventory has {len(caught.value.loaded.problems)} errors"


@pytest.mark.parametrize("make", [touchmap.rank, touchmap.plan])
def test_nothing_is_made_of_an_inventory_without_touchpoints(
    make: Callable[[touchmap.Workspace], object], tmp_path: Path
) -> None:
    (tmp_path / "touchmap.yaml").write_text("touchmap: 1\n")

    with pytest.raises(touchmap.TouchmapError, match="no touchpoints"):
        make(touchmap.open(tmp_path, DAY))


def test_each_name_for_scripts_is_there_and_says_what_it_does() -> None:
    assert [name for name in touchmap.__all__ if not getattr(touchmap, name).__doc__] == []


def test_a_name_that_there_is_not_is_no_attribute() -> None:
    assert not hasattr(touchmap, "rnak")


def test_importing_touchmap_loads_nothing_until_a_name_is_asked_for() -> None:
    code = "import sys, touchmap; print(*[name for name in sys.modules if name.startswith(('touchmap.', 'pydantic'))])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "\n"
