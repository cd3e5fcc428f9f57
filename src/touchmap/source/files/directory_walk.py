"""The YAML files below a folder, each once, whatever links and loops there are."""

import os
from pathlib import Path
from typing import NamedTuple

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.files.selection import enters, takes


class _Found(NamedTuple):
    """What a walk has met: files by their real paths, and links to look at when all else is known."""

    files: dict[str, str]
    folders: set[str]
    linked_files: list[str]
    linked_folders: list[str]


def yaml_files(root: Path, left_out: tuple[str, ...]) -> list[str]:
    """YAML files by their paths relative to a folder, not in dot-folders or `templates/`.

    What is in the folder itself has its own name; a link counts where it leads to something that is
    not met otherwise. Folders are not followed out of the root.

    Args:
        root: The folder.
        left_out: Globs of relative paths that are not part of it.

    Raises:
        TouchmapError: A folder cannot be listed.
    """
    top = os.path.realpath(root)
    found = _Found({}, set(), [], [])
    _walk(root, "", top, left_out, found)
    while found.linked_folders:
        folder = found.linked_folders.pop(0)
        real = os.path.realpath(root / folder)
        if inside(real, top):
            _walk(root, folder, real, left_out, found)
    for file in found.linked_files:
        found.files.setdefault(os.path.realpath(root / file), file)
    return list(found.files.values())


def inside(real: str, top: str) -> bool:
    """Whether a real path is a folder's own, or leads to something below it."""
    return real == top or real.startswith(top.rstrip(os.sep) + os.sep)


def _walk(root: Path, start: str, real: str, left_out: tuple[str, ...], found: _Found) -> None:
    """Note everything below a folder, without going into links."""
    waiting = [(start, real)]
    while waiting:
        folder, real = waiting.pop()
        if real in found.folders:
            continue
        found.folders.add(real)
        for entry in _listed(root / folder):
            relative = f"{folder}{entry.name}"
            if _is_folder(entry):
                if not enters(relative, left_out):
                    continue
                if entry.is_symlink():
                    found.linked_folders.append(f"{relative}/")
                else:
                    waiting.append((f"{relative}/", f"{real}{os.sep}{entry.name}"))
            elif takes(relative, left_out):
                if entry.is_symlink():
                    found.linked_files.append(relative)
                else:
                    found.files[f"{real}{os.sep}{entry.name}"] = relative


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = phrase("check its permissions, or leave it out with `exclude:`")
        raise TouchmapError(
            phrase("cannot read the folder {folder}: {reason}", folder=folder, reason=reason), hint
        ) from None
