"""One entry added to a list, laid out as its siblings are."""

from collections.abc import Mapping

from touchmap.language.phrase import phrase
from touchmap.source.patch.edit_refusal import refusal_at
from touchmap.source.patch.edit_target import EditTarget, shared, value_span
from touchmap.source.patch.insertion import (
    Member,
    column_of,
    dash_of,
    line_below,
    lines_at,
    members,
    parted,
    separator,
    set_apart,
)
from touchmap.source.patch.layout import entry_lines, inline, list_lines
from touchmap.source.patch.set_value import added_key, added_to_flow
from touchmap.source.patch.style import kin_of, layout_beside, layout_of, ordered
from touchmap.source.patch.syntax_tree import SyntaxNode
from touchmap.source.patch.verification import Edit, Splice, Value, wants

EMPTY = {"", "~", "null", "Null", "NULL"}


def appended(place: EditTarget, name: str | int, item: Value, at: int | None) -> Edit:
    """The edit that adds an entry to the list at a place, as number `at` (from 0; none: at the end)."""
    if place.value is None:
        return _new_list(place, name, item)
    if place.value.kind == "alias":
        raise shared(place.value, place.value.fact.value)
    if place.value.kind == "sequence" and place.value.children:
        return _added_entry(place, place.value, item, at)
    if place.value.kind == "sequence" or (place.value.fact.value in EMPTY and not place.value.fact.style):
        return _first_entry(place, place.value, name, item)
    raise place.refuse(phrase("this is not a list"))


def _new_list(place: EditTarget, name: str | int, item: Value) -> Edit:
    """A list made for its first entry, in a mapping that lacks it."""
    kin = kin_of(place.tree, str(name))
    item = ordered(item, kin.children if kin else [])
    return added_key(place, name, [item], layout_beside(place, kin, item))


def _added_entry(place: EditTarget, sequence: SyntaxNode, item: Value, at: int | None) -> Edit:
    """An entry beside others."""
    items = sequence.children
    number = len(items) if at is None else at
    if not 0 <= number <= len(items):
        raise place.refuse(phrase("there is no entry number {number} to insert it before", number=number))
    item = ordered(item, items)
    row = items[number].index if number < len(items) else sequence.last
    splice = _in_flow if sequence.flow else _in_block
    return Edit((splice(sequence, item, number),), row, row, wants(item))


def _in_flow(sequence: SyntaxNode, item: Value, number: int) -> Splice:
    held = members(sequence)
    if number == len(held):
        return added_to_flow(sequence, inline(item, flow=True))
    start = held[number].start
    return Splice(start, start, inline(item, flow=True) + separator(held))


def _in_block(sequence: SyntaxNode, item: Value, number: int) -> Splice:
    held, text = members(sequence), sequence.tree.text
    dash = dash_of(held[0].value)
    column = column_of(text, dash)
    lines = entry_lines(item, column, layout_of(sequence))
    if number:
        offset = line_below(held[number - 1], column)
        return lines_at(text, offset, set_apart(held[number - 1], offset, lines, apart=parted(held)))
    if text[dash - column : dash].strip():
        raise refusal_at(text, dash, phrase("the list starts in the middle of a line"), phrase("edit it by hand"))
    return lines_at(text, dash - column, lines)


def _first_entry(place: EditTarget, empty: SyntaxNode, name: str | int, item: Value) -> Edit:
    """The first entry of a list that is empty, or of a key without a value."""
    kin = kin_of(place.tree, str(name))
    item = ordered(item, kin.children if kin else [])
    layout = layout_beside(place, kin, item)
    change = (empty.index, empty.last + 1, wants([item], empty.fact.anchor))
    start, end = value_span(place.key, empty)
    in_brackets = place.flow or not isinstance(item, Mapping) or place.key is None
    if in_brackets and (empty.kind == "sequence" or place.flow):
        return Edit((_bracketed(place, start, end, item),), *change)
    if place.key is None:
        raise place.refuse(phrase("there is no list here yet"), phrase("write the first entry by hand"))
    text = place.tree.text
    blank_from = len(text[:start].rstrip()) if text[start:end] else start
    column = column_of(text, place.key.start)
    offset = line_below(Member(place.key, empty), column)
    lines = list_lines([item], column + layout.dash, layout)
    return Edit((Splice(blank_from, end, ""), lines_at(text, offset, lines)), *change)


def _bracketed(place: EditTarget, start: int, end: int, item: Value) -> Splice:
    """A list in brackets in place of an empty one or of nothing."""
    before = "" if place.tree.text[start - 1 : start].isspace() or start != end else " "
    return Splice(start, end, before + inline([item], flow=True))
