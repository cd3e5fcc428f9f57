"""The earlier state that a week is compared with: from git, from dated records, or none, and the remark on it."""

from typing import TYPE_CHECKING, Any, NamedTuple

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.week import as_of
from touchmap.errors import TouchmapError
from touchmap.language.dates import written
from touchmap.language.phrase import Phrase, noted, phrase
from touchmap.load import Loaded, Unloadable, load_at
from touchmap.source.git.commands import git_in, top_level
from touchmap.source.git.commits import commits_until, is_shallow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from touchmap.source.yaml.limits import Limits

_MOST = 100
"""How many earlier states are tried where one does not load."""


class EarlierState(NamedTuple):
    """An earlier state.

    Attributes:
        facts: The inventory as it was; None if nothing tells.
        source: A commit's short id, `records`, or `none`.
        remark: The remark on it.
    """

    facts: Facts | None
    source: str
    remark: Phrase


class _Commit(NamedTuple):
    id: str
    day: "date"
    state: Loaded


def earlier(
    path: str | None, loaded: Loaded, facts: Facts, on: "date", limits: "Limits", *, is_asked: bool
) -> EarlierState:
    """The inventory as it was on a day.

    Args:
        path: What the caller named.
        loaded: The inventory at that path.
        facts: The same today.
        on: The day.
        limits: What files and revisions may hold.
        is_asked: Whether the caller named the day; then nothing else is taken for it.

    Raises:
        Unloadable: The state of the day that the caller named does not load.
        TouchmapError: Git fails, or lacks something.
    """
    from pathlib import Path

    records = EarlierState(
        Facts(as_of(facts.whole, on), on),
        "records",
        phrase(
            "Compared with {since}, by dated evidence and check-ins only: scores entered by hand have no date.",
            since=written(on),
        ),
    )
    if path == "-" or not loaded.root or top_level(folder := Path(loaded.root)) is None:
        return records
    first = next(_states(path, folder, on, limits), None)
    if first is None:
        return _too_young(path, folder, on, limits, is_asked=is_asked) or records
    if not first.state.problems:
        return _compared(first, on, noted("Compared with {since} (commit {commit})."))
    other = next((one for one in _before(path, folder, first, limits) if not one.state.problems), None)
    if is_asked:
        hint = (
            phrase("commit {id} of {day} loads: --since {day}", id=other.id[:10], day=other.day)
            if other
            else phrase("no earlier commit loads")
        )
        raise Unloadable(
            first.state, phrase("the state on {on}, commit {id}, cannot be compared", on=on, id=first.id[:10]), hint
        )
    return _passed_over(first, other, on)


def _passed_over(first: _Commit, other: _Commit | None, on: "date") -> EarlierState:
    """The nearest earlier commit that loads in place of one that does not; nothing if no other loads."""
    if other is None:
        return EarlierState(
            None,
            "none",
            phrase(
                "Nothing to compare with: the state of {since} (commit {passed}) and those before it have errors.",
                since=written(on),
                passed=first.id[:10],
            ),
        )
    return _compared(
        other,
        on,
        noted(
            "Compared with {day} (commit {commit}): the state of {since} (commit {passed}) has errors "
            "and cannot be compared."
        ),
        passed=first.id[:10],
        day=written(other.day),
    )


def _compared(commit: _Commit, on: "date", key: str, **values: Any) -> EarlierState:
    source = commit.id[:10]
    return EarlierState(
        Facts(commit.state.inventory, on), source, phrase(key, since=written(on), commit=source, **values)
    )


def _too_young(
    path: str | None, folder: "Path", on: "date", limits: "Limits", *, is_asked: bool
) -> EarlierState | None:
    """What is said where git has no state of the day; None if the folder is not in git at all."""
    if next(commits_until(folder), None) is None or not _is_there(load_at(path, "HEAD", limits)):
        return None
    if is_shallow(folder) and next(commits_until(folder, on), None) is None:
        command = f"{git_in(folder)} fetch --unshallow"
        if is_asked:
            raise TouchmapError(
                phrase(
                    "the history of {folder} does not reach back to {on}: this is a shallow clone", folder=folder, on=on
                ),
                phrase("`{command}` fetches the rest (in CI: fetch-depth: 0, or GIT_DEPTH: 0)", command=command),
            )
        return EarlierState(
            None,
            "none",
            phrase(
                "Nothing to compare with: this is a shallow clone, whose history does not reach back "
                "to {since}; `{command}` fetches the rest.",
                since=written(on),
                command=command,
            ),
        )
    return EarlierState(
        None,
        "none",
        phrase("Nothing to compare with: this folder's git history begins after {since}.", since=written(on)),
    )


def _states(path: str | None, folder: "Path", on: "date", limits: "Limits") -> "Iterator[_Commit]":
    """The newest state of the day or before it, where the folder was there."""
    for commit, day in commits_until(folder, on):
        state = load_at(path, commit, limits)
        if _is_there(state):
            yield _Commit(commit, day, state)
        return


def _before(path: str | None, folder: "Path", first: _Commit, limits: "Limits") -> "Iterator[_Commit]":
    """Earlier states of the folder, newest first: the commits that changed it, of which the first made this one."""
    changes = commits_until(folder, start=first.id, of_folder=True)
    next(changes, None)
    for _, (commit, day) in zip(range(_MOST), changes, strict=False):
        state = load_at(path, commit, limits)
        if not _is_there(state):
            return
        yield _Commit(commit, day, state)


def _is_there(state: Loaded) -> bool:
    return bool(state.texts or state.problems)
