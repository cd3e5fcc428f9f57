"""A wholly new file with a result in it: written beside its place and moved there in one step."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from touchmap.errors import TouchmapError


def write_whole(path: str, raw: bytes) -> None:
    """Write a file so that it is wholly the old one or wholly the new one.

    Args:
        path: The file; where it is a device or a pipe, the bytes go straight into it.
        raw: Its bytes.

    Raises:
        TouchmapError: It can not be written; nothing is left behind.
    """
    target = Path(path)
    try:
        if target.is_dir():
            raise TouchmapError(f"{path} is a folder", "give the name of a file")
        if target.exists() and not target.is_file():
            target.write_bytes(raw)
        else:
            _replace(Path(os.path.realpath(target)), raw)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise TouchmapError(f"{path} can not be written: {reason}", "choose another place") from None


def _replace(target: Path, raw: bytes) -> None:
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "it is read-only")
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
