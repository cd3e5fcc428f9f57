"""A folder, a file, a commit or some texts to an inventory with all its problems."""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from touchmap.errors import WithFindings
from touchmap.language.phrase import Phrase, plural
from touchmap.model.inventory import Inventory
from touchmap.model.loading.build import build
from touchmap.problem import Problem
from touchmap.source.files.folder import gather, printable
from touchmap.source.files.selection import MARKER
from touchmap.source.yaml.document import Document
from touchmap.source.yaml.limits import Limits
from touchmap.source.yaml.reader import read


class Loaded(NamedTuple):
    """An inventory as far as it loads.

    Attributes:
        inventory: Everything that fits.
        problems: Everything that does not, of rules TM001 to TM006.
        texts: The text of each file, for excerpts and places.
        root: The client folder as the caller knows it; empty if there is none.
        shown: The file whose findings are asked for; None for all.
    """

    inventory: Inventory
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    root: str = ""
    shown: str | None = None

    @property
    def files(self) -> frozenset[str]:
        """The files that it was read from, those that could not be read among them."""
        return frozenset(self.texts) | {problem.where.file for problem in self.problems}

    @property
    def shown_root(self) -> str:
        """The client folder as findings name it: relative to the current folder, with `/`."""
        if not self.root:
            return ""
        try:
            return printable(os.path.relpath(self.root).replace(os.sep, "/"))
        except (OSError, ValueError):  # no current folder, or one on another drive
            return printable(self.root)


class Unloadable(WithFindings):
    """An inventory that cannot be used, since something in it does not load.

    Args:
        loaded: The inventory as far as it loads, with its problems.
        message: What cannot be done because of them; None if that is clear.
        hint: What to do about it.
    """

    def __init__(self, loaded: Loaded, message: Phrase | None = None, hint: Phrase | None = None) -> None:
        count = sum(loaded.shown in (None, problem.where.file) for problem in loaded.problems)
        alone = plural("the inventory has {count} error", "the inventory has {count} errors", count)
        beside = plural("{why}: {count} error", "{why}: {count} errors", count, why=message)
        super().__init__(beside if message else alone, hint)
        self.loaded = loaded


def load_texts(texts: Mapping[str, str], limits: Limits | None = None, unread: tuple[Problem, ...] = ()) -> Loaded:
    """The inventory that some texts make; the one loader behind all others.

    Args:
        texts: Each file's text by its path relative to the client folder. One of them is
            `touchmap.yaml`, or the only one stands for the whole inventory.
        limits: What a file may hold.
        unread: Problems of files that could not be decoded; they count as files that did not parse.

    Returns:
        The inventory, and everything that is wrong with it.
    """
    limits = limits or Limits()
    undecoded = _by_file(unread)
    files = sorted({*texts, *undecoded})
    first = _settings_file(files)
    with _no_collection():
        settings = _document(first, texts, undecoded, limits) if first in files else None
        documents = (
            settings if settings is not None and file == first else _document(file, texts, undecoded, limits)
            for file in files
        )
        inventory, problems = build(documents, settings, limits)  # each is read when it is its turn, and let go
    return Loaded(inventory, problems, texts)


def read_texts(texts: Mapping[str, str], limits: Limits, unread: tuple[Problem, ...] = ()) -> list[Document]:
    """The documents of some texts, in the order of their paths; for `assembled`, and for who needs them as well."""
    undecoded = _by_file(unread)
    with _no_collection():
        return [_document(file, texts, undecoded, limits) for file in sorted({*texts, *undecoded})]


def _by_file(unread: Iterable[Problem]) -> dict[str, Problem]:
    return {problem.where.file: problem for problem in unread}


def _document(file: str, texts: Mapping[str, str], undecoded: Mapping[str, Problem], limits: Limits) -> Document:
    problem = undecoded.get(file)
    return read(file, texts[file], limits) if problem is None else Document(file, "", None, (problem,), parsed=False)


def assembled(documents: Sequence[Document], texts: Mapping[str, str], limits: Limits | None = None) -> Loaded:
    """The inventory of documents that were read before, in the order of their paths."""
    first = _settings_file([document.file for document in documents])
    settings = next((document for document in documents if document.file == first), None)
    with _no_collection():
        inventory, problems = build(documents, settings, limits or Limits())
    return Loaded(inventory, problems, texts)


def _settings_file(files: Sequence[str]) -> str:
    """The file with the settings; a file on its own stands for the whole inventory."""
    return files[0] if len(files) == 1 else MARKER


@contextmanager
def _no_collection() -> Iterator[None]:
    """No garbage collection: nothing of a load is garbage, and looking for it costs a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def load(path: str | None, limits: Limits | None = None) -> Loaded:
    """The inventory at a path.

    Args:
        path: A client folder, a folder inside one, a file, `-` for standard input, or None for
            the current folder.
        limits: What a file may hold.

    Raises:
        TouchmapError: There is no such path, or no inventory there.
    """
    limits = limits or Limits()
    files = gather(path, limits)
    loaded = load_texts(files.texts, limits, files.unread)
    return loaded._replace(root=files.root, shown=files.shown)


def load_at(path: str | None, revision: str, limits: Limits | None = None) -> Loaded:
    """The inventory at a path as it was at a git revision.

    Args:
        path: A client folder, a folder or a file inside one, a file of its own, or None for the current folder.
        revision: A commit, a tag, a branch, or what git understands besides.
        limits: What a file may hold.

    Returns:
        The inventory; an empty one where the folder was not there yet.

    Raises:
        TouchmapError: Git is not installed, the path lies in no repository, or it has no such revision.
    """
    limits = limits or Limits()
    from touchmap.source.git.history import gather_at

    files = gather_at(path, revision, limits)
    return load_texts(files.texts, limits, files.unread)._replace(root=files.root)
