"""One value set: its own characters replaced, or a key added to its siblings."""

import re
from datetime import date

from touchmap.language.phrase import phrase
from touchmap.source.patch.edit_target import EditTarget, shared, value_span
from touchmap.source.patch.insertion import (
    break_near,
    column_of,
    content_end,
    end_of_file,
    key_column,
    line_below,
    lines_at,
    members,
    parted,
    separator,
    set_apart,
)
from touchmap.source.patch.layout import Layout, inline, key_lines
from touchmap.source.patch.style import keys_before
from touchmap.source.patch.syntax_tree import SyntaxNode
from touchmap.source.patch.verification import Edit, Splice, Value, meets, wants
from touchmap.source.yaml.quoting import literal_lines, may_be_literal, spelled

BLOCK_HEADER = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)?")


def replaced(place: EditTarget, old: SyntaxNode, value: Value) -> Edit:
    """The edit that puts a value in a scalar's place; a collection is written in brackets."""
    fact = old.fact
    if fact.kind == "alias":
        raise shared(old, fact.value)
    if fact.kind != "scalar":
        mapping, row = phrase("this is a mapping, not a single value"), phrase("this is a list, not a single value")
        raise place.refuse(mapping if fact.kind == "mapping" else row)
    if fact.tag:
        raise place.refuse(phrase("a value with a tag cannot be edited: {tag}", tag=fact.tag), phrase("remove the tag"))
    wanted = wants(value, fact.anchor)
    splice = None if meets(fact, wanted[0]) else _spliced_value(place, old, value)
    return Edit((splice,) if splice else (), old.index, old.index + 1, wanted)


def added_key(place: EditTarget, name: str | int, value: Value, layout: Layout) -> Edit:
    """The edit that adds a key to the mapping which lacks it: where its siblings have it, else at the end."""
    mapping, new = place.parent, (*wants(name), *wants(value))
    if mapping.flow:
        member = f"{inline(name, flow=True)}: {inline(value, flow=True)}"
        return Edit((added_to_flow(mapping, member),), mapping.last, mapping.last, new)
    held, text = members(mapping), place.tree.text
    column = key_column(mapping)
    lines = key_lines(inline(name, flow=False), value, column, layout)
    top = len(place.way) == 1
    above = held[keys_before(place, str(name)) - 1]
    offset = end_of_file(above) if top else line_below(above, column)
    row = above.value.last + 1
    return Edit((lines_at(text, offset, set_apart(above, offset, lines, apart=top and parted(held))),), row, row, new)


def added_to_flow(collection: SyntaxNode, member: str) -> Splice:
    """The splice that puts a member at the end of a flow collection."""
    held = members(collection)
    if held:
        end = content_end(held[-1])
        return Splice(end, end, separator(held) + member)
    start = collection.tree.text.index("{" if collection.kind == "mapping" else "[", collection.start)
    return Splice(start + 1, collection.end - 1, member)


def _spliced_value(place: EditTarget, old: SyntaxNode, value: Value) -> Splice:
    start, end = value_span(place.key, old)
    if old.fact.style in {"|", ">"}:
        return _spliced_block(place, old, value)
    word = _word(value, flow=place.flow, style=old.fact.style)
    text = place.tree.text
    if start == end:
        before = "" if text[start - 1 : start] in {" ", "\t"} else " "
        after = "" if text[end : end + 1] in {"", " ", "\r", "\n", ",", "}", "]"} else " "
        return Splice(start, end, before + word + after)
    return Splice(start, end, word)


def _word(value: Value, *, flow: bool, style: str = "") -> str:
    """A value on one line, in the quotes of the old one."""
    if isinstance(value, str | int | float | date | None):
        return spelled(value, flow=flow, style=style)
    return inline(value, flow=True)


def _spliced_block(place: EditTarget, old: SyntaxNode, value: Value) -> Splice:
    """A new value for a block of text: a literal block again, if it has several lines."""
    text = place.tree.text
    start, end = value_span(place.key, old)
    header = BLOCK_HEADER.match(text, start)
    comment = (header and header[1]) or ""
    content = text[start:end].rstrip()
    if isinstance(value, str) and may_be_literal(value):
        first, *others = literal_lines(value, _indent(place, content))
        cut = start + len(content) == len(text) and value.endswith("\n")  # the file's last line has no end yet
        lines = [first + comment, *others, *([""] if cut else [])]
        return Splice(start, start + len(content), break_near(text, end).join(lines))
    return Splice(start, start + len(content), _word(value, flow=False) + comment)


def _indent(place: EditTarget, content: str) -> int:
    """How far a block's text is moved in."""
    lines = [line for line in content.splitlines()[1:] if line.strip()]
    if lines:
        return len(lines[0]) - len(lines[0].lstrip(" "))
    return column_of(place.tree.text, place.key.start if place.key else place.parent.start) + 2
