"""Files replaced in one step: wholly old or wholly new, whatever happens, and never over a change."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase, series
from touchmap.source.files.locks import locked, require_locks
from touchmap.source.files.temp_file import give_mode, give_owner, settle, staged, sweep

RUN_AGAIN = phrase("run the command again; nothing was written")


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a file held when it was read, and what it is to hold."""

    path: Path
    old: bytes
    new: bytes


def edit_file(path: Path, edit: Callable[[str], str], wait: float) -> bool:
    """Read a file, edit its text and put it back, all under the lock of its folder.

    Args:
        path: A file in UTF-8; a symbolic link's target is written, not the link.
        edit: Gives the new text for the old one; whatever it raises leaves the file as it is.
        wait: For how many seconds to try to get the lock.

    Returns:
        Whether anything changed.

    Raises:
        TouchmapError: It cannot be read, locked or written; nothing was changed.
    """
    require_locks()
    real = real_file(path)
    with locked(real.parent, wait):
        old = read_bytes(real)
        new = edit(_decoded(old, path)).encode()
        replace_all([FileChange(real, old, new)])
    return new != old


def replace_all(changes: Iterable[FileChange]) -> None:
    """Replace files, all of them staged beside their old selves before the first is renamed.

    To be called under `locked` of the folder that all writers of these files agree on.

    Raises:
        TouchmapError: A file is read-only, has changed since it was read, or there is no room;
            no file was changed, unless the message says which were.
    """
    # Nearly all that can go wrong (no room, no rights, a change by somebody else) shows before the first rename, which
    # nothing can take back; so everything is staged and compared first, and the renames follow at once.
    with ExitStack() as stack:
        real = [(real_file(change.path), change) for change in changes if change.old != change.new]
        for folder in {path.parent for path, _ in real}:
            sweep(folder)
        ready = [(stack.enter_context(_staged(path, change.new)), path) for path, change in real]
        for path, change in real:
            _require_unchanged(path, change)
        _rename(ready)


def real_file(path: Path) -> Path:
    """The regular file that a path leads to, links resolved; one that may be written.

    Raises:
        TouchmapError: It is missing, no regular file, or read-only, for root too.
    """
    try:
        real = path.resolve(strict=True)
        mode = real.stat().st_mode
    except (OSError, RuntimeError) as trouble:
        raise TouchmapError(
            phrase("cannot open {path}: {why}", path=path, why=getattr(trouble, "strerror", trouble))
        ) from None
    if not stat.S_ISREG(mode):
        raise TouchmapError(phrase("not a regular file: {path}", path=path))
    if not mode & 0o222 or not os.access(real, os.W_OK):
        raise TouchmapError(
            phrase("the file is read-only: {path}", path=path),
            phrase("make it writable: chmod u+w {path}", path=quote(str(path))),
        )
    return real


def read_bytes(path: Path) -> bytes:
    """What a file holds.

    Raises:
        TouchmapError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise TouchmapError(phrase("cannot read {path}: {why}", path=path, why=trouble.strerror)) from None


def _decoded(old: bytes, path: Path) -> str:
    try:
        return old.decode()
    except UnicodeDecodeError as trouble:
        raise TouchmapError(
            phrase("{path}: not UTF-8 at byte {start}", path=path, start=trouble.start), phrase("save it as UTF-8")
        ) from None


def _require_unchanged(path: Path, change: FileChange) -> None:
    if read_bytes(path) != change.old:
        raise TouchmapError(phrase("another program has changed {path} since it was read", path=change.path), RUN_AGAIN)


@contextmanager
def _staged(target: Path, content: bytes) -> Iterator[Path]:
    """A file's new content beside it, with its mode and its owner."""
    with ExitStack() as stack:
        try:
            temporary = stack.enter_context(staged(target.parent, content, lambda handle: _like(handle, target)))
        except OSError as trouble:
            raise TouchmapError(
                phrase("cannot create a temporary file next to {target}: {why}", target=target, why=trouble.strerror),
                phrase("nothing was changed"),
            ) from None
        yield temporary


def _like(handle: int, target: Path) -> None:
    """Give an open file the owner and the mode of the old one.

    Raises:
        TouchmapError: The owner cannot be kept.
    """
    status = target.stat()
    try:
        give_owner(handle, status)
    except PermissionError:
        message = phrase("this edit would change the user or group that owns {target}", target=target)
        raise TouchmapError(message, phrase("let the file's owner make the edit; nothing was changed")) from None
    give_mode(handle, stat.S_IMODE(status.st_mode))


def _rename(ready: Sequence[tuple[Path, Path]]) -> None:
    """Put staged files in their places, and see that the folders remember it."""
    done: list[str] = []
    for temporary, target in ready:
        try:
            temporary.replace(target)
        except OSError as trouble:
            message = phrase("cannot replace {target}: {why}", target=target, why=trouble.strerror)
            written = phrase("already written: {files}", files=tuple(done))
            raise TouchmapError(series([message, written]) if done else message) from None
        done.append(str(target))
    for folder in {target.parent for _, target in ready}:
        settle(folder)
