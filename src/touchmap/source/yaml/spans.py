"""The places of values in a text: addresses to lines and columns, in one pass over the events."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from unicodedata import normalize

from touchmap.problem import Key, Span
from touchmap.source.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    events,
)

_STARTS = (MappingStartEvent, SequenceStartEvent)
_ENDS = (MappingEndEvent, SequenceEndEvent)


@dataclass(frozen=True, slots=True)
class ValueSpan:
    """The place of a value, and its kind.

    Attributes:
        span: Its place, or its nearest parent's.
        words: A scalar's value; empty for a list, a mapping, or what is absent.
        key: The place of its key, if it has one.
    """

    span: Span
    words: str = ""
    key: Span | None = None


_DEEPEST = 1000


@dataclass(slots=True)
class _Wanted:
    """A step of the addresses asked for: the span found there, and the steps below."""

    below: dict[Key, "_Wanted"] = field(default_factory=dict)
    span: Span | None = None
    words: str = ""
    key: Span | None = None


def places(text: str, addresses: Iterable[tuple[Key, ...]]) -> dict[tuple[Key, ...], ValueSpan]:
    """The place of each address: a scalar's own words, a list's or a mapping's key.

    Args:
        text: The text of one file.
        addresses: Keys that lead to values; where one leads nowhere, its nearest parent is meant.

    Returns:
        A place for each address. Of an entry in a list it is the entry's first key and value,
        of the whole document the first character.
    """
    root = _Wanted()
    asked = list(addresses)
    for keys in asked:
        step = root
        for key in keys:
            step = step.below.setdefault(key, _Wanted())
    with suppress(Exception):  # a text that breaks off still has the places before the break
        _walk(events(text), root)
    return {keys: _nearest(root, keys) for keys in asked}


def _nearest(root: _Wanted, keys: tuple[Key, ...]) -> ValueSpan:
    step, span = root, Span(1, 1, 1, 2)
    for key in keys:
        step = step.below[key]
        if step.span is None:
            return ValueSpan(span)
        span = step.span
    return ValueSpan(span, step.words, step.key)


def _walk(get: Any, root: _Wanted) -> None:
    get()
    if type(get()) is not StreamEndEvent:
        _value(get, get(), root, None)


def _value(get: Any, event: Any, wanted: _Wanted | None, key_event: Any, *, item: bool = False) -> None:
    """Pass over one value; note its place and go into it where something in it is wanted."""
    kind = type(event)
    if wanted is not None and key_event is not None:
        wanted.span = _span(key_event if kind in _STARTS else event, key_event)
        wanted.key = _span(key_event, key_event)
    if kind is ScalarEvent or kind is AliasEvent:
        if wanted is not None and kind is ScalarEvent:
            wanted.words = event.value
        return
    if wanted is None or (key_event is not None and not wanted.below):
        _skip(get)
    elif kind is MappingStartEvent:
        _mapping(get, wanted, item=item)
    else:
        _sequence(get, wanted)


def _skip(get: Any) -> None:
    """Pass over what is in a list or a mapping; the parser takes longer for each level, so not without an end.

    Raises:
        RecursionError: It nests deeper than any text that is read.
    """
    depth = 1
    while depth:
        if depth > _DEEPEST:
            raise RecursionError
        kind = type(get())
        if kind in _STARTS:
            depth += 1
        elif kind in _ENDS:
            depth -= 1


def _mapping(get: Any, wanted: _Wanted, *, item: bool) -> None:
    seen: set[Key] = set()
    while type(key_event := get()) is not MappingEndEvent:
        key, event = key_event.value, get()
        if item and not seen:
            wanted.span = _joined(key_event, event)
        _value(get, event, None if key in seen else _step(wanted, key), key_event)
        seen.add(key)


def _step(wanted: _Wanted, key: str) -> _Wanted | None:
    """What is wanted below a key; an id used as a key is compared in its composed form."""
    step = wanted.below.get(key)
    return step if step is not None or key.isascii() else wanted.below.get(normalize("NFC", key))


def _sequence(get: Any, wanted: _Wanted) -> None:
    number = 0
    while type(event := get()) is not SequenceEndEvent:
        step = wanted.below.get(number)
        if step is not None:
            step.span = _span(event, event)
        _value(get, event, step, None, item=True)
        number += 1


def _joined(key_event: Any, event: Any) -> Span:
    """From a key to the end of its value, where that is a word on the same line."""
    start, end = key_event.start_mark, event.end_mark
    if type(event) is not ScalarEvent or start.line != end.line:
        end = key_event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _span(event: Any, otherwise: Any) -> Span:
    """An event's own span; of a block that has none of its own, or an empty value, another's."""
    start, end = event.start_mark, event.end_mark
    if start.index == end.index:
        event = otherwise
        start, end = event.start_mark, event.end_mark
    width = max(end.column - start.column, 1) if start.line == end.line else 1
    if start.line == end.line:
        return Span(start.line + 1, start.column + 1, end.line + 1, start.column + width + 1)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
