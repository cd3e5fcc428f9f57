"""Files that travel with the program: templates of documents, and starters."""

from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase

_PACKAGE = Path(__file__).resolve().parent


def shipped_folder() -> Path:
    """The top-level `templates/`: beside the package where that is installed, else at the checkout's root."""
    beside = _PACKAGE / "templates"
    return beside if beside.is_dir() else _PACKAGE.parent.parent / "templates"


def shipped(name: str) -> Path:
    """A file or a folder that travels with the program.

    Args:
        name: Its path below `templates/`, such as `starters/clinic.yaml`.

    Raises:
        TouchmapError: The program was installed without it.
    """
    path = shipped_folder() / name
    if not path.exists():
        raise TouchmapError(
            phrase("the installation lacks its file templates/{name}", name=name), phrase("install touchmap again")
        )
    return path
