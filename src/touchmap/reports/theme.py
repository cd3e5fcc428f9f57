"""The client's look: what the settings say of colour, font, logo and author, for a page."""

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.reports.document import Look
from touchmap.workspace import Workspace

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")

_HEX = frozenset("0123456789abcdef")


def in_look_of(workspace: Workspace, report: R, *, drawn: bool = True) -> R:
    """A report for a page, in the client's look.

    Args:
        workspace: The client folder.
        report: A report that has a `look`.
        drawn: Whether it is drawn; text only says who prepared it.

    Raises:
        TouchmapError: The colour is none, or the logo cannot be used.
    """
    theme = workspace.inventory.settings.theme
    return replace(
        report, look=look_of(workspace) if drawn else Look(prepared_by=theme.prepared_by or "" if theme else "")
    )


def look_of(workspace: Workspace) -> Look:
    """How the client's pages look.

    Args:
        workspace: The client folder.

    Raises:
        TouchmapError: The colour is none, or the logo cannot be used.
    """
    settings = workspace.inventory.settings
    theme = settings.theme
    if theme is None:
        return Look()
    return Look(
        color=_color(theme.color or "", workspace),
        font=theme.font or "",
        prepared_by=theme.prepared_by or "",
        logo=_logo(theme.logo, workspace),
        client=settings.client.name or "",
    )


def _color(named: str, workspace: Workspace) -> str:
    color = named.strip().lower()
    digits = color[1:]
    if not color:
        return ""
    if color[0] != "#" or len(digits) not in (3, 6) or not _HEX.issuperset(digits):
        raise TouchmapError(
            phrase("{place}: {color} is not a color", place=_place(workspace, "color"), color=named),
            phrase("write it with six digits, such as `color: '#1f6f8b'`"),
        )
    return color if len(digits) == 6 else "#" + "".join(digit * 2 for digit in digits)


def _logo(name: str | None, workspace: Workspace) -> str:
    if not name:
        return ""
    from touchmap.source.files.picture import picture

    return picture(workspace.root, name, _place(workspace, "logo"))


def _place(workspace: Workspace, key: str) -> str:
    """Where the theme says something, as file:line:column."""
    from touchmap.source.yaml.spans import places

    file, keys = workspace.inventory.settings_file, ("theme", key)
    span = places(workspace.loaded.texts.get(file, ""), [keys])[keys].span
    return f"{file}:{span.line}:{span.column}"
