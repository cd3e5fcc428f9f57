"""A file's new content beside the old one, with its mode and owner, until it takes its place."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.source.locks import lock_at_once

PREFIX = ".touchmap-"  # a dot, so that it is never read as part of an inventory
SUFFIX = ".tmp"


@dataclass(frozen=True, slots=True)
class Staged:
    """A temporary file that is complete and on the disk, and the file whose place it is to take."""

    temporary: Path
    target: Path


@contextmanager
def staged(target: Path, content: bytes) -> Iterator[Staged]:
    """Write a temporary file beside a target; it is removed at the end, unless it was renamed.

    Raises:
        TouchmapError: it cannot be written there (no room, a read-only folder, a foreign owner).
    """
    temporary = target.parent / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
    handle = _opened(temporary, target)
    try:
        try:
            _fill(handle, target, content)
        except OSError as trouble:
            raise TouchmapError(f"cannot write {target}: {trouble.strerror}", "nothing was changed") from None
        yield Staged(temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink()
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


def _opened(temporary: Path, target: Path) -> int:
    """A handle of a new temporary file that is locked for as long as its writer lives."""
    try:
        while True:
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            if lock_at_once(handle) and temporary.exists():
                return handle
            os.close(handle)  # a sweeper came between the creation and the lock
            temporary.unlink(missing_ok=True)
    except OSError as trouble:
        raise TouchmapError(f"cannot write beside {target}: {trouble.strerror}", "nothing was changed") from None


def _fill(handle: int, target: Path, content: bytes) -> None:
    """Give a new file its content, owner and mode, and have it all on the disk."""
    left = memoryview(content)
    while left:
        left = left[os.write(handle, left) :]
    status = target.stat()
    new = os.fstat(handle)
    if (new.st_uid, new.st_gid) != (status.st_uid, status.st_gid):
        _give(handle, target, status)
    os.fchmod(handle, stat.S_IMODE(status.st_mode))
    os.fsync(handle)


def _give(handle: int, target: Path, status: os.stat_result) -> None:
    """Give a new file the owner and the group of the old one."""
    try:
        os.fchown(handle, status.st_uid, status.st_gid)
    except PermissionError:
        message = f"{target} belongs to another user or group, and would no longer after this edit"
        raise TouchmapError(message, "let its owner make the edit; nothing was changed") from None
