"""A file with a result in it: a new one, or one in the place of an old result, in one step."""

import os
from contextlib import suppress
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.output.output_path import Kept, is_device, refuse
from touchmap.source.files.temp_file import as_new, give_mode, give_owner, settle, staged

_NOTHING = Kept()


def write_whole(path: str, raw: bytes, reads: Kept = _NOTHING) -> None:
    """Write a file so that it is wholly the old one or wholly the new one.

    A result rests on nothing that was in the file, so neither a lock nor the owner is needed for it; the
    mode stays, and the owner where the system lets it.

    Args:
        path: The file; where it is a device or a pipe, the bytes go straight into it.
        raw: Its bytes.
        reads: What the command reads from.

    Raises:
        TouchmapError: It cannot be written, or must not be; nothing is left behind.
    """
    target = Path(path)
    try:
        refuse(path, reads)
        if target.is_dir():
            raise TouchmapError(
                phrase("cannot write {path}: it is a folder", path=path), phrase("give the name of a file")
            )
        if is_device(path):
            target.write_bytes(raw)
        else:
            _replace(Path(os.path.realpath(target)), raw)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise TouchmapError(
            phrase("cannot write {path}: {reason}", path=path, reason=reason), phrase("choose another place")
        ) from None


def _replace(target: Path, raw: bytes) -> None:
    status = target.stat() if target.exists() else None
    if status is not None and not os.access(target, os.W_OK):
        raise PermissionError(13, "it is read-only")
    with staged(target.parent, raw, as_new if status is None else lambda handle: _like(handle, status)) as temporary:
        temporary.replace(target)
    settle(target.parent)


def _like(handle: int, status: os.stat_result) -> None:
    """Give an open file the mode of the old one, and its owner unless only another could."""
    with suppress(PermissionError):
        give_owner(handle, status)
    give_mode(handle, status.st_mode & 0o777)
