"""A language of brackets, in which each sentence is its English between ⟦ and ⟧."""

import io
from collections.abc import Callable
from functools import cache
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from catalogues.template import catalogue


@cache
def brackets() -> bytes:
    """Its catalogue, compiled; as far as gettext knows it is a language with the plural of English."""
    return _translated(lambda text: f"⟦{text}⟧")


@cache
def brackets_around_words() -> bytes:
    """The same with the values outside of the brackets, so that a value which is English shows as well."""
    return _translated(_apart)


def _apart(text: str) -> str:
    said = ""
    for literal, name, spec, _ in Formatter().parse(text):
        doubled = literal.replace("{", "{{").replace("}", "}}")
        said += f"⟦{doubled}⟧" if literal else ""
        said += "" if name is None else f"{{{name}:{spec}}}" if spec else f"{{{name}}}"
    return said


def _translated(translate: Callable[[str], str]) -> bytes:
    made = Catalog("en", fuzzy=False)
    for message in catalogue():
        if message.id:
            many = isinstance(message.id, tuple | list)
            said = tuple(translate(str(text)) for text in message.id) if many else translate(str(message.id))
            made.add(message.id, said, context=message.context)
    return compiled(made)


def compiled(translations: Catalog) -> bytes:
    """A catalogue as gettext reads it."""
    out = io.BytesIO()
    write_mo(out, translations)
    return out.getvalue()
