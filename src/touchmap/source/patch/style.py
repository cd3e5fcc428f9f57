"""How the entries that are already there were written: what a new one should look like."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice

from touchmap.source.patch.edit_target import EditTarget
from touchmap.source.patch.insertion import column_of, dash_of
from touchmap.source.patch.layout import Layout
from touchmap.source.patch.syntax_tree import SyntaxNode, SyntaxTree
from touchmap.source.patch.verification import Value

LOOKED_AT = 20


def layout_of(sequence: SyntaxNode) -> Layout:
    """The habits of a list in block style that has entries."""
    items = sequence.children
    text = sequence.tree.text
    mappings = [item for item in items[-LOOKED_AT:] if item.kind == "mapping"]
    model = mappings[-1] if mappings else None
    gap = items[-1].start - dash_of(items[-1]) - 1
    beside = 1 <= gap <= 8 and text[items[-1].start - gap : items[-1].start] == " " * gap
    step = _list_step(sequence.tree)
    flow = model.flow if model else True
    return Layout(gap if beside else 1, 2, step, flow, _pad(model) if model and flow else "")


def layout_beside(place: EditTarget, kin: SyntaxNode | None, item: Value) -> Layout:
    """The habits for a list that is new: those of a list of its name elsewhere, else of the file.

    Without an example, entries of a list at the top of the file are blocks, deeper ones that fit
    on a line are written in braces.
    """
    if kin is not None and not kin.flow:
        return layout_of(kin)
    simple = isinstance(item, Mapping) and not any(isinstance(value, Mapping) for value in item.values())
    return Layout(dash=_list_step(place.tree), flow=len(place.way) > 1 and simple)


def kin_of(tree: SyntaxTree, name: str) -> SyntaxNode | None:
    """The first list with entries under a key of this name, anywhere in the file."""
    row = -1
    while True:
        try:
            row = tree.facts.index(name, row + 1)
        except ValueError:
            return None
        if row + 1 < len(tree.facts) and (node := SyntaxNode(tree, row + 1)).kind == "sequence" and node.children:
            return node


def ordered(item: Value, siblings: list[SyntaxNode]) -> Value:
    """An entry with its keys in the order that its most similar sibling has them.

    A key that the sibling lacks stays behind the key that it came after.
    """
    if not isinstance(item, Mapping):
        return item
    orders = [_key_texts(node) for node in siblings[:-LOOKED_AT:-1] if node.kind == "mapping"]
    habit = max(orders, key=lambda order: len(item.keys() & set(order)), default=[])
    order: list[str | int] = [key for key in habit if key in item]
    previous = -1
    for key in item:
        if key not in order:
            order.insert(previous + 1, key)
        previous = order.index(key)
    return {key: item[key] for key in order}


def keys_before(place: EditTarget, name: str) -> int:
    """How many keys of an entry precede one that it lacks: as many as in a sibling that has it, or else all.

    Looked at are the entries right below and those at the top of the list.
    """
    keys = _key_texts(place.parent)
    for sibling in _siblings(place):
        order = _key_texts(sibling)
        if name in order:
            before = set(order[: order.index(name)])
            return max((number for number, key in enumerate(keys, 1) if key in before), default=len(keys))
    return len(keys)


def _siblings(place: EditTarget) -> Iterator[SyntaxNode]:
    """Some of the mappings in the same list as the mapping at a place."""
    if len(place.way) < 2 or (sequence := place.way[-2]).kind != "sequence":
        return iter(())
    below = _items_from(place.parent.last + 1, sequence)
    above = _items_from(sequence.index + 1, sequence)
    near = chain(islice(below, LOOKED_AT), islice(above, LOOKED_AT))
    return (node for node in near if node.kind == "mapping" and node != place.parent)


def _items_from(row: int, sequence: SyntaxNode) -> Iterator[SyntaxNode]:
    while row < sequence.last:
        node = SyntaxNode(sequence.tree, row)
        yield node
        row = node.last + 1


def _key_texts(mapping: SyntaxNode) -> list[str]:
    return [key.fact.value for key, _ in mapping.pairs]


def _list_step(tree: SyntaxTree) -> int:
    """How many columns the dashes of lists are moved in from their key; 2 where none shows it."""
    for row in tree.closes:
        node = SyntaxNode(tree, row)
        if node.kind != "sequence" or node.flow or not row or not isinstance(tree.facts[row - 1], str):
            continue
        key = SyntaxNode(tree, row - 1)
        if "\n" in tree.text[key.end : node.start] or "\r" in tree.text[key.end : node.start]:
            return max(0, column_of(tree.text, node.start) - column_of(tree.text, key.start))
    return 2


def _pad(mapping: SyntaxNode) -> str:
    """The blank after an opening brace, where a flow mapping has one."""
    opening = mapping.tree.text.index("{", mapping.start)
    return " " if mapping.tree.text[opening + 1 : opening + 2] == " " else ""
