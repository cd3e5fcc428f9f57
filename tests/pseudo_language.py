"""A language of brackets, in which each sentence is its English between ⟦ and ⟧."""

import io
from functools import cache

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from catalogues.template import catalogue


@cache
def brackets() -> bytes:
    """Its catalogue, compiled; as far as gettext knows it is a language with the plural of English."""
    made = Catalog("en", fuzzy=False)
    for message in catalogue():
        if message.id:
            plural = isinstance(message.id, tuple)
            said = tuple(f"⟦{text}⟧" for text in message.id) if plural else f"⟦{message.id}⟧"
            made.add(message.id, said, context=message.context)
    return compiled(made)


def compiled(translations: Catalog) -> bytes:
    """A catalogue as gettext reads it."""
    out = io.BytesIO()
    write_mo(out, translations)
    return out.getvalue()
