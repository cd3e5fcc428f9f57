"""The three steps that an edit is made of, on a file's text and, for the proof, on its plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import groupby
from typing import Any

from touchmap.problem import Key, Where
from touchmap.source.patch.editor import Value, append_item, append_items, remove_key, rename_key, set_value, set_values

_ABSENT = object()


@dataclass(frozen=True, slots=True)
class Set:
    """A value to be set at an address: it replaces the present one, or becomes a new key.

    Attributes:
        where: The address.
        value: The value.
        bare: The key that the parent's bare word belongs under, such as a link that is only an id.
    """

    where: Where
    value: Value
    bare: str | None = None


@dataclass(frozen=True, slots=True)
class Append:
    """An entry to be added to the list at an address, as number `at` from 0, or at its end."""

    where: Where
    item: Value
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """A key to be taken out with its value, or an entry of a list."""

    where: Where


@dataclass(frozen=True, slots=True)
class RenameKey:
    """A key to have another name; its value stays."""

    where: Where
    name: str


Operation = Set | Append | Remove | RenameKey


def fitted(step: Operation, data: Any) -> tuple[Operation, ...]:
    """The step as the file's plain values want it.

    A bare word that gets a key becomes a mapping first. Of a list that is there, what differs is added and taken out,
    so that its layout and the comments in it stay; a list of one that is new is written as its one word.
    """
    if not isinstance(step, Set):
        return (step,)
    *way, key = step.where.keys
    if step.bare is None and not isinstance(step.value, tuple) and not isinstance(key, int):
        return (step,)
    parent = data
    for name in way:
        parent = parent[name]
    if isinstance(step.value, tuple):
        there = parent.get(key)
        words = step.value
        return _fitted_list(step.where, there, words) if there and isinstance(there, list) else (_short(step),)
    if isinstance(parent, dict | list):
        return (step,)
    if isinstance(key, int) or key == step.bare:  # the short form: the word itself
        return (Set(Where(step.where.file, tuple(way)), step.value),)
    return (Set(Where(step.where.file, tuple(way)), {str(step.bare): parent, key: step.value}),)


def _fitted_list(where: Where, there: list[Any], words: tuple[Value, ...]) -> tuple[Operation, ...]:
    more = [Append(where, word) for word in words if word not in there]
    less = [Remove(where / at) for at in reversed(range(len(there))) if there[at] not in words]
    return (*more, *less)


def _short(step: Set) -> Set:
    value: Any = step.value
    return Set(step.where, value[0] if len(value) == 1 else list(value))


def all_on_text(text: str, steps: Sequence[Operation]) -> str:
    """The text of a file after some steps; where all put values, or several add to a list, it is not read for each.

    Raises:
        Refusal: One cannot be done without changing something else.
    """
    puts = [(step.where.keys, step.value) for step in steps if isinstance(step, Set)]
    if len(puts) == len(steps) and _apart([keys for keys, _ in puts]):
        return set_values(text, puts)
    for where, group in groupby(steps, lambda step: step.where if _at_end(step) else None):
        alike = list(group)
        if where is not None:
            text = append_items(text, where.keys, [step.item for step in alike if isinstance(step, Append)])
        else:
            text = reduce(on_text, alike, text)
    return text


def _at_end(step: Operation) -> bool:
    """Whether a step adds an entry at the end of a list."""
    return isinstance(step, Append) and step.at is None


def _apart(addresses: Sequence[tuple[Key, ...]]) -> bool:
    """Whether no address leads into another."""
    known = set(addresses)
    return not any(keys[:length] in known for keys in addresses for length in range(1, len(keys)))


def on_text(text: str, step: Operation) -> str:
    """The text of the step's file after the step.

    Raises:
        Refusal: It cannot be done without changing something else.
    """
    if isinstance(step, Set):
        return set_value(text, step.where.keys, step.value)
    if isinstance(step, Append):
        return append_item(text, step.where.keys, step.item, at=step.at)
    if isinstance(step, RenameKey):
        return rename_key(text, step.where.keys, step.name)
    return remove_key(text, step.where.keys)


def on_data(data: Any, step: Operation) -> Any:
    """The plain values of the step's file after the step; the given ones stay as they are."""
    return _changed(data, step.where.keys, step)


def as_read(value: Value) -> Any:
    """A value as the reader gives it back: mappings, lists, texts, whole numbers and None."""
    if isinstance(value, Mapping):
        return {str(key): as_read(item) for key, item in value.items()}
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_read(item) for item in value]
    return value


def _changed(here: Any, keys: tuple[Key, ...], step: Operation) -> Any:
    """A copy of a value with the step done below it; only what is on the way is copied."""
    if not keys:
        return _done(here, step)
    key, inner = keys[0], keys[1:]
    copy: Any = list(here) if isinstance(here, list) else dict(here or {})
    old: Any = copy.get(key, _ABSENT) if isinstance(copy, dict) else copy[key]
    if not inner and isinstance(step, RenameKey):
        return {step.name if one == key else one: value for one, value in copy.items()}
    if not inner and isinstance(step, Remove):
        del copy[key]
    else:
        copy[key] = _changed(old, inner, step)
    return copy


def _done(old: Any, step: Operation) -> Any:
    if isinstance(step, Append):
        items = [] if old is _ABSENT or old is None else list(old)
        items.insert(len(items) if step.at is None else step.at, as_read(step.item))
        return items
    return as_read(step.value) if isinstance(step, Set) else None
