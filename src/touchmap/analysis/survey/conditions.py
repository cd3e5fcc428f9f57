"""Which rows of a survey do not count, by the words in another column: previews, and what was not finished."""

from collections.abc import Iterable
from dataclasses import dataclass

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.tabular.columns import plain_words


@dataclass(frozen=True, slots=True)
class Condition:
    """Which rows are left out: those with one of some words in a column, or with none of them.

    Attributes:
        column: The column's name, as it was typed.
        text: The words, as they were typed.
        words: The same, as `plain_words` makes them.
        keeps: Whether rows with one of them stay and the others go; else the other way round.
    """

    column: str
    text: str
    words: frozenset[str]
    keeps: bool


def conditions(only: Iterable[str], but: Iterable[str]) -> list[Condition]:
    """Which rows are left out, from words such as `Finished=True`.

    Args:
        only: Rows without one of these words in a column are left out.
        but: Rows with one of these are.

    Raises:
        TouchmapError: One names no column or no word.
    """
    found: dict[tuple[str, bool], list[str]] = {}
    for texts, keeps, option in ((only, True, "--only"), (but, False, "--except")):
        for text in texts:
            column, equals, word = text.partition("=")
            if not column.strip() or not equals:
                raise TouchmapError(
                    phrase('{option} "{value}" names no column', option=option, value=text),
                    phrase("give a column and a value, e.g. {option} Status=Complete", option=option),
                )
            found.setdefault((column.strip(), keeps), []).append(word.strip())
    return [
        Condition(column, " or ".join(words), frozenset(plain_words(word) for word in words), keeps)
        for (column, keeps), words in found.items()
    ]
