"""Words that look alike: letters of three scripts that share a shape, and marks that have none."""

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝӏ", "ABESIJKMHOPCTYXaesijopcyxhdqwl", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυχ", "ABEZHIKMNOPTYXavopux", strict=True))
_SHAPES = str.maketrans({**_CYRILLIC, **_GREEK})
"""Cyrillic and Greek letters with the Latin ones that they are taken for: those of Unicode's table of
confusable characters (UTS #39, `confusables.txt`) in which a single letter stands for a single letter.
"""
_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_WITHOUT_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HIDDEN = re.compile(f"[{_BIDIRECTIONAL}{_WITHOUT_WIDTH}]")
_OF_EUROPE = re.compile("[A-Za-z\u00c0-\u052f]")
_RIGHT_TO_LEFT = ("R", "AL")
_AT_HOME_THERE = "\u061c\u200e\u200f"
_JOINERS = "\u200c\u200d"


def skeleton(text: str) -> str:
    """A text as the eye compares it: without case, Unicode form, look-alike letters and extra blanks."""
    if text.isascii():
        return " ".join(text.lower().split())
    shaped = unicodedata.normalize("NFKC", text).translate(_SHAPES)
    return " ".join(shaped.casefold().split())


def repeated(entries: Iterable[T], key: Callable[[T], Hashable]) -> Iterator[tuple[T, T]]:
    """Each entry whose key another one has had before, and that first one."""
    seen: dict[Hashable, T] = {}
    for entry in entries:
        first = seen.setdefault(key(entry), entry)
        if first is not entry:
            yield entry, first


def hidden_marks(text: str) -> tuple[str, ...]:
    """The names of the marks in a text that nobody sees, such as `U+202E RIGHT-TO-LEFT OVERRIDE`.

    Marks of direction are at home in words that are written from right to left, and joiners between
    letters that join, or between the signs of an emoji: there they are left alone.
    """
    if text.isascii():
        return ()
    marks = {m[0]: None for m in _HIDDEN.finditer(text) if not _is_at_home(m[0], m.start(), text)}
    return tuple(f"U+{ord(mark):04X} {unicodedata.name(mark)}" for mark in marks)


def _is_at_home(mark: str, place: int, text: str) -> bool:
    if mark in _AT_HOME_THERE:
        return any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT and c not in _AT_HOME_THERE for c in text)
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return mark in _JOINERS and len(around) == 2 and not _OF_EUROPE.search(around) and " " not in around
