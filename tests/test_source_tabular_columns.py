"""Columns, as people name them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from touchmap.errors import TouchmapError
from touchmap.source.tabular.columns import found_columns
from touchmap.source.tabular.csv_rows import TableOptions, opened_table

Found = Callable[..., dict[str, int]]

QUESTIONS = "id,How easy was it?,How was  the\tvisit?,#2,Other,Other\n1,2,3,4,5,6\n"


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """Where columns are in a table, from 0."""

    def of(text: str, *names: str, skip_rows: int = 0) -> dict[str, int]:
        (tmp_path / "table.csv").write_text(text, encoding="utf-8")
        with opened_table(str(tmp_path / "table.csv"), TableOptions(skip_rows=skip_rows)) as (table, _):
            return found_columns(table, names)

    return of


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("id", 0),
        ("ID", 0),
        ("How easy was it?", 1),
        ("how easy", 1),
        ("How was the visit?", 2),
        ("#2", 3),
        ("#3", 2),
        ("#6", 5),
    ],
)
def test_a_column_is_named_by_its_heading_its_beginning_or_a_number(found: Found, name: str, place: int) -> None:
    assert found(QUESTIONS, name) == {name: place}


@pytest.mark.parametrize(
    ("name", "said", "hint"),
    [
        ("How", 'several columns match "How": #2 "How easy was it?", #3 "How was the visit?"', "'#2'"),
        ("Other", 'several columns match "Other": #5 "Other", #6 "Other"', "'#5'"),
        ("#7", 'no column "#7"', "the columns: id"),
        ("mark", 'no column "mark"', "the columns: id"),
    ],
)
def test_a_name_that_leads_nowhere_or_to_several_is_refused(found: Found, name: str, said: str, hint: str) -> None:
    with pytest.raises(TouchmapError) as refused:
        found(QUESTIONS, name)

    assert said in refused.value.message
    assert hint in refused.value.hint


def test_repeated_headings_and_those_that_are_empty_do_no_harm_where_they_are_not_named(found: Found) -> None:
    assert found("a,a,,,b\n1,2,3,4,5\n", "b") == {"b": 4}


@pytest.mark.parametrize("text", ["Title,\n,\nid,mark\n1,5\n", "id,mark\nNo.,Rating\n{a},{b}\n1,5\n"])
def test_the_heading_is_whichever_of_the_skipped_rows_has_the_columns(found: Found, text: str) -> None:
    assert found(text, "id", "mark", skip_rows=2) == {"id": 0, "mark": 1}


def test_headings_below_a_title_are_found_and_the_option_is_named(found: Found) -> None:
    with pytest.raises(TouchmapError) as refused:
        found("Guest survey,\n\nid,mark\n1,5\n", "mark")

    assert refused.value.hint == "the headings are in row 3: `--skip-rows 2`"
