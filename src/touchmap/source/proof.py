"""The proof of an edit: the new text says the old data plus exactly the change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from touchmap.source.declined import Refusal, refusal_at
from touchmap.source.nodes import END, Fact, Node, Tree, read
from touchmap.source.spelling import LIKE_ANOTHER_TYPE, Scalar, plain_word

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


def proved(tree: Tree, edit: Edit) -> str:
    """The edited text.

    Raises:
        Refusal: what it would say is not the old data plus exactly the change.
    """
    text = spliced(tree.text, edit.splices)
    try:
        new = read(text)
    except Refusal:
        raise _unproved(tree, edit) from None
    until = edit.row + len(edit.wants)
    same_before = new.facts[: edit.row] == tree.facts[: edit.row]
    same_after = new.facts[until:] == tree.facts[edit.until :]
    if same_before and same_after and _all_meet(new, edit):
        return text
    raise _unproved(tree, edit)


def spliced(text: str, splices: tuple[Splice, ...]) -> str:
    """A text with splices put in, which stand in the text's order and do not overlap."""
    parts, offset = [], 0
    for splice in splices:
        parts += [text[offset : splice.start], splice.text]
        offset = splice.end
    return "".join([*parts, text[offset:]])


def _all_meet(new: Tree, edit: Edit) -> bool:
    return all(meets(Node(new, row).fact, want) for row, want in enumerate(edit.wants, edit.row))


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


def _unproved(tree: Tree, edit: Edit) -> Refusal:
    reason = "the edit cannot be made here without changing something else"
    return refusal_at(tree.text, edit.splices[0].start, reason, "change it in an editor")
