"""Where blanks and quotes that are letters to YAML do harm: in a line that cannot be read, and in a key."""

import re

from touchmap.language.phrase import phrase
from touchmap.source.yaml.odd_characters import CLOSING, ODD_BLANKS, OPENING, Odd, blank_told, without_quotes

_MARK = f"[{ODD_BLANKS}]"
_KEY = r"[\"']?\w[\w.-]*+[\"']?"
_BLANK_AT = re.compile(rf"[ \t]*+(?:- *+)*+(?:{_KEY} *+:)?({_MARK})").match
_BLANK_IN_BRACES = re.compile(rf"[{{\[,] *+(?:{_KEY} *+:)?({_MARK})").search
_QUOTE_AT = re.compile(rf" *+(?:- ++)*+(?:{_KEY} *+: ++)?([{OPENING}])").match
_QUOTE_IN_BRACES = re.compile(rf"[{{\[,] *+(?:{_KEY} *+: ++)?([{OPENING}])").search
_ALL_CLOSING = "“”»’›"


def odd_in_line(line: str) -> Odd | None:
    """An odd character in a line where indentation, a blank after a sign or a quote is needed.

    Args:
        line: A line that cannot be read.
    """
    if found := _BLANK_AT(line) or _BLANK_IN_BRACES(line):
        return blank_told(found[1], found.start(1))
    if found := _QUOTE_AT(line):
        return _quoted(found.start(1), line[found.start(1) :].rstrip())
    if found := _QUOTE_IN_BRACES(line):
        return _quoted(found.start(1), _to_closing(line[found.start(1) :]))
    return None


def closed_by_letter(line: str, column: int) -> Odd | None:
    """A quote that closes nothing, in a line in which one is open.

    Args:
        line: The line.
        column: The place of the open quote in it.
    """
    for number, letter in enumerate(line[column + 1 :], column + 1):
        if letter in _ALL_CLOSING:
            return Odd(
                number,
                phrase("{quote} is an ordinary character in YAML and closes no quote", quote=letter),
                phrase("close the quote with {quote}", quote=line[column]),
            )
    return None


def _to_closing(text: str) -> str:
    """The text up to the quote that closes its first one, where the value ends with it."""
    ends = [at for quote in CLOSING[text[0]] if (at := text.find(quote, 1)) > 0]
    if not ends or text[min(ends) + 1 :].lstrip()[:1] not in ("", ",", "}", "]"):
        return ""
    return text[: min(ends) + 1]


def _quoted(column: int, whole: str) -> Odd:
    inner = without_quotes(whole)
    what = phrase("a typographic quote is an ordinary character in YAML and quotes nothing")
    text = whole if inner is None else inner
    if not text or '"' in text or "\\" in text:
        return Odd(column, what, phrase("put the whole value in straight quotes"))
    return Odd(column, what, phrase('put straight quotes around the value: "{value}"', value=text))


def odd_key(key: str, style: str | None) -> Odd | None:
    """What is odd about a key without quotes: a blank at one of its ends, or behind a sign.

    Args:
        key: The key.
        style: The quotes around it, if any.
    """
    if style or key.isascii():
        return None
    found = _BLANK_AT(key)
    if found is None and key[-1] in ODD_BLANKS:
        return blank_told(key[-1], len(key) - 1)
    return None if found is None else blank_told(found[1], found.start(1))
