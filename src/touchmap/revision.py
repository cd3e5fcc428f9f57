"""The revision of an opened folder: the commit that changed it last, and whether its files have changed since."""

from collections.abc import Mapping
from dataclasses import dataclass

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.workspace import Workspace

_DIGITS = 10
"""How many digits of a commit's id are shown, as everywhere else."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision.

    Attributes:
        commit: The first ten digits of the id of the commit that changed the folder last.
        day: The day of that commit, as an ISO date.
        changed: Whether the files say something else than at that commit.
    """

    commit: str
    day: str
    changed: bool


def revision_of(workspace: Workspace) -> Revision:
    """The revision of a folder.

    Only the files that are read for the inventory are compared, by their lines, since git can be told to change
    the ends of lines.

    Args:
        workspace: The folder.

    Raises:
        TouchmapError: It is standard input or lies in no repository, nothing of it is committed, or git fails.
    """
    from touchmap.source.git.commits import commits_until

    if workspace.path == "-":
        raise TouchmapError(phrase("standard input has no revision"), phrase("give a folder under version control"))
    commit, day = next(commits_until(workspace.root, of_folder=True), ("", workspace.day))
    then = workspace.at(commit, partly=True) if commit else None
    if then is None or not then.is_there:
        raise TouchmapError(
            phrase("nothing in {folder} has been committed", folder=workspace.root),
            phrase("commit it, or leave out --revision"),
        )
    return Revision(commit[:_DIGITS], day.isoformat(), _lines(workspace.loaded.texts) != _lines(then.loaded.texts))


def _lines(texts: Mapping[str, str]) -> dict[str, list[str]]:
    return {name: text.splitlines() for name, text in texts.items()}
