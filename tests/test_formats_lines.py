"""Lines that fold."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from touchmap.formats.layout.styled_lines import StyledLine, Word, folded, sentence, write_plain

WORDS = st.lists(st.text(st.characters(whitelist_categories=["L", "N", "P"]), min_size=1, max_size=30), max_size=12)


def shown(row: StyledLine) -> str:
    return " " * row.indent + " ".join(word.text for word in row.words)


def test_a_line_folds_between_its_words() -> None:
    rows = folded(StyledLine((Word("Site 4"), Word("→ Phone 2 ▼"), Word("→ Desk 3")), indent=2), 20)

    assert [shown(row) for row in rows] == ["  Site 4 → Phone 2 ▼", "    → Desk 3"]


def test_a_word_that_is_too_long_is_cut_between_its_own_words() -> None:
    rows = folded(StyledLine((Word("Question through the form 3"),)), 12)

    assert [shown(row) for row in rows] == ["Question", "  through", "  the form 3"]


def test_a_pipe_never_folds() -> None:
    assert write_plain((sentence("word " * 100 + "end", indent=2),)).count("\n") == 1


@given(WORDS, st.integers(20, 120), st.integers(0, 4))
def test_no_row_is_wider_than_the_terminal_and_nothing_is_lost(words: list[str], width: int, indent: int) -> None:
    rows = folded(StyledLine(tuple(map(Word, words)), indent), width)

    assert all(cell_len(shown(row)) <= width for row in rows)
    assert "".join(word.text for row in rows for word in row.words) == "".join(words)
