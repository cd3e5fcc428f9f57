"""Why a text is not read at all: what the parser says, in a sentence with a place and a way to mend it."""

import re
from typing import Any

from touchmap.problem import Span

_CONFLICT = re.compile(r"^(?:<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)(?= |\r?$)|^=======\r?$", re.MULTILINE)
_QUOTE = "put the text in quotes"


class Refused(Exception):
    """A text that can not be read to its end.

    Args:
        what: What is wrong, in the middle of a sentence.
        mend: What to do about it.
        at: Where.
    """

    def __init__(self, what: str, mend: str, at: Span) -> None:
        super().__init__(what)
        self.what = what
        self.mend = mend
        self.at = at


def conflict_marker(text: str) -> None:
    """Refuse a text with the marks of an unfinished merge.

    Raises:
        Refused: At the first of the marks.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    for match in _CONFLICT.finditer(text):
        if match[0] != "=======":
            what = f"a merge is not finished: the line begins with {match[0]}"
            raise Refused(what, "choose one side and take the marks out", place(text, match.start(), 7))


def place(text: str, index: int, length: int = 1) -> Span:
    """The span of `length` characters at an index of the text."""
    line = text.count("\n", 0, index) + 1
    column = index - text.rfind("\n", 0, index)
    return Span(line, column, line, column + length)


def refusal_of(error: Exception, text: str) -> Refused:
    """What an exception that reading raised comes to.

    Args:
        error: Whatever the parser or a number, a date or an escape in the text raised.
        text: The text that was read.
    """
    if isinstance(error, Refused):
        return error
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        return _at_mark(error, mark, text)
    position = getattr(error, "position", None)
    if isinstance(position, int) and 0 <= position <= len(text):
        return _at_character(error, text)
    return Refused("this is not YAML that can be read", "look for an unclosed quote or bracket", Span(1, 1, 1, 1))


def _at_mark(error: Any, mark: Any, text: str) -> Refused:
    line, column = mark.line, mark.column
    lines = text.split("\n")
    if line >= len(lines) or (line == len(lines) - 1 and not lines[line].strip() and line > 0):
        line = max(0, len(text.rstrip("\r\n").split("\n")) - 1)
        column = len(lines[line].rstrip("\r"))
    words = str(error.problem or error.context or "this is not YAML").rstrip(".")
    what, mend = _in_our_words(words, lines[line], str(error.context or ""))
    return Refused(what, mend, Span(line + 1, column + 1, line + 1, column + 2))


_SAYINGS = (
    ("found character '\\t'", "a tab stands where blanks are needed", "indent with blanks"),
    ("cannot start any token", "a character that can not begin a value stands here", _QUOTE),
    ("mapping values are not allowed", "a second colon on the line makes no sense here", _QUOTE),
    ("found unexpected ':'", "a colon inside a list in brackets is not clear", _QUOTE),
    (
        "could not find expected ':'",
        "a key without a colon and a value",
        "write `key: value`, or indent the line",
    ),
    ("expected ',' or ", "a bracket is not closed, or a comma is missing", "close it, or set the comma"),
    ("found unexpected end of stream", "a quote is not closed", "close the quote"),
    ("did not find expected node content", "a value is missing", "close the bracket, or write the value"),
    ("expected the node content", "a value is missing", "close the bracket, or write the value"),
    (
        "unknown escape",
        "a backslash before a letter that means nothing",
        "double the backslash, or use single quotes",
    ),
    (
        "did not find expected key",
        "the line is indented unlike its neighbours",
        "give keys of one entry one indentation",
    ),
    (
        "did not find expected '-'",
        "an item of a list is indented unlike the others",
        "give items one indentation",
    ),
    (
        "expected <block end>",
        "the line is indented unlike its neighbours",
        "give keys of one entry one indentation",
    ),
    ("undefined alias", "an alias without an anchor", "put the anchor before it, or write the value out"),
)


def _in_our_words(words: str, line: str, context: str) -> tuple[str, str]:
    for start, what, mend in _SAYINGS:
        if start in words:
            return what, mend
    hint = _QUOTE if "plain scalar" in context or ": " in line else "look for an unclosed quote or bracket"
    return f"this is not YAML: {words}", hint


def _at_character(error: Any, text: str) -> Refused:
    character = getattr(error, "character", 0)
    code = character if isinstance(character, int) else ord(str(character)[:1] or "\0")
    found = text.find(chr(code))
    what = f"the character U+{code:04X} can not stand in YAML"
    return Refused(what, "take it out, or write it as an escape in double quotes", place(text, max(found, 0)))


def whole_file(what: str, mend: str) -> Refused:
    """A refusal that concerns a file as a whole."""
    return Refused(what, mend, Span(1, 1, 1, 2))
