"""Which files below a client folder are part of its inventory: the same choice on a disk and in a commit."""

from fnmatch import fnmatchcase

from touchmap.source.yaml.limits import Limits
from touchmap.source.yaml.reader import read

MARKER = "touchmap.yaml"
TABLE_OPTIONS = "table-options"
"""The one key of a file that says how a table is read, which sets it apart from files of the inventory."""

_ENDINGS = (".yaml", ".yml")


def left_out(marker_text: str, limits: Limits | None = None) -> tuple[str, ...]:
    """The globs under `exclude:` of the marker file, read without holding it to anything else but the limits."""
    if "exclude" not in marker_text:
        return ()
    data = read(MARKER, marker_text, limits).data
    globs = data.get("exclude") if isinstance(data, dict) else None
    globs = globs if isinstance(globs, list) else [globs]
    return tuple(str(glob) for glob in globs if isinstance(glob, (str, int)))


def enters(folder: str, globs: tuple[str, ...]) -> bool:
    """Whether a folder is looked into.

    Args:
        folder: Its path relative to the client folder; its own parents are entered.
        globs: What the client leaves out.
    """
    return folder.rpartition("/")[2] != "templates" and _is_seen(folder, globs)


def takes(file: str, globs: tuple[str, ...]) -> bool:
    """Whether a file of a folder that is entered is part of the inventory.

    Args:
        file: Its path relative to the client folder.
        globs: What the client leaves out.
    """
    return file.endswith(_ENDINGS) and _is_seen(file, globs)


def _is_seen(relative: str, globs: tuple[str, ...]) -> bool:
    name = relative.rpartition("/")[2]
    return not name.startswith(".") and not any(
        fnmatchcase(relative, glob.rstrip("/")) or fnmatchcase(relative, f"{glob}/*") for glob in globs
    )
