"""The commands about chains and stages, and what-if, as people run them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from chain_inventory import TEXT
from conftest import Run

Command = Callable[..., Run]


@pytest.fixture
def clinic(folder: Callable[..., Path]) -> Path:
    return folder({"touchmap.yaml": TEXT})


def test_only_the_chains_that_were_asked_for_are_shown(touchmap: Command, clinic: Path) -> None:
    run = touchmap("chains", "goodbye", "first-visit", "--in", clinic, "--format", "json", cwd=clinic.parent)

    assert run.status == 0
    assert [chain["id"] for chain in json.loads(run.out)["chains"]] == ["goodbye", "first-visit"]


def test_a_chain_that_there_is_not_is_said_with_the_nearest(touchmap: Command, clinic: Path) -> None:
    run = touchmap("chains", "first-visti", cwd=clinic)

    assert (run.status, run.out) == (2, "")
    assert run.err == ('touchmap: there is no chain "first-visti"\nhint: did you mean "first-visit"?\n')


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        (["chains"], "chains"),
        (["chains", "--map"], "chains"),
        (["review", "--due"], "touchpoints"),
        (["review"], "touchpoints"),
    ],
)
def test_a_folder_where_ids_belong_is_answered_with_the_option_for_it(
    touchmap: Command, clinic: Path, call: list[str], kind: str
) -> None:
    run = touchmap(*call, clinic)

    assert (run.status, run.out) == (2, "")
    expected = f"touchmap: {kind} are given by id, but this is a path: {clinic}\nhint: write `--in {clinic}`\n"

    assert run.err == expected


def test_a_rate_can_be_named(touchmap: Command, clinic: Path) -> None:
    run = touchmap("chains", "first-visit", "--to", "0.6", "--format", "json", cwd=clinic)

    lift = json.loads(run.out)["chains"][0]["lift"]
    assert {key: lift[key] for key in ("touchpoint", "rate", "to", "end", "reached", "more", "lost", "equal")} == {
        "touchpoint": "question",
        "rate": 0.3,
        "to": 0.6,
        "end": "offer",
        "reached": 152,
        "more": 152,
        "lost": 700,
        "equal": [],
    }


def test_the_share_that_stays_can_be_named(touchmap: Command, clinic: Path) -> None:
    run = touchmap("chains", "first-visit", "--keep", "1/2", cwd=clinic)

    assert "If 50 % of those lost there (700) stay: 177.3 more at the link “Text message with an offer” (now" in run.out


def test_a_share_that_stays_and_a_rate_exclude_each_other(touchmap: Command, clinic: Path) -> None:
    run = touchmap("chains", "--keep", "0.2", "--to", "0.6", cwd=clinic)

    assert (run.status, run.err.splitlines()[0]) == (2, "touchmap: --keep and --to exclude each other")


def test_counts_of_nobody_are_answered(touchmap: Command, folder: Callable[..., Path]) -> None:
    counted = ", ".join(f"{{touchpoint: t{n}, reached: {count}}}" for n, count in enumerate((10, 5, 0, 3)))
    points = ", ".join(f"{{id: t{n}, name: T{n}, score: 2}}" for n in range(4))
    text = f"touchmap: 1\ntouchpoints: [{points}]\nchains: [{{id: way, name: Way, links: [{counted}]}}]\n"
    run = touchmap("chains", cwd=folder({"touchmap.yaml": text}))

    assert run.status == 0
    assert "Lowest conversion: “T2”, 0 % (0 of 5).\n  Nobody gets there, so" in run.out


@pytest.mark.parametrize("rate", ["0", "1.2", "much", "nan", "1/0", "1e999999999"])
def test_what_is_no_rate_is_refused(touchmap: Command, clinic: Path, rate: str) -> None:
    run = touchmap("chains", "--to", rate, cwd=clinic)

    assert (run.status, run.err.splitlines()[0]) == (2, f"touchmap: --to {rate} is not a number above 0 and up to 1")


def test_the_map_takes_no_ids(touchmap: Command, clinic: Path) -> None:
    assert touchmap("chains", "goodbye", "--map", cwd=clinic).status == 2


def test_the_map_of_a_client_without_chains_says_so(touchmap: Command, folder: Callable[..., Path]) -> None:
    empty = folder({"touchmap.yaml": "touchmap: 1\ntouchpoints: [{id: ad, name: Ad}]\n"})

    assert touchmap("chains", "--map", cwd=empty).out == "The inventory has no chains.\n"
    assert touchmap("chains", cwd=empty).out == "The inventory has no chains.\n"


def test_what_if_writes_nothing(touchmap: Command, clinic: Path) -> None:
    run = touchmap("rank", "--what-if", "call.score=5", clinic)

    assert run.status == 0
    assert "No longer in the top 5: “Call to book a visit”." in run.out
    assert (clinic / "touchmap.yaml").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("command", ["rank", "chains", "stages"])
def test_a_wish_off_the_scale_is_refused(touchmap: Command, clinic: Path, command: str) -> None:
    run = touchmap(command, "--what-if", "call.score=6", cwd=clinic)

    assert (run.status, run.out) == (2, "")
    assert run.err == "touchmap: call: score is 6, which is off the scale\nhint: write a rating from 1 to 5\n"


@pytest.mark.parametrize("formula", ["product", "opportunity", "weakest"])
def test_json_names_the_rule_of_the_order(touchmap: Command, clinic: Path, formula: str) -> None:
    run = touchmap("rank", "--by", formula, "--format", "json", cwd=clinic)

    assert json.loads(run.out)["formula"] == formula


@pytest.mark.parametrize("formula", ["product", "opportunity", "weakest"])
def test_every_page_names_the_default_rule(touchmap: Command, clinic: Path, formula: str) -> None:
    run = touchmap("rank", "--by", formula, cwd=clinic)

    assert "priority = customer weight × business priority × gap" in run.out.casefold()


def test_orders_and_suppositions_are_not_mixed(touchmap: Command, clinic: Path) -> None:
    run = touchmap("rank", "--by", "weakest", "--what-if", "call.score=5", cwd=clinic)

    assert (run.status, run.err.splitlines()[0]) == (
        2,
        "touchmap: another formula, a what-if and robustness exclude each other",
    )


def test_the_orders_are_explained(touchmap: Command, tmp_path: Path) -> None:
    run = touchmap("explain", "ranking", cwd=tmp_path)

    assert run.status == 0
    assert "Ulwick" in run.out
