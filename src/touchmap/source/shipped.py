"""Files that travel with the program: templates and starters."""

from pathlib import Path

from touchmap.errors import TouchmapError

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped(name: str) -> Path:
    """A file or a folder of the top-level `templates/`: beside the package, else at the checkout's root.

    Args:
        name: Its path below `templates/`, such as `starters/clinic.yaml`.

    Raises:
        TouchmapError: The program was installed without it.
    """
    for root in (_PACKAGE, _PACKAGE.parents[1]):
        path = root / "templates" / name
        if path.exists():
            return path
    raise TouchmapError(f"the program lacks its own templates/{name}", "install touchmap again")
