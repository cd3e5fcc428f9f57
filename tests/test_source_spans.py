"""Places: every value's line and column, and those of its nearest parent where there is no value."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchmap.problem import Key, Span
from touchmap.source.yaml.events import events
from touchmap.source.yaml.lines import lines_of, span_at
from touchmap.source.yaml.reader import read
from touchmap.source.yaml.spans import _walk, _Wanted, places

TEXT = """\
# a client
touchmap: 1
client: {name: "Клиника", language: ru}
touchpoints:
  - id: phone
    name: Звонок
    score:
    tags: [a, "b c", d]
  -
    id: web
    notes: |
      many
      lines
empty: []
"""


def at(text: str, *keys: Key) -> tuple[int, int]:
    span = places(text, [keys])[keys].span
    return span.line, span.column


@pytest.mark.parametrize(
    ("keys", "where"),
    [
        ((), (1, 1)),
        (("touchmap",), (2, 11)),
        (("client",), (3, 1)),
        (("client", "name"), (3, 16)),
        (("client", "language"), (3, 37)),
        (("touchpoints",), (4, 1)),
        (("touchpoints", 0), (5, 5)),
        (("touchpoints", 0, "name"), (6, 11)),
        (("touchpoints", 0, "score"), (7, 5)),
        (("touchpoints", 0, "tags"), (8, 5)),
        (("touchpoints", 0, "tags", 1), (8, 15)),
        (("touchpoints", 1), (10, 5)),
        (("touchpoints", 1, "notes"), (11, 12)),
        (("empty",), (14, 1)),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_each_value_has_its_place_whatever_ends_a_line(keys: tuple[Key, ...], where: tuple[int, int], end: str) -> None:
    assert at(TEXT.replace("\n", end), *keys) == where


@pytest.mark.parametrize(
    ("keys", "parent"),
    [
        (("nothing",), ()),
        (("touchpoints", 0, "owner"), ("touchpoints", 0)),
        (("touchpoints", 7), ("touchpoints",)),
        (("touchpoints", 0, "score", "deeper", 3), ("touchpoints", 0, "score")),
        (("touchmap", "x"), ("touchmap",)),
        (("empty", 0), ("empty",)),
    ],
)
def test_what_is_absent_is_shown_at_its_nearest_parent(keys: tuple[Key, ...], parent: tuple[Key, ...]) -> None:
    assert at(TEXT, *keys) == at(TEXT, *parent)


def test_a_span_covers_the_words_and_their_quotes() -> None:
    assert places(TEXT, [("client", "name")])["client", "name"].span == Span(3, 16, 3, 25)
    assert places(TEXT, [("client", "name")])["client", "name"].words == "Клиника"


def test_columns_past_the_four_thousandth_are_exact() -> None:
    items = ", ".join(f"k{number}: {number}" for number in range(20_000))
    text = f"a: {{{items}, last: x}}"

    assert at(text, "a", "last") == (1, text.index("x}") + 1)
    assert text.index("x}") > 200_000


def test_lines_past_the_sixty_five_thousandth_are_exact() -> None:
    assert at("\n" * 70_000 + "a: x\n", "a") == (70_001, 4)


def test_of_a_duplicate_key_the_first_one_is_meant() -> None:
    assert at("a: 1\nb: 2\na: 3\n", "a") == (1, 4)


def test_an_alias_is_the_place_of_all_that_it_stands_for() -> None:
    text = "a: &x {b: [1, 2]}\nc: *x\n"

    assert at(text, "c") == (2, 4)
    assert at(text, "c", "b", 1) == (2, 4)
    assert at(text, "a", "b", 1) == (1, 15)


def test_a_key_is_found_in_its_other_unicode_form() -> None:
    assert at("cafe\u0301: 5\n", "café") == (1, 8)


def test_characters_beyond_the_first_plane_and_combining_ones_count_as_one_each() -> None:
    assert at("{😀: e\u0301, b: x}", "b") == (1, 12)


@pytest.mark.parametrize("text", ["a: [", "a: *x\nb: 1", "- " * 3_000, "\x00", "a: 1\n---\nb: 2", ": : :", ""])
def test_a_text_that_breaks_off_has_the_places_before_the_break(text: str) -> None:
    line, column = at(text, "a", 0, "b")

    assert (line, column) >= (1, 1)


KEYS = st.sampled_from(["a", "b", "ключ", "k 1", "5"])
VALUES = st.recursive(
    st.sampled_from(["x", "5", "Я", "a b", "~", "", "'q'"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


def written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(map(written, value)) + "]" if isinstance(value, list) else f'"{value}"'


def leaves(value: Any, keys: tuple[Key, ...] = ()) -> list[tuple[tuple[Key, ...], str]]:
    below = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else None
    if below is None:
        return [(keys, value)]
    return [leaf for key, item in below for leaf in leaves(item, (*keys, key))]


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=3))
def test_at_the_place_of_any_value_stand_its_words(data: dict[str, Any]) -> None:
    text = "# first\n" + "".join(f"{key}: {written(value)}\n" for key, value in data.items())
    found = places(text, [keys for keys, _ in leaves(data)])

    for keys, words in leaves(data):
        span = found[keys].span
        assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == f'"{words}"'


@given(st.text(st.sampled_from("ab\r\n\x85\u2028"), max_size=20), st.integers(0, 20))
def test_lines_end_with_lf_cr_or_both_and_nothing_else(text: str, index: int) -> None:
    index = min(index, len(text))
    span = span_at(text, index)
    lines = lines_of(text)

    assert lines == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if index < len(text) and text[index] not in "\r\n":
        assert lines[span.line - 1][span.column - 1] == text[index]


@given(st.lists(st.sampled_from(["\n", "\r", "\r\n", "\n\n", "\u2028\n", "\x85\r\n"]), max_size=12), st.booleans())
def test_the_parsers_count_lines_as_we_do(ends: list[str], pure: bool) -> None:
    text = "".join(f"# é{end}" for end in ends) + "z: *q"
    at = read("f.yaml", text, pure=pure).problems[0].at

    assert at is not None
    assert (at.line, at.column) == (len(lines_of(text)), 4)


def test_a_text_nested_without_end_is_left_after_a_thousand_levels() -> None:
    def taken(levels: int) -> int:
        count = 0

        def get() -> object:
            nonlocal count
            count += 1
            return following()

        following = events("a: " + "[" * levels)
        with suppress(RecursionError):
            _walk(get, _Wanted())
        return count

    assert taken(2_000) == taken(4_000) < 1_100
