"""Questions to git by its plumbing: nothing that a repository's own configuration could turn into a command."""

import os
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase

_PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE")
_CALM = {
    "GIT_OPTIONAL_LOCKS": "0",  # reading takes no lock
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # objects that are not here are not fetched
    "GIT_ALLOW_PROTOCOL": "",  # nor by a git that does not know the line above
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}
_NO = 1
"""The status with which git's plumbing answers no; every other one but 0 is a failure."""


def top_level(path: Path) -> Path | None:
    """The folder with `.git` in it, upwards from a path; None if there is none.

    Looked for without git, so that it is found where git is not installed or distrusts the owner.
    """
    real = path.resolve()
    return next((folder for folder in (real, *real.parents) if os.path.lexists(folder / ".git")), None)


def ask(folder: Path, *args: str) -> bytes | None:
    """What git answers to a plumbing command; None if it says no.

    Args:
        folder: Where to ask.
        args: The command and its arguments; what a person typed follows `--end-of-options`.

    Raises:
        TouchmapError: Git is not installed, does not want to look into this repository, or fails.
    """
    with asked(folder, *args) as process:
        answer = process.communicate()[0]
        return answer if process.returncode != _NO else None


def lines(folder: Path, *args: str) -> Iterator[str]:
    """The lines that git answers, one by one; git is stopped when nobody wants the next.

    Args:
        folder: Where to ask.
        args: The command and its arguments.

    Raises:
        TouchmapError: As `ask`.
    """
    with asked(folder, *args) as process:
        for line in _out(process):
            yield line.decode().rstrip("\n")
        process.wait()


@contextmanager
def asked(folder: Path, *args: str, environment: Mapping[str, str] | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A running git; when it is left, a git that failed is an error, and one that still runs is stopped.

    Args:
        folder: Where to ask.
        args: The command and its arguments.
        environment: Further variables for git.

    Raises:
        TouchmapError: As `ask`.
    """
    told = {name: value for name, value in os.environ.items() if name not in _PLACES} | _CALM | dict(environment or {})
    command = ["git", "-C", str(folder), "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *args]
    with TemporaryFile() as said:
        try:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, env=told)
        except FileNotFoundError:
            raise TouchmapError(
                phrase("git is not installed"), phrase("install git, or leave out the comparison with the past")
            ) from None
        except OSError as error:
            raise TouchmapError(
                phrase("git cannot be run: {why}", why=error.strerror), phrase("check your git installation")
            ) from None
        try:
            yield process
            _judge(folder, process, said)
        except TouchmapError:  # what git says of its end tells more than what came of it
            _judge(folder, process, said)
            raise
        finally:
            process.kill()
            process.communicate()


def _judge(folder: Path, process: subprocess.Popen[bytes], said: IO[bytes]) -> None:
    """Raise what a git means that ended and failed; one that still runs did not fail."""
    if process.poll() not in (None, 0, _NO):
        said.seek(0)
        raise failure(folder, said.read(10_000).decode("utf-8", "backslashreplace"))


def _out(process: subprocess.Popen[bytes]) -> IO[bytes]:
    if process.stdout is None:  # pragma: no cover - `asked` opens it
        raise ValueError
    return process.stdout


def failure(folder: Path, said: str) -> TouchmapError:
    """What a git that failed means for the caller.

    Args:
        folder: Where it was asked.
        said: What it said on standard error.
    """
    if "dubious ownership" in said:
        return TouchmapError(
            phrase("git does not trust the owner of the repository of {folder}", folder=folder),
            phrase("if you trust it, run `git config --global --add safe.directory FOLDER`"),
        )
    if "promisor remote" in said or "lazy fetching" in said:
        return missing(folder)
    reason = next((line for line in said.splitlines() if line.startswith(("fatal: ", "error: "))), "")
    reason = reason.partition(": ")[2] or "no reason given"
    return TouchmapError(
        phrase("git failed in {folder}: {reason}", folder=folder, reason=reason),
        phrase("run `{git} fsck` to check the repository", git=git_in(folder)),
    )


def missing(folder: Path) -> TouchmapError:
    """The error for an object that the repository ought to have and that is not here."""
    return TouchmapError(
        phrase(
            "the repository of {folder} lacks files or folders of an earlier commit: it is a partial clone",
            folder=folder,
        ),
        phrase("`{git} fetch --refetch --no-filter` fetches them", git=git_in(folder)),
    )


def git_in(folder: Path) -> str:
    """The beginning of a git command for a folder, fit to be pasted into a shell."""
    return "git" if str(folder) in ("", ".") else f"git -C {shlex.quote(str(folder))}"
