"""Edits of a YAML text: the characters of one value, or one entry, and not a byte beside them."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial

from touchmap.source.patch.append_item import appended
from touchmap.source.patch.block_scalar_tail import kept_as_it_ends
from touchmap.source.patch.edit_refusal import Refusal
from touchmap.source.patch.edit_target import Keys, find
from touchmap.source.patch.insertion import lines_at
from touchmap.source.patch.layout import Layout, key_lines
from touchmap.source.patch.remove_key import removed
from touchmap.source.patch.rename_key import renamed
from touchmap.source.patch.set_value import added_key, replaced
from touchmap.source.patch.syntax_tree import SyntaxTree, read
from touchmap.source.patch.verification import Edit, Value, Want, proved, wants
from touchmap.source.yaml.quoting import Scalar

__all__ = [
    "Keys",
    "Refusal",
    "Scalar",
    "Value",
    "append_item",
    "append_items",
    "remove_key",
    "rename_key",
    "set_value",
    "set_values",
]

MARK = "\ufeff"


def set_value(text: str, keys: Keys, value: Value) -> str:
    """The text with another value in place of the scalar at the end of the keys.

    A value that is there is replaced within its own characters and keeps its quotes where it can; a key that
    its mapping lacks is added where a sibling has it, else at the mapping's end. A list or a mapping may take a
    scalar's place (a bare link that gets an end), in brackets; the other way round is refused.

    Raises:
        Refusal: The edit cannot be made, or cannot be proved to change nothing else.
    """
    return set_values(text, [(keys, value)])


def set_values(text: str, values: Sequence[tuple[Keys, Value]]) -> str:
    """The text with several values set as `set_value` does it, read and proved once for all of them.

    The addresses lead to different places, none inside another.

    Raises:
        Refusal: One of the edits cannot be made, or they cannot be proved to change nothing else.
    """
    return _edited(text, [partial(_set, keys=keys, value=value) for keys, value in values])


def append_item(text: str, keys: Keys, item: Value, *, at: int | None = None) -> str:
    """The text with one more entry in the list at the end of the keys.

    Args:
        text: A YAML document, or nothing but comments.
        keys: The way to the list; a list that is missing, empty or null is made.
        item: A scalar, a mapping or a list; its keys are put in the order of its siblings'.
        at: The number (from 0) that the entry gets; none means the end.

    Raises:
        Refusal: The edit cannot be made, or cannot be proved to change nothing else.
    """
    return _edited(text, [partial(_appended, keys=keys, item=item, at=at)])


def append_items(text: str, keys: Keys, items: Sequence[Value]) -> str:
    """The text with some entries at the end of a list, as `append_item` adds each, read and proved twice at most.

    Raises:
        Refusal: One of the edits cannot be made, or cannot be proved to change nothing else.
    """
    for number, item in enumerate(items):
        if number == 1:
            with suppress(Refusal):
                return _edited(text, [partial(_appended, keys=keys, item=other, at=None) for other in items[1:]])
        text = append_item(text, keys, item)
    return text


def remove_key(text: str, keys: Keys) -> str:
    """The text without the key or the entry at the end of the keys, and without the lines it stood on.

    Raises:
        Refusal: It is the only one, or a comment would go with it.
    """
    return _edited(text, [lambda tree: removed(find(tree, keys))])


def rename_key(text: str, keys: Keys, name: str) -> str:
    """The text with another name for the key at the end of the keys; its value stays.

    Raises:
        Refusal: It cannot be replaced, or cannot be proved to change nothing else.
    """
    return _edited(text, [lambda tree: renamed(find(tree, keys), name)])


def _edited(text: str, edits: Iterable[Callable[[SyntaxTree], Edit]]) -> str:
    """A text after edits that were proved; its byte-order mark stays."""
    mark = MARK if text.startswith(MARK) else ""
    tree = read(text.removeprefix(MARK))
    changes = [edit(tree) for edit in edits]
    if not any(change.splices for change in changes):
        return text
    return mark + proved(tree, [*changes, *kept_as_it_ends(tree, changes)])


def _set(tree: SyntaxTree, keys: Keys, value: Value) -> Edit:
    if tree.root is None and len(keys) == 1:
        return _first_key(tree, str(keys[0]), value)
    place = find(tree, keys)
    if place.value is not None:
        return replaced(place, place.value, value)
    return added_key(place, keys[-1], value, Layout())


def _appended(tree: SyntaxTree, keys: Keys, item: Value, at: int | None) -> Edit:
    if tree.root is None and len(keys) == 1:
        return _first_key(tree, str(keys[0]), [item])
    return appended(find(tree, keys), keys[-1], item, at)


def _first_key(tree: SyntaxTree, key: str, value: Value) -> Edit:
    """The first key of a file that holds comments at most."""
    lines = key_lines(key, value, 0, Layout())
    change = (Want("mapping"), *wants(key), *wants(value), Want("end"))
    return Edit((lines_at(tree.text, len(tree.text), lines),), 0, 0, change)
