"""The proof of an edit: the new text says the old data plus exactly the change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from touchmap.language.phrase import phrase
from touchmap.source.patch.edit_refusal import Refusal, refusal_at
from touchmap.source.patch.syntax_tree import END, Fact, SyntaxNode, SyntaxTree, read
from touchmap.source.yaml.quoting import LIKE_ANOTHER_TYPE, Scalar, plain_word

Value = Scalar | Sequence["Value"] | Mapping[Any, "Value"]  # keys are text or whole numbers


@dataclass(frozen=True, slots=True)
class Want:
    """One fact that an edit is to bring in; a scalar's quotes are the writer's choice."""

    kind: str
    value: Scalar = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters to be put in place of those from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What to splice into a text, and how its facts change by it: `wants` for rows `row` to `until`."""

    splices: tuple[Splice, ...]
    row: int
    until: int
    wants: tuple[Want, ...]


def wants(value: Value, anchor: str | None = None) -> tuple[Want, ...]:
    """The facts of a value in document order."""
    if isinstance(value, Mapping):
        inner = (want for pair in value.items() for part in pair for want in wants(part))
        return (Want("mapping", anchor=anchor), *inner, Want("end"))
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = (want for item in value for want in wants(item))
        return (Want("sequence", anchor=anchor), *items, Want("end"))
    return (Want("scalar", value, anchor),)


def proved(tree: SyntaxTree, edits: Sequence[Edit]) -> str:
    """The text after some edits, of which no two touch the same rows.

    Raises:
        Refusal: What it would say is not the old data plus exactly the changes.
    """
    edits = sorted(edits, key=lambda edit: (edit.row, edit.until))
    splices = tuple(sorted((one for edit in edits for one in edit.splices), key=lambda one: one.start))
    if any(above.end > below.start for above, below in pairwise(splices)):
        raise _unproved(tree, splices)
    text = spliced(tree.text, splices)
    try:
        new = read(text)
    except Refusal:
        raise _unproved(tree, splices) from None
    if _is_old_with(new, tree, edits):
        return text
    raise _unproved(tree, splices)


def _is_old_with(new: SyntaxTree, tree: SyntaxTree, edits: Sequence[Edit]) -> bool:
    """Whether a text says what the old one says, with each edit's wants in place of its rows."""
    old_row = new_row = 0
    for edit in edits:
        until = new_row + edit.row - old_row
        if new.facts[new_row:until] != tree.facts[old_row : edit.row] or not _all_meet(new, until, edit.wants):
            return False
        old_row, new_row = edit.until, until + len(edit.wants)
    return new.facts[new_row:] == tree.facts[old_row:]


def spliced(text: str, splices: tuple[Splice, ...]) -> str:
    """A text with splices, which are in order and do not overlap."""
    parts, offset = [], 0
    for splice in splices:
        parts += [text[offset : splice.start], splice.text]
        offset = splice.end
    return "".join([*parts, text[offset:]])


def _all_meet(new: SyntaxTree, row: int, wanted: tuple[Want, ...]) -> bool:
    if row + len(wanted) > len(new.facts):
        return False
    return all(meets(SyntaxNode(new, here).fact, want) for here, want in enumerate(wanted, row))


def meets(fact: Fact, want: Want) -> bool:
    """Whether a fact says what is wanted."""
    if want.kind == "end":
        return fact == END
    if (fact.kind, fact.anchor, fact.tag) != (want.kind, want.anchor, None):
        return False
    return want.kind != "scalar" or says(fact, want.value)


def says(fact: Fact, value: Scalar) -> bool:
    """Whether a scalar's fact is read as a value: words of other types are text only in quotes."""
    if isinstance(value, str):
        return fact.value == value and bool(fact.style or (not LIKE_ANOTHER_TYPE.match(value) and value))
    if isinstance(value, date):
        return fact.value == value.isoformat()
    return fact.value == plain_word(value) and not fact.style


def _unproved(tree: SyntaxTree, splices: tuple[Splice, ...]) -> Refusal:
    reason = phrase("the edit cannot be made here without changing something else")
    return refusal_at(tree.text, splices[0].start, reason, phrase("change it in an editor"))
