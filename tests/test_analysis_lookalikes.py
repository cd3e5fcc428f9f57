"""Words that look alike, and marks that nobody sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.confusables import hidden_marks, repeated, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("phone", "phоne"),
        ("Phone", "phone"),
        ("ВАР", "BAP"),
        ("ΟΚ", "OK"),
        ("é", "e\u0301"),
        ("Shop  window", "shop window"),
        ("ﬁrst", "first"),
    ],
)
def test_words_that_the_eye_takes_for_one_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("phone", "phones"), ("вход", "bxod"), ("l1", "ll"), ("касса", "kassa")])
def test_words_that_the_eye_tells_apart_have_skeletons_of_their_own(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@given(st.text())
def test_a_skeleton_does_not_depend_on_the_case_of_latin_letters(text: str) -> None:
    plain = "".join(c for c in text if c.isascii())

    assert skeleton(plain.upper()) == skeleton(plain.lower())


@pytest.mark.parametrize(
    "text", ["plain", "кофе", "\u05e9\u05dc\u05d5\u05dd\u200f!", "می\u200cخواهم", "👩\u200d🔧 repairs"]
)
def test_marks_are_left_alone_where_a_script_needs_them(text: str) -> None:
    assert hidden_marks(text) == ()


@pytest.mark.parametrize("text", ["a\u200bb", "\u202eabc", "b\u00ada", "ok\u200f", "x\u200dy", "a \u200c b", "\ufeffa"])
def test_a_mark_that_nobody_sees_is_named(text: str) -> None:
    (mark,) = hidden_marks(text)

    assert mark.startswith("U+")


def test_a_repeated_entry_comes_with_the_first_one() -> None:
    assert list(repeated(["a", "B", "b", "A"], str.lower)) == [("b", "B"), ("A", "a")]
