"""A program that makes a file of a page: in a private folder, silent, stopped with its children if it is slow."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import gettempdir, mkdtemp
from time import sleep
from typing import NamedTuple

from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase, phrase

_TRIES = 40
_SHORT = 40
"""Characters of a folder in which another of ours has room for a socket: the path of one has about a hundred."""


class Program(NamedTuple):
    """A program that makes one file of a page.

    Attributes:
        name: What people know it by.
        command: The command with which it reads the first path and writes the second.
        makes: The ending of the file that it makes.
        begins: How the bytes of such a file begin.
        hint: What to do where it fails.
        within: The folder for its files; None for the usual one.
        refusals: What exit statuses of its own mean.
    """

    name: str
    command: Callable[[Path, Path], Sequence[str]]
    makes: str
    begins: bytes
    hint: Phrase
    within: str | None = None
    refusals: Mapping[int, TouchmapError] = {}


def seconds_for(page: str) -> float:
    """How long a page may take: a minute, and a second more for each 2,000 characters."""
    return 60 + len(page) // 2_000


def result(program: Program, page: str, seconds: float | None = None) -> bytes:
    """What a program makes of a page.

    Args:
        program: The program.
        page: The page, as HTML.
        seconds: How long it may take; by default as long as the page's length allows.

    Raises:
        TouchmapError: It cannot be run, takes too long, or makes nothing.
    """
    seconds = seconds_for(page) if seconds is None else seconds
    try:
        status, made = _made(program, page, seconds)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise TouchmapError(
            phrase("{program} cannot be run: {reason}", program=program.name, reason=reason), program.hint
        ) from None
    if status is None:
        raise TouchmapError(
            phrase("{program} was stopped after {seconds} seconds", program=program.name, seconds=f"{seconds:g}"),
            program.hint,
        )
    if status in program.refusals:
        raise program.refusals[status]
    if status or not made.startswith(program.begins):
        raise TouchmapError(
            phrase("{program} did not make the file (exit status {status})", program=program.name, status=status),
            program.hint,
        )
    return made


def _made(program: Program, page: str, seconds: float) -> tuple[int | None, bytes]:
    """The exit status of a program, None if it was stopped, and the bytes of its file."""
    with _folder(program.within) as folder:
        source, target = Path(folder, "page.html"), Path(folder, f"result{program.makes}")
        source.write_text(page, encoding="utf-8", newline="")
        status = _status(program.command(source, target), folder, seconds)
        return status, target.read_bytes() if target.is_file() else b""


@contextmanager
def _folder(within: str | None) -> Iterator[str]:
    """A private folder, removed at the end even if a program that was just stopped still writes a last file."""
    name = mkdtemp(prefix="touchmap-", dir=within or _temporary())
    try:
        yield name
    finally:
        for _ in range(_TRIES):
            rmtree(name, ignore_errors=True)
            if not Path(name).exists():
                break
            sleep(0.05)


def _temporary() -> str:
    """The usual folder for temporary files, unless its path is too long for a browser's socket."""
    usual = gettempdir()
    return "/tmp" if len(usual) > _SHORT and Path("/tmp").is_dir() else usual  # noqa: S108 - mkdtemp makes it private


def _status(command: Sequence[str], folder: str, seconds: float) -> int | None:
    """The exit status of a program; None if it was stopped."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, cwd=folder, env=_at_home_in(folder), stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None
    finally:
        _stop(process)


def _at_home_in(folder: str) -> dict[str, str]:
    """The environment in which a browser keeps settings, crash reports and temporary files to a folder.

    Crash reports lie a folder deeper: the process that waits for a crash outlives a browser that is stopped, and might
    make the folder again, but not two.
    """
    own = {"TMPDIR": folder, "BREAKPAD_DUMP_LOCATION": str(Path(folder, "crash", "reports"))}
    return {**os.environ, **own, "GSETTINGS_BACKEND": "memory"}


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a program and its children, so that none of them still writes when the folder is removed."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
