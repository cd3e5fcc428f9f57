"""A language of brackets, in which each sentence is its English between ⟦ and ⟧."""

import io
import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from catalogues.template import catalogue

from touchmap.language import speech

INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{2,}")


def speak_brackets(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Let Russian be the language of brackets from here on.

    Args:
        folder: Where its catalogue is written.
        patch: Takes it back at the end of the test.
    """
    speak(folder, _brackets(), patch)


def speak(folder: Path, catalogue: bytes, patch: pytest.MonkeyPatch) -> None:
    """Let Russian be what a compiled catalogue says; in a folder of its own."""
    place = folder / "locale" / "ru" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "touchmap.mo").write_bytes(catalogue)
    patch.setattr(speech, "LOCALE", folder / "locale")


def outside_brackets(text: str) -> str:
    """What of a text is not looked up."""
    while INNERMOST.search(text):
        text = INNERMOST.sub(" ", text)
    return text


def words(text: str) -> set[str]:
    """The words in Latin letters."""
    return set(WORD.findall(text))


@cache
def _brackets() -> bytes:
    """Its catalogue, compiled: a language with the plural of English, values outside of the brackets.

    So a value that is English shows as well.
    """
    made = Catalog("en", fuzzy=False)
    for message in catalogue():
        if message.id:
            many = isinstance(message.id, tuple | list)
            said = tuple(_apart(str(text)) for text in message.id) if many else _apart(str(message.id))
            made.add(message.id, said, context=message.context)
    return compiled(made)


def _apart(text: str) -> str:
    said = ""
    for literal, name, spec, _ in Formatter().parse(text):
        doubled = literal.replace("{", "{{").replace("}", "}}")
        said += f"⟦{doubled}⟧" if literal else ""
        said += "" if name is None else f"{{{name}:{spec}}}" if spec else f"{{{name}}}"
    return said


def compiled(translations: Catalog) -> bytes:
    """A catalogue as gettext reads it."""
    out = io.BytesIO()
    write_mo(out, translations)
    return out.getvalue()
