"""The C parser and the pure one: the same data, at the same places, for every file that both take."""

from typing import Any

import pytest
from conftest import said
from hypothesis import given, settings
from hypothesis import strategies as st

from touchmap.source.yaml.document import Document
from touchmap.source.yaml.reader import read

WORDS = st.text(st.sampled_from("ab Яé:#-,[]{}'\"&*!|>%@`?~\\\n\t05.\u2028\x85😀"), max_size=8)
PLAIN = st.sampled_from(["x", "1.10", "no", "0123", "5", "-3", "~", "Клиника", "a b", "https://x.y/z?a=b#c", "12:30"])
SCALAR = st.one_of(
    PLAIN,
    WORDS.map(lambda words: "'" + words.replace("'", "''").replace("\n", " ") + "'"),
    WORDS.map(lambda words: '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'),
)
KEY = st.sampled_from(["a", "b", "ключ", "'q k'", '"d"', "5", "a"])
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def block(value: Any, indent: str = "") -> str:
    """A value in block style, with anchors, comments and texts where the value says so."""
    if isinstance(value, str):
        return f" {value}\n"
    if isinstance(value, tuple):
        style, lines = value
        return f" {style}\n" + "".join(f"{indent}  {line}\n" for line in lines)
    if isinstance(value, dict):
        return ("\n" if indent else "") + "".join(f"{indent}{k}:{block(v, indent + '  ')}" for k, v in value.items())
    return "\n" + "".join(f"{indent}-{block(item, indent + '  ')}" for item in value)


TEXT_BLOCK = st.tuples(
    st.sampled_from(["|", ">", "|-", ">+", "|2"]),
    st.lists(st.sampled_from(["one", "  two", "", "# three", "a: b", "é\u2028f"]), min_size=1, max_size=4),
)
VALUE = st.recursive(
    SCALAR | TEXT_BLOCK,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEY, inner, min_size=1, max_size=3),
    max_leaves=8,
)
DOCUMENT = st.dictionaries(KEY, VALUE, min_size=1, max_size=4)


def both(text: str) -> tuple[Document, Document]:
    return read("f.yaml", text), read("f.yaml", text, pure=True)


def told(document: Document) -> list[Any]:
    return [
        (problem.code, problem.at, {name: said(value) for name, value in problem.values.items()})
        for problem in document.problems
    ]


@given(DOCUMENT, ENDS)
def test_what_people_write_is_the_same_to_both(value: Any, end: str) -> None:
    in_c, pure = both(block(value).replace("\n", end))

    if in_c.parsed and pure.parsed:
        assert in_c.data == pure.data
        assert told(in_c) == told(pure)


@settings(max_examples=400)
@given(st.text(st.sampled_from("ab: -[]{},'\"#&*!|>?%\n\t\\~5é\u2028"), max_size=30))
def test_whatever_both_take_is_the_same_to_both(text: str) -> None:
    in_c, pure = both(text)

    if in_c.parsed and pure.parsed and not isinstance(pure.data, str):  # no file is one text alone
        assert in_c.data == pure.data
        assert [(code, at.line) for code, at, _ in told(in_c)] == [(code, at.line) for code, at, _ in told(pure)]


@given(st.text(st.sampled_from("ab: -[]{},'\"#&*!|>?%\n\t\\~5é\u2028"), max_size=30))
def test_whatever_is_refused_is_refused_at_a_place_in_the_text(text: str) -> None:
    for document in both(text):
        for problem in document.problems:
            assert problem.at is not None
            assert 1 <= problem.at.line <= text.count("\n") + 1
            assert problem.at.column >= 1


ONLY_PURE = {
    "a: [https://x, b]\n": {"a": ["https://x", "b"]},
    "a: {b:1}\n": {"a": {"b:1": None}},
    "%MINE x\n---\na: 1\n": {"a": 1},
    ": a\n": {"": "a"},
}
ONLY_C = {"a:\tb\n": {"a": "b"}}


@pytest.mark.parametrize("text", ONLY_PURE)
def test_a_few_spellings_are_taken_by_the_pure_parser_alone(text: str) -> None:
    in_c, pure = both(text)

    assert not in_c.parsed
    assert pure.data == ONLY_PURE[text]


@pytest.mark.parametrize("text", ONLY_C)
def test_a_tab_after_a_colon_is_taken_by_the_c_parser_alone(text: str) -> None:
    in_c, pure = both(text)

    assert in_c.data == ONLY_C[text]
    assert told(pure)[0][2] == {"what": "a tab where spaces are required", "fix": "indent with spaces"}


@pytest.mark.parametrize("text", ["a: [https://x, b]\n", "a: {b:1}\n", "a: {b: c:d}\n", "a: [12:30]\n"])
def test_quotes_are_advised_where_they_make_the_difference(text: str) -> None:
    in_c, pure = both(text)

    assert in_c.parsed or told(in_c)[0][2]["fix"] == "put the text in quotes"
    assert pure.parsed
