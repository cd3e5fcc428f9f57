"""Where a long word may be broken: for languages for which a browser has no dictionary."""

import re
from collections.abc import Iterator
from itertools import pairwise

_LONG = 10
"""Words of so many letters may be broken."""

_LEAST = 3
"""How many letters stay at either end."""

_VOWELS = frozenset("aeiouyąęóäöüаеёиоуыэюяіїєAEIOUYĄĘÓАЕЁИОУЫЭЮЯІЇЄ")
_NEVER_FIRST = frozenset("ьъйЬЪЙ")
_WORD = re.compile(r"[^\W\d_]+")


def softened(text: str) -> list[str]:
    """A text in pieces, between which a word may be broken.

    A break stands before the last consonant of a group that a vowel follows: a rule of thumb for Latin and Cyrillic.
    """
    cuts = [word.start() + at for word in _WORD.finditer(text) for at in _cuts(word.group())]
    edges = [0, *cuts, len(text)]
    return [text[begin:end] for begin, end in pairwise(edges)]


def _cuts(word: str) -> Iterator[int]:
    if len(word) < _LONG:
        return
    for at in range(_LEAST, len(word) - _LEAST + 1):
        first, after = word[at], word[at + 1 : at + 2]
        if first not in _VOWELS and first not in _NEVER_FIRST and after in _VOWELS and _vowel_before(word, at):
            yield at


def _vowel_before(word: str, at: int) -> bool:
    """Whether the part before has a vowel, so that it can be said."""
    return any(letter in _VOWELS for letter in word[:at])
