"""What a rule is: a page, a level, a sentence, and a few lines that look for it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from touchmap.analysis.facts import Facts
from touchmap.docstrings import docstring
from touchmap.model.entry import Entry
from touchmap.problem import Key, Where

Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Match:
    """One place that a rule speaks of.

    Attributes:
        where: The address.
        entry: The entry that it belongs to, whose waivers hold; None for what belongs to no entry.
        values: What the rule's sentences speak of.
        several: What people read in place of many such findings: a sentence over their `{count}` and `{names}`, for
            one and for more; None if each is reported separately.
    """

    where: Where
    entry: Entry | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    several: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class RunState:
    """What came of holding an inventory to the other rules; what rules about waivers look at.

    Attributes:
        known: The codes of all rules.
        waivable: The codes of those that can be waived.
        checked: The codes of those that were looked for: neither switched off nor skipped.
        waived: The entries' addresses and the codes for which a waiver was needed.
    """

    known: frozenset[str]
    waivable: frozenset[str]
    checked: frozenset[str]
    waived: frozenset[tuple[Where, str]]

    def met(self, entry: Entry, code: str) -> bool:
        """Whether a waiver of an entry met a finding."""
        return (entry.where, code) in self.waived


Look = Callable[[Facts], Iterator[Match]]
LookAfter = Callable[[Facts, RunState], Iterator[Match]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the catalogue.

    Attributes:
        code: Its code, such as `TM201`; codes are for ever.
        name: Its name in words, which is its file's name too.
        level: How bad a finding is unless the settings say otherwise.
        message: What is wrong, a template over a finding's values.
        help: How to fix it, a template over a finding's values.
        module: Its module's name, such as `touchmap.rules.chains.chain_breaks`; the docstring there is its page.
        check: What looks for it; None for the rules that the loader speaks for.
        needs: The kinds of entries that must all have loaded for it to be sure.
        after: What looks for it once all others have been looked for.
        whole: Whether it speaks of the inventory as a whole and not of an entry, so that none can waive it.
        locked: Whether it can be neither lowered nor switched off, although it looks at what could be read.
        former_names: Names that it had in earlier versions; they still mean it wherever a name is taken.
    """

    code: str
    name: str
    level: Level
    message: str
    help: str
    module: str
    check: Look | None = None
    needs: tuple[str, ...] = ()
    after: LookAfter | None = None
    whole: bool = False
    locked: bool = False
    former_names: tuple[str, ...] = ()

    @property
    def page(self) -> str:
        """Its page: what, why, a failing and a corrected example."""
        return docstring(self.module)

    @property
    def fixed(self) -> bool:
        """Whether it can be neither waived, nor lowered, nor switched off."""
        return self.code.startswith("TM0")

    @property
    def waivable(self) -> bool:
        """Whether an entry can waive it; rules about waivers, and about the inventory as a whole, always hold."""
        return not self.fixed and not self.whole and not self.code.startswith("TM6")

    def is_called(self, word: str) -> bool:
        """Whether a word is its code or its name, today's or a former one, in any case."""
        return word.upper() == self.code or word.lower() in (self.name, *self.former_names)

    @property
    def family(self) -> str:
        """The rules that it belongs with, such as `TM2`."""
        return self.code[:3]

    @property
    def title(self) -> str:
        """The first line of its page."""
        return self.page.strip().partition("\n")[0].rstrip(".")


RANKING = ("touchpoints", "evidence", "scale", "score_scale", "target", "segments", "gates")
"""What a rule about the ranking needs to have loaded whole."""


_DIGITS = str.maketrans("OIL", "011")


def as_code(word: str) -> str:
    """A word as the code that it may stand for, with digits for the letters that look like them."""
    code = word.upper()
    return f"TM{code[2:].translate(_DIGITS)}" if code.startswith("TM") else word


def at(entry: Entry, *keys: Key, **values: Any) -> Match:
    """A finding in an entry, at some keys below it."""
    where: Where = entry.where
    for key in keys:
        where /= key
    return Match(where, entry, values)
