"""One key taken out of a mapping, with the lines or the comma that it stood on."""

import re

from touchmap.source.insertion import Member, column_of, content_end, members
from touchmap.source.nodes import Node
from touchmap.source.place import Place
from touchmap.source.proof import Edit, Splice

REST_OF_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
COMMENT = re.compile(r"[ \t\r\n]#")


def removed(place: Place) -> Edit:
    """The edit that takes a key with its value out of a mapping that has others.

    Raises:
        Refusal: it is the mapping's only key, or a comment would go with it.
    """
    held, number = _position(place)
    if len(held) == 1:
        raise place.refuse("this is the only key here")
    splice = _from_flow(held, number) if place.parent.flow else _lines(place, held, number)
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


def _lines(place: Place, held: list[Member], number: int) -> Splice:
    """The lines of a key; where it stands beside a dash, the next key moves up to it."""
    member, text = held[number], place.tree.text
    end = content_end(member)
    rest = REST_OF_LINE.match(text, end)
    if rest is None:
        raise place.refuse("there is a comment beside this value", "remove the line by hand")
    if _collected(member) and COMMENT.search(text, member.start, end):
        raise place.refuse("there is a comment under this key", "remove the lines by hand")
    start = member.start - column_of(text, member.start)
    if not text[start : member.start].strip():
        return Splice(start, rest.end(), "")
    if number + 1 == len(held) or text[rest.end() : held[number + 1].start].strip():
        raise place.refuse("the key stands on the line of its entry's dash", "remove it by hand")
    return Splice(member.start, held[number + 1].start, "")


def _collected(member: Member) -> bool:
    return member.value.kind in {"mapping", "sequence"}
