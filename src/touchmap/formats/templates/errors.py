"""What goes wrong in a template: the sentence, and the file and line that it is about."""

from collections.abc import Mapping
from traceback import walk_tb

from jinja2 import TemplateNotFound, TemplateSyntaxError


class Fault(Exception):
    """A template cannot be used, in one sentence that begins with its file and line."""


def fault(error: Exception, shown: Mapping[str, str]) -> Fault:
    """An error of a template as a sentence.

    Args:
        error: What was raised while it was read or rendered.
        shown: Each template's file as messages name it, by its path.
    """
    place = _place(error, shown)
    return Fault(f"{place}: {_what(error)}" if place else _what(error))


def _what(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"template not found: {error.name}"
    if isinstance(error, MemoryError):
        return "the template needs more memory than allowed"
    if isinstance(error, RecursionError):
        return "the template calls itself too often"
    if isinstance(error, KeyError):
        return f"there is no sentence {error}"
    words = (error.message if isinstance(error, TemplateSyntaxError) else str(error)) or type(error).__name__
    return words[:300].rstrip(".")


def _place(error: Exception, shown: Mapping[str, str]) -> str:
    """The file and the line, the innermost template's."""
    if isinstance(error, TemplateSyntaxError):
        file = error.filename or error.name or ""
        return f"{shown.get(file, file)}:{error.lineno}"
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    inside = [(shown[file], line) for file, line in frames if file in shown]
    return "{}:{}".format(*inside[-1]) if inside else ""
