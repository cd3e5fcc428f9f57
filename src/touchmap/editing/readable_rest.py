"""Entries without their values that do not fit, so that an edit can name them and put others in their place."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from touchmap.editing.change import Change, ChangedField
from touchmap.editing.operations import Append, Operation, Remove
from touchmap.load import Loaded, assembled
from touchmap.model.inventory import Inventory
from touchmap.problem import Key, Where
from touchmap.source.yaml.document import Document

_ABSENT = object()


def rest_of(before: Loaded, documents: Sequence[Document]) -> Inventory:
    """The inventory with the entries that did not load for a single value or an unknown key, without these.

    A list that does not fit is left, and its entry with it: what an edit adds to it could be in it already.

    Args:
        before: The inventory, as far as it loads.
        documents: What it was made from; they stay as they are.
    """
    off = defaultdict(list)
    for problem in before.problems:
        if problem.code in ("TM002", "TM004") and len(problem.where.keys) > 2:
            off[problem.where.file].append(problem.where.keys)
    rest = [_without(one, off[one.file]) if one.file in off else one for one in documents]
    return assembled(rest, before.texts).inventory


def _without(document: Document, addresses: Sequence[tuple[Key, ...]]) -> Document:
    data = deepcopy(document.data)
    for *way, key in addresses:
        parent = _at(data, way)
        if isinstance(parent, dict) and not isinstance(parent.get(key), dict | list):
            parent.pop(key, None)
    return document._replace(data=data)


def as_it_stands(meant: Change, data: Mapping[str, Any]) -> Change:
    """What is to change, read from the files: also values that did not fit, and entries not loaded.

    Args:
        meant: What is to change, from an inventory that lacks some of it.
        data: The plain values of each file.
    """
    appended = {step.where for step in meant.steps if isinstance(step, Append) and step.at is None}
    following = {where: _length(where, data, meant.steps) for where in appended}
    told: list[ChangedField] = []
    steps = list(meant.steps)
    for one in meant.told:
        parent = Where(one.at.file, one.at.keys[:-1])
        stands = _at(data.get(one.at.file), one.at.keys)
        if parent in appended:
            told.append(replace(one, at=parent / following[parent]))
            following[parent] += 1
        elif one.old is None and stands is not None and stands is not _ABSENT and not isinstance(stands, dict | list):
            told.append(replace(one, old=stands))
            steps += [Remove(one.at)] if one.new is None else []
        else:
            told.append(one)
    return replace(meant, told=tuple(told), steps=tuple(steps))


def _length(where: Where, data: Mapping[str, Any], steps: Sequence[Operation]) -> int:
    """How many entries a list has once those that are to go are gone."""
    entries = _at(data.get(where.file), where.keys)
    gone = sum(isinstance(step, Remove) and step.where.keys[:-1] == where.keys for step in steps)
    return len(entries) - gone if isinstance(entries, list) else 0


def _at(value: Any, keys: Sequence[Key]) -> Any:
    for key in keys:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return _ABSENT
    return value
