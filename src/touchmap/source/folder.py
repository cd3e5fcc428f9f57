"""Which files make an inventory, and what they hold; the one door to the disk for reading."""

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.problem import Problem, Where
from touchmap.source.encoding import decode
from touchmap.source.limits import Limits
from touchmap.source.reader import read
from touchmap.source.refusal import Refused, whole_file

MARKER = "touchmap.yaml"
_ENDINGS = (".yaml", ".yml")


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


def home_of(path: str | None) -> Path:
    """The folder that all writers of an inventory lock: the client folder, or the real folder of its one file.

    Args:
        path: As `gather` takes it, but not standard input.

    Raises:
        TouchmapError: There is no such path.
    """
    here = Path(path or ".")
    _exists(here, path)
    root = marker_above(here)
    if root is not None:
        return root.resolve()
    return here if here.is_dir() else here.resolve().parent


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
    unread = list(_taken(name, raw, limits, texts))
    return Files(root, texts, tuple(unread))


def _folder(root: Path, limits: Limits) -> Files:
    """The client folder's files: the marker first, since it says what to leave out."""
    texts: dict[str, str] = {}
    unread = list(_taken(MARKER, _bytes(root / MARKER, limits), limits, texts))
    left_out = _left_out(texts.get(MARKER, ""))
    for file in sorted(_yaml_files(root, left_out)):
        if file != MARKER:
            unread += _taken(file, _bytes(root / file, limits), limits, texts)
    return Files(str(root), dict(sorted(texts.items())), tuple(unread))


def _left_out(text: str) -> tuple[str, ...]:
    """The globs under `exclude:`, read without holding the file to anything else."""
    if "exclude" not in text:
        return ()
    data = read(MARKER, text).data
    globs = data.get("exclude") if isinstance(data, dict) else None
    globs = [globs] if isinstance(globs, str) else globs
    return tuple(glob for glob in globs if isinstance(glob, str)) if isinstance(globs, list) else ()


def _yaml_files(root: Path, left_out: tuple[str, ...]) -> Iterator[str]:
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
            if entry.name.startswith(".") or _matches(relative, left_out):
                continue
            if entry.is_dir():
                if entry.name != "templates":
                    waiting.append(f"{relative}/")
            elif entry.name.endswith(_ENDINGS) and _inside(os.path.realpath(entry.path), real_root):
                yield relative


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: (entry.is_symlink(), entry.name))
    except OSError as error:
        raise TouchmapError(f"the folder {folder} can not be read: {_reason(error)}", "check its permissions") from None


def _inside(real: str, real_root: str) -> bool:
    return real == real_root or real.startswith(real_root.rstrip(os.sep) + os.sep)


def _matches(relative: str, globs: tuple[str, ...]) -> bool:
    return any(fnmatchcase(relative, glob.rstrip("/")) or fnmatchcase(relative, f"{glob}/*") for glob in globs)


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


def _taken(file: str, raw: bytes, limits: Limits, texts: dict[str, str]) -> Iterator[Problem]:
    """Put a file's text among the texts, or say why it has none."""
    try:
        if len(raw) > limits.file:
            what = f"the file is larger than {limits.file:,} bytes"
            raise whole_file(what, f"split it, or raise the limit with --limit file={limits.file * 2}")
        texts[file] = decode(raw)
    except Refused as refused:
        yield Problem("TM001", Where(file), {"what": refused.what, "mend": refused.mend}, at=refused.at)
