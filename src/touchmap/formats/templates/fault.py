"""A template that cannot be used, and how one process tells it to another: a sentence as one line of JSON."""

import json
from typing import Any

from touchmap.language.phrase import Phrase, phrase, verbatim
from touchmap.language.speech import ENGLISH


class Fault(Exception):
    """A template cannot be used.

    Attributes:
        said: Why, in one sentence.
    """

    def __init__(self, said: Phrase) -> None:
        super().__init__(ENGLISH.phrase(said))
        self.said = said


def placed(place: str, what: Phrase) -> Fault:
    """A fault of a file.

    Args:
        place: The file as messages name it, with the line where there is one.
        what: What is wrong there.
    """
    return Fault(phrase("{place}: {what}", place=place, what=what))


def packed(said: Phrase) -> str:
    """A sentence as one line.

    Args:
        said: A sentence without a count, whose values are texts, numbers or such sentences.
    """
    return json.dumps(_plain(said))


def unpacked(line: str) -> Phrase:
    """The sentence of a line; the line itself if something else wrote it, such as the interpreter as it died."""
    try:
        return _phrase(json.loads(line))
    except (AttributeError, KeyError, TypeError, ValueError):
        return verbatim(line)


def _plain(value: Any) -> Any:
    if isinstance(value, Phrase):
        return {"text": value.text, "values": {name: _plain(one) for name, one in value.values.items()}}
    return value


def _phrase(plain: dict[str, Any]) -> Phrase:
    values = {name: _phrase(one) if isinstance(one, dict) else one for name, one in plain["values"].items()}
    return Phrase(plain["text"], values)
