"""A file's values, and the problems that reading it met."""

from typing import Any, NamedTuple

from touchmap.language.phrase import Phrase
from touchmap.problem import Problem, Span


class Block(dict[str, Any]):
    """A mapping of a file, with the line on which it begins (from 1)."""

    __slots__ = ("line",)
    line: int


class Quoted(str):
    """A text in quotes that would be read as a number or as nothing without them."""

    __slots__ = ()


class Document(NamedTuple):
    """One file of an inventory.

    Attributes:
        file: Its path relative to the client folder, with `/`; `-` for standard input.
        text: Its text, without a byte-order mark.
        data: Mappings (`Block`), lists, texts, whole numbers and None; None if nothing was read.
        problems: What is wrong with it as YAML; each is of rule TM001 or TM003.
        parsed: Whether it was read to its end.
    """

    file: str
    text: str
    data: Any
    problems: tuple[Problem, ...] = ()
    parsed: bool = True


def merge(block: Block, value: Any) -> None:
    """Fill in what a merge key meant, so that one such key is one mistake and not one for each key in it.

    Args:
        block: The mapping in which it is.
        value: Its value: a mapping, or a list of them.
    """
    for made in value if isinstance(value, list) else [value]:
        if isinstance(made, Block):
            block.update({key: item for key, item in made.items() if key not in block})


class UnreadableText(Exception):
    """A text that cannot be read to its end.

    Args:
        what: What is wrong, in the middle of a sentence.
        fix: What to do about it.
        at: Where.
    """

    def __init__(self, what: Phrase, fix: Phrase, at: Span) -> None:
        super().__init__(what)
        self.what = what
        self.fix = fix
        self.at = at


def whole_file(what: Phrase, fix: Phrase) -> UnreadableText:
    """A refusal that concerns a file as a whole."""
    return UnreadableText(what, fix, Span(1, 1, 1, 2))
