"""The trouble that is found: something wrong in the inventory, and the address of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

Key = str | int
"""A step into a document: a mapping's key, or an item's number from 0."""


class Where(NamedTuple):
    """A value's address: the file, relative to the client folder, and the keys that lead to it."""

    file: str
    keys: tuple[Key, ...] = ()

    def __truediv__(self, key: Key) -> "Where":
        return Where(self.file, (*self.keys, key))


class Span(NamedTuple):
    """A stretch of a file's text; lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Problem(NamedTuple):
    """Something wrong in the inventory: a value that is collected, never raised.

    Attributes:
        code: The rule that says so, such as `TM201`.
        where: The value that it is about; where that is absent, its nearest parent is shown.
        values: What the rule's message and help speak of; an address among them is shown as file:line.
        at: The exact place, where the reader knows it better than the address does.
        entry: The id of the entry that it belongs to, if any.
    """

    code: str
    where: Where
    values: Mapping[str, Any] = MappingProxyType({})
    at: Span | None = None
    entry: str | None = None
