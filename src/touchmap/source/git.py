"""Questions to git by its plumbing: nothing that a repository's own configuration could turn into a command."""

import os
import subprocess
from pathlib import Path

from touchmap.errors import TouchmapError

_PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE")
_CALM = {
    "GIT_OPTIONAL_LOCKS": "0",  # reading takes no lock
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # objects that are not here are not fetched
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}


def top_level(path: Path) -> Path | None:
    """The folder with `.git` in it, upwards from a path; None where there is none.

    Looked for without git, so that it is found where git is not installed or distrusts the owner.
    """
    real = path.resolve()
    return next((folder for folder in (real, *real.parents) if os.path.lexists(folder / ".git")), None)


def ask(folder: Path, *args: str, given: bytes = b"") -> bytes | None:
    """What git answers to a plumbing command; None where it says no.

    Args:
        folder: Where to ask.
        args: The command and its arguments; what a person typed stands after `--end-of-options`.
        given: What it reads.

    Raises:
        TouchmapError: git is not installed, or does not want to look into this repository.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _PLACES} | _CALM
    command = ["git", "-C", str(folder), "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *args]
    try:
        done = subprocess.run(command, input=given, capture_output=True, env=environment, check=False)
    except FileNotFoundError:
        raise TouchmapError("git is not installed", "install git, or ask for nothing of the past") from None
    except OSError as error:
        raise TouchmapError(f"git can not be run: {error.strerror}", "check how git is installed") from None
    if b"dubious ownership" in done.stderr:
        raise TouchmapError(
            f"git does not trust the owner of the repository of {folder}",
            "run `git config --global --add safe.directory FOLDER` if you do",
        )
    return done.stdout if done.returncode == 0 else None
