"""One writer at a time in a folder: a lock that ends with its process and leaves nothing behind."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

FIRST_PAUSE = 0.002
LONGEST_PAUSE = 0.2


@contextmanager
def locked(folder: Path, wait: float) -> Iterator[None]:
    """Hold the lock of a folder, which every writer in it takes first.

    Args:
        folder: The folder itself is locked, since files are renamed away under a lock of theirs.
        wait: For how many seconds to try; 0 tries once.

    Raises:
        TouchmapError: Another process held it all the time (its name is said where the system
            knows it), or folders cannot be locked here.
    """
    # `flock` on the folder, and no lock file: the system lets go of it when its process ends, killed or not, so that
    # no lock is left behind, and nobody has to guess whether an old one still counts.
    handle = _acquired(folder, wait)
    try:
        yield
    finally:
        os.close(handle)


def lock_at_once(handle: int) -> bool:
    """Whether an open file could be locked right now; the lock lasts until it is closed."""
    require_locks()
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def have_locks() -> bool:
    """Whether the system has locks that end with their process."""
    return fcntl is not None


def require_locks() -> None:
    """Say so where the system has no locks that end with their process.

    Raises:
        TouchmapError: It has none.
    """
    if not have_locks():
        hint = phrase("edit the file by hand, or run the command on Linux, macOS or WSL")
        raise TouchmapError(phrase("safe editing is not possible on this system: it has no flock"), hint)


def _acquired(folder: Path, wait: float) -> int:
    """A handle of the folder with its lock."""
    until = time.monotonic() + wait
    pause = FIRST_PAUSE
    while True:
        handle = _try(folder)
        if handle is not None:
            return handle
        left = until - time.monotonic()
        if left <= 0:
            raise _held(folder, wait)
        time.sleep(min(pause, left))
        pause = min(pause * 1.5, LONGEST_PAUSE)


def _try(folder: Path) -> int | None:
    """A handle with the lock, unless another has it or the folder was exchanged meanwhile."""
    require_locks()
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as trouble:
        raise TouchmapError(
            phrase("cannot open the folder {folder}: {why}", folder=folder, why=trouble.strerror)
        ) from None
    kept = False
    try:
        kept = lock_at_once(handle) and os.path.samestat(os.fstat(handle), folder.stat())
    except OSError as trouble:
        hint = phrase("if it is on a network drive, edit a copy on a local drive")
        raise TouchmapError(
            phrase("cannot lock the folder {folder}: {why}", folder=folder, why=trouble.strerror), hint
        ) from None
    finally:
        if not kept:
            os.close(handle)
    return handle if kept else None


def _held(folder: Path, wait: float) -> TouchmapError:
    """Who holds a folder's lock, and what to do."""
    holder, after = holder_of(folder), f"{wait:g} s"
    message = phrase("the folder {folder} is still locked after {wait} by another process", folder=folder, wait=after)
    if holder:
        message = phrase(
            "the folder {folder} is still locked after {wait} by process {id} ({command})",
            folder=folder,
            wait=after,
            id=f"{holder}",
            command=_command(holder),
        )
    return TouchmapError(
        message,
        phrase("run the command again when that process has finished, or wait longer with --wait SECONDS"),
    )


def holder_of(folder: Path) -> int | None:
    """The number of the process that holds a folder's lock, where the system tells."""
    try:
        status = folder.stat()
        rows = [row.split() for row in Path("/proc/locks").read_text(encoding="utf-8").splitlines()]
    except OSError:
        return None
    device = f"{os.major(status.st_dev):02x}:{os.minor(status.st_dev):02x}"
    named = {row[5]: int(row[4]) for row in rows if row[1] == "FLOCK" and int(row[4]) > 0}
    return named.get(f"{device}:{status.st_ino}")


def _command(process: int) -> str:
    """The command line of a process, or a word for it."""
    try:
        words = Path(f"/proc/{process}/cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return "it has just ended"
    line = " ".join(words).strip()
    return "".join(letter if letter.isprintable() else "?" for letter in line)[:200]
