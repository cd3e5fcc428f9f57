"""Surveys as packages ship them: what is read agrees with figures that were worked out by hand.

The data are those of statsmodels: `fair`, a magazine's survey of 6,366 women on their marriages, and `anes96`, 944
voters on the self and two candidates from 1 (left) to 7 (right).
"""

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from touchmap.load import load

Touchmap = Callable[..., Any]
Table = Callable[[str], str]
Rows = Callable[..., dict[str, dict[str, Any]]]

CLIENT = """\
touchmap: 1
touchpoints:
  - {id: one, name: One}
  - {id: two, name: Two}
  - {id: three, name: Three}
"""


@pytest.fixture
def client(folder: Callable[..., Path]) -> Path:
    return folder({"touchmap.yaml": CLIENT})


@pytest.fixture
def table(library: Callable[[str], Any], tmp_path: Path) -> Table:
    """Write a data set of statsmodels as CSV, as pandas does: marks are written 4.0."""

    def write(name: str) -> str:
        library(f"statsmodels.datasets.{name}").load_pandas().data.to_csv(tmp_path / f"{name}.csv", index=False)
        return f"{name}.csv"

    return write


@pytest.fixture
def rows(touchmap: Touchmap, client: Path) -> Rows:
    """What a survey brought, by touchpoint."""

    def taken(*call: str) -> dict[str, dict[str, Any]]:
        done = touchmap("survey", *call, client, "--format", "json")
        assert done.status == 0, done.err
        return {row["id"]: row for row in json.loads(done.out)["touchpoints"]}

    return taken


def test_six_thousand_marks_from_1_to_5_are_kept_as_they_are(rows: Rows, table: Table, client: Path) -> None:
    row = rows(table("fair"), "--map", "one=rate_marriage", "--ask", "csat")["one"]

    # 99 × 1 + 348 × 2 + 993 × 3 + 2242 × 4 + 2684 × 5 = 26162, of 6366
    assert (row["answers"], row["mean"], row["score"]) == (6366, 4.109645, 4.109645)
    assert load(str(client)).inventory.evidence[0].marks == {1: 99, 2: 348, 3: 993, 4: 2242, 5: 2684}


def test_the_same_weighted_by_years_of_marriage(rows: Rows, table: Table, client: Path) -> None:
    row = rows(table("fair"), "--map", "one=rate_marriage", "--map", "weight=yrs_married", "--ask", "csat")["one"]

    # the years by mark are 1377.5, 3733, 10167.5, 19767.5 and 22308.5, together 57354;
    # 1377.5 × 1 + 3733 × 2 + 10167.5 × 3 + 19767.5 × 4 + 22308.5 × 5 = 229958.5
    assert (row["answers"], row["mean"]) == (6366, 4.009459)
    assert load(str(client)).inventory.evidence[0].score == Fraction("4.009459")


def test_three_questions_from_1_to_7_are_put_on_1_to_5(rows: Rows, table: Table) -> None:
    found = rows(
        table("anes96"), "--map", "one=selfLR", "--map", "two=ClinLR", "--map", "three=DoleLR", "--scale", "1-7"
    )

    # of the self 16 × 1 + 103 × 2 + 147 × 3 + 256 × 4 + 170 × 5 + 218 × 6 + 34 × 7 = 4083, of 944;
    # of Clinton 109 + 317 × 2 + 236 × 3 + 160 × 4 + 67 × 5 + 36 × 6 + 19 × 7 = 2775;
    # of Dole 13 + 31 × 2 + 43 × 3 + 87 × 4 + 195 × 5 + 460 × 6 + 115 × 7 = 5092; a score is 1 + (mean − 1) × 4 / 6
    assert {name: (row["mean"], row["score"]) for name, row in found.items()} == {
        "one": (4.325212, 3.216808),
        "two": (2.939619, 2.293079),
        "three": (5.394068, 3.929379),
    }


def test_a_scale_turned_round_has_the_mirrored_mean(rows: Rows, table: Table) -> None:
    row = rows(table("anes96"), "--map", "one=selfLR", "--scale", "1-7", "--reverse")["one"]

    # 8 − 4083 / 944; on the client's scale 1 + (8 − 4083 / 944 − 1) × 4 / 6
    assert (row["mean"], row["score"]) == (3.674788, 2.783192)


def test_a_code_for_no_answer_is_counted_and_enters_no_mean(rows: Rows, table: Table) -> None:
    row = rows(table("anes96"), "--map", "one=PID", "--scale", "1-6", "--missing", "0")["one"]

    # without the 200 zeros: 180 × 1 + 108 × 2 + 37 × 3 + 94 × 4 + 150 × 5 + 175 × 6 = 2683, of 744
    assert (row["answers"], row["missing"], row["mean"]) == (744, {"0": 200}, 3.606183)


def test_one_row_an_answer_agrees_with_one_row_a_respondent(
    rows: Rows, library: Callable[[str], Any], tmp_path: Path
) -> None:
    data = library("statsmodels.datasets.anes96").load_pandas().data[["ClinLR", "DoleLR"]]
    long = data.rename(columns={"ClinLR": "two", "DoleLR": "three"}).melt(var_name="where", value_name="mark")
    long.to_csv(tmp_path / "long.csv", index=False, sep=";")

    found = rows("long.csv", "--map", "touchpoint=where", "--map", "answer=mark", "--scale", "1-7")

    assert {name: row["mean"] for name, row in found.items()} == {"two": 2.939619, "three": 5.394068}
