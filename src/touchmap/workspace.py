"""An opened client folder: the inventory on a day, its earlier states, and several of them side by side."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from touchmap.days import reference_day
from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.load import Loaded, Unloadable, load, load_at
from touchmap.source.yaml.limits import Limits, raised

if TYPE_CHECKING:
    from touchmap.analysis.facts import Facts
    from touchmap.earlier import EarlierState
    from touchmap.model.inventory import Inventory
    from touchmap.model.touchpoint import State

__all__ = [
    "Limits",
    "Loaded",
    "Unloadable",
    "Workspace",
    "inventory_at",
    "open",
    "open_many",
    "raised",
    "reference_day",
]


@dataclass(frozen=True, eq=False)
class Workspace:
    """A client folder, opened on a day.

    Attributes:
        path: What the caller named: as `load` takes it.
        loaded: The inventory with its texts, and its problems where it was opened in part.
        facts: The inventory on the day, and what follows from it.
        limits: What a file or a revision may hold.
    """

    path: str | None
    loaded: Loaded = field(repr=False)
    facts: "Facts" = field(repr=False)
    limits: Limits = field(repr=False)

    @property
    def inventory(self) -> "Inventory":
        """The inventory, as far as it loads."""
        return self.loaded.inventory

    @property
    def root(self) -> str:
        """The client folder as the caller knows it; empty for standard input."""
        return self.loaded.root

    @property
    def language(self) -> str:
        """The language that the client reads."""
        return self.inventory.settings.client.language

    @property
    def day(self) -> date:
        """The day that ages are counted from."""
        return self.facts.today

    @property
    def is_there(self) -> bool:
        """Whether there is any file; before the folder's first commit there is none."""
        return bool(self.loaded.texts or self.loaded.problems)

    @property
    def client_folder(self) -> str:
        """The client folder, for its templates; empty if one file or standard input is the whole inventory."""
        from touchmap.source.files.selection import MARKER

        return self.root if self.inventory.settings_file == MARKER else ""

    @property
    def below_top(self) -> str:
        """The client folder below the top of its repository, with `/`; empty if it is the top, or without one."""
        from touchmap.source.git.history import below_top

        return below_top(self.root) if self.root else ""

    @property
    def a_week_before(self) -> date:
        """The day a week before."""
        return date.fromordinal(max(self.day.toordinal() - 7, 1))

    def require_touchpoints(self) -> "Workspace":
        """The same workspace, which must hold something to rank.

        Raises:
            TouchmapError: There is no touchpoint.
        """
        if not self.inventory.touchpoints:
            raise TouchmapError(phrase("the inventory has no touchpoints"), phrase("add some under `touchpoints:`"))
        return self

    def in_state(self, state: "State") -> "Workspace":
        """The same workspace with figures about the touchpoints in one state, such as `planned`.

        Raises:
            TouchmapError: No touchpoint is in this state.
        """
        facts = replace(self.facts, state=state)
        if not facts.inventory.touchpoints:
            raise TouchmapError(
                phrase("no touchpoint has the state {state}", state=state),
                phrase("`touchmap set ID state {state}` gives one this state", state=state),
            )
        return self if state == self.facts.state else replace(self, facts=facts)

    def seen_by(self, segment: str | None) -> "Workspace":
        """The same workspace with all figures by one segment's eyes; as it is for None.

        Raises:
            TouchmapError: There is no such segment.
        """
        if segment is None:
            return self
        segments = self.inventory.settings.segments
        known = [term.id for term in segments]
        if segment not in known:
            from touchmap.model.hints.unknown_names import no_such, which_then

            raise TouchmapError(no_such("segment", segment), which_then("segment", segment, known, segments))
        return replace(self, facts=replace(self.facts, segment=segment))

    def at(self, revision: str, *, partly: bool = False) -> "Workspace":
        """The same folder as it was at a git revision, on the same day.

        Args:
            revision: A commit, a tag, a branch, or what git understands besides.
            partly: Whether it may be opened as far as it loads.

        Returns:
            The workspace; one that `is_there` denies where the folder was not there yet.

        Raises:
            Unloadable: Something in it does not load.
            TouchmapError: Git is not installed, the path lies in no repository, or it has no such revision.
        """
        if self.path == "-":
            raise TouchmapError(phrase("standard input has no history"), phrase("give a folder under version control"))
        then = load_at(self.path, revision, self.limits)
        if then.problems and not partly:
            message = phrase("the inventory at {revision} cannot be used", revision=revision)
            raise Unloadable(then, message, phrase("name a revision at which it loads"))
        return _on_day(self.path, then, self.day, self.limits)

    def branch_point(self, revision: str) -> str:
        """The id of the commit at which the branch checked out left a revision.

        Raises:
            TouchmapError: There is no repository, revision or common commit.
        """
        from touchmap.source.git.commits import merge_base

        return merge_base(self.path or ".", revision)

    def week_ago(self, day: date | None = None) -> "EarlierState":
        """The earlier state that a week is compared with, and the remark on it.

        Args:
            day: The day that the caller names, for which no other state is taken; else the day a week before.

        Raises:
            Unloadable: The state of the day that the caller named does not load.
            TouchmapError: Git fails, or its history does not reach back to the day that the caller named.
        """
        from touchmap.earlier import earlier

        on = self.a_week_before if day is None else day
        return earlier(self.path, self.loaded, self.facts, on, self.limits, is_asked=day is not None)


def open(  # noqa: A001 - what scripts call as touchmap.open
    path: str | os.PathLike[str] | None = None,
    day: date | None = None,
    limits: Limits | None = None,
    *,
    partly: bool = False,
) -> Workspace:
    """Open a client folder.

    Args:
        path: A client folder, a folder inside one, a file, `-` for standard input, or None for the current folder.
        day: The day that ages are counted from; `SOURCE_DATE_EPOCH` or the clock decides if there is none.
        limits: What a file or a revision may hold.
        partly: Whether it may be opened as far as it loads; then what does not is in `loaded.problems`.

    Raises:
        Unloadable: Something in it does not load.
        TouchmapError: There is no such path, or no inventory there.
    """
    named = None if path is None else os.fspath(path)
    on, limits = day or reference_day(), limits or Limits()
    loaded = load(named, limits)
    if loaded.problems and not partly:
        raise Unloadable(loaded, hint=phrase("fix every listed error first; `touchmap check` shows all findings"))
    return _on_day(named, loaded, on, limits)


def open_many(
    paths: Iterable[str | os.PathLike[str]], day: date | None = None, limits: Limits | None = None
) -> tuple[Workspace, ...]:
    """Open several client folders on one day, in their order.

    Args:
        paths: As `open` takes them.
        day: The day that ages are counted from, for all of them.
        limits: What a file or a revision may hold.

    Raises:
        ExceptionGroup: Some cannot be opened, each with its `Unloadable` or other `TouchmapError`, in their order; all
            were tried.
    """
    on = day or reference_day()  # once: midnight does not part them
    opened: list[Workspace] = []
    wrong: list[TouchmapError] = []
    for path in paths:
        try:
            opened.append(open(path, on, limits))
        except TouchmapError as error:
            error.add_note(f"path: {os.fspath(path)}")
            wrong.append(error)
    if wrong:
        raise ExceptionGroup("client folders that cannot be opened", wrong)
    return tuple(opened)


def _on_day(path: str | None, loaded: Loaded, day: date, limits: Limits) -> Workspace:
    from touchmap.analysis.facts import Facts

    return Workspace(path, loaded, Facts(loaded.inventory, day), limits)


def inventory_at(path: str | None, limits: Limits | None = None) -> "Inventory":
    """The inventory at a path as far as it loads, for those who only need the names in it.

    Raises:
        TouchmapError: There is no such path, or no inventory there.
    """
    return load(path, limits).inventory
