"""What a plain scalar's words stand for (YAML 1.2, core schema, chapter 10.3), as far as it loses nothing.

A whole number written in its shortest form becomes an `int`, an empty or null scalar becomes None.
All else keeps its words: the type of its field decides how they are read.
"""

import re
from typing import Any

from touchmap.source.yaml.document import Quoted

_NULLS = ("", "~", "null", "Null", "NULL")
_WHOLE = re.compile(r"(?:0|-?[1-9][0-9]{0,17})\Z").match
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z").match
_FIRST = frozenset("-0123456789")
_MEMO_SIZE = 20_000


class PlainScalars(dict[str, Any]):
    """The values of the plain scalars met so far: the same words are worked out once."""

    def __init__(self) -> None:
        super().__init__(dict.fromkeys(_NULLS))

    def __missing__(self, words: str) -> Any:
        value: Any = int(words) if words[0] in _FIRST and _WHOLE(words) else words
        if len(self) < _MEMO_SIZE:
            self[words] = value
        return value


def in_quotes(words: str) -> str:
    """The value of a quoted scalar: a text, and a `Quoted` one where it looks like a number or nothing."""
    if words in _NULLS or _NUMBER(words) or words in ("true", "false"):
        return Quoted(words)
    return words
