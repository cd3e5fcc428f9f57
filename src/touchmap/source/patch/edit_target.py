"""Where the keys of an edit lead in a text, and whether a hand may be laid on it there."""

import re
from dataclasses import dataclass

from touchmap.language.phrase import Phrase, phrase
from touchmap.source.patch.edit_refusal import Refusal, place_at, refusal_at
from touchmap.source.patch.syntax_tree import SyntaxNode, SyntaxTree, body_start

Keys = tuple[str | int, ...]
BY_HAND = phrase("change it in an editor")
COLON = re.compile(r"[ \t]*:")
EXPLICIT = re.compile(r"(?:^|[\s{\[,])\?[ \t]+\Z")


@dataclass(frozen=True, slots=True)
class EditTarget:
    """The end of a way through a text.

    `way` holds the collections from the root to the one that the last key looks into; `key` and
    `value` are what it found there: no key in a sequence, neither where it is missing.
    """

    tree: SyntaxTree
    way: tuple[SyntaxNode, ...]
    key: SyntaxNode | None
    value: SyntaxNode | None

    @property
    def parent(self) -> SyntaxNode:
        """The collection that the last key looks into."""
        return self.way[-1]

    @property
    def flow(self) -> bool:
        """Whether the place is inside braces or brackets."""
        return any(node.flow for node in self.way)

    def refuse(self, said: Phrase, cure: Phrase = BY_HAND) -> Refusal:
        """A refusal that points at the value, or at what would hold it."""
        node = self.value or self.parent
        return refusal_at(self.tree.text, node.start, said, cure)


def find(tree: SyntaxTree, keys: Keys) -> EditTarget:
    """The place that keys lead to; a number is a position in a sequence, from 0.

    Raises:
        Refusal: The way is not there, or leads through what cannot be edited safely.
    """
    if tree.root is None:
        raise refusal_at(tree.text, 0, phrase("the file is empty"), phrase("fill it in an editor first"))
    way: list[SyntaxNode] = []
    key: SyntaxNode | None = None
    value: SyntaxNode | None = tree.root
    for number, name in enumerate(keys, 1):
        node = value or tree.root
        _passable(node)
        way.append(node)
        key, value = _step(node, name)
        if value is None and (number < len(keys) or node.kind == "sequence"):
            raise refusal_at(tree.text, node.start, phrase("there is no {key} here", key=name))
    _refuse_comment_in_flow([*way, value] if value else way)
    _refuse_shared([*way, value] if value else way)
    return EditTarget(tree, tuple(way), key, value)


def value_span(key: SyntaxNode | None, value: SyntaxNode) -> tuple[int, int]:
    """The offsets of a value's own characters, its anchor left out; equal for an empty value.

    The parsers put an empty value where the next token is; its place is right after its colon.
    """
    if value.start != value.end or key is None:
        return body_start(value), value.end
    colon = COLON.match(value.tree.text, key.end)
    after = colon.end() if colon else key.end
    return after, after


def _step(node: SyntaxNode, name: str | int) -> tuple[SyntaxNode | None, SyntaxNode | None]:
    """The key and the value under a name in a collection; two times none where it is missing."""
    if node.kind == "sequence":
        items = node.children
        return None, items[name] if isinstance(name, int) and 0 <= name < len(items) else None
    found = [(key, value) for key, value in node.pairs if _named(key, str(name))]
    if not found:
        _refuse_merge(node)
        return None, None
    if len(found) > 1:
        raise refusal_at(
            node.tree.text, found[1][0].start, phrase("duplicate key: {key}", key=name), phrase("remove one of the two")
        )
    refuse_explicit(found[0][0])
    return found[0]


def _named(key: SyntaxNode, name: str) -> bool:
    fact = key.fact
    return fact.kind == "scalar" and fact.value == name


def _passable(node: SyntaxNode) -> None:
    """Refuse to go on into anything but a collection of its own."""
    fact, text = node.fact, node.tree.text
    if fact.kind == "alias":
        raise shared(node, fact.value)
    if fact.kind == "scalar":
        raise refusal_at(text, node.start, phrase("this is a single value, not a mapping or a list"), BY_HAND)
    if fact.tag:
        raise refusal_at(
            text,
            node.start,
            phrase("a value with a tag cannot be edited: {tag}", tag=fact.tag),
            phrase("remove the tag"),
        )


def shared(node: SyntaxNode, anchor: str) -> Refusal:
    """A refusal to change a value that comes through an alias, with the line it comes from."""
    row = max(row for row, fact in enumerate(node.tree.facts[: node.index]) if _anchored(fact, anchor))
    line, _ = place_at(node.tree.text, node.tree.starts[row])
    reason = phrase("the value comes from line {line} (&{anchor})", line=line, anchor=anchor)
    return refusal_at(
        node.tree.text, node.start, reason, phrase("write it out here instead of *{anchor}", anchor=anchor)
    )


def _refuse_shared(way: list[SyntaxNode]) -> None:
    """Refuse a change under an anchor that is repeated elsewhere, since it would change there too."""
    for node in way:
        for alias in _aliases_of(node):
            line, _ = place_at(node.tree.text, alias.start)
            reason = phrase("line {line} repeats this value (*{anchor})", line=line, anchor=alias.fact.value)
            hint = phrase("write the value out in line {line}, or change both in an editor", line=line)
            raise refusal_at(node.tree.text, node.start, reason, hint)


def _anchored(fact: object, anchor: str) -> bool:
    return getattr(fact, "anchor", None) == anchor


def _aliases_of(node: SyntaxNode) -> list[SyntaxNode]:
    """The aliases that repeat a node with an anchor, up to where the anchor is given anew."""
    anchor, tree = node.fact.anchor, node.tree
    found: list[SyntaxNode] = []
    for row in range(node.index + 1, len(tree.facts) if anchor else 0):
        fact = tree.facts[row]
        if isinstance(fact, str):
            continue
        if fact.anchor == anchor:
            break
        if fact.kind == "alias" and fact.value == anchor:
            found.append(SyntaxNode(tree, row))
    return found


def refuse_explicit(key: SyntaxNode) -> None:
    """Refuse a key that is written after a question mark."""
    line = key.tree.text[max(0, key.start - 200) : key.start]
    if EXPLICIT.search(line.rpartition("\n")[2]):
        raise refusal_at(key.tree.text, key.start, phrase("the key is written with a question mark"), BY_HAND)


def _refuse_merge(node: SyntaxNode) -> None:
    for key, _ in node.pairs:
        if _named(key, "<<"):
            reason = phrase("this value may come from a merge key (<<)")
            raise refusal_at(node.tree.text, key.start, reason, phrase("write the merged keys out"))


def _refuse_comment_in_flow(way: list[SyntaxNode]) -> None:
    """Refuse the first flow collection on the way, if a comment is inside it."""
    outer = next((node for node in way if node.flow), None)
    if outer is not None and (offset := comment_in(outer)) is not None:
        reason = phrase("there is a comment inside these brackets")
        raise refusal_at(outer.tree.text, offset, reason, phrase("move the comment above them, or edit by hand"))


def comment_in(node: SyntaxNode) -> int | None:
    """The offset of the first comment inside a flow collection."""
    tree, offset = node.tree, node.start
    for row in range(node.index + 1, node.last + 1):
        gap = tree.text.find("#", offset, tree.starts[row])
        if gap >= 0:
            return gap
        offset = max(offset, tree.ends[row])
    return None
