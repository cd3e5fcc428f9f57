"""Which files make an inventory, and what they hold; the one door to the disk for reading."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.problem import Problem, Where
from touchmap.source.files.directory_walk import inside, yaml_files
from touchmap.source.files.selection import MARKER, left_out
from touchmap.source.yaml.document import UnreadableText, whole_file
from touchmap.source.yaml.encoding import decode
from touchmap.source.yaml.limits import Limits

if TYPE_CHECKING:
    from io import BufferedReader

_PIECE = 65_536


class Files(NamedTuple):
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
        TouchmapError: There is no such path, no inventory there, or nothing to read at it.
    """
    if path == "-":
        return _one("-", "", _standard_input(limits), limits)
    here = Path(path or ".")
    _exists(here, path)
    root = marker_above(here)
    if root is not None:
        files = _folder(root, limits)
        return files if here.is_dir() else files._replace(shown=_shown(here, root, files))
    if here.is_dir():
        from touchmap.source.files.client_folders import no_inventory

        raise no_inventory(here, path)
    try:
        raw = _bytes(here, limits)
    except UnreadableText as refused:
        raise TouchmapError(phrase("{path}: {what}", path=path, what=refused.what), refused.fix) from None
    return _one(printable(here.name), str(here.parent), raw, limits)


def marker_above(path: Path) -> Path | None:
    """The nearest folder, from this path upwards, that holds the marker file.

    Raises:
        TouchmapError: The current folder is not there any more.
    """
    start = path if path.is_dir() else path.parent
    if _has_marker(start):
        return start
    try:
        above = start.resolve().parents
    except OSError as error:
        raise TouchmapError(
            phrase("cannot find the current folder: {reason}", reason=_reason(error)),
            phrase("change to another folder"),
        ) from None
    return next((folder for folder in above if _has_marker(folder)), None)


def _has_marker(folder: Path) -> bool:
    try:
        return (folder / MARKER).is_file()
    except OSError:
        return False


def _standard_input(limits: Limits) -> bytes:
    pieces: list[bytes] = []
    left = limits.file + 1
    try:
        stream = cast("BufferedReader", sys.stdin.buffer)
        while left > 0 and (piece := stream.read1(min(left, _PIECE))):  # Ctrl-C is heard between two
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)
    except (AttributeError, ValueError):
        raise TouchmapError(
            phrase("standard input is closed"), phrase("send a document to it, or give a path")
        ) from None
    except OSError as error:
        raise TouchmapError(
            phrase("cannot read standard input: {reason}", reason=_reason(error)), phrase("give a path")
        ) from None


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
    if path == "":
        raise TouchmapError(
            phrase("the path is empty"), phrase("give a folder or a YAML file, or leave it out for the current folder")
        )
    try:
        mode = here.stat().st_mode
    except FileNotFoundError:
        raise TouchmapError(
            phrase("no such file or folder: {path}", path=path or "."), phrase("check the path")
        ) from None
    except (OSError, ValueError) as error:
        raise TouchmapError(
            phrase("cannot open {path}: {reason}", path=path, reason=_reason(error)), phrase("check the path")
        ) from None
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        raise TouchmapError(
            phrase("neither a folder nor a regular file: {path}", path=path), phrase("give a folder or a YAML file")
        )


def _shown(here: Path, root: Path, files: Files) -> str:
    """The name under which a client folder has a file, by its own place or by that of the file it links to."""
    known = {*files.texts, *(problem.where.file for problem in files.unread)}
    top = os.path.realpath(root)
    places = (os.path.realpath(here.parent) + os.sep + here.name, os.path.realpath(here))
    for place in places:
        name = printable(Path(os.path.relpath(place, top)).as_posix())
        if name in known:
            return name
    raise TouchmapError(
        phrase("the client folder {root} excludes this file: {here}", root=root, here=here),
        phrase("see `exclude:` in its settings"),
    )


def _one(name: str, root: str, raw: bytes, limits: Limits) -> Files:
    texts: dict[str, str] = {}
    unread = list(taken(name, raw, limits, texts))
    return Files(root, texts, tuple(unread))


def _folder(root: Path, limits: Limits) -> Files:
    """The client folder's files: the marker first, since it says what to leave out."""
    texts: dict[str, str] = {}
    unread = list(_opened(MARKER, root, limits, texts))
    globs = left_out(texts.get(MARKER, ""), limits)
    for file in sorted(yaml_files(root, globs)):
        if file != MARKER:
            unread += _opened(file, root, limits, texts)
    return Files(str(root), dict(sorted(texts.items())), tuple(unread))


def _bytes(path: Path, limits: Limits) -> bytes:
    """The bytes of a regular file, at most one more than the limit.

    Raises:
        UnreadableText: It is no regular file, or cannot be read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:  # noqa: PTH123 - a pipe must not be waited for
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise whole_file(phrase("this is not a regular file"), phrase("leave it out with `exclude:`"))
            return file.read(limits.file + 1)
    except OSError as error:
        what = phrase("cannot read the file: {reason}", reason=_reason(error))
        raise whole_file(what, phrase("fix that, or leave it out with `exclude:`")) from None


def _reason(error: Exception) -> str:
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]


def printable(name: str) -> str:
    r"""A file's name as Unicode text: bytes that are not UTF-8 are written out, as `\xff`."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _opened(file: str, root: Path, limits: Limits, texts: dict[str, str]) -> Iterator[Problem]:
    """Read a file of the client folder into the texts, or say why it has none."""
    name = printable(file)
    try:
        place = root / file
        if place.is_symlink() and not inside(os.path.realpath(place), os.path.realpath(root)):
            raise whole_file(
                phrase("the link points outside the client folder"),
                phrase("copy the file, or leave it out with `exclude:`"),
            )
        raw = _bytes(place, limits)
    except UnreadableText as refused:
        yield _problem(name, refused)
    else:
        yield from taken(name, raw, limits, texts)


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
            what = phrase("the file is larger than {most} bytes", most=f"{limits.file:,}")
            fix = phrase("split it, or raise the limit with --limit file={more}", more=limits.file * 2)
            raise whole_file(what, fix)
        texts[file] = decode(raw)
    except UnreadableText as refused:
        yield _problem(file, refused)


def _problem(file: str, refused: UnreadableText) -> Problem:
    return Problem("TM001", Where(file), {"what": refused.what, "fix": refused.fix}, at=refused.at)
