"""The language of the person who types: errors, questions and pages of help are in it, results in the client's."""

import os

from touchmap.language.speech import ENGLISH, Speech, speech

_VARIABLES = ("TOUCHMAP_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a language is looked for, in this order; the last three are those of POSIX."""

_FOR_PROGRAMS = frozenset({"csv", "json"})


def own_speech() -> Speech:
    """The sentences of the environment's language; English ones where there is no catalogue for it."""
    said = next((value for name in _VARIABLES if (value := os.environ.get(name))), "en")
    return speech(said.replace("_", "-").partition(".")[0])


def own_speech_in(name: str) -> Speech:
    """The sentences of a page about touchmap itself, in a format: what programs read is in English.

    Args:
        name: The name of the format, such as `text`.
    """
    return ENGLISH if name in _FOR_PROGRAMS else own_speech()
