"""How much room a text takes on a terminal."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from touchmap.formats.escape.control_characters import visible
from touchmap.formats.layout.display_width import cells


@pytest.mark.slow
def test_every_character_takes_the_columns_that_the_terminals_tables_give_it() -> None:
    shown = [visible(chr(code)) for code in range(sys.maxunicode + 1)]

    assert [text for text in shown if cells(text) != cell_len(text)] == []


@given(st.text())
def test_a_text_takes_as_many_columns_as_the_terminals_tables_say(text: str) -> None:
    shown = visible(text)

    assert cells(shown) == cell_len(shown)
