"""One key of a mapping or one entry of a list taken out, with the lines or the comma that it stood on."""

import re

from touchmap.language.phrase import phrase
from touchmap.source.patch.edit_target import EditTarget, comment_in
from touchmap.source.patch.insertion import Member, column_of, content_end, dash_of, keeps_blanks, members
from touchmap.source.patch.verification import Edit, Splice

REST_OF_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)([ \t]*+(?:\r\n|\r(?!\n)|\n))\Z")
COMMENT = re.compile(r"[ \t\r\n]#")


def removed(place: EditTarget) -> Edit:
    """The edit that takes a key with its value out of a mapping, or an entry out of a list, that has others.

    Raises:
        Refusal: It is the only one, or a comment would go with it.
    """
    held, number = _position(place)
    if len(held) == 1:
        raise place.refuse(phrase("this is the only key here") if place.key else phrase("this is the only entry here"))
    if place.parent.flow:
        splice = _from_flow(held, number)
    else:
        splice = _lines(place, held, number) if place.key else _entry(place, held, number)
    first = held[number].key or held[number].value
    return Edit((splice,), first.index, held[number].value.last + 1, ())


def _position(place: EditTarget) -> tuple[list[Member], int]:
    held = members(place.parent)
    if place.key is None and (place.parent.kind != "sequence" or place.value is None):
        raise place.refuse(phrase("there is no such key here"))
    node = place.key or place.value
    return held, next(number for number, member in enumerate(held) if (member.key or member.value) == node)


def _entry(place: EditTarget, held: list[Member], number: int) -> Splice:
    """The lines of an entry of a list, from its dash, with the blank line that sets it apart from the one above."""
    member, text = held[number], place.tree.text
    end = content_end(member)
    dash = dash_of(member.value)
    start = dash - column_of(text, dash)
    rest = REST_OF_LINE.match(text, end)
    comment = comment_in(member.value) if _collected(member) else None
    if rest is None or (comment is not None and comment < end):
        raise place.refuse(phrase("there is a comment in this entry"), phrase("remove the lines by hand"))
    if text[start:dash].strip():
        raise place.refuse(phrase("the list starts in the middle of a line"), phrase("remove the entry by hand"))
    if number and not keeps_blanks(held[number - 1]):
        start = _above_blank(text, start)
    return Splice(start, rest.end(), "")


def _above_blank(text: str, start: int) -> int:
    """Where the blank line above a line begins; the line itself if there is none."""
    above = BLANK_LINE.search(text, max(0, start - 200), start)
    return start if above is None else above.start(1)


def _from_flow(held: list[Member], number: int) -> Splice:
    if number:
        return Splice(content_end(held[number - 1]), content_end(held[number]), "")
    return Splice(held[0].start, held[1].start, "")


def _lines(place: EditTarget, held: list[Member], number: int) -> Splice:
    """The lines of a key; where it is beside a dash, the next key moves up to it."""
    member, text = held[number], place.tree.text
    end = content_end(member)
    rest = REST_OF_LINE.match(text, end)
    if rest is None:
        raise place.refuse(phrase("there is a comment next to this value"), phrase("remove the line by hand"))
    if _collected(member) and COMMENT.search(text, member.start, end):
        raise place.refuse(phrase("there is a comment under this key"), phrase("remove the lines by hand"))
    start = member.start - column_of(text, member.start)
    if not text[start : member.start].strip():
        return Splice(start, rest.end(), "")
    if number + 1 == len(held) or text[rest.end() : held[number + 1].start].strip():
        raise place.refuse(phrase("the key is on the same line as its entry's dash"), phrase("remove it by hand"))
    return Splice(member.start, held[number + 1].start, "")


def _collected(member: Member) -> bool:
    return member.value.kind in {"mapping", "sequence"}
