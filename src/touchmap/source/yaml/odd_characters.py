"""Blanks and quotes that look like those of YAML and are letters to it: what they are, and where they do harm."""

from typing import NamedTuple

from touchmap.language.phrase import Phrase, noted, phrase

_BLANKS = {
    "\u00a0": noted("a no-break space"),
    "\u202f": noted("a narrow no-break space"),
    "\u2007": noted("a figure space"),
    "\u3000": noted("an ideographic space"),
    "\u200b": noted("a zero-width space"),
    "\u2060": noted("a zero-width joiner"),
    "\ufeff": noted("a zero-width no-break space"),
    "\u1680": noted("an ogham space"),
    "\u205f": noted("a mathematical space"),
    **{chr(code): noted("a typographic space") for code in (*range(0x2000, 0x2007), *range(0x2008, 0x200B))},
}
ODD_BLANKS = "".join(_BLANKS)
"""Blanks that YAML does not take for one."""

CLOSING = {"„": "“”", "“": "”", "”": "”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", "’": "’", "‹": "›", "›": "‹"}
OPENING = "".join(CLOSING)
"""Quotes that are letters to YAML, as they open a text."""


class Odd(NamedTuple):
    """A letter in a place where YAML needs another.

    Attributes:
        column: Its place in its line, from 0.
        what: What it is, and what it does there.
        fix: What to type.
        is_blank: Whether it is a blank.
    """

    column: int
    what: Phrase
    fix: Phrase
    is_blank: bool = False


def has_odd(text: str) -> bool:
    """Whether there is any of these letters in a text."""
    return not text.isascii() and any(letter in text for letter in (*_BLANKS, *CLOSING))


def named(blank: str) -> Phrase:
    """A blank by its name and its number."""
    return phrase("{name} (U+{code})", name=phrase(_BLANKS[blank]), code=f"{ord(blank):04X}")


def odd_blank(text: str) -> str | None:
    """The first blank in a text that is none to YAML."""
    return None if text.isascii() else next((letter for letter in text if letter in _BLANKS), None)


def without_quotes(text: str) -> str | None:
    """The text between two typographic quotes; None if a text is not wholly in one pair of them."""
    if len(text) < 3 or text[-1] not in CLOSING.get(text[0], ""):
        return None
    inner = text[1:-1].strip()
    return inner if inner and not any(quote in inner for quote in (text[0], text[-1])) else None


def blank_told(blank: str, column: int) -> Odd:
    """A blank in a place where a plain one is needed."""
    what = phrase("{blank} where a plain space is needed", blank=named(blank))
    return Odd(column, what, phrase("replace it with a plain space"), is_blank=True)


class Bare(NamedTuple):
    """A text without what it should not have around it.

    Attributes:
        text: The text.
        around: What was around it or in it, for "without …".
    """

    text: str
    around: Phrase


def bare(text: str) -> Bare | None:
    """A text without typographic quotes around it and without odd blanks; None if it has neither."""
    if text.isascii():
        return None
    inner = without_quotes(text)
    if inner is not None:
        return Bare(inner, phrase("the quotes {first} {last}", first=text[0], last=text[-1]))
    blank = odd_blank(text)
    if blank is None:
        return None
    return Bare("".join(letter for letter in text if letter not in _BLANKS).strip(), named(blank))
