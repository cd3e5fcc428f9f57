"""Which files make an inventory, and what they hold; the one door to the disk for reading."""

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.problem import Problem, Where
from touchmap.source.choice import MARKER, enters, left_out, takes
from touchmap.source.encoding import decode
from touchmap.source.limits import Limits
from touchmap.source.refusal import Refused, whole_file


@dataclass(frozen=True, slots=True)
class Files:
    """The texts of an inventory.

    Attributes:
        root: The client folder, or the folder of the one file; empty for standard input.
        texts: Each file's text by its path relative to the root.
        unread: Files that are no text in UTF-8, or too large.
        shown: The file that was asked for, where it is one of a client folder's.
    """

    root: str
    texts: dict[str, str]
    unread: tuple[Problem, ...] = ()
    shown: str | None = None


def gather(path: str | None, limits: Limits) -> Files:
    """The files that a PATH means.

    Args:
        path: A client folder, a folder inside one, a file, `-` for standard input, or None for
            the current folder.
        limits: How large a file may be.

    Raises:
        TouchmapError: There is no such path, or no inventory there.
    """
    if path == "-":
        return _one("-", "", sys.stdin.buffer.read(limits.file + 1), limits)
    here = Path(path or ".")
    _exists(here, path)
    root = marker_above(here)
    if root is not None:
        shown = None if here.is_dir() else _relative(here, root)
        files = _folder(root, limits)
        if shown is not None and shown not in files.texts and shown not in {p.where.file for p in files.unread}:
            raise TouchmapError(f"{path} is not read: the client folder {root} leaves it out", "see `exclude:` there")
        return Files(files.root, files.texts, files.unread, shown)
    if here.is_dir():
        raise TouchmapError(
            f"no inventory in {path or 'the current folder'}: there is no {MARKER} in it or above it",
            f"give the path of a client folder, or write a {MARKER} that begins with `touchmap: 1`",
        )
    return _one(here.name, str(here.parent), _bytes(here, limits), limits)


def marker_above(path: Path) -> Path | None:
    """The nearest folder, from this path upwards, that holds the marker file."""
    start = path if path.is_dir() else path.parent
    if (start / MARKER).is_file():
        return start
    for folder in start.resolve().parents:
        if (folder / MARKER).is_file():
            return folder
    return None


def _exists(here: Path, path: str | None) -> None:
    try:
        mode = here.stat().st_mode
    except FileNotFoundError:
        raise TouchmapError(f"there is no {path or 'current folder'}", "check the path") from None
    except (OSError, ValueError) as error:
        raise TouchmapError(f"{path} can not be opened: {_reason(error)}", "check the path") from None
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        raise TouchmapError(f"{path} is neither a folder nor a regular file", "give a folder or a YAML file")


def _relative(file: Path, root: Path) -> str:
    return file.resolve().relative_to(root.resolve()).as_posix()


def _one(name: str, root: str, raw: bytes, limits: Limits) -> Files:
    texts: dict[str, str] = {}
    unread = list(taken(name, raw, limits, texts))
    return Files(root, texts, tuple(unread))


def _folder(root: Path, limits: Limits) -> Files:
    """The client folder's files: the marker first, since it says what to leave out."""
    texts: dict[str, str] = {}
    unread = list(taken(MARKER, _bytes(root / MARKER, limits), limits, texts))
    globs = left_out(texts.get(MARKER, ""))
    for file in sorted(_yaml_files(root, globs)):
        if file != MARKER:
            unread += taken(file, _bytes(root / file, limits), limits, texts)
    return Files(str(root), dict(sorted(texts.items())), tuple(unread))


def _yaml_files(root: Path, globs: tuple[str, ...]) -> Iterator[str]:
    """YAML files below the root by their relative paths; every folder is entered once."""
    real_root = os.path.realpath(root)
    seen: set[str] = set()
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(root / folder)
        if real in seen or not _inside(real, real_root):
            continue
        seen.add(real)
        for entry in _listed(root / folder):
            relative = f"{folder}{entry.name}"
            if entry.is_dir():
                if enters(relative, globs):
                    waiting.append(f"{relative}/")
            elif takes(relative, globs) and _inside(os.path.realpath(entry.path), real_root):
                yield relative


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: (entry.is_symlink(), entry.name))
    except OSError as error:
        raise TouchmapError(f"the folder {folder} can not be read: {_reason(error)}", "check its permissions") from None


def _inside(real: str, real_root: str) -> bool:
    return real == real_root or real.startswith(real_root.rstrip(os.sep) + os.sep)


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise TouchmapError(f"{path} is not a regular file", "leave it out with `exclude:`")
        with path.open("rb") as file:
            return file.read(limits.file + 1)
    except OSError as error:
        raise TouchmapError(f"{path} can not be read: {_reason(error)}", "check its permissions") from None


def _reason(error: Exception) -> str:
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]


def taken(file: str, raw: bytes | None, limits: Limits, texts: dict[str, str]) -> Iterator[Problem]:
    """Put a file's text among the texts, or say why it has none.

    Args:
        file: Its path relative to the client folder.
        raw: Its bytes; one more than the limit, or None, for one that is too large.
        limits: How large it may be.
        texts: Each file's text by its path.
    """
    try:
        if raw is None or len(raw) > limits.file:
            what = f"the file is larger than {limits.file:,} bytes"
            raise whole_file(what, f"split it, or raise the limit with --limit file={limits.file * 2}")
        texts[file] = decode(raw)
    except Refused as refused:
        yield Problem("TM001", Where(file), {"what": refused.what, "mend": refused.mend}, at=refused.at)
