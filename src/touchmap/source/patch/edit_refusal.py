"""What an editor says when it will not touch a text: where, why, and what to type instead."""

from touchmap.language.phrase import Phrase
from touchmap.language.speech import ENGLISH


class Refusal(Exception):
    """An edit that is not made.

    `line` and `column` count from 1, in characters; `said` is a sentence without its place; `cure` tells a person how
    to do it by hand.
    Not frozen: context managers set the traceback of what passes through them.
    """

    def __init__(self, line: int, column: int, said: Phrase, cure: Phrase | None = None) -> None:
        super().__init__(line, column, said)
        self.line = line
        self.column = column
        self.said = said
        self.cure = cure

    @property
    def reason(self) -> str:
        """Why, in English."""
        return ENGLISH.phrase(self.said)

    @property
    def what_to_type(self) -> str:
        """How to do it by hand, in English; empty if there is nothing to add."""
        return ENGLISH.phrase(self.cure) if self.cure else ""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.reason}"


def refusal_at(text: str, offset: int, said: Phrase, cure: Phrase | None = None) -> Refusal:
    """A refusal that points at the character `offset` (from 0) of a text."""
    return Refusal(*place_at(text, offset), said, cure)


def place_at(text: str, offset: int) -> tuple[int, int]:
    """The line and the column of the character `offset` (from 0) of a text, both from 1."""
    before = text[:offset].replace("\r\n", " \n").replace("\r", "\n")
    line_start = before.rfind("\n") + 1
    return before.count("\n") + 1, len(before) - line_start + 1
