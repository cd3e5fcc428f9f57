"""Where the user's own browser is: the one that TOUCHMAP_BROWSER names, else one of the Chromium family."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase

CHOICE = "TOUCHMAP_BROWSER"
"""The variable that names a browser, or WeasyPrint."""

WEASYPRINT = "weasyprint"

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
_MAC_APPS = ("Chromium", "Google Chrome", "Microsoft Edge")
_WINDOWS_PROGRAMS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


def chosen() -> str:
    """What TOUCHMAP_BROWSER says; empty if it says nothing."""
    return os.environ.get(CHOICE, "").strip()


def browser_path() -> str | None:
    """The path of the browser to print with; None if there is none, or WeasyPrint was chosen.

    Raises:
        TouchmapError: TOUCHMAP_BROWSER names what cannot be run.
    """
    name = chosen()
    if name.lower() == WEASYPRINT:
        return None
    if not name:
        return next(_installed(), None)
    found = str(Path(name).absolute()) if _can_run(name) and Path(name).name != name else next(_on_path(name), None)
    if found is None:
        raise TouchmapError(
            phrase("TOUCHMAP_BROWSER names no program that can be run: {name}", name=name),
            phrase("set it to the path of Chromium, Chrome or Edge, or unset it"),
        )
    return found


def _installed() -> Iterator[str]:
    for name in _NAMES:
        yield from _on_path(name)
    yield from filter(_can_run, _usual_places())


def _on_path(name: str) -> Iterator[str]:
    """Programs of a name in the folders of PATH.

    Not `shutil.which`: on Windows it begins in the current folder, and a relative entry of PATH leads there too; that
    may be a client's folder, from which nothing is run.
    """
    ending = ".exe" if sys.platform == "win32" and not name.lower().endswith(".exe") else ""
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        path = os.path.join(folder, name + ending)  # noqa: PTH118 - as it stands in PATH
        if Path(folder).is_absolute() and _can_run(path):
            yield path


def _usual_places() -> Iterator[str]:
    return {"darwin": _on_a_mac, "win32": _on_windows}.get(sys.platform, lambda: iter(()))()


def _on_a_mac() -> Iterator[str]:
    for folder in (Path("/Applications"), Path("~/Applications").expanduser()):
        yield from (str(folder / f"{name}.app" / "Contents" / "MacOS" / name) for name in _MAC_APPS)


def _on_windows() -> Iterator[str]:
    for folder in filter(None, map(os.environ.get, _WINDOWS_FOLDERS)):
        yield from (str(Path(folder, program)) for program in _WINDOWS_PROGRAMS)


def _can_run(path: str) -> bool:
    return os.path.isfile(path) and os.access(path, os.X_OK)  # noqa: PTH113 - also of odd names, without an exception
