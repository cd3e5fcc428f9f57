"""What is gathered from the files on the way to an inventory, and what could not be."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self

from touchmap.model.fields import is_id, nfc
from touchmap.model.inventory import Lost
from touchmap.model.settings import Settings
from touchmap.problem import Problem, Where


class UnloadedEntry(NamedTuple):
    """An entry that did not load, as far as it can be held against others: its id and its address."""

    id: str
    where: Where


class Problems(list[Problem]):
    """Problems up to a limit; what comes after them is let go, and `full` says so."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self.full = False

    def append(self, problem: Problem) -> None:
        """Add a problem, unless there are too many."""
        if len(self) < self.most:
            super().append(problem)
        else:
            self.full = True

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add problems, as many as there is room for."""
        for problem in problems:
            self.append(problem)
            if self.full:
                return

    def __iadd__(self, problems: Iterable[Problem]) -> Self:  # type: ignore[override,misc]
        self.extend(problems)
        return self


@dataclass(slots=True)
class Collected:
    """Everything that has been gathered so far.

    Attributes:
        settings: The client's settings, as far as they load.
        depth: How deep parts may nest.
        entries: Those that fit, by the key of their list.
        problems: Everything that is wrong.
        broken: Entries that do not load although their ids can be read, by the key of their list.
        cut: The addresses of entries of which a part could not be read.
        lost_settings: Keys of the settings that do not load, or are in a place where they are not read.
    """

    settings: Settings
    depth: int
    entries: dict[str, list[Any]]
    problems: Problems
    broken: dict[str, list[UnloadedEntry]] = field(default_factory=dict)
    lost_settings: set[str] = field(default_factory=set)
    lost_entries: int = 0
    lost_ids: set[str] = field(default_factory=set)
    lost_kinds: set[str] = field(default_factory=set)
    nameless: set[str] = field(default_factory=set)
    cut: set[Where] = field(default_factory=set)

    @property
    def knows_scores(self) -> bool:
        """Whether it is known on which scale the scores are."""
        lost = self.lost_settings
        return "score_scale" not in lost and ("scale" not in lost or self.settings.score_scale is not None)

    def lose(self, kind: str, entry: str | None, where: Where | None, *problems: Problem) -> None:
        """Note an entry that does not load, and why.

        Args:
            kind: The key of its list.
            entry: Its id; None if it cannot be read, so that any name may mean the entry.
            where: Its address; None for what is no entry at all.
            problems: What is wrong with it.
        """
        self.problems += problems
        self.lost_entries += 1
        self.lost_kinds.add(kind)
        if entry is not None:
            self.lost_ids.add(nfc(entry))
        if entry is None or not is_id(nfc(entry)):
            self.nameless.add(kind)
        elif where is not None:
            self.broken.setdefault(kind, []).append(UnloadedEntry(nfc(entry), where))

    def lost(self, unread: tuple[str, ...], settings_file: str, kinds: tuple[str, ...]) -> Lost:
        """What the inventory has to do without.

        Args:
            unread: The files that were not read to their end.
            settings_file: The file with the settings.
            kinds: All lists that a file may hold.
        """
        lists = kinds if unread else (*self.lost_kinds, *self.nameless)
        return Lost(
            files=unread,
            entries=self.lost_entries,
            ids=frozenset(self.lost_ids),
            kinds=frozenset((*lists, *self.lost_settings)),
            nameless=frozenset(kinds if unread else self.nameless),
            settings=None if settings_file in unread else frozenset(self.lost_settings),
        )
