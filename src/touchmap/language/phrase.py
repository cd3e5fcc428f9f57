"""What a lower floor says without knowing a language: an English sentence, and the values in it."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Phrase(NamedTuple):
    """A sentence that is said later, in the language of whoever reads it.

    Attributes:
        text: The sentence in English, with `{name}` for each value.
        values: The values; one of them may be a phrase itself.
        other: The sentence for a count other than one; None where there is no count.
        number: What decides between the two; it stands for `{count}`.
    """

    text: str
    values: Mapping[str, Any] = {}
    other: str | None = None
    number: int | None = None


def noted(text: str) -> str:
    """A text that is translated where it is used; here only for those who collect what there is to translate."""
    return text


def noted_plural(one: str, other: str) -> tuple[str, str]:
    """Two forms that are translated where they are used."""
    return one, other
