"""What a lower floor says without knowing a language: an English sentence, and the values in it."""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any, NamedTuple


class Phrase(NamedTuple):
    """A sentence that is said later, in the language of whoever reads it.

    Attributes:
        text: The sentence in English, with `{name}` for each value.
        values: The values; among them may be phrases, and rows of values as tuples.
        other: The sentence for a count other than one; None if there is no count.
        number: What decides between the two; it stands for `{count}`.
    """

    text: str
    values: Mapping[str, Any] = {}
    other: str | None = None
    number: int | None = None


def phrase(text: str, /, **values: Any) -> Phrase:
    """A sentence to be said later.

    Args:
        text: The sentence in English, with `{name}` for each value.
        values: The values.
    """
    return Phrase(text, values)


def plural(one: str, other: str, number: int, /, **values: Any) -> Phrase:
    """A sentence with a count, to be said later.

    Args:
        one: The sentence in English for one.
        other: The sentence in English for any other number.
        number: The count, which stands for `{count}`.
        values: The other values.
    """
    return Phrase(one, values, other, number)


def verbatim(text: str) -> Phrase:
    """A text that is no sentence of ours, and the same in every language."""
    return Phrase("{text}", {"text": text})


def one_of(names: Sequence[Any]) -> Phrase:
    """Names of which one is meant: "a, b or c".

    Args:
        names: At least one.
    """
    *others, last = names
    return phrase("{names} or {last}", names=tuple(others), last=last) if others else Phrase("{last}", {"last": last})


def series(parts: Sequence[Phrase]) -> Phrase:
    """Sentences one after another, with semicolons between them.

    Args:
        parts: At least one.
    """
    first, *others = parts
    return reduce(lambda before, next_: phrase("{before}; {next}", before=before, next=next_), others, first)


def noted(text: str) -> str:
    """A text that is translated where it is used; here only for those who collect what there is to translate."""
    return text


def noted_plural(one: str, other: str) -> tuple[str, str]:
    """Two forms that are translated where they are used."""
    return one, other
