"""Reading YAML: everything that is wrong at once, at its place, within limits, by either parser."""

import subprocess
import sys
from typing import Any

import pytest
from conftest import said

from touchmap.errors import TouchmapError
from touchmap.problem import Problem
from touchmap.source.yaml.document import Block, Document, Quoted
from touchmap.source.yaml.events import in_c
from touchmap.source.yaml.limits import Limits, raised
from touchmap.source.yaml.reader import read

EACH_PARSER = pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])


def told(document: Document) -> list[tuple[str, int, int]]:
    return [(problem.code, *place(problem)) for problem in document.problems]


def place(problem: Problem) -> tuple[int, int]:
    assert problem.at is not None
    return problem.at.line, problem.at.column


def only(document: Document) -> dict[str, Any]:
    assert len(document.problems) == 1
    return {name: said(value) for name, value in document.problems[0].values.items()}


@EACH_PARSER
def test_mappings_lists_words_and_whole_numbers_come_as_they_stand(pure: bool) -> None:
    document = read("f.yaml", "a: 1\nb: [x, 1.10, no, 0123, -7, +5, 0x1F, .inf, 2026-13-45]\nc: ~\n", pure=pure)

    assert document.data == {
        "a": 1,
        "b": ["x", "1.10", "no", "0123", -7, "+5", "0x1F", ".inf", "2026-13-45"],
        "c": None,
    }
    assert document.problems == ()


@EACH_PARSER
def test_a_number_in_quotes_is_remembered_as_quoted(pure: bool) -> None:
    data = read("f.yaml", 'a: "5"\nb: \'true\'\nc: "word"\nd: !!str 5\n', pure=pure).data

    assert [type(value) for value in data.values()] == [Quoted, Quoted, str, Quoted]


@EACH_PARSER
def test_a_mapping_knows_the_line_on_which_it_begins(pure: bool) -> None:
    data = read("f.yaml", "x:\n  - a: 1\n\n  # here\n  - b: 2\n", pure=pure).data

    assert [item.line for item in data["x"]] == [2, 5]
    assert isinstance(data, Block)


@EACH_PARSER
@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "~\n", "\ufeff"[1:], "--- # x\n...\n"])
def test_a_file_without_a_value_is_read_as_nothing(text: str, pure: bool) -> None:
    document = read("f.yaml", text, pure=pure)

    assert (document.data, document.problems, document.parsed) == (None, (), True)


@EACH_PARSER
def test_all_that_can_be_passed_over_is_told_at_once(pure: bool) -> None:
    text = """\
a: 1
a: 2
b: !secret x
c: &base {d: 1}
e:
  <<: *base
  f: !!python/object:os.system [x]
  f: 3
"""
    document = read("f.yaml", text, pure=pure)

    assert told(document) == [("TM003", 2, 1), ("TM001", 3, 4), ("TM001", 6, 3), ("TM001", 7, 6), ("TM003", 8, 3)]
    assert document.data == {"a": 1, "b": "x", "c": {"d": 1}, "e": {"f": ["x"], "d": 1}}


@EACH_PARSER
def test_of_a_duplicate_key_the_first_value_stays_and_each_later_one_is_told(pure: bool) -> None:
    document = read("f.yaml", "a: 1\n? a\n: 2\n'a': 3\n", pure=pure)

    assert told(document) == [("TM003", 2, 3), ("TM003", 4, 1)]
    assert document.data == {"a": 1}


@EACH_PARSER
@pytest.mark.parametrize("tag", ["!!str", "!!int", "!!float", "!!bool", "!!null"])
def test_core_tags_are_read(tag: str, pure: bool) -> None:
    assert read("f.yaml", f"a: {tag} 5\nb: !!seq [1]\nc: !!map {{}}\nd: ! x\n", pure=pure).problems == ()


@EACH_PARSER
@pytest.mark.parametrize("value", ["!include x", "!!python/name:os.system x", "!x {}", "!!seq x", "!!set {a}", "!y []"])
def test_other_tags_are_refused_by_their_names(value: str, pure: bool) -> None:
    values = only(read("f.yaml", f"a: {value}\n", pure=pure))

    assert values["what"] == f"tags are not supported: {value.split(maxsplit=1)[0]}"


@EACH_PARSER
def test_an_alias_gives_the_value_of_its_anchor(pure: bool) -> None:
    document = read("f.yaml", "a: &x {b: 1}\nc: *x\nd: &y 5\ne: [*y, *x]\n", pure=pure)

    assert document.data == {"a": {"b": 1}, "c": {"b": 1}, "d": 5, "e": [5, {"b": 1}]}


@EACH_PARSER
@pytest.mark.parametrize("text", ["a: *x\n", "a: &x [*x]\n", "a: &x {b: *x}\n", "a: &x\n  <<: *x\n"])
def test_an_alias_without_a_finished_anchor_before_it_is_refused(text: str, pure: bool) -> None:
    document = read("f.yaml", text, pure=pure)

    assert only(document)["what"] == "the alias *x has no anchor before it"
    assert not document.parsed


@EACH_PARSER
def test_an_alias_bomb_is_refused_before_it_bursts(pure: bool) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]

    values = only(read("f.yaml", "\n".join(lines), pure=pure))
    assert values["what"] == "the aliases stand for more than 10,000 values"
    assert "--limit expanded=" in values["fix"]


@EACH_PARSER
@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[" * 50_000, (1, 52)),
        ("a: " + "[" * 50_000, (1, 54)),
        ("- " * 2_000, (1, 103)),
        ("".join("  " * depth + "a:\n" for depth in range(100)), (52, 103)),
        ("{a: " * 5_000, (1, 205)),
    ],
    ids=["brackets", "brackets in a value", "hyphens", "blocks", "braces"],
)
def test_nesting_is_refused_at_the_level_that_is_too_deep(text: str, where: tuple[int, int], pure: bool) -> None:
    document = read("f.yaml", text, pure=pure)

    assert told(document) == [("TM001", *where)]
    assert only(document)["what"] == "nested deeper than 50 levels"


@EACH_PARSER
@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("a: " + "[" * 60 + "]" * 60, "depth"),
        ("a: &x 1\nb: [" + ", ".join(["*x"] * 150) + "]", "aliases"),
        ("a: &x [" + "x, " * 300 + "]\nb: [" + ", ".join(["*x"] * 90) + "]", "expanded"),
        ("a: " + "x" * 150_000, "value"),
        ("a: '" + "x" * 150_000 + "'", "value"),
        ("k" * 300 + ": 1", "key"),
    ],
    ids=["depth", "aliases", "expanded", "value", "quoted value", "key"],
)
def test_a_limit_is_named_in_the_message_and_raised_by_its_option(text: str, limit: str, pure: bool) -> None:
    refused = read("f.yaml", text, pure=pure)
    fix = said(refused.problems[-1].values["fix"])
    option = fix.rpartition("--limit ")[2]

    assert option.startswith(f"{limit}=")
    assert not refused.parsed
    assert read("f.yaml", text, raised([option]), pure=pure).parsed


def test_reading_ends_where_there_are_too_many_mistakes() -> None:
    text = "a: 1\n" * 30
    document = read("f.yaml", text, Limits(mistakes=10))

    assert len(document.problems) == 11
    assert said(document.problems[-1].values["what"]) == "more than 10 errors in one file"
    assert told(document)[-1] == ("TM001", 12, 1)
    assert len(read("f.yaml", text, raised(["mistakes=100"])).problems) == 29


@pytest.mark.parametrize(
    "text", ["depth", "depth=", "depth=x", "deep=5", "depth=-1", "depth=1.5", "=5", "depth=" + "9" * 20]
)
def test_what_is_no_limit_is_refused_with_the_names_of_those_that_are(text: str) -> None:
    with pytest.raises(TouchmapError, match="not a limit: ") as caught:
        raised([text])

    assert "depth" in caught.value.hint


def test_nesting_that_the_limit_allows_and_python_does_not_is_refused_too() -> None:
    document = read("f.yaml", "[" * 20_000 + "]" * 20_000, Limits(depth=100_000))

    assert only(document)["what"] == "this is nested too deeply"


@EACH_PARSER
def test_a_number_of_five_thousand_digits_keeps_its_digits(pure: bool) -> None:
    document = read("f.yaml", f"a: {'9' * 5_000}\n", pure=pure)

    assert document.data == {"a": "9" * 5_000}
    assert document.problems == ()


@EACH_PARSER
@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "a: 1\n---\n", "---\na: 1\n--- x\n"])
def test_a_second_document_is_refused_where_it_begins(text: str, pure: bool) -> None:
    document = read("f.yaml", text, pure=pure)

    assert only(document)["what"] == "a second document begins here"
    assert told(document) == [("TM001", text[: text.rindex("---")].count("\n") + 1, 1)]


@EACH_PARSER
@pytest.mark.parametrize("text", ["a: 1\n...\n", "---\na: 1\n", "%YAML 1.2\n---\na: 1\n"])
def test_the_marks_of_one_document_are_allowed(text: str, pure: bool) -> None:
    assert read("f.yaml", text, pure=pure).data == {"a": 1}


@EACH_PARSER
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_an_unfinished_merge_is_named_before_anything_else(end: str, pure: bool) -> None:
    lines = ["a: 1", "<<<<<<< HEAD", "b: [", "=======", "b: 2", ">>>>>>> other", ""]
    document = read("f.yaml", end.join(lines), pure=pure)

    assert only(document)["what"] == "unresolved merge conflict: the line begins with <<<<<<<"
    assert told(document) == [("TM001", 2, 1)]


@EACH_PARSER
def test_marks_of_a_merge_inside_a_text_are_a_text(pure: bool) -> None:
    text = "notes: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\nb: <<<<<<<< \n"

    assert read("f.yaml", text, pure=pure).problems == ()


@EACH_PARSER
@pytest.mark.parametrize("text", ["? [a]\n: b\n", "{[a]: b}\n", "{{a: 1}: b}\n", "a: &x b\n*x : c\n", "? {a: 1}\n"])
def test_a_key_is_a_word(text: str, pure: bool) -> None:
    assert only(read("f.yaml", text, pure=pure))["what"] == "a key is a list, a mapping or an alias"


@EACH_PARSER
@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        ('a: "b\nc: d\n', "a quote is not closed", (1, 4)),
        ("a: [b\nc: d\n", "a bracket is not closed, or a comma is missing", (1, 4)),
        ("a:\n  - {b: c\n  - {b: d}\n", "a bracket is not closed, or a comma is missing", (2, 5)),
        ("a: {\n  b: c\n  d: e}\n", "a bracket is not closed, or a comma is missing", (3, 4)),
        ("a:\n  - b: c\n\td: e\n", "a tab where spaces are required", (3, 1)),
        ("a:\n  - b: c\n    \td: e\n", "a tab where spaces are required", (3, 5)),
        ("a:\n  - b: c\n   d: e\n", "inconsistent indentation", (3, 4)),
        ("a:\n  - b: c\n  -b: d\n", "no space after the dash", (3, 3)),
        ("a:\n  b: 2\n  c:3\n  d: 4\n", "no space after the colon", (3, 3)),
        ("a:\n  - b:3\n    c: 4\n", "no space after the colon", (2, 5)),
        ("a: *Бар*\n", "a value cannot begin with this character", (1, 4)),
        ("a: !Бар\n", "a value cannot begin with this character", (1, 4)),
        ("a: > 5 minutes\n", "a value cannot begin with this character", (1, 4)),
        ("a: - b\n", "a value cannot begin with this character", (1, 4)),
        ("a: b: c\n", "unexpected colon: no key is possible here", (1, 5)),
        ("a: 1\n b: 2\n", "unexpected colon: no key is possible here", (2, 3)),
        ("a:\n\tb: 1\n", "a tab where spaces are required", (2, 1)),
        ("a: @b\n", "a value cannot begin with this character", (1, 4)),
        ("a: 1\nb\nc: 2\n", "a key without a colon and a value", (2, 1)),
        ('a: "b" c\n', "unexpected text after the end of a value", (1, 8)),
        ("a: [b] c\n", "unexpected text after the end of a value", (1, 8)),
        ("a:\n  - b\n c: 1\n", "inconsistent indentation", (3, 2)),
        ("  a: 1\nb: 2\n", "the line does not belong to anything above it", (2, 1)),
        ("a: [,]\n", "a value is missing", (1, 5)),
        ("a: }\n", "a value is missing", (1, 4)),
        ('a: "\\q"\n', "unknown escape sequence after a backslash", (1, 5)),
        ('a: "\\xzz"\n', "unknown escape sequence after a backslash", (1, 7)),
        ("a: b\x07c\n", "the character U+0007 is not allowed in YAML", (1, 5)),
        ("a: 1\nb: \x00\n", "the character U+0000 is not allowed in YAML", (2, 4)),
        (
            "a: 1\n\ufeffb: 2\n",
            "there is a byte-order mark inside the file, perhaps where another file was appended",
            (2, 1),
        ),
    ],
)
def test_what_is_no_yaml_is_told_in_words_at_its_place(
    text: str, what: str, where: tuple[int, int], pure: bool
) -> None:
    document = read("f.yaml", text, pure=pure)

    assert only(document)["what"] == what
    assert told(document) == [("TM001", *where)]
    assert document.data is None


@EACH_PARSER
@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\ud83d\\ude00", "\\U00110000"])
def test_half_a_character_never_gets_in(escape: str, pure: bool) -> None:
    assert not read("f.yaml", f'a: "{escape}"\n', pure=pure).parsed
    assert not read("f.yaml", f'"{escape}": a\n', pure=pure).parsed


@EACH_PARSER
@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize(
    "text",
    ["a: b{}c\n", 'a: "b{}c"\n', "a: 'b{}c'\n", "a: |-\n  b{}c\n", "a: b{}c # d{}e: f\n", "b: 1 #{}a: 2\na: b{}c\n"],
)
def test_unicode_line_separators_are_characters_like_others(text: str, separator: str, pure: bool) -> None:
    document = read("f.yaml", text.replace("{}", separator) + "z: *q\n", pure=pure)
    whole = read("f.yaml", text.replace("{}", separator), pure=pure)

    assert whole.data["a"] == f"b{separator}c"
    assert told(document) == [("TM001", text.count("\n") + 1, 4)]


def test_the_c_parser_is_in_use_where_it_is_installed() -> None:
    import _ruamel_yaml

    assert in_c()
    assert hasattr(_ruamel_yaml, "CParser")


def test_everything_works_without_the_c_parser() -> None:
    program = """
import sys
sys.modules["_ruamel_yaml"] = None
from touchmap.language.speech import ENGLISH
from touchmap.load import load_texts
from touchmap.source.yaml.events import in_c
text = "touchmap: 1\\ntouchpoints: [{id: a, name: A, customer_weight: 5, business_priority: 5, score: 9}]\\n"
loaded = load_texts({"touchmap.yaml": text})
print(in_c(), [(p.code, ENGLISH.phrase(p.values["what"])) for p in loaded.problems])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert done.stdout == "False [('TM004', 'score is 9, which is off the scale')]\n"
