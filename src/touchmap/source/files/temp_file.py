"""A file's content, complete and on the disk under another name beside its place, until it takes the place."""

import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

from touchmap.source.files.locks import have_locks, lock_at_once

PREFIX = ".touchmap-"  # a dot, so that it is never read as part of an inventory
SUFFIX = ".tmp"


@contextmanager
def staged(folder: Path, content: bytes, fit: Callable[[int], None]) -> Iterator[Path]:
    """Write a temporary file into a folder; it is removed at the end, unless it was renamed.

    For as long as its writer lives it is locked, where the system has locks, so that `sweep` knows it from
    what a killed process left; elsewhere it is closed, since an open file could not be renamed there.

    Args:
        folder: The folder of the file whose place it is to take.
        content: What it is to hold.
        fit: Gives the open file its mode, and its owner where that matters; until then it is its writer's alone.

    Raises:
        OSError: It cannot be written there (no room, a read-only folder).
    """
    temporary = folder / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
    with _opened(temporary) as file:
        try:
            left = memoryview(content)
            while left:
                left = left[file.write(left) :]
            fit(file.fileno())
            os.fsync(file.fileno())
            _let_go(file)
            yield temporary
        finally:
            _let_go(file)
            with suppress(OSError):
                temporary.unlink()


def as_new(handle: int) -> None:
    """Give an open file the mode of files that come into being."""
    mask = os.umask(0)
    os.umask(mask)
    give_mode(handle, 0o666 & ~mask)


def give_mode(handle: int, mode: int) -> None:
    """Give an open file its mode, where the system has modes."""
    if os.chmod in os.supports_fd:
        os.chmod(handle, mode)


def give_owner(handle: int, status: os.stat_result) -> None:
    """Give an open file the owner and the group of another file.

    Raises:
        PermissionError: They are others', and only they or root could.
    """
    made = os.fstat(handle)
    if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
        os.fchown(handle, status.st_uid, status.st_gid)


def settle(folder: Path) -> None:
    """Have a folder's names written down; the files are in place even where that is not possible."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path) -> None:
    """Remove temporary files that a killed process left: those that nobody holds locked."""
    for leftover in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with suppress(OSError):
            handle = os.open(leftover, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            try:
                if stat.S_ISREG(os.fstat(handle).st_mode) and lock_at_once(handle):
                    leftover.unlink()
            finally:
                os.close(handle)


def _opened(temporary: Path) -> FileIO:
    """A new temporary file of its writer's alone, which no sweeper takes away."""
    while True:
        file = open(temporary, "xb", buffering=0, opener=_private)  # noqa: SIM115 - closed by who asked for it
        if _is_kept(file, temporary):
            return file
        file.close()  # a sweeper came between the creation and the lock
        temporary.unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _is_kept(file: FileIO, temporary: Path) -> bool:
    """Whether no sweeper can take a file: it is locked and still there, or nothing here can be locked."""
    try:
        return not have_locks() or (lock_at_once(file.fileno()) and temporary.exists())
    except OSError:
        return True


def _let_go(file: FileIO) -> None:
    if not have_locks():
        file.close()
