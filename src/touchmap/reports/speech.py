"""The languages of reports: sentences by their key, with what they speak of put in."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from touchmap.model.named_fields import label
from touchmap.reports.english import english


class Words(NamedTuple):
    """The sentences of one language.

    Attributes:
        language: Its code, such as `en`.
        sentences: Each sentence, or its forms by plural category, by its key.
        plural: The plural category of a count.
        day: A date as people write it.
        figure: A figure as a report shows it.
    """

    language: str
    sentences: Mapping[str, str | dict[str, str]]
    plural: Callable[[int], str]
    day: Callable[[date], str]
    figure: Callable[[float], str]

    def __call__(self, key: str, count: int | None = None, **values: Any) -> str:
        """The sentence of a key.

        Args:
            key: Which sentence.
            count: What decides its plural form; it stands for `{count}`.
            values: What else it speaks of.
        """
        sentence = self.sentences[key]
        if isinstance(sentence, dict):
            sentence = sentence[self.plural(count or 0)]
        return sentence.format(count=count, **values)

    def word(self, term: str) -> str:
        """A word of a built-in vocabulary; a client's own word as it stands."""
        known = self.sentences.get(f"word.{term}", term)
        return known if isinstance(known, str) else term

    def field(self, name: str) -> str:
        """A field as people read it, such as `customer_weight`, or `customer_weight.families` with its segment."""
        first, _, segment = name.partition(".")
        return f"{label(first)} ({segment})" if segment else label(first)

    def listed(self, names: Sequence[str], most: int = 6) -> str:
        """Names in a row, as `joined` does it, each in quotes."""
        return self.joined([self("list.quoted", name=name) for name in names], most)

    def joined(self, texts: Sequence[str], most: int = 6, between: str | None = None) -> str:
        """Texts in a row, after commas unless said; those beyond the most only counted."""
        row = (self("list.comma") if between is None else between).join(texts[:most])
        return row if len(texts) <= most else f"{row} {self('list.more', len(texts) - most)}"


_LANGUAGES = {"en": Words("en", english.SENTENCES, english.plural, english.day, english.figure)}


def words(language: str) -> Words:
    """The sentences of a language; English ones where there are none in it."""
    return _LANGUAGES.get(language.lower().split("-")[0], _LANGUAGES["en"])
