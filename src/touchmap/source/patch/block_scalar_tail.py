"""A block of text at the end of a file whose last line has no end, when lines are added below it."""

import re
from collections.abc import Iterable

from touchmap.source.patch.syntax_tree import END, SyntaxNode, SyntaxTree, body_start
from touchmap.source.patch.verification import Edit, Splice

_INDICATORS = re.compile(r"[|>][0-9+-]*")


def kept_as_it_ends(tree: SyntaxTree, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edit that keeps a last block's value where other edits put lines below it: `|` becomes `|-`.

    YAML 1.2 (8.1.1.2): a block ends with a line break only if its last line does, unless `-` says otherwise. The
    line break that parts new lines from the block would become part of its value.
    """
    end = len(tree.text)
    if not any(splice.start == splice.end == end for edit in edits for splice in edit.splices):
        return ()
    block = _last_scalar(tree)
    if block is None or block.fact.style not in {"|", ">"} or not _breaks_off(block):
        return ()
    start = body_start(block)
    indicators = _INDICATORS.match(tree.text, start)
    if indicators is None or "-" in indicators[0]:
        return ()
    splice = Splice(start, indicators.end(), indicators[0].replace("+", "") + "-")
    return (Edit((splice,), block.index, block.index, ()),)


def _last_scalar(tree: SyntaxTree) -> SyntaxNode | None:
    """The last value of a text."""
    row = next((row for row in range(len(tree.facts) - 1, -1, -1) if tree.facts[row] != END), None)
    return None if row is None else SyntaxNode(tree, row)


def _breaks_off(block: SyntaxNode) -> bool:
    """Whether a block has text and goes on to the very end of the file, without a last line break."""
    value = block.fact.value
    return bool(value) and not value.endswith("\n") and block.end == len(block.tree.text)
