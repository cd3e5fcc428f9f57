"""`touchmap actions`: every action and idea of the inventory, what they add up to, and their days as a calendar."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, TODAY, Golden, Run
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.formats.data.calendar import write
from touchmap.load import load, load_texts
from touchmap.reports.actions.actions import actions_report
from touchmap.reports.actions.filters import ActionFilters
from touchmap.workspace import reference_day

SMALL = """\
touchmap: 1
client: {name: Bakery, currency: EUR}
people: [{id: ann, name: Ann Reed}, {id: bob, name: Bob Lee}]
touchpoints:
  - {id: phone, name: The phone}
  - {id: desk, name: The desk}
actions:
  - {id: sign, touchpoint: desk, title: A sign}
  - {id: old, touchpoint: desk, title: Old, status: dropped, effort: 9}
  - {id: bell, touchpoint: desk, title: A bell, status: done, owner: ann, due: 2026-10-01, closed: 2026-09-30, cost: 20}
  - {id: ring, touchpoint: phone, title: Ring back, status: doing, owner: ann, due: 2026-11-20, effort: 2.5,
     lever: processes, log: [{date: 2026-11-15, progress: 40}]}
  - {id: both, touchpoints: [phone, desk], title: "Names; \\\\ and, more", status: planned, owner: bob, due: 2026-12-05,
     effort: 4, cost: 100}
  - {id: some-day, touchpoint: phone, title: Some day, status: planned, owner: tbd}
"""

Called = Callable[..., Run]


@pytest.fixture
def client(folder: Callable[[dict[str, str]], Path]) -> Path:
    return folder({"touchmap.yaml": SMALL})


@pytest.fixture
def ids(client: Path, called: Called) -> Callable[..., list[str]]:
    def listed(*options: str) -> list[str]:
        run = called("actions", "--in", client, "--today", TODAY, "--format", "json", *options)
        assert run.status == 0, run.err
        return [row["id"] for row in json.loads(run.out)["actions"]]

    return listed


def test_what_is_due_comes_first_and_what_is_closed_last(ids: Callable[..., list[str]]) -> None:
    assert ids() == ["ring", "both", "some-day", "sign", "bell", "old"]


@pytest.mark.parametrize(
    ("options", "left"),
    [
        (["--open"], ["ring", "both", "some-day", "sign"]),
        (["--status", "idea", "--status", "done"], ["sign", "bell"]),
        (["--owner", "ann"], ["ring", "bell"]),
        (["--owner", "ANN REED", "--open"], ["ring"]),
        (["--unowned"], ["some-day", "sign", "old"]),
        (["--due-by", "2026-12-05"], ["ring", "both", "bell"]),
        (["--overdue"], ["ring"]),
        (["--lever", "processes"], ["ring"]),
        (["--touchpoint", "phone"], ["ring", "both", "some-day"]),
    ],
)
def test_a_filter_leaves_what_fits_it(options: list[str], left: list[str], ids: Callable[..., list[str]]) -> None:
    assert ids(*options) == left


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--owner", "anne"], ['there is no owner "anne"', "ann"]),
        (["--lever", "process"], ['there is no lever "process"', "processes"]),
        (["--touchpoint", "fone"], ['there is no touchpoint "fone"', "phone"]),
        (["--due-by", "soon"], ['not a date: "soon"']),
        (["--owner", "ann", "--unowned"], ["--owner and --unowned exclude each other"]),
        (["--status", "late"], ["late", "doing"]),
    ],
)
def test_a_filter_that_fits_nothing_there_is_refused(
    options: list[str], said: list[str], client: Path, called: Called
) -> None:
    run = called("actions", "--in", client, *options)

    assert (run.status, run.out) == (2, "")
    assert all(words in run.err for words in said), run.err


def test_totals_say_on_how_many_they_rest(client: Path, called: Called) -> None:
    run = called("actions", "--in", client, "--today", TODAY, "--format", "json")

    assert json.loads(run.out)["totals"] == {
        "count": 6,
        "effort": 15.5,
        "cost": 120,
        "late": 1,
        "with_effort": 3,
        "with_cost": 2,
        "by_status": [
            {"status": "doing", "count": 1, "effort": 2.5, "cost": None},
            {"status": "planned", "count": 2, "effort": 4, "cost": 100},
            {"status": "idea", "count": 1, "effort": None, "cost": None},
            {"status": "done", "count": 1, "effort": None, "cost": 20},
            {"status": "dropped", "count": 1, "effort": 9, "cost": None},
        ],
    }


def test_what_nobody_states_has_no_total(client: Path, called: Called) -> None:
    run = called("actions", "--in", client, "--status", "idea", "--format", "json")

    assert json.loads(run.out)["totals"]["effort"] is None
    assert "Effort" not in called("actions", "--in", client, "--status", "idea").out


@pytest.mark.parametrize("format_", ["table", "markdown", "csv", "ics"])
def test_the_list_as_people_see_it(format_: str, client: Path, called: Called, golden: Golden) -> None:
    golden.holds(called("actions", "--in", client, "--today", TODAY, "--format", format_).out)


def test_an_inventory_without_actions_says_so(folder: Callable[[dict[str, str]], Path], called: Called) -> None:
    here = folder({"touchmap.yaml": "touchmap: 1\ntouchpoints: [{id: phone, name: The phone}]\n"})

    assert called("actions", "--in", here).out == "No action or idea has been written down yet.\n"
    assert called("actions", "--in", here, "--overdue").out == "No action or idea has been written down yet.\n"


def test_a_filter_without_a_match_says_so(client: Path, called: Called) -> None:
    assert called("actions", "--in", client, "--lever", "channels").out == "No action matches.\n"


def test_work_without_a_day_is_named_beside_the_calendar(client: Path, called: Called) -> None:
    run = called("actions", "--in", client, "--today", TODAY, "--format", "ics")

    assert run.err == "without a due date, so not in the calendar: some-day\n"


@pytest.mark.parametrize("example", ["clinic", "saas", "first-chain"])
def test_every_action_of_an_example_is_listed_once(example: str) -> None:
    inventory = load(str(ROOT / "examples" / example)).inventory
    report = actions_report(Facts(inventory, reference_day(TODAY)))

    assert sorted(row.id for row in report.actions) == sorted(action.id for action in inventory.actions)
    assert report.totals.count == sum(one.count for one in report.totals.by_status)


def calendar(title: str, client: str = "Bakery") -> bytes:
    """The calendar of one action of a client."""
    said: dict[str, Any] = {
        "touchmap": 1,
        "client": {"name": client},
        "touchpoints": [{"id": "desk", "name": "The desk"}],
        "actions": [{"id": "sign", "touchpoint": "desk", "title": title, "status": "doing", "due": "2026-12-05"}],
    }
    inventory = load_texts({"touchmap.yaml": json.dumps(said, ensure_ascii=False)}).inventory
    return write(actions_report(Facts(inventory, reference_day(TODAY)), ActionFilters()))


def properties(text: bytes) -> list[tuple[str, str]]:
    """A calendar read as RFC 5545 says: unfolded, then name and value."""
    lines = text.decode().removesuffix("\r\n").replace("\r\n ", "").split("\r\n")
    return [(name, value) for name, _, value in (line.partition(":") for line in lines)]


def unescaped(value: str) -> str:
    signs = iter(value)
    return "".join({"n": "\n"}.get(sign := next(signs), sign) if one == "\\" else one for one in signs)


@given(title=st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=200))
def test_a_title_is_read_back_from_the_calendar_and_stays_one_value(title: str) -> None:
    harmless = properties(calendar("A"))
    read = properties(calendar(title))

    assert [name for name, _ in read] == [name for name, _ in harmless]
    assert unescaped(dict(read)["SUMMARY"]).replace("\\u003a", ":").split() == title.split()


@given(title=st.text(st.sampled_from(":#[;,\\ aж\u202e\x1b\r\n"), min_size=1, max_size=300))
def test_a_line_of_the_calendar_is_short_and_no_command_of_a_log(title: str) -> None:
    lines = calendar(f"A {title}").split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert [line for line in lines if line.lstrip().startswith(b"::") or b"##[" in line or b"\n" in line] == []


def test_an_event_keeps_its_id_and_differs_between_clients() -> None:
    ids = [dict(properties(calendar(*of)))["UID"] for of in (("A",), ("Other words",), ("A", "Dairy"))]

    assert ids[0] == ids[1] != ids[2]
