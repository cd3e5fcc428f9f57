"""A table as CSV."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

INVENTORY = {
    "touchmap.yaml": """
touchmap: 1
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 5, score: 1, owner: Ann, stage: customer}
  - {id: site, name: Site, customer_weight: 3, business_priority: 3, score: 2, owner: Ann, stage: customer}
"""
}


@pytest.mark.parametrize("call", ["rank", "rank --robustness", "rank --by=opportunity", "rank --by=weakest"])
def test_a_table_without_rows_has_the_columns_of_one_with_rows(
    call: str, folder: Callable[[dict[str, str]], Path], called: Callable[..., Run]
) -> None:
    folder(INVENTORY)

    full, empty = (called(*call.split(), *more, "--format", "csv").out for more in ([], ["--unowned"]))

    assert empty.splitlines() == full.splitlines()[:1]


def test_a_doubt_has_six_decimals_as_every_figure_has(
    folder: Callable[[dict[str, str]], Path], called: Callable[..., Run]
) -> None:
    folder(INVENTORY)

    done = called("rank", "--robustness", "--uncertainty", "1/3", "--format", "json")

    assert json.loads(done.out)["doubt"] == 0.333333


@pytest.mark.parametrize(
    ("former", "name"), [("--firm --doubt 1/3", "--robustness --uncertainty 1/3"), ("--ask", "--next-observation")]
)
def test_a_former_name_of_an_option_means_the_same(
    former: str, name: str, folder: Callable[[dict[str, str]], Path], called: Callable[..., Run]
) -> None:
    folder(INVENTORY)

    by_former_name = called("rank", *former.split(), "--format", "json").out

    assert by_former_name == called("rank", *name.split(), "--format", "json").out
    assert by_former_name != called("rank", "--format", "json").out
