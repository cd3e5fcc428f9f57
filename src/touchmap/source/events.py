"""The events of a YAML text, from the C parser where it is installed and from the pure one elsewhere."""

from collections.abc import Callable
from typing import Any

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
]

try:
    from _ruamel_yaml import CParser
except ImportError:  # the C extension is optional: all works without it, slower
    CParser = None


def in_c() -> bool:
    """Whether the C parser is in use."""
    return CParser is not None


def events(text: str, *, pure: bool = False) -> Callable[[], Any]:
    """A function that gives the next event of the text at each call.

    Args:
        text: A YAML stream.
        pure: Ask for the parser that is written in Python, even where the C parser is installed.

    Returns:
        A function without parameters; it raises what the parser raises on text that is not YAML.
    """
    if CParser is not None and not pure:
        in_c_get: Callable[[], Any] = CParser(text).get_event
        return in_c_get
    from io import StringIO

    from ruamel.yaml import YAML

    get: Callable[[], Any] = iter(YAML(typ="safe", pure=True).parse(StringIO(text))).__next__
    return get
