"""Where a result may not go: over what was read, or through a link that leads out of its folder."""

import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.files.directory_walk import inside
from touchmap.source.git.commands import top_level

_DEVICES = ("/dev/", "/proc/")


class Kept(NamedTuple):
    """What a command reads from.

    Attributes:
        files: What no result may overwrite, by device and number: a file has many names, and one of these.
        folders: Real paths of folders that others wrote, in which no link is trusted.
    """

    files: frozenset[tuple[int, int]] = frozenset()
    folders: tuple[str, ...] = ()


def kept(root: str, names: Iterable[str]) -> Kept:
    """What an inventory is read from.

    Args:
        root: The client folder, or the folder of the one file; empty for standard input.
        names: The files, relative to it.
    """
    if not root:
        return Kept(_numbers([sys.stdin.fileno()] if _has_number() else []))
    real = Path(root).resolve()
    return Kept(_numbers(real / name for name in names), tuple({str(real), str(top_level(real) or real)}))


def refuse(path: str, reads: Kept) -> None:
    """Refuse a place for a result.

    Args:
        path: The file to be written.
        reads: What the command reads from.

    Raises:
        TouchmapError: It is a file that was read, by whatever name; or a link on the way leads out of its folder.
    """
    if is_device(path):
        return
    if _numbers([path]) & reads.files:
        raise TouchmapError(
            phrase("this command reads from {path}, so it cannot write there", path=path),
            phrase("choose another file for the result"),
        )
    at = Path()
    parts = Path(path).parts
    for part in parts:
        at /= part
        if at.is_symlink() and (len(at.parts) == len(parts) or _is_among(at, reads.folders)):
            real, folder = os.path.realpath(at), os.path.realpath(at.parent)
            if not inside(real, folder):
                raise TouchmapError(
                    phrase("the link {at} points outside its folder, to {real}", at=at, real=real),
                    phrase("if that is intended, give the path that it points to"),
                )


def is_device(path: str) -> bool:
    """Whether a path, if anything is there, takes bytes straight: a device, a pipe, an open file's name."""
    there = Path(path)
    return path.startswith(_DEVICES) or (there.exists() and not there.is_file() and not there.is_dir())


def _is_among(link: Path, folders: Iterable[str]) -> bool:
    stands = os.path.realpath(link.parent)
    return any(inside(stands, folder) for folder in folders)


def _numbers(files: "Iterable[str | Path | int]") -> frozenset[tuple[int, int]]:
    found = set()
    for file in files:
        try:
            status = os.fstat(file) if isinstance(file, int) else Path(file).stat()
        except (OSError, ValueError):
            continue
        if stat.S_ISREG(status.st_mode):
            found.add((status.st_dev, status.st_ino))
    return frozenset(found)


def _has_number() -> bool:
    try:
        return sys.stdin.fileno() >= 0
    except (AttributeError, ValueError, OSError):
        return False
