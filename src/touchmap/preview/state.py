"""What a preview shows at one moment: the last good pages, and what stands in the way of newer ones."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from touchmap.errors import TouchmapError
from touchmap.language.speech import Speech
from touchmap.preview.obstacles import Obstacle, bug, obstacles
from touchmap.preview.pages import PAGES, page
from touchmap.workspace import Limits, Unloadable, Workspace
from touchmap.workspace import open as open_workspace


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """What a preview is asked to show.

    Attributes:
        path: A client folder, a folder inside one, a file, or None for the current folder.
        day: The day that ages are counted from; None for the one that it is when a page is made.
        limits: What a file may hold.
        trust: Whether the client's own templates may make markup themselves.
    """

    path: str | None
    day: date | None = None
    limits: Limits = field(default_factory=Limits)
    trust: bool = False


@dataclass(frozen=True, slots=True)
class LivePage:
    """A page as it was when it could last be made.

    Attributes:
        html: The page; empty as long as it could never be made.
        version: The number of the state in which it last became another; 0 as long as it could never be made.
        made: The time at which it was last found right, such as 14:02:05.
        is_stale: Whether the files have changed since then, and it could not be made anew.
    """

    html: str = ""
    version: int = 0
    made: str = ""
    is_stale: bool = True


def _none() -> Mapping[str, LivePage]:
    return {name: LivePage() for name in PAGES}


@dataclass(frozen=True, slots=True)
class PreviewState:
    """What a preview shows at one moment; each save makes another one.

    Attributes:
        version: Its number, from 1; 0 before the first.
        client: The client's name; empty where it is not known.
        at: The time, such as 14:02:05.
        pages: The pages by their names.
        obstacles: What has to be fixed before each page can be made.
    """

    version: int = 0
    client: str = ""
    at: str = ""
    pages: Mapping[str, LivePage] = field(default_factory=_none)
    obstacles: tuple[Obstacle, ...] = ()


def renewed(before: PreviewState, request: PreviewRequest, say: Speech) -> PreviewState:
    """The state after the files were looked at again; a page that cannot be made stays what it was.

    Args:
        before: The state so far; one of version 0 for the first time.
        request: What is shown.
        say: The language in which obstacles are told.

    Raises:
        TouchmapError: For the first time, if there is no such path or no inventory there.
    """
    now = replace(before, version=before.version + 1, at=time.strftime("%H:%M:%S"), obstacles=())
    try:
        workspace = open_workspace(request.path, request.day, request.limits)
    except TouchmapError as error:
        if before.version == 0 and not isinstance(error, Unloadable):
            raise
        client = error.loaded.inventory.settings.client.name if isinstance(error, Unloadable) else None
        return _standing(replace(now, client=client or before.client), obstacles(error, say))
    except Exception as error:
        if before.version == 0:
            raise
        return _standing(now, (bug(error, say),))
    return _made(replace(now, client=workspace.inventory.settings.client.name or ""), workspace, request, say)


def _standing(now: PreviewState, found: tuple[Obstacle, ...]) -> PreviewState:
    """A state in which no page could be made."""
    return replace(now, pages={name: replace(one, is_stale=True) for name, one in now.pages.items()}, obstacles=found)


def _made(now: PreviewState, workspace: Workspace, request: PreviewRequest, say: Speech) -> PreviewState:
    """A state whose pages are made as far as they can be; what is in the way of several is told once."""
    pages: dict[str, LivePage] = {}
    found: dict[Obstacle, None] = {}
    for name, last in now.pages.items():
        try:
            html = page(name, workspace, trust=request.trust)
        except Exception as error:  # noqa: BLE001 - a preview outlives whatever is wrong with a page
            told = obstacles(error, say) if isinstance(error, TouchmapError) else (bug(error, say),)
            pages[name] = replace(last, is_stale=True)
            found |= dict.fromkeys(told)
        else:
            version = last.version if html == last.html else now.version
            pages[name] = LivePage(html, version, now.at, is_stale=False)
    return replace(now, pages=pages, obstacles=tuple(found))
