"""Tables and documents for programs, read back by another reader, whatever a name holds."""

import csv
import io
import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st

from touchmap.formats.data import as_csv, as_json

SIGNS = st.sampled_from("=+-@\t\r\n＝＋－＠'\";,:#[ab 1.\x9b\x85\x7f\u202e")
HOSTILE = st.lists(st.one_of(SIGNS, st.characters(codec="utf-8")), max_size=12).map("".join)
NAMES = ["a\r=1+1", "b\r\n=1+1", "\r=1+1", "c\x9b2J", "d\x85=1", "e\x7f", "f\u202e", "g;=1,5", 'h"=1', "i\n=1", "＝1"]
CLIENT = {"touchmap": 1, "touchpoints": [{"id": f"t{at}", "name": name} for at, name in enumerate(NAMES)]}
CSV_CALLS = [
    "rank --by=weakest",
    "rank --robustness",
    "chains",
    "chains --map",
    "chains --what-if t0.score=2",
    "stages",
    "evidence",
    "review --due",
    "actions",
    "rules",
    "templates list",
]


@dataclass(frozen=True)
class Cells:
    """A row of two texts and three figures."""

    name: str
    names: tuple[str, ...]
    figure: float
    figures: tuple[float, ...]
    flag: bool


def read(text: str, delimiter: str) -> list[list[str]]:
    """What a reader makes of a table that takes each of the three ends of a line for the end of a row."""
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    outside_quotes = "".join(text.split('"')[::2])

    assert outside_quotes.count("\r") == 0
    return rows


@pytest.mark.parametrize("language", ["en", "pl", "uk-UA"])
@given(texts=st.lists(HOSTILE, min_size=1, max_size=3))
def test_a_table_has_a_row_for_each_row_and_no_cell_is_a_formula(language: str, texts: list[str]) -> None:
    rows = [Cells(text, (text, "b"), 2.5, (1.25, -3), flag=True) for text in texts]
    style = as_csv.flavour("excel", language)

    found = read(as_csv.write(Cells, rows, style), style.delimiter)

    assert {len(row) for row in found} == {5}
    assert len(found) == len(texts) + 1
    cells = [cell for row in found for cell in row]
    assert [
        c for c in cells if c.startswith(tuple("=+-@\t\r\n＝＋－＠")) and not c.lstrip("+-").replace(".", "").isdigit()
    ] == []
    assert [
        c for c in cells if any(unicodedata.category(sign) in ("Cc", "Cf") for sign in c if sign not in "\r\n\t")
    ] == []


@pytest.mark.parametrize(
    ("flavour", "language", "row"),
    [
        ("standard", "pl", "a,a; b,2.5,1.25; -3,true\n"),
        ("excel", "en", "a,a; b,2.5,1.25; -3,true\n"),
        ("excel", "pl", 'a;"a; b";2,5;"1,25; -3";true\n'),
        ("excel", "ru", 'a;"a; b";2,5;"1,25; -3";true\n'),
        ("excel", "uk-UA", 'a;"a; b";2,5;"1,25; -3";true\n'),
    ],
)
def test_a_spreadsheet_has_delimiter_and_decimals_by_the_clients_language(
    flavour: str, language: str, row: str
) -> None:
    made = as_csv.write(Cells, [Cells("a", ("a", "b"), 2.5, (1.25, -3), flag=True)], as_csv.flavour(flavour, language))

    assert made.splitlines(keepends=True)[1] == row


@given(text=HOSTILE)
def test_what_hides_itself_is_escaped_in_json_and_means_the_same(text: str) -> None:
    document = as_json.write(Cells(text, (text,), 2.5, (), flag=True))

    assert json.loads(document)["name"] == text
    assert [sign for sign in document if unicodedata.category(sign) in ("Cc", "Cf") and sign != "\n"] == []


@pytest.mark.parametrize("call", CSV_CALLS)
@pytest.mark.parametrize(("language", "delimiter"), [("en", ","), ("pl", ";")])
def test_every_command_with_csv_has_it_for_a_spreadsheet(
    call: str, language: str, delimiter: str, tmp_path: Path, called: Callable[..., Run]
) -> None:
    segment = {"id": "all", "share": 1}
    chains = [{"id": "c", "name": NAMES[0], "links": ["t0", {"touchpoint": "t1", "end": True}]}]
    told = {**CLIENT, "client": {"name": "C", "language": language}, "segments": [segment], "chains": chains}
    (tmp_path / "touchmap.yaml").write_text(json.dumps(told), encoding="utf-8")

    done = called(*call.split(), "--csv", "excel", "-o", "out.csv")

    raw = (tmp_path / "out.csv").read_bytes()
    rows = read(raw.decode("utf-8-sig"), "," if call in ("rules", "templates list") else delimiter)
    assert (done.status, done.out, raw[:3]) == (0, "", b"\xef\xbb\xbf")
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows[0]) >= 3


def test_a_table_for_a_spreadsheet_begins_with_a_mark_in_a_pipe_too(
    folder: Callable[[dict[str, str]], Path], called: Callable[..., Run]
) -> None:
    folder({"touchmap.yaml": json.dumps(CLIENT)})

    assert called("rank", "--csv", "excel").out.startswith("\ufeffrank,id,")


def test_a_table_for_a_spreadsheet_is_no_other_format(
    folder: Callable[[dict[str, str]], Path], called: Callable[..., Run]
) -> None:
    folder({"touchmap.yaml": json.dumps(CLIENT)})

    done = called("rank", "--csv", "excel", "--format", "markdown")

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("touchmap: --csv excel and --format markdown exclude each other\n")


@pytest.mark.parametrize("language", ["en", "pl"])
def test_a_table_for_a_spreadsheet_comes_back_as_changes(
    language: str, folder: Callable[[dict[str, str]], Path], called: Callable[..., Run]
) -> None:
    told = {"touchmap": 1, "client": {"name": "C", "language": language}, "touchpoints": [{"id": "a", "name": "A"}]}
    at = folder({"touchmap.yaml": json.dumps(told)})

    @dataclass(frozen=True)
    class Change:
        id: str
        field: str
        value: str

    rows = [Change("a", "notes", '=1;"x",\r\n+2'), Change("a", "name", "＝1")]
    (at / "back.csv").write_text(as_csv.write(Change, rows, as_csv.flavour("excel", language)), "utf-8-sig", newline="")

    done = called("set", "--file", "back.csv")

    assert done.status == 0, done.err
    shown = json.loads(called("show", "a", "--format", "json").out)
    assert (shown["name"], shown["values"]["notes"]) == ("＝1", '=1;"x",\r\n+2')
