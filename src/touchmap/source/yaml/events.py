"""The events of a YAML text, from the C parser where it is installed and from the pure one elsewhere."""

import re
from collections.abc import Callable
from typing import Any

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from touchmap.problem import Span

__all__ = [
    "AliasEvent",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "events",
    "in_c",
    "span_of",
]

try:
    from _ruamel_yaml import CParser
except ImportError:  # the C extension is optional: all works without it, slower
    CParser = None

_SEPARATORS = "\x85\u2028\u2029"
_PRIVATE = range(0xE000, 0xF8FF)
_ODD_NAME = re.compile("[^0-9A-Za-z_-]").search
_SURROGATE = re.compile("[\ud800-\udfff]")

Get = Callable[[], Any]


def in_c() -> bool:
    """Whether the C parser is in use."""
    return CParser is not None


def events(text: str, *, pure: bool = False) -> Get:
    """A function that gives the next event of the text at each call.

    U+0085, U+2028 and U+2029 are characters like others, as YAML 1.2 has it (5.4). The parsers end lines
    and comments with them, each in its own way, so they are read through private characters.

    Args:
        text: A YAML stream.
        pure: Ask for the parser that is written in Python, even where the C parser is installed.

    Returns:
        A function without parameters; it raises what the parser raises on text that is not YAML.
    """
    parser = _pure if pure or CParser is None else _in_c
    if text.isascii() or not any(separator in text for separator in _SEPARATORS):
        return parser(text)
    stand_ins = [chr(code) for code in _PRIVATE if chr(code) not in text][: len(_SEPARATORS)]
    there = str.maketrans(_SEPARATORS, "".join(stand_ins))
    back = str.maketrans("".join(stand_ins), _SEPARATORS)
    return _restoring(parser(text.translate(there)), back)


def _in_c(text: str) -> Get:
    get: Get = CParser(text).get_event
    return get


def _pure(text: str) -> Get:
    from io import StringIO

    from ruamel.yaml import YAML

    get: Get = iter(YAML(typ="safe", pure=True).parse(StringIO(text))).__next__

    def as_in_c() -> Any:
        """The next event, refused where the C parser refuses it or reads another thing."""
        event = get()
        if _ODD_NAME(getattr(event, "anchor", None) or ""):
            raise MarkedYAMLError(problem="found an odd character in an anchor's name", problem_mark=event.start_mark)
        if type(event) is ScalarEvent and not event.value.isascii() and _SURROGATE.search(event.value):
            words = "found invalid Unicode character escape code"  # what the C parser says of it
            raise MarkedYAMLError(problem=words, problem_mark=event.start_mark)
        return event

    return as_in_c


def _restoring(get: Get, back: dict[int, int]) -> Get:
    def restored() -> Any:
        event = get()
        if type(event) is ScalarEvent:
            event.value = event.value.translate(back)
        return event

    return restored


def span_of(event: Any) -> Span:
    """The stretch of text of an event; of a list or a mapping, its first character."""
    start, end = event.start_mark, event.end_mark
    if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
        return Span(start.line + 1, start.column + 1, start.line + 1, start.column + 2)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
