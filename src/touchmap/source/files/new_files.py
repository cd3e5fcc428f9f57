"""Wholly new files, all or none of them: never over what is there, and nothing is left where one fails."""

import errno
import os
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.files.temp_file import as_new, settle, staged

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def write_new(folder: str, texts: Mapping[str, str]) -> None:
    """Write new files into a folder, which is made where it is missing.

    Each file appears whole and in one step, in the order given. Where one cannot be written, or the
    writing is interrupted, those before it and the folders made for them are taken away again.

    Args:
        folder: The folder.
        texts: Each file's text by its name in the folder.

    Raises:
        TouchmapError: A file of that name is there already, or one cannot be written.
    """
    root = Path(folder)
    undo: list[Path] = []
    try:
        _all_absent(root, list(texts))
        _make(root, undo)
        with ExitStack() as stack:
            ready = [stack.enter_context(staged(root, text.encode(), as_new)) for text in texts.values()]
            for temporary, name in zip(ready, texts, strict=True):
                _place(temporary, root / name, undo)
        settle(root)
    except BaseException as trouble:
        _take_away(undo)
        if isinstance(trouble, OSError):
            raise _refusal(folder, trouble) from None
        raise


def _all_absent(root: Path, names: list[str]) -> None:
    if os.path.lexists(root) and not root.is_dir():
        raise TouchmapError(
            phrase("not a folder: {root}", root=root),
            phrase("give the path of a folder; it is created if it does not exist"),
        )
    there = [name for name in names if os.path.lexists(root / name)]
    if there:
        what = phrase(
            "already in {root}: {there}; existing files are never overwritten", root=root, there=", ".join(there)
        )
        raise TouchmapError(what, phrase("choose another folder, or move these files away"))


def _make(folder: Path, undo: list[Path]) -> None:
    missing = [folder, *folder.parents]
    missing = [path for path in missing if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        undo.append(path)


def _place(temporary: Path, target: Path, undo: list[Path]) -> None:
    """Give a file its name in one step, and only where nothing has taken the name meanwhile."""
    try:
        target.hardlink_to(temporary)
    except OSError as trouble:
        if trouble.errno not in _NO_LINKS and os.name != "nt":
            raise
        target.touch(exist_ok=False)  # a file system without links: the name is taken first, then filled in one step
        undo.append(target)
        temporary.replace(target)
    else:
        undo.append(target)


def _take_away(made: list[Path]) -> None:
    for path in reversed(made):
        with suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()


def _refusal(folder: str, trouble: OSError) -> TouchmapError:
    if isinstance(trouble, FileExistsError):
        return TouchmapError(
            phrase("another program has just created {path}", path=trouble.filename2 or trouble.filename),
            phrase("nothing was written"),
        )
    reason = (trouble.strerror or str(trouble)).lower()
    return TouchmapError(
        phrase("cannot write to {folder}: {reason}", folder=folder, reason=reason),
        phrase("choose another place; nothing was written"),
    )
