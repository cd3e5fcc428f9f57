"""One key taken out of a mapping, with the line or the comma that it stood on."""

import re

from touchmap.source.insertion import Member, column_of, content_end, members
from touchmap.source.nodes import Node
from touchmap.source.place import Place
from touchmap.source.proof import Edit, Splice

REST_OF_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")


def removed(place: Place) -> Edit:
    """The edit that takes a key with its one value out of a mapping that has others.

    Raises:
        Refusal: it is the mapping's only key, holds a collection, or shares its line.
    """
    held, number = _position(place)
    if len(held) == 1:
        raise place.refuse("this is the only key here")
    if held[number].value.kind in {"mapping", "sequence"} and not held[number].value.flow:
        raise place.refuse("there is more than one line under this key")
    splice = _from_flow(held, number) if place.parent.flow else _line(place, held[number])
    row = held[number].value.last + 1
    key = _key(held[number])
    return Edit((splice,), key.index, row, ())


def _position(place: Place) -> tuple[list[Member], int]:
    if place.key is None:
        raise place.refuse("there is no such key here")
    held = members(place.parent)
    return held, next(number for number, member in enumerate(held) if member.key == place.key)


def _key(member: Member) -> Node:
    return member.key or member.value


def _from_flow(held: list[Member], number: int) -> Splice:
    if number:
        return Splice(content_end(held[number - 1]), content_end(held[number]), "")
    return Splice(held[0].start, held[1].start, "")


def _line(place: Place, member: Member) -> Splice:
    text, end = place.tree.text, content_end(member)
    start = member.start - column_of(text, member.start)
    rest = REST_OF_LINE.match(text, end)
    if text[start : member.start].strip():
        raise place.refuse("the key stands on the line of its entry's dash")
    if rest is None:
        raise place.refuse("there is a comment beside this value", "remove the line by hand")
    return Splice(start, rest.end(), "")
