"""Which commit is meant: by a revision, as the base of a branch, or by a day."""

import os
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from shlex import quote

from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase, phrase
from touchmap.source.git.commands import ask, git_in, lines, top_level

_BRANCH = re.compile(r"origin/([\w./-]+)")
_ID = re.compile(r"[0-9a-f]{40,64}")


def commit_of(path: str | Path, revision: str) -> str:
    """The id of the commit that a revision means in the repository of a path.

    Raises:
        TouchmapError: Git is not installed, the path lies in no repository, or it has no such revision.
    """
    folder = in_repository(path)
    found = _commit(folder, revision)
    if found is None:
        raise TouchmapError(
            phrase("no revision {revision} in the repository of {path}", revision=revision, path=path),
            _way_to(folder, revision),
        )
    return found


def merge_base(path: str | Path, revision: str) -> str:
    """The commit at which the branch checked out left a revision: their newest common one.

    Of several, it is the one that git names first, as `git diff REVISION...` takes it.

    Raises:
        TouchmapError: As `commit_of`; or nothing is checked out, they have no common commit, or it cannot be
            told, since the history was fetched in part.
    """
    folder = in_repository(path)
    other = commit_of(folder, revision)
    head = _commit(folder, "HEAD")
    if head is None:
        raise TouchmapError(
            phrase("no commit is checked out in the repository of {path}", path=path),
            phrase("make a commit, or leave --since out"),
        )
    found = ask(folder, "merge-base", other, head)
    base = (found or b"").decode().strip()
    if base in (other, head):
        return base
    if _is_shallow(folder) and (not base or _is_cut(folder, other, head, base)):
        raise TouchmapError(
            phrase(
                "cannot tell where the branch left {revision}: the repository of {path} is a shallow clone",
                revision=revision,
                path=path,
            ),
            phrase(
                "{whole} fetches the rest of its history (in CI: fetch-depth: 0, or GIT_DEPTH: 0)", whole=_whole(folder)
            ),
        )
    if not base:
        raise TouchmapError(
            phrase("the checked-out branch and {revision} have no commit in common", revision=revision),
            phrase("give a revision of the same history"),
        )
    return base


def commits_until(
    path: str | Path, day: date | None = None, start: str = "HEAD", *, of_folder: bool = False
) -> Iterator[tuple[str, date]]:
    """The commits of the branch checked out that were made on a day or before it, newest first.

    A day is one of the local clock, which `TZ` decides; where `SOURCE_DATE_EPOCH` is set, it is one of UTC.

    Args:
        path: A path in the repository.
        day: The day; None for all commits.
        start: The id of the commit to begin with.
        of_folder: Only those commits that changed something in the folder.

    Returns:
        Each commit's id and day, by the committer's date and along first parents.

    Raises:
        TouchmapError: Git is not installed, the path lies in no repository, or git fails.
    """
    folder = in_repository(path)
    if _commit(folder, start) is None:
        return
    limits = ("--", ".") if of_folder else ("--",)
    for line in lines(folder, "--literal-pathspecs", "rev-list", "--first-parent", "--timestamp", start, *limits):
        moment, _, commit = line.partition(" ")
        made = _day(int(moment))
        if made is not None and (day is None or made <= day):
            yield commit, made


def is_shallow(path: str | Path) -> bool:
    """Whether the history of a repository ends before its first commit."""
    return _is_shallow(in_repository(path))


def in_repository(path: str | Path) -> Path:
    """The folder of a path, to ask git in.

    Raises:
        TouchmapError: The path lies in no repository.
    """
    here = Path(path)
    folder = here if here.is_dir() else here.parent
    if top_level(folder) is None:
        raise TouchmapError(
            phrase("not in a git repository: {path}", path=path), phrase("give a folder under version control")
        )
    return folder


def _day(moment: int) -> date | None:
    """The day of a moment (seconds since 1970); None if no calendar has it."""
    try:
        zone = UTC if os.environ.get("SOURCE_DATE_EPOCH") else None
        return datetime.fromtimestamp(moment, zone).date()
    except (ValueError, OverflowError, OSError):
        return None


def _commit(folder: Path, revision: str) -> str | None:
    answer = ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    return None if answer is None else answer.decode().strip()


def _is_shallow(folder: Path) -> bool:
    return (ask(folder, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"


def _is_cut(folder: Path, other: str, head: str, base: str) -> bool:
    """Whether the history between two commits and their base has an end at which parents may be missing."""
    between = ("rev-list", "--parents", other, head, "--not", base)
    return any(" " not in line for line in lines(folder, *between))


def _way_to(folder: Path, revision: str) -> Phrase:
    """How to come by a revision that is not here."""
    branch = _BRANCH.fullmatch(revision)
    if branch is None and revision and _commit(folder, f"origin/{revision}") is not None:
        return phrase("write origin/{revision}, which exists here", revision=revision)
    if branch is not None:
        name = branch[1]
        fetched = quote(f"+refs/heads/{name}:refs/remotes/origin/{name}")
        deeper = " --unshallow" if _is_shallow(folder) else ""
        command = f"{git_in(folder)} fetch{deeper} origin {fetched}"
        return phrase("check the name; `{command}` fetches it (in CI: fetch-depth: 0)", command=command)
    if _is_shallow(folder):
        return phrase(
            "check the name; this is a shallow clone, and {command} fetches the rest (in CI: fetch-depth: 0)",
            command=_whole(folder),
        )
    if _ID.fullmatch(revision):
        command = f"{git_in(folder)} fetch origin {revision}"
        return phrase("check the id; `{command}` fetches it if it exists there", command=command)
    return phrase("check the name")


def _whole(folder: Path) -> str:
    return f"`{git_in(folder)} fetch --unshallow`"
