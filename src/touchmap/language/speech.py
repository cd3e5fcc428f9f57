"""Sentences in a language: written in English where they are said, and looked up in the language's catalogue.

A catalogue is one of gettext's, `locale/LANGUAGE/LC_MESSAGES/touchmap.mo`; a sentence without a translation is said in
English.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from touchmap.language.dates import written
from touchmap.language.numbers import brief
from touchmap.language.phrase import Phrase
from touchmap.language.terms import FIELDS, TERMS

if TYPE_CHECKING:
    from gettext import NullTranslations

LOCALE = Path(__file__).with_name("locale")


class Count(int):
    """A whole number in a sentence, which words beside it can agree with.

    `{count}` is the number; `{all:точка|точки|точек}` is the word that agrees with `all`, its forms in the order of the
    language's plural forms.
    """

    index: Callable[[int], int]

    def __new__(cls, number: int, index: Callable[[int], int]) -> Self:
        """A number, and which plural form of the language goes with one."""
        self = super().__new__(cls, number)
        self.index = index
        return self

    def __format__(self, spec: str) -> str:
        """The number, or the one of some forms that agrees with it."""
        if "|" not in spec:
            return int(self).__format__(spec)
        forms = spec.split("|")
        return forms[min(self.index(abs(int(self))), len(forms) - 1)]


class Speech:
    """The sentences of one language.

    A plain class, since one that Python writes by itself takes its time at every start.

    Attributes:
        language: Its code, such as `en`.
        catalogue: Its translations; None for English.
    """

    __slots__ = ("catalogue", "language")

    def __init__(self, language: str, catalogue: "NullTranslations | None" = None) -> None:
        self.language: Final = language
        self.catalogue: Final = catalogue

    def __call__(self, text: str, /, **values: Any) -> str:
        """A sentence.

        Args:
            text: The sentence in English, with `{name}` for each value.
            values: The values; whole numbers and phrases among them are said in the language.
        """
        return self._filled(self.lookup(text), values)

    def lookup(self, text: str, /) -> str:
        """A sentence as the catalogue has it, its values not yet filled in; in English where it has none."""
        return self.catalogue.gettext(text) if self.catalogue else text

    def plural(self, one: str, other: str, count: int, /, **values: Any) -> str:
        """A sentence with a count.

        Args:
            one: The sentence in English for one.
            other: The sentence in English for any other number.
            count: The number, which stands for `{count}`.
            values: The other values.
        """
        english = one if count == 1 else other
        text = self.catalogue.ngettext(one, other, count) if self.catalogue else english
        return self._filled(text, {"count": count, **values})

    def context(self, context: str, text: str, /) -> str:
        """A word whose form depends on its context, such as an adjective beside one noun.

        Args:
            context: The noun that it belongs to, or the case that it is in.
            text: The word in English.
        """
        return self.catalogue.pgettext(context, text) if self.catalogue else text

    def phrase(self, phrase: Phrase) -> str:
        """What a lower floor says."""
        if phrase.other is None or phrase.number is None:
            return self(phrase.text, **phrase.values)
        return self.plural(phrase.text, phrase.other, phrase.number, **phrase.values)

    def word(self, term: str) -> str:
        """A word of a built-in vocabulary; a client's own word as it is."""
        known = TERMS.get(term)
        return self(known) if known else term

    def field(self, name: str) -> str:
        """A field as people read it, such as `customer_weight`, or `customer_weight.families` with its segment."""
        first, _, segment = name.partition(".")
        label = self(FIELDS.get(first) or first.replace("_", " "))
        return f"{label} ({segment})" if segment else label

    def listed(self, names: Sequence[str], most: int = 6) -> str:
        """Names in a row, as `joined` does it, each in quotes."""
        return self.joined([self("“{name}”", name=name) for name in names], most)

    def joined(self, texts: Sequence[str], most: int = 6, between: str | None = None) -> str:
        """Texts in a row, with commas or what is given between them; those beyond the most are only counted."""
        row = (self(", ") if between is None else between).join(texts[:most])
        return row if len(texts) <= most else f"{row} {self('(+{count})', count=len(texts) - most)}"

    def day(self, on: date) -> str:
        """A date as people write it, such as 22 November 2026."""
        return self.phrase(written(on))

    def figure(self, value: float) -> str:
        """A figure as a report shows it: whole, or with one decimal; thousands set apart."""
        return brief(value, thousands=True)

    def _filled(self, text: str, values: dict[str, Any]) -> str:
        if "{" not in text and "}" not in text:
            return text
        said = {name: one if type(one) is str else self._said(one) for name, one in values.items()}
        return text.format(**said)

    def _said(self, value: Any) -> Any:
        if isinstance(value, Phrase):
            return self.phrase(value)
        if isinstance(value, tuple):
            return self(", ").join(str(self._said(item)) for item in value)
        return Count(value, self._form) if type(value) is int and self.catalogue else value

    def _form(self, number: int) -> int:
        """Which of the language's plural forms goes with a number."""
        form: int = getattr(self.catalogue, "plural", lambda n: int(n != 1))(number)
        return form


ENGLISH = Speech("en")


def speech(language: str) -> Speech:
    """The sentences of a language; English ones where it has no catalogue."""
    return _speech(language.lower().split("-")[0], LOCALE)


@lru_cache(maxsize=8)
def _speech(language: str, folder: Path) -> Speech:
    file = folder / language / "LC_MESSAGES" / "touchmap.mo"
    if language == "en" or not file.is_file():
        return ENGLISH
    from gettext import GNUTranslations

    with file.open("rb") as opened:
        return Speech(language, GNUTranslations(opened))
