"""The language of the person who types: errors and questions of a call are said in it, results in the client's."""

import os

from touchmap.language.speech import Speech, speech

_VARIABLES = ("TOUCHMAP_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a language is looked for, in this order; the last three are those of POSIX."""


def own_speech() -> Speech:
    """The sentences of the environment's language; English ones where there is no catalogue for it."""
    said = next((value for name in _VARIABLES if (value := os.environ.get(name))), "en")
    return speech(said.replace("_", "-").partition(".")[0])
