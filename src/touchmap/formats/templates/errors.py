"""What Jinja raises, as a sentence with the file and line that it is about."""

from collections.abc import Mapping
from traceback import walk_tb

from jinja2 import TemplateNotFound, TemplateSyntaxError

from touchmap.formats.templates.fault import Fault, placed
from touchmap.language.phrase import Phrase, phrase, verbatim
from touchmap.language.speech import ENGLISH

_LONGEST = 300
"""Letters of what Jinja says of an error."""


class SyntaxFault(TemplateSyntaxError):
    """A template is written in a way that is not allowed.

    Attributes:
        said: Why, in one sentence.
    """

    def __init__(self, said: Phrase, line: int, name: str | None, file: str | None) -> None:
        super().__init__(ENGLISH.phrase(said), line, name, file)
        self.said = said


def fault(error: Exception, shown: Mapping[str, str]) -> Fault:
    """An error of a template as a sentence, which begins with its file and line if they are known.

    Args:
        error: What was raised while it was read or rendered.
        shown: Each template's file as messages name it, by its path.
    """
    place, what = _place(error, shown), _what(error)
    return placed(place, what) if place else Fault(what)


def _what(error: Exception) -> Phrase:
    if isinstance(error, Fault | SyntaxFault):
        return error.said
    if isinstance(error, TemplateNotFound):
        return phrase("template not found: {name}", name=str(error.name))
    if isinstance(error, MemoryError):
        return phrase("a template needs more memory than allowed")
    if isinstance(error, RecursionError):
        return phrase("the template calls itself too often")
    if isinstance(error, KeyError):
        return phrase("there is no value {name}", name=str(error))
    words = (error.message if isinstance(error, TemplateSyntaxError) else str(error)) or type(error).__name__
    return verbatim(words[:_LONGEST].rstrip("."))


def _place(error: Exception, shown: Mapping[str, str]) -> str:
    """The file and the line, the innermost template's."""
    if isinstance(error, TemplateSyntaxError):
        file = error.filename or error.name or ""
        return f"{shown.get(file, file)}:{error.lineno}"
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    inside = [(shown[file], line) for file, line in frames if file in shown]
    return "{}:{}".format(*inside[-1]) if inside else ""
