"""The files that an inventory is read from, as they stand on the disk: what changes when one of them is saved."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from touchmap.errors import TouchmapError
from touchmap.source.files.directory_walk import yaml_files
from touchmap.source.files.folder import marker_above
from touchmap.source.files.input_file import read_text
from touchmap.source.files.selection import MARKER, left_out
from touchmap.source.yaml.limits import Limits

_TEMPLATES = "templates"


class Stamp(NamedTuple):
    """What a file's entry says of it; a save changes at least one of these."""

    file: str
    written: int
    changed: int
    size: int
    number: int


class SavedFiles:
    """The files behind a PATH, looked at again and again without being read.

    Only the marker file is read, when it was saved: it says which files are left out.
    """

    def __init__(self, path: str | None, limits: Limits) -> None:
        """Take the path, as `gather` does, and what a file may hold."""
        self._here = Path(path or ".")
        self._limits = limits
        self._marker: Stamp | None = None
        self._globs: tuple[str, ...] = ()

    def look(self) -> frozenset[Stamp]:
        """The files that are there now, templates among them; none where they cannot be listed."""
        try:
            return frozenset(stamp for file in self._files() if (stamp := _stamp(file)))
        except (TouchmapError, OSError):
            return frozenset()

    def _files(self) -> Iterator[Path]:
        root = marker_above(self._here)
        if root is None:
            yield self._here
            return
        for file in yaml_files(root, self._left_out(root)):
            yield root / file
        for folder, _, files in os.walk(root / _TEMPLATES):
            yield from (Path(folder, file) for file in files)

    def _left_out(self, root: Path) -> tuple[str, ...]:
        stamp = _stamp(root / MARKER)
        if stamp != self._marker:
            self._marker, self._globs = stamp, ()
            with suppress(TouchmapError):  # what cannot be read leaves nothing out
                self._globs = left_out(read_text(str(root / MARKER)) or "", self._limits)
        return self._globs


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None
    return Stamp(str(file), found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
