"""Client folders below a folder that is not one: for calls at the top of a repository."""

import os
from collections import deque
from pathlib import Path

from touchmap.errors import NoInventoryError
from touchmap.language.phrase import phrase
from touchmap.source.files.selection import MARKER, enters

_MOST = 10_000
"""How many folders are looked into before what is found has to do."""


def clients_below(folder: str | Path) -> list[str]:
    """The client folders below a folder, each as its path begins with that folder's; none inside another.

    Dot-folders and templates are not looked into, links are not followed, and what cannot be read is passed over.

    Args:
        folder: Where to look.
    """
    found: list[str] = []
    waiting = deque([os.fspath(folder)])
    for _ in range(_MOST):
        if not waiting:
            break
        here = waiting.popleft()
        try:
            with os.scandir(here) as entries:
                inside = sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
        except OSError:
            continue
        for name in inside:
            below = name if here == "." else f"{here.rstrip(os.sep)}{os.sep}{name}"
            if not enters(name, ()):
                continue
            (found if Path(below, MARKER).is_file() else waiting).append(below)
    return sorted(found)


def no_inventory(folder: Path, named: str | None) -> NoInventoryError:
    """That there is no inventory in a folder; with the client folders below it.

    Args:
        folder: The folder.
        named: The folder as the caller named it; None for the current one.
    """
    here = phrase("no inventory in the current folder: no {marker} in it or above it", marker=MARKER)
    there = phrase("no inventory in {path}: no {marker} in it or above it", path=named, marker=MARKER)
    hint = phrase("give the path of a client folder, or create one with `touchmap init`")
    return NoInventoryError(there if named else here, hint, named, clients_below(folder))
