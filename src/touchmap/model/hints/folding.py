"""Words as they are compared where people spell them in several ways: case, accents, ё and е, hyphens, number."""

import re
import unicodedata

_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ґ": "г", "ʼ": "'", "’": "'"})
_BETWEEN = re.compile(r"[\W_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHORT = 3


def plain_letters(text: str) -> str:
    """A text in small letters without accents, so that Пётр and Петр, Jose and José are one."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_PLAIN)


def folded_key(text: str) -> str:
    """The words of a key: `painPoints`, `pain-points` and `Pain_Points` are all "pain points"."""
    return _BETWEEN.sub(" ", plain_letters(_HUMP.sub(" ", text))).strip()


def singular(words: str) -> str:
    """English words in the singular, as far as an ending shows it."""
    if words.endswith("ies") and len(words) > _SHORT + 1:
        return words[:-3] + "y"
    if words.endswith("s") and not words.endswith("ss") and len(words) > _SHORT:
        return words[:-1]
    return words
