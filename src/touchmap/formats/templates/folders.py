"""Where templates are found: a client's own wins over ours, file by file, and none leads out of its folder."""

import os
from dataclasses import dataclass
from pathlib import Path

from touchmap.formats.templates.fault import placed
from touchmap.language.phrase import phrase
from touchmap.shipped import shipped_folder

LARGEST = 1_000_000
"""Bytes of one template file."""


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """A template's text and its place.

    Attributes:
        text: Its text.
        path: The file.
        shown: The file as messages name it.
        clients: Whether it is the client's own.
    """

    text: str
    path: str
    shown: str
    clients: bool


def has_own(client: str, kind: str) -> bool:
    """Whether a client folder holds any file for a kind of document, such as `html`."""
    folder = Path(client, "templates", kind)
    return bool(client) and folder.is_dir() and any(folder.iterdir())


def find(name: str, client: str) -> TemplateSource | None:
    """A template by its name, such as `html/plan.html.j2`.

    Args:
        name: Its path below a `templates/` folder.
        client: The client folder, whose own templates win; empty for ours alone.

    Returns:
        The template; None if there is none of that name.

    Raises:
        Fault: It leads out of its folder, or is no text in UTF-8 of a fair size.
    """
    steps = name.split("/")
    if any(step in ("", ".", "..") or "\\" in step or ":" in step or "\0" in step for step in steps):
        raise placed(name, phrase("a template is named by its path inside templates/ and must not lead out of it"))
    if client:
        own = Path(client, "templates", *steps)
        if own.is_file() or own.is_symlink():
            return _read(own, Path(client), "/".join(("templates", *steps)), clients=True)
    ours = shipped_folder().joinpath(*steps)
    return _read(ours, shipped_folder(), name, clients=False) if ours.is_file() else None


def _read(path: Path, folder: Path, shown: str, *, clients: bool) -> TemplateSource:
    real, root = os.path.realpath(path), os.path.realpath(folder / "templates" if clients else folder)
    if clients and os.path.realpath(folder) != os.path.dirname(root):  # noqa: PTH120
        raise placed(shown, phrase("the templates folder is a link to another place"))
    if not real.startswith(root + os.sep) or not Path(real).is_file():
        raise placed(shown, phrase("this link points outside the templates folder"))
    with Path(real).open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise placed(shown, phrase("the file is larger than {most} bytes", most=f"{LARGEST:,}"))
    try:
        return TemplateSource(raw.decode("utf-8-sig"), str(path), shown, clients)
    except UnicodeDecodeError:
        raise placed(shown, phrase("the file is not UTF-8 text")) from None
