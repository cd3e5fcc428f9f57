"""Where a new client folder may be, and how it gets there: not inside another, nor around one, or files would mix."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.files.folder import marker_above
from touchmap.source.files.new_files import write_new
from touchmap.source.files.selection import MARKER, enters


def create(folder: str, files: Mapping[str, str], *, nested: bool) -> None:
    """Write the files of a new client folder, all of them or none.

    Args:
        folder: The folder to create or fill.
        files: Each file's text by its path.
        nested: Whether it may be inside another client folder, or around one.

    Raises:
        TouchmapError: It may not be there, one of the files is there already, or they cannot be written.
    """
    if not nested:
        refuse_nested(folder)
    write_new(folder, files)


def refuse_nested(folder: str) -> None:
    """Look above and below a folder for the marker of another client.

    Raises:
        TouchmapError: There is one.
    """
    inner = Path(os.path.abspath(folder))  # noqa: PTH100 - the folder may not be there yet
    try:
        above = marker_above(inner.parent)
    except OSError as trouble:
        raise TouchmapError(
            phrase("cannot reach {folder}: {why}", folder=folder, why=trouble.strerror), phrase("choose another place")
        ) from None
    if above is not None:
        what = phrase(
            "{folder} is inside the client folder {above}, which would read its files as its own",
            folder=folder,
            above=above,
        )
        raise TouchmapError(
            what, phrase("choose a place outside it, or give --nested and list the new folder under `exclude:` there")
        )
    below = next(_markers_below(inner), None)
    if below is not None:
        what = phrase(
            "{folder} contains the client folder {below}, and would read its files as its own",
            folder=folder,
            below=below,
        )
        raise TouchmapError(
            what, phrase("choose another place, or give --nested and list that folder under `exclude:`")
        )


def _markers_below(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if enters(name, ()))
        if MARKER in files and Path(folder) != root:
            yield Path(folder)
