"""What a reader notes on its way: problems that reading goes on after, and the one that ends a file."""

from typing import Any, NoReturn

from touchmap.language.phrase import Phrase, phrase
from touchmap.problem import Key, Problem, Span, Where
from touchmap.source.yaml.cut_value import CUT, OF, told_cut, with_fix
from touchmap.source.yaml.document import Block, UnreadableText
from touchmap.source.yaml.duplicate_key import LOST, told_twice
from touchmap.source.yaml.events import span_of
from touchmap.source.yaml.limits import Limits
from touchmap.source.yaml.odd_characters import Odd

_CORE = "tag:yaml.org,2002:"


class Noting:
    """The problems of one file, as they are met.

    Attributes:
        file: The file's path.
        limits: What it may hold.
        problems: What was noted so far.
        run_on: The mapping that ran into the one above, of which all but the first problem are the same mistake.
        cut_off: The mapping that the last value cut by a comma is in, and how many keys it had then.
    """

    __slots__ = ("cut_off", "file", "limits", "problems", "run_on")

    def __init__(self, file: str, limits: Limits, problems: list[Problem]) -> None:
        self.file = file
        self.limits = limits
        self.problems = problems
        self.run_on: Block | None = None
        self.cut_off: tuple[int, int] | None = None

    def twice(self, key_event: Any, value: Any, block: Block, keys: tuple[Key, ...]) -> None:
        """A key that occurs twice; those that follow a second id are the same mistake."""
        if block is not self.run_on:
            problem = told_twice(Where(self.file, (*keys, key_event.value)), value, span_of(key_event))
            self.run_on = block if LOST in problem.values else self.run_on
            self.note(key_event, problem)

    def cut(self, key_event: Any, block: Block, keys: tuple[Key, ...]) -> None:
        """A word without a colon in braces: the end of a value that a comma cut off, as are those that follow it."""
        if self.cut_off == (id(block), len(block)) and OF in (told := self.problems[-1]).values:
            more = {**told.values, CUT: (*told.values[CUT], key_event.value)}
            self.problems[-1] = with_fix(told._replace(values=more))
            return
        self.cut_off = id(block), len(block)
        self.note(key_event, told_cut(Where(self.file, (*keys, key_event.value)), block, span_of(key_event)))

    def odd(self, key_event: Any, keys: tuple[Key, ...], odd: Odd, *, ends: bool) -> None:
        """A letter in a key that looks like a blank; it ends the file if it replaces indentation."""
        start = key_event.start_mark
        at = Span(start.line + 1, start.column + odd.column + 1, start.line + 1, start.column + odd.column + 2)
        if ends:
            raise UnreadableText(odd.what, odd.fix, at)
        values = {"what": odd.what, "fix": odd.fix, CUT: ()}
        self.note(key_event, Problem("TM001", Where(self.file, keys), values, at=at))

    def tagged(self, event: Any, keys: tuple[Key, ...]) -> None:
        """Note a tag that is not of the core schema, or is on another kind of value."""
        tag = f"!!{event.tag.removeprefix(_CORE)}" if event.tag.startswith(_CORE) else event.tag
        self.pass_over(event, keys, phrase("tags are not supported: {tag}", tag=tag), phrase("remove the tag"))

    def pass_over(self, event: Any, keys: tuple[Key, ...], what: Phrase, fix: Phrase) -> None:
        """Note a problem that reading can go on after."""
        self.note(event, Problem("TM001", Where(self.file, keys), {"what": what, "fix": fix}, at=span_of(event)))

    def note(self, event: Any, problem: Problem) -> None:
        """Add a problem, as long as there are not too many."""
        most = self.limits.mistakes
        if len(self.problems) >= most:
            fix = phrase("fix the others first, or raise the limit with --limit mistakes={most}", most=f"{most * 10}")
            self.refuse(event, phrase("more than {most} errors in one file", most=f"{most:,}"), fix)
        self.problems.append(problem)

    def refuse(self, event: Any, what: Phrase, fix: Phrase) -> NoReturn:
        """End the file with a problem at this event."""
        raise UnreadableText(what, fix, span_of(event))
