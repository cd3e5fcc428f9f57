"""A folder, a file, a commit or some texts to an inventory with all its problems."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from touchmap.model.build import build
from touchmap.model.inventory import Inventory
from touchmap.problem import Problem
from touchmap.source.document import Document
from touchmap.source.folder import gather
from touchmap.source.limits import Limits
from touchmap.source.reader import read

SETTINGS_FILE = "touchmap.yaml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """An inventory as far as it loads.

    Attributes:
        inventory: Everything that fits.
        problems: Everything that does not, of rules TM001 to TM006.
        texts: The text of each file, for excerpts and places.
        root: The client folder as the caller knows it; empty where there is none.
        shown: The file whose findings are asked for; None for all.
    """

    inventory: Inventory
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    root: str = ""
    shown: str | None = None


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
    documents = read_texts(texts, limits, unread)
    return assembled(documents, texts, limits)


def read_texts(
    texts: Mapping[str, str], limits: Limits | None = None, unread: tuple[Problem, ...] = ()
) -> list[Document]:
    """The documents of some texts, in the order of their paths; the first half of `load_texts`."""
    with _no_collection():
        documents = [read(file, text, limits or Limits()) for file, text in texts.items()]
    documents += [Document(problem.where.file, "", None, (problem,), parsed=False) for problem in unread]
    documents.sort(key=lambda document: document.file)
    return documents


def assembled(documents: Sequence[Document], texts: Mapping[str, str], limits: Limits | None = None) -> Loaded:
    """The inventory of some documents, which stand in the order of their paths; the second half of `load_texts`."""
    settings_file = SETTINGS_FILE if len(documents) != 1 else documents[0].file
    with _no_collection():
        inventory, problems = build(documents, settings_file, limits or Limits())
    return Loaded(inventory, problems, texts)


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
    return replace(loaded, root=files.root, shown=files.shown)


def load_at(path: str | None, revision: str, limits: Limits | None = None) -> Loaded:
    """The inventory at a path as it was at a git revision.

    Args:
        path: A client folder, a folder or a file inside one, a file of its own, or None for the current folder.
        revision: A commit, a tag, a branch, or what git understands besides.
        limits: What a file may hold.

    Returns:
        The inventory; an empty one where the folder was not there yet.

    Raises:
        TouchmapError: git is not installed, the path lies in no repository, or it has no such revision.
    """
    limits = limits or Limits()
    from touchmap.source.history import gather_at

    files = gather_at(path, revision, limits)
    return replace(load_texts(files.texts, limits, files.unread), root=files.root)
