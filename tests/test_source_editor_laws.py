"""Over layouts of every kind: the data is the old data plus the change, and only the meant lines differ."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from touchmap.source.patch.editor import append_item, remove_key, set_value

KEYS = ["id", "name", "owner", "score", "target", "tags"]
WORDS = [
    "phone", "Звонок 😀", "it's", 'say "x"', "a: b", "a #b", "no", "1.10", "2026-01-01", "", " x ", "x, y",
    "[z]", "{", "-", "- a", "?", "*a", "&a", "!t", "%d", "null", "~", "0x1F", "1e3", ":", "a:", "@x", "`x",
    "é" * 4200, "tab\tin", "<<", "=", "---", "café 1", "\\", "e\u0301", "'", '"', "12:30", ".inf",
]  # fmt: skip
VALUES = st.one_of(st.sampled_from(WORDS), st.integers(-3, 12), st.booleans(), st.none(), st.text(max_size=12))
COMMENTS = st.sampled_from(["", "", "", " # why", "   # Ё 😀: {["])
END = "\N{END OF TEXT}"  # stands for the text's line end until the layout is complete


@dataclass(frozen=True)
class Laid:
    """A text and its data."""

    text: str
    data: dict[str, Any]


def quoted(draw: st.DrawFn, value: object) -> str:
    """A value in one of the ways that YAML has for it."""
    if value is None:
        return draw(st.sampled_from(["null", "~"]))
    if not isinstance(value, str):
        return str(value)
    plain = ["{}"] if value.isalpha() and value not in {"no", "null"} else []
    style = draw(st.sampled_from(["'{}'", '"{}"', *plain]))
    body = value.replace("'", "''") if style[0] == "'" else value.replace("\\", "\\\\").replace('"', '\\"')
    return style.format(body)


@st.composite
def entry(draw: st.DrawFn, number: int, margin: str) -> tuple[list[str], dict[str, Any]]:
    """The lines of one entry and what they say."""
    keys = ["id", *draw(st.lists(st.sampled_from(KEYS[1:5]), unique=True, max_size=4))]
    words = [word for word in WORDS if "\t" not in word]
    data = {key: draw(st.one_of(st.sampled_from(words), st.integers(0, 9), st.none())) for key in keys}
    gap = draw(st.sampled_from([" ", "  ", "   "]))
    anchor = draw(st.sampled_from(["", f"&n{number} "]))
    spelled = [f"{key}: {anchor if key == 'id' else ''}{quoted(draw, data[key])}" for key in keys]
    if draw(st.booleans()):
        pad = draw(st.sampled_from(["", " "]))
        lines = [f"{margin}-{gap}{{{pad}{', '.join(spelled)}{pad}}}{draw(COMMENTS)}"]
    else:
        inner = margin + " " + " " * len(gap)
        lines = [f"{inner}{line}{draw(COMMENTS)}" for line in spelled]
        lines[0] = margin + "-" + gap + lines[0].lstrip(" ")
        if draw(st.booleans()):
            lines += [
                f"{inner}notes: |{draw(st.sampled_from(['', '-', '+']))}",
                f"{inner}  text: #",
                f"{inner}   Ж",
            ]
            tail = {"|": "\n", "-": "", "+": "\n"}[lines[-3][-1]]
            data["notes"] = f"text: #\n Ж{tail}"
    blank = [""] if draw(st.booleans()) and not lines[-1].endswith("Ж") else []
    return lines + blank, data


@st.composite
def laid(draw: st.DrawFn) -> Laid:
    """A file with one to four touchpoints in some layout."""
    margin = " " * draw(st.sampled_from([0, 2, 4]))
    drawn = [draw(entry(number, margin)) for number in range(draw(st.integers(1, 4)))]
    lines = ["# head 😀", "stages: &shared [a, b]", "again: *shared", "", "touchpoints:" + draw(COMMENTS)]
    lines += [line for some, _ in drawn for line in some]
    lines += draw(st.sampled_from([[], ["# tail"], ["client: {name: 'x'}  # c"], ["", "client: {name: x}", ""]]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    last = end if lines[-1].endswith("Ж") or draw(st.booleans()) else ""
    text = draw(st.sampled_from(["", "\ufeff"])) + end.join(lines) + last
    return Laid(text, loaded(text))


def loaded(text: str) -> Any:
    """What a reader that is not ours makes of a text."""
    return YAML(typ="safe").load(text.removeprefix("\ufeff").replace("\r\n", "\n"))


def lines_of(text: str) -> list[str]:
    """The lines, ends included; only CR and LF end a line here."""
    return text.replace("\r\n", END + "\n").split("\n")


def is_inserted(old: str, new: str) -> bool:
    """Whether the new text is the old one with characters put in at one place."""
    start = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(old))
    return len(new) > len(old) and any(
        old[:cut] == new[:cut] and old[cut:] == new[len(new) - len(old) + cut :]
        for cut in range(max(0, start - 300), start + 1)
    )


@settings(max_examples=100, deadline=None)
@given(laid(), st.data(), VALUES)
def test_a_value_that_is_set_changes_its_own_line_only(file: Laid, data: st.DataObject, value: Any) -> None:
    number = data.draw(st.integers(0, len(file.data["touchpoints"]) - 1))
    key = data.draw(st.sampled_from(sorted(set(file.data["touchpoints"][number]) - {"notes"})))

    new = set_value(file.text, ("touchpoints", number, key), value)

    expected = loaded(file.text)
    expected["touchpoints"][number][key] = value
    assert loaded(new) == expected
    old_lines, new_lines = lines_of(file.text), lines_of(new)
    assert len(old_lines) == len(new_lines)
    assert sum(a != b for a, b in zip(old_lines, new_lines, strict=True)) <= 1


@settings(max_examples=100, deadline=None)
@given(laid(), st.data(), VALUES)
def test_a_key_that_is_added_is_all_that_is_new(file: Laid, data: st.DataObject, value: Any) -> None:
    number = data.draw(st.integers(0, len(file.data["touchpoints"]) - 1))

    new = set_value(file.text, ("touchpoints", number, "reviewed"), value)

    expected = loaded(file.text)
    expected["touchpoints"][number]["reviewed"] = value
    assert loaded(new) == expected
    assert is_inserted(file.text, new)


@settings(max_examples=100, deadline=None)
@given(laid(), st.data(), st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1))
@pytest.mark.slow
def test_an_entry_that_is_added_is_all_that_is_new(file: Laid, data: st.DataObject, item: dict[str, Any]) -> None:
    count = len(file.data["touchpoints"])
    at = data.draw(st.none() | st.integers(1, count))

    new = append_item(file.text, ("touchpoints",), item, at=at)

    expected = loaded(file.text)
    expected["touchpoints"].insert(count if at is None else at, item)
    assert loaded(new) == expected
    assert is_inserted(file.text, new)


@settings(max_examples=50, deadline=None)
@given(
    laid(),
    st.lists(st.fixed_dictionaries({"touchpoint": VALUES, "marks": st.lists(VALUES, max_size=3)}), max_size=3),
)
def test_entries_of_a_new_list_are_all_there_after_as_many_edits(file: Laid, items: list[Any]) -> None:
    new = file.text
    for item in items:
        new = append_item(new, ("evidence",), item)

    assert loaded(new) == {**file.data, **({"evidence": items} if items else {})}
    assert new == file.text or is_inserted(file.text, new)


@settings(max_examples=50, deadline=None)
@given(laid(), VALUES)
def test_a_key_that_is_added_and_taken_out_leaves_the_text_as_it_was(file: Laid, value: Any) -> None:
    keys = ("touchpoints", 0, "reviewed")

    new = remove_key(set_value(file.text, keys, value), keys)

    assert loaded(new) == file.data
    assert new.rstrip("\r\n") == file.text.rstrip("\r\n")


@settings(max_examples=50, deadline=None)
@given(laid(), VALUES)
def test_an_entry_that_is_added_and_taken_out_leaves_the_text_as_it_was(file: Laid, value: Any) -> None:
    count = len(file.data["touchpoints"])

    new = remove_key(append_item(file.text, ("touchpoints",), {"id": "new", "notes": value}), ("touchpoints", count))

    assert loaded(new) == file.data
    assert new.rstrip("\r\n") == file.text.rstrip("\r\n")
