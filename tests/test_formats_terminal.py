"""Tables on a terminal: what has no room is left out, and named."""

from dataclasses import replace
from io import StringIO

from rich.console import Console

from touchmap.formats.layout.table import Column, Grid
from touchmap.formats.layout.terminal import table
from touchmap.language.speech import speech

GRID = Grid(
    (Column("Touchpoint"), Column("Owner", keep=5), Column("Was", "right", keep=4)),
    (("Call to book a visit", "Ann Lake", "1"),),
    ("No score moved.",),
    "Nothing at all.",
)


def drawn(grid: Grid, width: int) -> str:
    out = StringIO()
    Console(file=out, width=width).print(table(grid, width, speech("en")))
    return " ".join(out.getvalue().split())


def test_a_column_without_room_is_named_below_the_table() -> None:
    assert "Call to book a visit Hidden columns: Owner, Was. A wider terminal shows them." in drawn(GRID, 22)


def test_nothing_is_said_of_room_where_there_is_enough() -> None:
    assert "Hidden columns" not in drawn(GRID, 100)


def test_an_empty_table_is_one_sentence_in_any_width() -> None:
    assert drawn(replace(GRID, rows=()), 22) == "Nothing at all. No score moved."
