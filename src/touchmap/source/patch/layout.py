"""How a new entry is laid out, after the habits of those beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

from touchmap.source.patch.verification import Value
from touchmap.source.yaml.quoting import Scalar, literal_lines, may_be_literal, spelled


@dataclass(frozen=True, slots=True)
class Layout:
    """The habits of a list in block style.

    `gap` counts the blanks after a dash, `step` the columns that nested keys are moved in, `dash`
    those that a nested list's dashes are; `flow` says that entries are in braces, `pad` what
    follows a brace.
    """

    gap: int = 1
    step: int = 2
    dash: int = 2
    flow: bool = False
    pad: str = ""


def inline(value: Value, *, flow: bool, pad: str = "") -> str:
    """A value on one line; collections in braces and brackets."""
    if isinstance(value, Mapping):
        pairs = (f"{inline(key, flow=True)}: {inline(item, flow=True, pad=pad)}" for key, item in value.items())
        return "{" + _padded(", ".join(pairs), pad) + "}"
    if _is_list(value):
        return "[" + ", ".join(inline(item, flow=True, pad=pad) for item in value) + "]"
    return spelled(_scalar(value), flow=flow)


def entry_lines(item: Value, column: int, layout: Layout) -> list[str]:
    """The lines of one list entry whose dash is at a column (from 0)."""
    inner = column + 1 + layout.gap
    if isinstance(item, Mapping) and item and not layout.flow:
        first, *others = mapping_lines(item, inner, layout)
        return [" " * column + "-" + " " * layout.gap + first[inner:], *others]
    first, *others = _value_lines(item, inner, layout)
    return [" " * column + "-" + " " * layout.gap + first, *others]


def mapping_lines(mapping: Mapping[Any, Value], column: int, layout: Layout) -> list[str]:
    """The lines of a mapping whose keys are at a column."""
    lines = []
    for key, value in mapping.items():
        lines += key_lines(str(inline(key, flow=False)), value, column, layout)
    return lines


def key_lines(key: str, value: Value, column: int, layout: Layout) -> list[str]:
    """The lines of one key with its value; what holds collections is nested, the rest is inline."""
    head = " " * column + key + ":"
    if isinstance(value, Mapping) and not _is_flat(value.values()):
        return [head, *mapping_lines(value, column + layout.step, layout)]
    if _is_list(value) and not _is_flat(value):
        return [head, *list_lines(value, column + layout.dash, layout)]
    first, *others = _value_lines(value, column + layout.step, layout)
    return [f"{head} {first}", *others]


def list_lines(items: Sequence[Value], column: int, layout: Layout) -> list[str]:
    """The lines of a list in block style, its dashes at a column."""
    return [line for item in items for line in entry_lines(item, column, layout)]


def _value_lines(value: Value, indent: int, layout: Layout) -> list[str]:
    """A value beside its key or dash; text of several lines continues below, indented."""
    if isinstance(value, str) and may_be_literal(value):
        return literal_lines(value, indent)
    return [inline(value, flow=False, pad=layout.pad)]


def _is_flat(values: object) -> bool:
    """Whether values are all scalars that fit on one line."""
    return all(
        not isinstance(value, Mapping) and not _is_list(value) and "\n" not in str(value)
        for value in values  # type: ignore[attr-defined]
    )


def _is_list(value: object) -> TypeGuard[Sequence[Value]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _scalar(value: object) -> Scalar:
    """A value that is known to be no collection."""
    return value  # type: ignore[return-value]


def _padded(inner: str, pad: str) -> str:
    return pad + inner + pad if inner else ""
