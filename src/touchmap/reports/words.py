"""The languages of reports: sentences by their key, with what they speak of put in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from touchmap.reports import english


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one language.

    Attributes:
        language: Its code, such as `en`.
        sentences: Each sentence, or its forms by plural category, by its key.
        plural: The plural category of a count.
    """

    language: str
    sentences: Mapping[str, str | dict[str, str]]
    plural: Callable[[int], str]

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


_LANGUAGES = {"en": Words("en", english.SENTENCES, english.plural)}


def words(language: str) -> Words:
    """The sentences of a language; English ones where there are none in it."""
    return _LANGUAGES.get(language.lower().split("-")[0], _LANGUAGES["en"])
