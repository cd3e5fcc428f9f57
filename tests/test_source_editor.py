"""Edits change what they mean and not a byte beside it."""

from datetime import date

import pytest

from touchmap.source.patch.editor import (
    Keys,
    Refusal,
    Scalar,
    Value,
    append_item,
    append_items,
    remove_key,
    set_value,
    set_values,
)

ENTRY = """\
touchpoints:
  - id: phone   # the first
    name: "Звонок 😀"
    score: 2    # as of March
    owner:
    notes: |    # free text
      two
      lines

    # about the next
  - {id: site, name: 'It''s', score: 1}
"""
FIRST: Keys = ("touchpoints", 0)


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("score", 4, "score: 2    # as", "score: 4    # as"),
        ("score", None, "score: 2    # as", "score: null    # as"),
        ("score", 2.5, "score: 2    # as", "score: 2.5    # as"),
        ("name", 'a "b"', '"Звонок 😀"', '"a \\"b\\""'),
        ("owner", "anna", "owner:\n", "owner: anna\n"),
        ("owner", "no", "owner:\n", 'owner: "no"\n'),
        ("owner", True, "owner:\n", "owner: true\n"),
        ("owner", date(2026, 3, 1), "owner:\n", "owner: 2026-03-01\n"),
        ("notes", "one: line", "|    # free text\n      two\n      lines\n", '"one: line"    # free text\n'),
        ("notes", "a\n\nb\n", "      two\n      lines\n", "      a\n\n      b\n"),
        ("reviewed", date(2026, 3, 1), "      lines\n", "      lines\n    reviewed: 2026-03-01\n"),
        ("note", "a\nb", "      lines\n", "      lines\n    note: |-\n      a\n      b\n"),
    ],
)
def test_a_value_is_replaced_within_its_own_characters(key: str, value: Scalar, old: str, new: str) -> None:
    assert ENTRY.count(old) == 1

    assert set_value(ENTRY, (*FIRST, key), value) == ENTRY.replace(old, new)


@pytest.mark.parametrize(
    ("text", "keys", "value", "expected"),
    [
        ("a: {b: 1}\n", ("a", "c"), "x, y", 'a: {b: 1, c: "x, y"}\n'),
        ("a: {\n  b: 1,\n  c: 2,\n}\n", ("a", "d"), 3, "a: {\n  b: 1,\n  c: 2,\n  d: 3,\n}\n"),
        ("a: {}\n", ("a", "b"), 1, "a: {b: 1}\n"),
        ("a: {b: , c: 1}\n", ("a", "b"), 2, "a: {b: 2 , c: 1}\n"),
        ("a: 1", ("b",), 2, "a: 1\nb: 2"),
        ("a: 1\r\nb: 2\r\n", ("c",), 3, "a: 1\r\nb: 2\r\nc: 3\r\n"),
        ("\ufeffa: 1\n", ("a",), 2, "\ufeffa: 2\n"),
        ("a: 1\n\nb: 2\n\n# end\n", ("c",), 3, "a: 1\n\nb: 2\n\n# end\n\nc: 3\n"),
        ("a: 1\n...\n", ("b",), 2, "a: 1\nb: 2\n...\n"),
        ("# only words\n", ("a",), 1, "# only words\na: 1\n"),
        ("", ("a",), 1, "a: 1\n"),
        ("a: &x 1\n", ("a",), 2, "a: &x 2\n"),
        ("a:\n    anna\nb: 1\n", ("a",), "ben", "a:\n    ben\nb: 1\n"),
        ("a: one\n  two\nb: 1\n", ("a",), "x", "a: x\nb: 1\n"),
        ("- [1, 2]\n", (0, 1), 3, "- [1, 3]\n"),
        ("a:\n  b: |+\n    x\n\nc: 1\n", ("a", "d"), 1, "a:\n  b: |+\n    x\n\n  d: 1\nc: 1\n"),
        ("a: '2026-01-01'\n", ("a",), date(2026, 2, 2), "a: '2026-02-02'\n"),
        ("a: {b: 1}\n", ("a", "b"), 1, "a: {b: 1}\n"),
        ("- x # c\n- y\n", (0,), {"to": "x", "end": True}, "- {to: x, end: true} # c\n- y\n"),
    ],
)
def test_each_layout_keeps_its_ways(text: str, keys: Keys, value: Value, expected: str) -> None:
    assert set_value(text, keys, value) == expected


LISTS = """\
touchpoints:
- id: a
  name: A

- name: B
  id: b
  # the last words on b

# what follows

chains:
    -   links:   [x, y]
        log: []
        tags: null
    -   links:
          - x
          - {touchpoint: y, end: true}
"""


@pytest.mark.parametrize(
    ("keys", "item", "at", "old", "new"),
    [
        (
            ("touchpoints",),
            {"id": "c", "name": "C", "score": 2},
            None,
            "on b\n",
            "on b\n\n- name: C\n  score: 2\n  id: c\n",
        ),
        (("touchpoints",), {"id": "c"}, 1, "name: A\n", "name: A\n\n- id: c\n"),
        (("chains", 0, "links"), "z", None, "[x, y]", "[x, y, z]"),
        (("chains", 0, "links"), "z", 1, "[x, y]", "[x, z, y]"),
        (("chains", 0, "links"), "z", 0, "[x, y]", "[z, x, y]"),
        (("chains", 0, "log"), "x", None, "log: []", "log: [x]"),
        (("chains", 0, "log"), {"n": 1}, None, "log: []\n", "log:\n        - {n: 1}\n"),
        (("chains", 0, "tags"), "x", None, "tags: null\n", "tags:\n        - x\n"),
        (("chains", 1, "links"), "z", 1, "- x\n", "- x\n          - z\n"),
        (("chains", 1, "links"), "z", 0, "    - x\n", "    - z\n          - x\n"),
        (
            ("chains", 1, "links"),
            {"end": True, "touchpoint": "z"},
            None,
            "end: true}\n",
            "end: true}\n          - {touchpoint: z, end: true}\n",
        ),
        (("chains",), {"links": ["q"]}, 1, "null\n", "null\n    -   links: [q]\n"),
    ],
)
def test_an_entry_is_laid_out_as_its_siblings(keys: Keys, item: Value, at: int | None, old: str, new: str) -> None:
    assert LISTS.count(old) == 1

    assert append_item(LISTS, keys, item, at=at) == LISTS.replace(old, new)


@pytest.mark.parametrize(
    ("sibling", "key", "above"),
    [
        ("{id: b, score: 1, owner: x, notes: y}", "owner", "    # on the score\n    score: 2  # low\n"),
        ("{id: b, owner: x}", "owner", "- id: a\n"),
        ("{id: b, owner: x, id2: y}", "id2", "- id: a\n"),
        ("{owner: x, id: b}", "owner", "    notes: |\n      one\n\n      two\n"),
        ("{id: b, more: [1], notes: y}", "owner", "    notes: |\n      one\n\n      two\n"),
        ("[id, owner]", "owner", "    notes: |\n      one\n\n      two\n"),
        ("owner", "owner", "    notes: |\n      one\n\n      two\n"),
    ],
    ids=["between", "below the first", "as far down as known", "first", "unknown", "a list", "a word"],
)
@pytest.mark.parametrize("sibling_stands", ["above", "below"])
def test_a_key_is_added_where_a_sibling_has_it(sibling: str, key: str, above: str, sibling_stands: str) -> None:
    entry = (
        "  - id: a\n    # on the score\n    score: 2  # low\n    # on the notes\n    notes: |\n      one\n\n      two\n"
    )
    other = f"  - {sibling}\n"
    text = "t:\n" + (other + entry if sibling_stands == "above" else entry + other)
    number = 1 if sibling_stands == "above" else 0

    assert set_value(text, ("t", number, key), "k") == text.replace(above, f"{above}    {key}: k\n", 1)


def test_keys_added_at_once_keep_their_order() -> None:
    text = "t:\n  - {a: 1, b: 2, c: 3, d: 4}\n  - a: 1\n    d: 4"

    assert set_values(text, [(("t", 1, "b"), 2), (("t", 1, "c"), 3), (("t", 1, "d"), 5)]) == (
        "t:\n  - {a: 1, b: 2, c: 3, d: 4}\n  - a: 1\n    b: 2\n    c: 3\n    d: 5"
    )


def test_a_list_that_the_file_lacks_is_added_at_its_end() -> None:
    text = "touchpoints:\n  - id: a\n\n# end\n"
    record: dict[str, Value] = {"touchpoint": "a", "date": date(2026, 1, 2), "marks": {2: 3}, "note": "x\ny"}

    assert append_item(text, ("evidence",), record) == text + (
        "evidence:\n  - touchpoint: a\n    date: 2026-01-02\n    marks: {2: 3}\n    note: |-\n      x\n      y\n"
    )


@pytest.mark.parametrize(
    ("head", "now"),
    [
        ("|", "|-"),
        ("|-", "|-"),
        ("|+", "|-"),
        (">", ">-"),
        ("|2", "|2-"),
        ("|+2  # why", "|2-  # why"),
        ("&x |", "&x |-"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_text_that_ends_the_file_without_a_line_break_gets_none_from_lines_below_it(
    head: str, now: str, end: str
) -> None:
    text = f"a:\n- n: {head}\n    one\n    two".replace("\n", end)

    assert append_item(text, ("a",), {"n": 1}) == text.replace(head, now) + f"{end}- n: 1"
    assert set_values(text, [(("a", 0, "o"), 1), (("a", 0, "p"), 2), (("b",), 3)]) == (
        text.replace(head, now) + f"{end}  o: 1{end}  p: 2{end}b: 3"
    )


@pytest.mark.parametrize("text", ["a: |\n  x\n  ", "a: |\n  x\n# below", "a: |", "a: |-\n  x"])
def test_a_text_whose_value_lines_below_do_not_touch_keeps_its_head(text: str) -> None:
    assert set_value(text, ("b",), 1).startswith(text.rstrip())


def test_a_new_last_text_ends_as_it_is_meant_to() -> None:
    assert set_value("a: |\n  x", ("a",), "y\nz\n") == "a: |\n  y\n  z\n"


def test_a_blank_line_never_becomes_part_of_a_text_above() -> None:
    text = "a:\n- x: 1\n\n- n: |+\n    kept\n"

    assert append_item(text, ("a",), {"x": 2}) == text + "- x: 2\n"


def test_a_new_list_in_an_entry_looks_like_the_lists_of_its_name() -> None:
    text = "actions:\n  - id: a\n    log:\n      - {n: 1}\n  - id: b\n"

    assert append_item(text, ("actions", 1, "log"), {"n": 2}) == text + "    log:\n      - {n: 2}\n"


@pytest.mark.parametrize(
    ("text", "keys", "expected"),
    [
        ("a: 1\nb: 2\nc: 3\n", ("b",), "a: 1\nc: 3\n"),
        ("x: {a: 1, b: 2}\n", ("x", "a"), "x: {b: 2}\n"),
        ("x: {a: 1, b: 2}\n", ("x", "b"), "x: {a: 1}\n"),
        ("x: {a: 1,\n    b: 2,\n    c: 3}\n", ("x", "b"), "x: {a: 1,\n    c: 3}\n"),
        ("- a: 1\r\n  b: 2\r\n", (0, "a"), "- b: 2\r\n"),
        ("-   a: 1\n\n    b: 2\n", (0, "a"), "-   b: 2\n"),
        ("a: 1\nb:\n  - x\n  - y\n\nc: 3\n", ("b",), "a: 1\n\nc: 3\n"),
        ("a: 1\nb: |\n  # no comment\n  y\n", ("b",), "a: 1\n"),
        ("a: 1\nb: 2", ("b",), "a: 1\n"),
        ("a: 1\n# on b\nb: 2\n# on c\nc: 3\n", ("b",), "a: 1\n# on b\n# on c\nc: 3\n"),
        ("a: &x 1\nb: *x\nc: 2\n", ("b",), "a: &x 1\nc: 2\n"),
    ],
)
def test_a_key_is_taken_out_with_its_lines_or_its_comma(text: str, keys: Keys, expected: str) -> None:
    assert remove_key(text, keys) == expected


@pytest.mark.parametrize(
    ("text", "keys", "expected"),
    [
        ("a:\n  - b: 1\n    c: 2\n  - b: 3\nd: 4\n", ("a", 0), "a:\n  - b: 3\nd: 4\n"),
        ("a:\n  - b: 1\n    c: {x: 1}\n  - b: 3\n", ("a", 1), "a:\n  - b: 1\n    c: {x: 1}\n"),
        ("a:\n- {b: 1}\n# on the next\n- {b: 2}\n", ("a", 0), "a:\n# on the next\n- {b: 2}\n"),
        ("a: [1, 2, 3]\n", ("a", 0), "a: [2, 3]\n"),
        ("a: [1, 2, 3]\n", ("a", 2), "a: [1, 2]\n"),
        ("a:\r\n  - 1\r\n  - 2", ("a", 1), "a:\r\n  - 1\r\n"),
        ("- - 1\n  - 2\n- 3\n", (1,), "- - 1\n  - 2\n"),
    ],
)
def test_an_entry_of_a_list_is_taken_out_with_its_lines_or_its_comma(text: str, keys: Keys, expected: str) -> None:
    assert remove_key(text, keys) == expected


@pytest.mark.parametrize(
    ("text", "keys", "place", "reason"),
    [
        ("a: &x 1\nb: *x\n", ("b",), (2, 4), "the value comes from line 1 (&x)"),
        ("a: &x 1\nb: *x\n", ("a",), (1, 4), "line 2 repeats this value (*x)"),
        ("a: &x {b: 1}\nc: *x\n", ("a", "b"), (1, 4), "line 2 repeats this value (*x)"),
        ("a: &x {b: 1}\nc: *x\n", ("c", "b"), (2, 4), "the value comes from line 1 (&x)"),
        ("a: {b: 1, # why\n  c: 2}\n", ("a", "c"), (1, 11), "there is a comment inside these brackets"),
        ("a: {b: 1, # why\n  c: 2}\n", ("a", "d"), (1, 11), "there is a comment inside these brackets"),
        ("? a\n: 1\n", ("a",), (1, 3), "the key is written with a question mark"),
        ("a: !!str 1\n", ("a",), (1, 4), "a value with a tag cannot be edited: tag:yaml.org,2002:str"),
        ("a: !x {b: 1}\n", ("a", "b"), (1, 4), "a value with a tag cannot be edited: !x"),
        ("a: 1\na: 2\n", ("a",), (2, 1), "duplicate key: a"),
        ("a: 1\n---\nb: 1\n", ("a",), (2, 1), "a second document"),
        ("a: [1]\n", ("a",), (1, 4), "this is a list, not a single value"),
        ("a: [1]\n", ("a", 1), (1, 4), "there is no 1 here"),
        ("a: 1\n", ("b", "c"), (1, 1), "there is no b here"),
        ("a: 1\n", ("a", "c"), (1, 4), "this is a single value, not a mapping or a list"),
        ("a:\n  <<: {b: 1}\n", ("a", "b"), (2, 3), "this value may come from a merge key (<<)"),
        (
            "a: [b: 1]\n",
            ("a", 0, "c"),
            (1, 9),
            "the edit cannot be made here without changing something else",
        ),
    ],
)
def test_what_cannot_be_edited_safely_is_refused_with_its_place(
    text: str, keys: Keys, place: tuple[int, int], reason: str
) -> None:
    with pytest.raises(Refusal) as caught:
        set_value(text, keys, 7)

    assert (caught.value.line, caught.value.column, caught.value.reason) == (*place, reason)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("a: 1\n", ("a",)),
        ("a: 1  # why\nb: 2\n", ("a",)),
        ("a:\n  - 1 # why\nc: 2\n", ("a",)),
        ("- a: 1\n  # on b\n  b: 2\n", (0, "a")),
        ("x: {a: 1, # why\n  b: 2}\n", ("x", "b")),
        ("a: &x 1\nb: *x\n", ("a",)),
        ("a:\n  - 1\n", ("a", 0)),
        ("a:\n  - b: 1  # why\n    c: 2\n  - 3\n", ("a", 0)),
        ("- - 1\n  - 2\n", (0, 0)),
    ],
    ids=[
        *("only", "comment", "comment inside", "dash and comment", "brackets and comment", "repeated elsewhere"),
        *("only entry", "comment in an entry", "dash beside a dash"),
    ],
)
def test_nothing_is_taken_out_where_a_comment_or_another_value_would_go_too(text: str, keys: Keys) -> None:
    with pytest.raises(Refusal):
        remove_key(text, keys)


def test_a_refusal_says_what_to_type() -> None:
    with pytest.raises(Refusal) as caught:
        set_value("a: &x 1\nb: *x\n", ("b",), 2)

    assert caught.value.what_to_type == "write it out here instead of *x"


ENTRIES: list[Value] = [{"id": "x", "name": "X"}, {"id": "y", "note": "one: two"}, {"id": "z", "marks": {1: 2, 5: 1}}]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        "a: 1\n",
        "a: 1",
        "list: []\n",
        "list:\n",
        "list: [{id: w, name: W}]\n",
        "list:\n  - {id: w, name: W}  # last\n",
        "list:\n- id: w\n  name: W\n# below\nb: 2\n",
        "list:\n  - id: v\n\n  - id: w\n    name: W\n\nb: 2\n",
        "list:\r\n  - id: v\r\n\r\n  - id: w",
        "\ufefflist:\n  - id: w\n    note: |+\n      kept\n\n",
    ],
)
def test_several_entries_are_added_as_one_after_the_other(text: str) -> None:
    singly = text
    for entry in ENTRIES:
        singly = append_item(singly, ("list",), entry)

    assert append_items(text, ("list",), ENTRIES) == singly
