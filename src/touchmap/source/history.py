"""The client folder as a commit has it: its files' texts, by git's plumbing and never by a checkout."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.problem import Problem
from touchmap.source.choice import MARKER, chosen, left_out
from touchmap.source.folder import Files, marker_above, printable, taken
from touchmap.source.git import ask, top_level
from touchmap.source.limits import Limits

_LINK = "120000"
_FILES = ("100644", "100755", _LINK)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A file of a commit: what it is, the id of its bytes, and how many they are."""

    mode: str
    id: str
    size: int


def git_top_level(path: str | Path) -> Path | None:
    """The top folder of the repository that a path lies in; None where there is none."""
    return top_level(Path(path))


def below_top(folder: str | Path) -> str:
    """A folder's path below its repository's top, with `/`; empty for the top itself, or without a repository."""
    top = top_level(Path(folder))
    below = Path(folder).resolve().relative_to(top).as_posix() if top else "."
    return "" if below == "." else below


def commit_of(path: str | Path, revision: str) -> str:
    """The id of the commit that a revision means in the repository of a path.

    Raises:
        TouchmapError: git is not installed, the path lies in no repository, or it has no such revision.
    """
    folder = _in_repository(path)
    answer = ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    if answer is None:
        hint = "check the name; where the history was fetched in part, fetch all of it (fetch-depth: 0)"
        raise TouchmapError(f"there is no revision {revision} in the repository of {path}", hint)
    return answer.decode().strip()


def commit_before(path: str | Path, day: date) -> str | None:
    """The newest commit of the branch checked out that was made on a day or before it.

    Args:
        path: A path in the repository.
        day: The day, which ends at midnight UTC.

    Returns:
        The commit's id, by the committer's date and along first parents; None where there is none so old.

    Raises:
        TouchmapError: git is not installed, or the path lies in no repository.
    """
    end = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1)
    limits = ("-1", "--first-parent", f"--before={int(end.timestamp()) - 1}")
    answer = ask(_in_repository(path), "rev-list", *limits, "--end-of-options", "HEAD")
    return (answer or b"").decode().strip() or None


def gather_at(path: str | None, revision: str, limits: Limits) -> Files:
    """The files that a PATH means, as they were at a revision.

    Args:
        path: A client folder, a folder or a file inside one, a file of its own, or None for the current folder.
        revision: A commit, a tag, a branch, or what git understands besides.
        limits: How large a file may be.

    Returns:
        The texts, with the same choice of files as on the disk; none where the folder was not there yet.
        A link to a file has the text of the file; links to folders and submodules have none.

    Raises:
        TouchmapError: git is not installed, the path lies in no repository, or it has no such revision.
    """
    here = Path(path or ".")
    root = marker_above(here)
    folder = root or (here if here.is_dir() else here.parent)
    commit = commit_of(folder, revision)
    kept = _listed(folder, commit)
    names = [MARKER] if root else [here.name]
    texts: dict[str, str] = {}
    unread = list(_read(folder, kept, names, limits, texts))
    if root and kept:
        rest = [name for name in chosen(sorted(kept), left_out(texts.get(MARKER, ""), limits)) if name != MARKER]
        unread += _read(folder, kept, rest, limits, texts)
    return Files(str(folder), dict(sorted(texts.items())), tuple(unread))


def _in_repository(path: str | Path) -> Path:
    here = Path(path)
    folder = here if here.is_dir() else here.parent
    if top_level(folder) is None:
        raise TouchmapError(f"{path} is in no git repository", "give a folder under version control")
    return folder


def _listed(folder: Path, commit: str) -> dict[str, _Kept]:
    """The files of a folder at a commit, by their paths below the folder."""
    tree = ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}:{below_top(folder)}")
    if tree is None:
        return {}
    listing = ask(folder, "ls-tree", "-r", "-z", "-l", "--full-tree", "--end-of-options", tree.decode().strip())
    kept: dict[str, _Kept] = {}
    for line in (listing or b"").decode("utf-8", "surrogateescape").split("\0"):
        about, _, name = line.partition("\t")
        if name and about.split()[0] in _FILES:
            mode, _, id_, size = about.split()
            kept[name] = _Kept(mode, id_, int(size))
    return kept


def _read(
    folder: Path, kept: Mapping[str, _Kept], names: list[str], limits: Limits, texts: dict[str, str]
) -> Iterator[Problem]:
    """Put the texts of some files among the texts, or say why they have none; a file behind two names once."""
    met = {name for name in names if name in kept and kept[name].mode != _LINK}
    found = {name: kept[name] for name in names if name in met}
    for name in names:
        behind = _behind(folder, kept, name)
        if behind is not None and behind not in met:
            met.add(behind)
            found[name] = kept[behind]
    raws = _bytes(folder, [file.id for file in found.values() if file.size <= limits.file])
    for name, file in found.items():
        yield from taken(printable(name), raws.get(file.id), limits, texts)


def _behind(folder: Path, kept: Mapping[str, _Kept], name: str) -> str | None:
    """The name of the file behind links that stay in the folder; None where there is none."""
    seen: set[str] = set()
    while (file := kept.get(name)) is not None and file.mode == _LINK and name not in seen:
        seen.add(name)
        target = _bytes(folder, [file.id]).get(file.id, b"").decode("utf-8", "surrogateescape")
        name = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
    return None if file is None or file.mode == _LINK else name


def _bytes(folder: Path, ids: list[str]) -> dict[str, bytes]:
    """The bytes behind some ids, with one question for all of them."""
    if not ids:
        return {}
    answer = ask(folder, "cat-file", "--batch", given="".join(f"{one}\n" for one in ids).encode())
    if answer is None:
        raise TouchmapError(f"git can not read the files of a commit in {folder}", "run `git fsck` there")
    raws: dict[str, bytes] = {}
    at = 0
    for one in ids:
        start = answer.index(b"\n", at) + 1
        words = answer[at:start].split()
        if len(words) != 3:
            raise TouchmapError(f"the file {one} of a commit is not here", "fetch the whole history, with its files")
        at = start + int(words[2]) + 1
        raws[one] = answer[start : at - 1]
    return raws
