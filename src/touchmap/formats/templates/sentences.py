"""What a template says its sentences with: they name values, and nothing inside a value."""

from functools import lru_cache
from string import Formatter
from typing import Any

from touchmap.formats.templates.fault import Fault
from touchmap.language.phrase import phrase
from touchmap.language.speech import Speech


class Sentences:
    """The sentences of one language, for templates."""

    __slots__ = ("_say",)

    def __init__(self, say: Speech) -> None:
        """Take the language."""
        self._say = say

    def __call__(self, text: str, /, **values: Any) -> str:
        """A sentence: English, with `{name}` for each value.

        Raises:
            Fault: It names something inside a value.
        """
        return self._say(_plain(text), **values)

    def plural(self, one: str, other: str, count: int, /, **values: Any) -> str:
        """A sentence with a count, in English for one and for any other number.

        Raises:
            Fault: It names something inside a value.
        """
        return self._say.plural(_plain(one), _plain(other), count, **values)

    def context(self, context: str, text: str, /) -> str:
        """A word in English whose form depends on its context."""
        return self._say.context(context, text)


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    """A text whose fields are plain names."""
    for _, name, form, conversion in Formatter().parse(str(text)):
        if name is not None and (not name.isidentifier() or "{" in (form or "") or conversion):
            raise Fault(phrase("a sentence can name a value, and nothing inside it: {{{name}}}", name=name))
    return text
