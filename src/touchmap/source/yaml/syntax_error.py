"""Why a text is not read at all: what the parser says, in a sentence with a place and a way to fix it."""

import re
from typing import Any

from touchmap.language.phrase import Phrase, phrase
from touchmap.problem import Span
from touchmap.source.yaml.document import UnreadableText
from touchmap.source.yaml.lines import lines_of, span_at
from touchmap.source.yaml.odd_characters import Odd, has_odd
from touchmap.source.yaml.odd_places import closed_by_letter, odd_in_line

_CONFLICT = re.compile(r"(?:\A|[\r\n])(<<<<<<<|>>>>>>>|\|{7}|=======)(?=[ \r\n]|\Z)")
_LATE_MARK = re.compile("(?:\\A|[\r\n])(\ufeff)")
_CLOSE_DASH_AT = re.compile(r"-[^ -]").match
_CLOSE_COLON_AT = re.compile(r"[\w-]+:[^\s/:]+$").match
_QUOTE = phrase("put the text in quotes")


def refuse_at_sight(text: str) -> None:
    """Refuse a text with the marks of an unfinished merge, or with a byte-order mark that begins a later line.

    Raises:
        UnreadableText: At the first of them.
    """
    if "<<<<<<<" in text or ">>>>>>>" in text:
        for match in _CONFLICT.finditer(text):
            if match[1] != "=======":
                what = phrase("unresolved merge conflict: the line begins with {match}", match=match[1])
                raise UnreadableText(
                    what, phrase("keep one side and remove the conflict markers"), span_at(text, match.start(1), 7)
                )
    if not text.isascii() and (mark := _LATE_MARK.search(text)):
        what = phrase("there is a byte-order mark inside the file, perhaps where another file was appended")
        raise UnreadableText(what, phrase("remove the byte-order mark"), span_at(text, mark.start(1)))


def refusal_of(error: Exception, text: str) -> UnreadableText:
    """What an exception that reading raised comes to.

    Args:
        error: Whatever the parser or a number, a date or an escape in the text raised.
        text: The text that was read.
    """
    if isinstance(error, UnreadableText):
        return error
    if isinstance(error, RecursionError):
        return UnreadableText(phrase("this is nested too deeply"), phrase("flatten it"), Span(1, 1, 1, 2))
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        began = _where_it_began(error, mark, text)
        return _odd_letter(error, (mark, began), text) or _at_mark(error, began, text)
    position = getattr(error, "position", None)
    if isinstance(position, int) and 0 <= position <= len(text):
        return _at_character(error, text)
    return UnreadableText(
        phrase("this is not valid YAML"), phrase("look for an unclosed quote or bracket"), Span(1, 1, 1, 2)
    )


def _odd_letter(error: Any, marks: tuple[Any, Any], text: str) -> UnreadableText | None:
    """A blank or a quote that YAML does not take for one, if it is the cause: near where the parser points."""
    if not has_odd(text):
        return None
    lines, mark = lines_of(text), marks[0]
    if "unexpected end of stream" in str(error.problem) and (began := marks[1]).line < len(lines):
        odd = closed_by_letter(lines[began.line], began.column)
        return None if odd is None else _at_letter(odd, began.line)
    for number in sorted({mark.line - 1, *(one.line for one in marks)} & set(range(len(lines)))):
        odd = odd_in_line(lines[number])
        if odd is not None and (odd.is_blank or any((number, odd.column) < (one.line, one.column) for one in marks)):
            return _at_letter(odd, number)
    return None


def _at_letter(odd: Odd, line: int) -> UnreadableText:
    return UnreadableText(odd.what, odd.fix, Span(line + 1, odd.column + 1, line + 1, odd.column + 2))


def _where_it_began(error: Any, mark: Any, text: str) -> Any:
    """The place to fix it: the parser often sees a mistake only lines after it was made."""
    began = getattr(error, "context_mark", None)
    if began is None:
        return mark
    context = str(error.context)
    if any(token in context for token in _TOKENS) or "end of stream" in str(error.problem):
        return began
    if began.line < mark.line and "simple key" in context:
        return began
    is_open = "flow" in context and _indentation(text, mark.line) <= _indentation(text, began.line)
    return began if began.line < mark.line and is_open else mark


def _indentation(text: str, number: int) -> int:
    lines = lines_of(text)
    line = lines[number] if number < len(lines) else ""
    return len(line) - len(line.lstrip(" "))


def _at_mark(error: Any, mark: Any, text: str) -> UnreadableText:
    line, column = mark.line, mark.column
    lines = lines_of(text)
    if line >= len(lines) or (line == len(lines) - 1 and not lines[line].strip() and line > 0):
        line = max(0, len(lines_of(text.rstrip("\r\n"))) - 1)
        column = len(lines[line])
    words = str(error.problem or error.context or "this is not YAML").rstrip(".")
    if "unknown escape" in words and lines[line][column - 1 : column] == "\\":
        column -= 1  # the pure parser points behind the backslash
    above = lines[line - 1] if line else ""
    if "mapping values" in words and _CLOSE_COLON_AT(above.lstrip(" -")):
        line, column = line - 1, len(above) - len(above.lstrip(" -"))
        words = "could not find expected ':'"
    what, fix = _in_our_words(words, lines[line], column, str(error.context or ""))
    return UnreadableText(what, fix, Span(line + 1, column + 1, line + 1, column + 2))


_TOKENS = ("scanning an alias", "scanning an anchor", "ing a tag", "ing an tag", "block scalar")
"""What a parser was in the middle of where the beginning of it is the mistake."""

_TAB = (phrase("a tab where spaces are required"), phrase("indent with spaces"))
_AFTER_VALUE = (phrase("unexpected text after the end of a value"), phrase("put the whole value in quotes"))
_INDENTATION = (phrase("inconsistent indentation"), phrase("indent all keys of an entry alike"))
_VALUE = (phrase("a value is missing"), phrase("close the bracket, or write the value"))
_ESCAPE = (phrase("unknown escape sequence after a backslash"), phrase("double the backslash, or use single quotes"))
_BEGINNING = (phrase("a value cannot begin with this character"), _QUOTE)
_NO_COLON = (phrase("a key without a colon and a value"), phrase("write `key: value`, or indent the line"))
_CLOSE_COLON = (phrase("no space after the colon"), phrase("add a space after the colon"))
_CLOSE_DASH = (phrase("no space after the dash"), phrase("add a space after the dash"))
_SAYINGS = (
    ("found character '\\t'", *_TAB),
    ("found a tab character", *_TAB),
    ("cannot start any token", *_BEGINNING),
    ("odd character in an anchor", *_BEGINNING),
    ("alphabetic or numeric character", *_BEGINNING),
    ("whitespace or line break", *_BEGINNING),
    ("expected URI", *_BEGINNING),
    ("comment or line break", *_BEGINNING),
    ("a comment or a line break", *_BEGINNING),
    (
        "sequence entries are not allowed",
        _BEGINNING[0],
        phrase("put the text in quotes, or begin the list on the next line"),
    ),
    (
        "mapping values are not allowed",
        phrase("unexpected colon: no key is possible here"),
        phrase("put the text in quotes, or indent all keys of an entry alike"),
    ),
    ("found unexpected ':'", phrase("ambiguous colon inside brackets"), _QUOTE),
    ("could not find expected ':'", *_NO_COLON),
    (
        "expected ',' or ",
        phrase("a bracket is not closed, or a comma is missing"),
        phrase("close the bracket, or add the comma"),
    ),
    ("found unexpected end of stream", phrase("a quote is not closed"), phrase("close the quote")),
    ("did not find expected node content", *_VALUE),
    ("expected the node content", *_VALUE),
    ("unknown escape", *_ESCAPE),
    ("hexdecimal", *_ESCAPE),
    (
        "Unicode character escape",
        phrase("an escape sequence that is not a character"),
        phrase("write the character itself"),
    ),
    ("did not find expected key", *_INDENTATION),
    ("did not find expected '-'", *_INDENTATION),
    ("expected <block end>", *_INDENTATION),
    (
        "<document start>",
        phrase("the line does not belong to anything above it"),
        phrase("indent all keys of an entry alike, and keep one document per file"),
    ),
    (
        "undefined alias",
        phrase("an alias without an anchor"),
        phrase("put the anchor before it, or write the value out"),
    ),
)


def _in_our_words(words: str, line: str, column: int, context: str) -> tuple[Phrase, Phrase]:
    for start, what, fix in _SAYINGS:
        if start in words:
            if line[column : column + 1] == "\t":
                return _TAB
            return _closer_look(what, fix, line, column)
    unclosed = phrase("look for an unclosed quote or bracket")
    hint = _QUOTE if "plain scalar" in context or ": " in line else unclosed
    return phrase("this is not valid YAML: {words}", words=words), hint


def _closer_look(what: Phrase, fix: Phrase, line: str, column: int) -> tuple[Phrase, Phrase]:
    """The same, or what the line itself shows better."""
    if what == _INDENTATION[0] and line[:column].strip(" -") != "":
        return _AFTER_VALUE
    if what == _INDENTATION[0] and _CLOSE_DASH_AT(line[column:]):
        return _CLOSE_DASH
    return _CLOSE_COLON if what == _NO_COLON[0] and _CLOSE_COLON_AT(line[column:]) else (what, fix)


def _at_character(error: Any, text: str) -> UnreadableText:
    character = getattr(error, "character", 0)
    code = character if isinstance(character, int) else ord(str(character)[:1] or "\0")
    found = text.find(chr(code))
    what = phrase("the character U+{code} is not allowed in YAML", code=f"{code:04X}")
    return UnreadableText(
        what, phrase("remove it, or write it as an escape sequence in double quotes"), span_at(text, max(found, 0))
    )
