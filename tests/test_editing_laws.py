"""Over generated inventories in every layout: an edit's difference is what it means, and no other byte."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchmap.editing.action import ActionDetails, added, closed, logged
from touchmap.editing.change import Change
from touchmap.editing.link import linked
from touchmap.editing.owner import assigned
from touchmap.editing.review import reviewed
from touchmap.editing.score import Observation, observed_score, typed_score
from touchmap.editing.set_fields import FieldToSet, set_fields
from touchmap.editing.transaction import edit
from touchmap.model.inventory import Inventory

DAY = date(2026, 11, 22)
NAMES = ["Phone", "Звонок 😀", "it's", 'say "x"', "a: b", "a #b", "no", "1.10", "[z]", "x, y", "é" * 300, "- a"]
COMMENTS = st.sampled_from(["", "", " # why", "   # Ё 😀: {["])
NOTES = st.one_of(st.none(), st.sampled_from([*NAMES, "two\nlines", "12:30", "~", ""]))


def quoted(draw: st.DrawFn, word: str) -> str:
    """A name in quotes of one kind or the other, or plain where that is safe."""
    style = draw(st.sampled_from(["'", '"', "plain"] if word.isalpha() and word != "no" else ["'", '"']))
    if style == "plain":
        return word
    return f"'{word.replace(chr(39), chr(39) * 2)}'" if style == "'" else '"' + word.replace('"', '\\"') + '"'


@st.composite
def a_list(draw: st.DrawFn, key: str, entries: list[list[tuple[str, str]]]) -> list[str]:
    """A top-level list in some layout: indented or not, in braces or in lines, with comments and blanks."""
    margin = " " * draw(st.sampled_from([0, 2, 4]))
    gap = draw(st.sampled_from([" ", "   "]))
    blank = draw(st.booleans())
    lines = [f"{key}:{draw(COMMENTS)}"]
    for pairs in entries:
        if draw(st.booleans()):
            pad = draw(st.sampled_from(["", " "]))
            lines.append(f"{margin}-{gap}{{{pad}{', '.join(': '.join(one) for one in pairs)}{pad}}}{draw(COMMENTS)}")
        else:
            inner = margin + " " + " " * len(gap)
            rows = [f"{inner}{name}: {value}{draw(COMMENTS)}" for name, value in pairs]
            lines += [margin + "-" + gap + rows[0].lstrip(), *rows[1:]]
        lines += [""] if blank else []
    return lines


@st.composite
def inventory_text(draw: st.DrawFn) -> str:
    """An inventory of two to four touchpoints, a chain, evidence and an action."""
    count = draw(st.integers(2, 4))
    points = []
    for number in range(count):
        pairs = [("id", f"p{number}"), ("name", quoted(draw, draw(st.sampled_from(NAMES))))]
        pairs += [("score", "3")] if draw(st.booleans()) else []
        pairs += [("owner", quoted(draw, "anna"))] if draw(st.booleans()) else []
        pairs += [("tags", "[a, 'b c']")] if draw(st.booleans()) else []
        points.append(pairs)
    blocks = [
        draw(a_list("touchpoints", points)),
        draw(a_list("chains", [[("id", "c"), ("name", "C"), ("links", "[p0]")]])),
        draw(a_list("actions", [[("id", "a"), ("touchpoint", "p0"), ("title", "T"), ("status", "doing")]])),
    ]
    record = [("touchpoint", "p1"), ("date", "2026-01-01"), ("method", "self"), ("score", "2")]
    blocks += [draw(a_list("evidence", [record]))] if draw(st.booleans()) else []
    lines = ["# head 😀", "touchmap: 1" + draw(COMMENTS)]
    for block in draw(st.permutations(blocks)):
        lines += [*block, *draw(st.sampled_from([[], [""], ["# between"]]))]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    text = end.join(lines) + (end if draw(st.booleans()) else "")
    return draw(st.sampled_from(["", "\ufeff"])) + text


@dataclass(frozen=True)
class Edit:
    """An edit, and how many lines it may take out."""

    name: str
    means: Callable[[Inventory], Change]
    taken: int


@st.composite
def an_edit(draw: st.DrawFn) -> Edit:
    """Any of the edits."""
    point, note, mark = draw(st.sampled_from(["p0", "p1"])), draw(NOTES), draw(st.sampled_from(["1", "4", "5"]))
    name = draw(st.sampled_from(NAMES))
    seen = Observation("survey", DAY, draw(st.none() | st.integers(1, 99)), note, note)
    return draw(
        st.sampled_from(
            [
                Edit("score", lambda i: typed_score(i, point, mark, date(2026, 11, 22)), 1),
                Edit("evidence", lambda i: observed_score(i, point, "2.5", seen, replace=False), 0),
                Edit("owner", lambda i: assigned(i, point, name), 1),
                Edit("review", lambda i: reviewed(i, ["p0", "p1"], DAY), 2),
                Edit("action", lambda i: added(i, point, name, ActionDetails("idea", DAY, source=note, again=True)), 0),
                Edit("log", lambda i: logged(i, "a", DAY, 40, note), 1),
                Edit("done", lambda i: closed(i, "a", "done", None, DAY), 2),
                Edit("link", lambda i: linked(i, "c", "p1"), 1),
                Edit(
                    "set",
                    lambda i: set_fields(i, [FieldToSet("p0", "name", name), FieldToSet("p1", "target", mark)]),
                    2,
                ),
            ]
        )
    )


def lines_of(raw: bytes) -> list[bytes]:
    """The lines with their ends; the last one as if it had one."""
    lines = raw.split(b"\n")
    return [line.rstrip(b"\r") for line in (lines[:-1] if lines[-1] == b"" else lines)]


@settings(max_examples=150, deadline=None)
@given(inventory_text(), an_edit())
@pytest.mark.slow
def test_an_edit_takes_out_the_lines_that_it_means_and_adds_to_one_place_each(text: str, an_edit: Edit) -> None:
    with TemporaryDirectory() as name:
        file = Path(name) / "touchmap.yaml"
        file.write_bytes(text.encode())

        edited = edit(name, an_edit.means)

        new = file.read_bytes()
    assert edited.after.problems == ()
    changes = [
        code for code in SequenceMatcher(None, lines_of(text.encode()), lines_of(new), autojunk=False).get_opcodes()
        if code[0] != "equal"
    ]  # fmt: skip
    assert sum(code[2] - code[1] for code in changes) <= an_edit.taken
    assert len(changes) <= max(an_edit.taken, 1)
    assert new.count(b"\r\n") in (0, new.count(b"\n"))
    assert new.startswith(b"\xef\xbb\xbf") == text.startswith("\ufeff")
