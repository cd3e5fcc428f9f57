"""What a client's template says itself, distinguished sign by sign from all that it shows.

Its own signs of markup are moved to a private range before it runs. Whatever it does with texts (joining, cutting,
replacing), at its end each sign that is not from there is text, and each one that is comes back as it was written.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from touchmap.formats.documents.markdown import Ink
from touchmap.formats.escape.control_characters import visible_text
from touchmap.formats.escape.markdown import escaped

_AT = 0x10FE00
"""Where the private range begins that signs are moved to: at the end of what Unicode leaves to everyone."""

_BEFORE_BREAK = "\x1f"
"""The mark before a template's own line breaks and tabs: it counts as a blank, for `trim` and its like."""

_SIGNS = {"html": "<>&\"'=/", "markdown": "\\`*_[]<>|~&$@#!%-+=/:.)\"'"}
"""The signs that can be markup, by kind of document; all others stay as they are, for `format` and its like."""

_BLANKS = " \n\t"
_MOVED = {kind: {ord(sign): chr(_AT + ord(sign)) for sign in signs} for kind, signs in _SIGNS.items()}
_BACK = {_AT + ord(sign): sign for sign in "".join(_SIGNS.values()) + _BLANKS}
_LT, _GT, _EQUALS, _QUOTES, _SLASH = (signs.translate(_MOVED["html"]) for signs in ("<", ">", "=", "\"'", "/"))

_TAKEN = {code: f"\\U{code:08x}" for code in range(_AT, _AT + 0x80)} | {ord(_BEFORE_BREAK): r"\u001f"}
_ITS_BREAKS = {ord(sign): _BEFORE_BREAK + sign for sign in "\n\t"}
_SHOWN_BLANKS = {ord(sign): chr(_AT + ord(sign)) for sign in _BLANKS}


@dataclass(frozen=True, slots=True)
class _Tables:
    """What stands for each sign that is shown: in text, in a tag, and in a value with quotes there."""

    text: Mapping[int, str]
    tag: Mapping[int, str]
    value: Mapping[int, str]


def _tables(kind: str) -> _Tables:
    """The tables of a kind; Markdown's entities are made of moved signs, since its text is still to be escaped."""
    moved = _MOVED[kind] if kind == "markdown" else {}
    named = {"&": "amp", "<": "lt", ">": "gt"} | ({} if moved else {'"': "#34", "'": "#39"})
    back = {} if moved else _BACK
    blanks = {_AT + ord(sign): sign for sign in _BLANKS}
    coded = {sign: f"&#{ord(sign)};".translate(moved) for sign in _CODED[kind] + _BLANKS}
    text = back | blanks | {ord(sign): f"&{name};".translate(moved) for sign, name in named.items()}
    value = text | ({ord(sign): coded[sign] for sign in _CODED[kind]} if moved else {})
    tag = value | {ord(sign): coded[sign] for sign in _CODED[kind]}
    return _Tables(text, tag | {_AT + ord(sign): coded[sign] for sign in _BLANKS}, value)


_CODED = {"html": "=/`", "markdown": "\"'=/`*_[]|~\\"}
"""The signs that a tag has as numbers."""


_SAYS_ITSELF = re.compile(f"[{chr(_AT)}-{chr(_AT + 0x7F)}{_BEFORE_BREAK}]")
_SHOWN_BREAK = re.compile(f"(?<!{_BEFORE_BREAK})(?:\r\n|[\n\t])")
_OWN_BREAK = re.compile(f"{_BEFORE_BREAK}(?=[\n\t])")
_OWN = "".join(_MOVED["markdown"].values())
_LINE_START = re.compile(
    rf"^((?:[^\S\n]|[{_OWN}]|\d{{1,9}}(?=[{_OWN}]))*)(?:([-+=/]|:(?=:))|(\d{{1,9}})([.)]))", re.MULTILINE
)
"""What begins a block, where a line has nothing before it but a template's own signs: `> 1. `."""

_OF_TAG = re.compile(f"({_LT}(?=[A-Za-z{_SLASH}])|{_GT}|{_EQUALS}\\s*[{_QUOTES}]|[{_QUOTES}])")


def own(text: str, kind: str) -> str:
    """A template's own text, the signs moved that can be markup.

    Args:
        text: The text.
        kind: html or markdown.
    """
    return text.translate(_TAKEN | _ITS_BREAKS | _MOVED[kind])


def foreign(report: Any) -> Any:
    """A report without any sign that would pass for a template's own.

    Args:
        report: Mappings, lists and plain values.
    """
    if isinstance(report, str):
        return report.translate(_TAKEN)
    if isinstance(report, dict):
        return {foreign(key): foreign(value) for key, value in report.items()}
    return [foreign(item) for item in report] if isinstance(report, list) else report


def in_lines(lines: list[str]) -> str:
    """Lines whose breaks stay breaks in Markdown, as a template's own do."""
    return f"{_BEFORE_BREAK}\n".join(lines)


def shown_in_html(value: Any) -> str:
    """A value on its way into a page: its blanks are kept apart from those of the template."""
    text = "" if value is None else str(value)
    return text if _SAYS_ITSELF.search(text) else text.replace("\r\n", "\n").translate(_SHOWN_BLANKS)


def shown_in_markdown(value: Any) -> str:
    """A value on its way into a Markdown document: as in a page, and on one line."""
    text = "" if value is None else str(value)
    return text if _SAYS_ITSELF.search(text) else _SHOWN_BREAK.sub(" ", text).translate(_SHOWN_BLANKS)


def _shown_lines(text: str) -> str:
    return in_lines([line.strip() for line in text.strip().splitlines()])


INK = Ink(lambda text: own(text, "markdown"), shown_in_markdown, shown_in_markdown, _shown_lines)
"""How our own writer's signs and words get into a template's Markdown: the words are escaped when all is settled."""


def settled(text: str, kind: str) -> str:
    """What a template has made as a document: its own signs as it wrote them, all others as text.

    Args:
        text: What it has made.
        kind: html or markdown.
    """
    if kind == "html":
        return _by_tags(visible_text(_OWN_BREAK.sub("", text)), _tables(kind))
    text = visible_text(_OWN_BREAK.sub("", _SHOWN_BREAK.sub(" ", text)))
    return escaped(_by_tags(text, _tables(kind)), _LINE_START).translate(_BACK)


def _by_tags(text: str, tables: _Tables) -> str:
    """Each piece by its table; in a tag what is shown neither ends a value nor begins an attribute."""
    pieces, in_tag, quote = [], False, ""
    for number, piece in enumerate(_OF_TAG.split(text)):
        if number % 2 == 0:
            pieces.append(piece.translate(tables.value if quote else tables.tag if in_tag else tables.text))
            continue
        pieces.append(piece.translate(tables.text))
        if quote:
            quote = "" if piece[-1] == quote else quote
        elif piece in (_LT, _GT):
            in_tag = piece == _LT
        elif in_tag and len(piece) > 1:
            quote = piece[-1]
    return "".join(pieces)
