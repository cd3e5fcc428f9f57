"""The client folder as a commit has it: its files' texts, by git's plumbing and never by a checkout."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from touchmap.problem import Problem
from touchmap.source.files.folder import Files, marker_above, printable, taken
from touchmap.source.files.selection import MARKER, left_out
from touchmap.source.git.commands import top_level
from touchmap.source.git.commits import commit_of, in_repository
from touchmap.source.git.objects import Objects, objects
from touchmap.source.git.tree import CommitTree, Item
from touchmap.source.yaml.limits import Limits


def git_top_level(path: str | Path) -> Path | None:
    """The top folder of the repository that a path lies in; None if there is none."""
    return top_level(Path(path))


def below_top(folder: str | Path) -> str:
    """A folder's path below its repository's top, with `/`; empty for the top itself, or without a repository."""
    top = top_level(Path(folder))
    below = Path(folder).resolve().relative_to(top).as_posix() if top else "."
    return "" if below == "." else below


def gather_at(path: str | None, revision: str, limits: Limits) -> Files:
    """The files that a PATH means, as they were at a revision.

    Args:
        path: A client folder, a folder or a file inside one, a file of its own, or None for the current folder.
        revision: A commit, a tag, a branch, or what git understands besides.
        limits: How large a file may be, and all that is read of the revision.

    Returns:
        The texts, with the same choice of files as on the disk; none where the folder was not there yet.
        A link to a file has the text of the file; links to folders and submodules have none.

    Raises:
        TouchmapError: Git is not installed or fails, the path lies in no repository, it has no such revision,
            or something of it is not here or passes a limit.
    """
    here = Path(path or ".")
    root = marker_above(here)
    folder = in_repository(root or here)
    commit = commit_of(folder, revision)
    texts: dict[str, str] = {}
    with objects(folder, max(limits.file, limits.revision), limits.revision) as source:
        tree = CommitTree(source, source.about(commit + "^{tree}"), limits.names).below(below_top(folder))
        if tree is None:
            return Files(str(folder), {})
        first = MARKER if root else here.name
        item = tree.find(first)
        unread = list(_read(source, tree, [(first, item)] if item else [], limits, texts))
        if root:
            files = tree.chosen(left_out(texts.get(MARKER, ""), limits))
            rest = sorted((name, item) for name, item in files if name != MARKER)
            unread += _read(source, tree, rest, limits, texts)
    return Files(str(folder), dict(sorted(texts.items())), tuple(unread))


def _read(
    source: Objects, tree: CommitTree, files: Iterable[tuple[str, Item]], limits: Limits, texts: dict[str, str]
) -> Iterator[Problem]:
    """Put the texts of some files among the texts, or say why they have none; a file behind two names once."""
    files = list(files)
    met = {name for name, item in files if item.is_file}
    for name, item in files:
        behind = name if item.is_file else tree.behind(name)
        if behind is None or (item.is_link and behind in met):
            continue
        met.add(behind)
        about = source.about((item if item.is_file else tree.find(behind) or item).id)
        raw = source.read(about) if about.kind == "blob" and about.size <= limits.file else None
        yield from taken(printable(name), raw, limits, texts)
