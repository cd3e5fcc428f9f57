"""A page through a browser without a window: as a PDF, or as a picture."""

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.formats.print.silent_run import Program, result
from touchmap.formats.print.which_browser import browser_path
from touchmap.language.phrase import phrase

_PAPER = "<style>@page { size: A4 }</style>"
"""The first style of a page, which any other one wins over: without a size, a browser prints on US Letter."""

_FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-dev-shm-usage",  # a container's /dev/shm is often too small for a page
    "--hide-scrollbars",
    # No start page, no questions, nothing of the user's own profile or key ring.
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-default-apps",
    "--disable-breakpad",
    "--password-store=basic",
    "--use-mock-keychain",
    # The page asks for nothing, but the browser itself looks for updates, the time and accounts, whatever the flags
    # against it say: so no name leads anywhere, and no proxy is asked in its place.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def printed(page: str, program: str, seconds: float | None = None) -> bytes:
    """A page as a PDF: tagged, with its headings as bookmarks.

    Args:
        page: The page, as HTML.
        program: The path of the browser.
        seconds: How long it may take; by default as long as the page's length allows.

    Raises:
        TouchmapError: The browser makes no PDF.
    """
    hint = phrase(
        "choose another browser with TOUCHMAP_BROWSER, or run `pip install 'touchmap-cx[pdf]'` and set it to weasyprint"
    )
    options = ("--no-pdf-header-footer", "--generate-pdf-document-outline")
    command = partial(_command, program, "--print-to-pdf", options)
    return result(
        Program(program, command, ".pdf", b"%PDF-", hint, _snap_folder(program)),
        _on_a4(page),
        seconds,
    )


def picture(page: str, width: int, height: int, scale: float = 1, seconds: float | None = None) -> bytes:
    """What a window of a given size shows of a page, as a PNG.

    Args:
        page: The page, as HTML.
        width: The width of the window, in CSS pixels.
        height: Its height.
        scale: Pixels of the picture for each CSS pixel.
        seconds: How long it may take; by default as long as the page's length allows.

    Raises:
        TouchmapError: There is no browser, or it makes no picture.
    """
    program = browser_path()
    if program is None:
        raise TouchmapError(
            phrase("a picture is made by Chromium, Chrome or Edge, and none of them was found"),
            phrase("install one of them, or set TOUCHMAP_BROWSER to its path"),
        )
    options = (f"--window-size={width},{height}", f"--force-device-scale-factor={scale:g}")
    hint = phrase("choose another browser with TOUCHMAP_BROWSER")
    command = partial(_command, program, "--screenshot", options)
    return result(
        Program(program, command, ".png", b"\x89PNG\r\n\x1a\n", hint, _snap_folder(program)),
        page,
        seconds,
    )


def _command(program: str, action: str, options: Sequence[str], source: Path, target: Path) -> list[str]:
    # Chromium does not start its sandbox as root, which is who runs in most containers; elsewhere the sandbox stays.
    root = ["--no-sandbox"] if sys.platform != "win32" and os.geteuid() == 0 else []
    profile = f"--user-data-dir={target.with_name('profile')}"
    return [program, *_FLAGS, *root, profile, *options, f"{action}={target}", source.as_uri()]


def _snap_folder(program: str) -> str | None:
    """The one folder that a browser from a snap shares with us: it has a /tmp of its own and sees no hidden files."""
    if os.path.basename(os.path.realpath(program)) != "snap":  # noqa: PTH119
        return None
    folder = Path.home() / "snap" / Path(program).name / "common"
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder)


def _on_a4(page: str) -> str:
    doctype, end, rest = page.partition(">")
    return f"{doctype}{end}{_PAPER}{rest}" if doctype.lower().strip() == "<!doctype html" else f"{_PAPER}{page}"
