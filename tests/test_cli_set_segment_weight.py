"""`touchmap set ID customer_weight.SEGMENT`: the weight of one segment by name, as `--what-if` names it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from touchmap.load import load

CLIENT = """\
touchmap: 1
segments: [{id: families}, {id: firms}]
touchpoints:
  - {id: both, name: Both, customer_weight: {families: 5, firms: 2}, business_priority: 3, score: 2}
  - {id: one, name: One, customer_weight: 3, business_priority: 3, score: 2}
  - {id: none, name: None yet, business_priority: 3, score: 2}
"""


@pytest.fixture
def home(folder: Callable[..., Path]) -> Path:
    return folder({"touchmap.yaml": CLIENT})


def weights(home: Path) -> dict[str, object]:
    return {point.id: point.customer_weight for point in load(str(home)).inventory.touchpoints}


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("both", {"families": 4, "firms": 2}),
        ("one", {"families": 4, "firms": 3}),
        ("none", {"families": 4}),
    ],
)
def test_one_segment_is_set_and_the_others_stay(
    called: Callable[..., Run], home: Path, name: str, after: dict[str, int]
) -> None:
    run = called("set", name, "customer_weight.families", "4", home)

    assert (run.status, run.err) == (0, "")
    assert weights(home)[name] == after


def test_one_segment_is_cleared_and_the_last_one_takes_the_key_with_it(called: Callable[..., Run], home: Path) -> None:
    called("set", "both", "customer_weight.families", "--clear", home)
    assert weights(home)["both"] == {"firms": 2}

    called("set", "both", "customer_weight.firms", "--clear", home)
    assert weights(home)["both"] is None


def test_a_table_sets_several_segments_at_once(called: Callable[..., Run], home: Path) -> None:
    (home / "w.csv").write_text("id,customer_weight.families,Customer_Weight.Firms\none,1,2\nnone,3,4\n", "utf-8")
    run = called("set", "--file", "w.csv", home)

    assert (run.status, run.err) == (0, "")
    assert weights(home)["one"] == {"families": 1, "firms": 2}
    assert weights(home)["none"] == {"families": 3, "firms": 4}


@pytest.mark.parametrize(
    ("call", "hint"),
    [
        (("both", "customer_weight.familes", "4"), 'did you mean "families"?'),
        (("both", "customer_wieght.families", "4"), 'did you mean "customer_weight"?'),
        (("both", "wieght", "4"), 'did you mean "customer_weight"?'),
        (("both", "customer_weight.families", "9"), "write a whole number from 1 to 5"),
        (("both", "customer_weight", "4"), "set it for one segment: customer_weight.families"),
        (("one", "customer_weight.families", "--clear"), "clear customer_weight, or set a rating for a segment first"),
        (("both", "reviewed", "15.12.2026"), "write 2026-12-15"),
    ],
)
def test_what_cannot_be_set_is_refused_with_what_can(
    called: Callable[..., Run], home: Path, call: tuple[str, ...], hint: str
) -> None:
    run = called("set", *call, home)

    assert run.status == 2
    assert hint in run.err
    assert (home / "touchmap.yaml").read_text("utf-8") == CLIENT


def test_a_whole_weight_and_one_by_segment_do_not_go_together(called: Callable[..., Run], home: Path) -> None:
    (home / "w.csv").write_text("id,customer_weight,customer_weight.firms\none,1,2\n", "utf-8")
    run = called("set", "--file", "w.csv", home)

    assert run.status == 2
    assert "customer_weight is set both as a whole and by segment" in run.err
