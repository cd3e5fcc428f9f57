"""A YAML text as a table of its nodes, each with its exact characters."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ruamel.yaml.error import YAMLError

from touchmap.language.phrase import Phrase, phrase
from touchmap.source.patch.edit_refusal import refusal_at
from touchmap.source.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    events,
)

DEPTH = 50
ALIASES = 100
NextEvent = Callable[[], Any]


class Fact(NamedTuple):
    """What an event says apart from its place; equal facts in equal order mean equal data."""

    kind: str  # scalar, alias, mapping, sequence, end
    value: str  # a scalar's text, an alias's name
    style: str  # of a scalar: "", ', ", |, >; of a collection: block, flow
    anchor: str | None
    tag: str | None


END = Fact("end", "", "", None, None)


@dataclass(frozen=True, slots=True, eq=False)
class SyntaxTree:
    """The nodes of one text in document order; a plain scalar's fact is just its text.

    `inside` remembers the children of the collections that were looked into, since many edits go through one list.
    """

    text: str
    facts: list[Fact | str]
    starts: list[int]
    ends: list[int]
    closes: dict[int, int]
    inside: dict[int, list["SyntaxNode"]] = field(default_factory=dict)

    @property
    def root(self) -> "SyntaxNode | None":
        """The document's outermost node; none where a text holds comments at most."""
        return SyntaxNode(self, 0) if self.facts else None


@dataclass(frozen=True, slots=True)
class SyntaxNode:
    """One node: a row of its tree's table."""

    tree: SyntaxTree
    index: int

    @property
    def fact(self) -> Fact:
        """Its text."""
        fact = self.tree.facts[self.index]
        return Fact("scalar", fact, "", None, None) if isinstance(fact, str) else fact

    @property
    def kind(self) -> str:
        """One of scalar, alias, mapping, sequence."""
        return self.fact.kind

    @property
    def flow(self) -> bool:
        """Whether it is a collection in braces or brackets."""
        return self.fact.style == "flow"

    @property
    def last(self) -> int:
        """The row of its last event (its own row for scalars and aliases)."""
        return self.tree.closes.get(self.index, self.index)

    @property
    def start(self) -> int:
        """The offset of its first character, anchor and tag included."""
        return self.tree.starts[self.index]

    @property
    def end(self) -> int:
        """The offset after its last character, as the parser sees it."""
        return self.tree.ends[self.last]

    @property
    def children(self) -> list["SyntaxNode"]:
        """The nodes inside: a sequence's items; a mapping's keys and values in turn."""
        known = self.tree.inside.get(self.index)
        if known is not None:
            return known
        found: list[SyntaxNode] = []
        index, closes = self.index + 1, self.tree.closes
        while index < self.last:
            found.append(SyntaxNode(self.tree, index))
            index = closes.get(index, index) + 1
        self.tree.inside[self.index] = found
        return found

    @property
    def pairs(self) -> list[tuple["SyntaxNode", "SyntaxNode"]]:
        """A mapping's keys with their values."""
        children = self.children
        return list(zip(children[::2], children[1::2], strict=True))


def read(text: str, *, pure: bool = False) -> SyntaxTree:
    """The table of a text without a byte-order mark.

    Args:
        text: One YAML document, or none.
        pure: Take the parser written in Python even where the C parser is installed.

    Raises:
        Refusal: It is not YAML, holds several documents, or passes a limit (depth 50, 100 aliases).
    """
    try:
        return _fill(SyntaxTree(text, [], [], [], {}), events(text, pure=pure))
    except YAMLError as trouble:
        mark = getattr(trouble, "problem_mark", None) or getattr(trouble, "context_mark", None)
        reason = getattr(trouble, "problem", None) or str(trouble).partition("\n")[0]
        raise refusal_at(text, mark.index if mark else 0, phrase("not YAML: {reason}", reason=reason)) from None
    except (ValueError, AttributeError, RecursionError, OverflowError) as trouble:
        raise refusal_at(text, 0, phrase("not YAML: {reason}", reason=trouble)) from None


def _fill(tree: SyntaxTree, get: NextEvent) -> SyntaxTree:
    """Take all events in; one pass, nothing looked up twice, since files have 100,000 lines."""
    add_fact, add_start, add_end = tree.facts.append, tree.starts.append, tree.ends.append
    open_rows: list[int] = []
    aliases = 0
    while type(event := get()) is not StreamEndEvent:
        kind = type(event)
        if kind is ScalarEvent:
            add_fact(event.value if _is_bare(event) else _scalar(event))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            tree.closes[open_rows.pop()] = len(tree.facts)
            add_fact(END)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            open_rows.append(len(tree.facts))
            _bound(tree, len(open_rows) <= DEPTH, event, phrase("nested deeper than {most} levels", most=DEPTH))
            add_fact(_collection(event, "mapping" if kind is MappingStartEvent else "sequence"))
        elif kind is AliasEvent:
            aliases += 1
            _bound(tree, aliases <= ALIASES, event, phrase("more than {most} aliases", most=f"{ALIASES}"))
            add_fact(Fact("alias", event.anchor, "", None, None))
        else:
            _bound(tree, kind is not DocumentStartEvent or not tree.facts, event, phrase("a second document"))
            continue
        add_start(event.start_mark.index)
        add_end(event.end_mark.index)
    return tree


def _is_bare(event: Any) -> bool:
    """Whether a scalar is plain, without anchor and tag."""
    return not event.style and event.anchor is None and event.ctag is None


def _scalar(event: Any) -> Fact:
    return Fact("scalar", event.value, event.style or "", event.anchor, event.tag)


def _collection(event: Any, kind: str) -> Fact:
    return Fact(kind, "", "flow" if event.flow_style else "block", event.anchor, event.tag)


def _bound(tree: SyntaxTree, holds: bool, event: Any, reason: Phrase) -> None:
    """Refuse the text at an event unless a limit holds."""
    if not holds:
        raise refusal_at(tree.text, event.start_mark.index, reason)


PROPERTY = re.compile(r"(?:&[^\s,\[\]{}]+|![^\s,\[\]{}]*)\s*")


def body_start(node: SyntaxNode) -> int:
    """The offset where a scalar's own characters begin, after its anchor."""
    fact, start = node.fact, node.start
    while (fact.anchor or fact.tag) and (found := PROPERTY.match(node.tree.text, start, node.end)):
        start = found.end()
    return start
