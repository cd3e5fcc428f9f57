"""The lines of a text as YAML 1.2 counts them: they end with LF, CR LF or CR, and with nothing else."""

import re

from touchmap.problem import Span

_BREAK = re.compile(r"\r\n?|\n")


def lines_of(text: str) -> list[str]:
    """The lines of a text, without what ends them; the one after the last break among them."""
    return _BREAK.split(text) if "\r" in text else text.split("\n")


def span_at(text: str, index: int, length: int = 1) -> Span:
    """The span of `length` characters on one line that begin at an index of the text."""
    before = lines_of(text[:index])
    line, column = len(before), len(before[-1]) + 1
    return Span(line, column, line, column + length)
