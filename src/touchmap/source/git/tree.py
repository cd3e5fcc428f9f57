"""A folder as a commit has it: names, kinds and ids, of what is asked for only."""

import posixpath
from collections.abc import Iterator
from typing import NamedTuple

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.files.selection import enters, takes
from touchmap.source.git.objects import About, Objects

_LINK = "120000"
_FOLDER = "40000"
_LONGEST = 4_096
"""Bytes of a link's target, and letters of a path: no system has longer ones."""
_LINKS = 40
"""How many links may lead to one another, as on a Linux disk."""


class Item(NamedTuple):
    """The entry of a name: its mode in octal digits, as git writes it, and its object's id."""

    mode: str
    id: str

    @property
    def is_link(self) -> bool:
        """Whether it leads elsewhere."""
        return self.mode == _LINK

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.mode == _FOLDER

    @property
    def is_file(self) -> bool:
        """Whether it is a file of its own; a submodule is not, nor is a link."""
        return self.mode.startswith("100")


class CommitTree:
    """The folder of a commit; each of its folders is read at most once, and only when it is asked for."""

    def __init__(self, objects: Objects, top: About, most: int) -> None:
        self._objects = objects
        self._top = top.id
        self._raws: dict[str, bytes] = {}
        self._names: dict[str, dict[str, Item]] = {}
        self._most = most
        self._left = most

    def below(self, path: str) -> "CommitTree | None":
        """A folder in it as a tree of its own; None if there is no such folder."""
        if not path:
            return self
        item = self.find(path)
        return CommitTree(self._objects, self._objects.about(item.id), self._most) if item and item.is_folder else None

    def find(self, path: str) -> Item | None:
        """The entry at a path; None if there is none."""
        item = Item(_FOLDER, self._top)
        for name in path.split("/"):
            step = self._named(item.id).get(name) if item.is_folder else None
            if step is None:
                return None
            item = step
        return item

    def chosen(self, left_out: tuple[str, ...]) -> Iterator[tuple[str, Item]]:
        """The files and links that are part of an inventory, in no order; what is left out is not looked into.

        Args:
            left_out: Globs of paths that are not part of it.

        Raises:
            TouchmapError: There are too many names, or something is not here.
        """
        waiting = [("", self._top)]
        while waiting:
            folder, id_ = waiting.pop()
            for name, item in self._items(id_):
                path = f"{folder}{name}"
                self._count(path)
                if item.is_folder:
                    if enters(path, left_out):
                        waiting.append((f"{path}/", item.id))
                elif (item.is_file or item.is_link) and takes(path, left_out):
                    yield path, item

    def behind(self, path: str) -> str | None:
        """The path of the file behind links that stay in the folder; None if there is none."""
        for _ in range(_LINKS):
            item = self.find(path)
            if item is None or not item.is_link:
                return path if item is not None and item.is_file else None
            about = self._objects.about(item.id)
            if about.size > _LONGEST:
                return None
            target = self._objects.read(about).decode("utf-8", "surrogateescape")
            path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        return None

    def _named(self, id_: str) -> dict[str, Item]:
        """The entries of a folder, by their names."""
        if id_ not in self._names:
            self._names[id_] = dict(self._items(id_))
            self._count("", len(self._names[id_]))
        return self._names[id_]

    def _count(self, path: str, names: int = 1) -> None:
        self._left -= names
        if self._left < 0 or len(path) > _LONGEST:
            what = f"more than {self._most:,} names" if self._left < 0 else "a path too long for any disk"
            hint = phrase(
                "leave folders out with `exclude:`, or raise the limit with --limit names={value}", value=2 * self._most
            )
            raise TouchmapError(phrase("a commit has {what} in this folder", what=what), hint)

    def _items(self, id_: str) -> Iterator[tuple[str, Item]]:
        """The names in a folder, from git's own form: mode, blank, name, zero, id."""
        if id_ not in self._raws:
            self._raws[id_] = self._objects.read(self._objects.about(id_))
        raw, width, at = self._raws[id_], len(id_) // 2, 0
        while at < len(raw):
            end = raw.find(b"\0", at)
            mode, _, name = raw[at:end].partition(b" ")
            if end < 0 or len(raw) <= end + width or not name or b"/" in name:
                raise self._objects.broken()
            yield (
                name.decode("utf-8", "surrogateescape"),
                Item(mode.decode("ascii", "replace"), raw[end + 1 : end + 1 + width].hex()),
            )
            at = end + 1 + width
