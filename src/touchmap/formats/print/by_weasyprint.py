"""A page through WeasyPrint, in a process of its own: a page may take long, and pango speaks to the terminal."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.formats.print.silent_run import Program, result
from touchmap.formats.print.which_browser import WEASYPRINT, chosen
from touchmap.language.phrase import phrase

_START = "import sys; sys.path[:] = sys.argv[3:]; from touchmap.formats.print.by_weasyprint import main; main()"
_NO_PANGO = 3
"""The exit status of the process that cannot load a library that WeasyPrint draws with."""


def printed(page: str, seconds: float | None = None) -> bytes:
    """A page as a PDF by PDF/UA-1: tagged, with its headings as bookmarks; the same page makes the same bytes.

    Args:
        page: The page, as HTML.
        seconds: How long it may take; by default as long as the page's length allows.

    Raises:
        TouchmapError: WeasyPrint or a library that it needs is missing, or it makes no PDF.
    """
    if find_spec("weasyprint") is None:
        raise _missing()
    hint = phrase("install Chromium, Chrome or Edge, or set TOUCHMAP_BROWSER to the path of one")
    no_pango = TouchmapError(
        phrase("WeasyPrint does not find the library pango"),
        phrase("install pango (on Debian and Ubuntu: `apt install libpangoft2-1.0-0`), or Chromium, Chrome or Edge"),
    )
    made = Program("WeasyPrint", _command, ".pdf", b"%PDF-", hint, refusals={_NO_PANGO: no_pango})
    return result(made, page, seconds)


def _missing() -> TouchmapError:
    install = phrase("run `pip install 'touchmap-cx[pdf]'`")
    if chosen().lower() == WEASYPRINT:
        return TouchmapError(phrase("TOUCHMAP_BROWSER chooses WeasyPrint, which is not installed"), install)
    return TouchmapError(
        phrase("a PDF is made by Chromium, Chrome or Edge, else by WeasyPrint, and none of them was found"),
        phrase(
            "install one of these browsers or set TOUCHMAP_BROWSER to its path, or run `pip install 'touchmap-cx[pdf]'`"
        ),
    )


def _command(source: Path, target: Path) -> list[str]:
    return [sys.executable, "-I", "-c", _START, str(source), str(target), *map(os.path.abspath, sys.path)]


def main() -> None:
    """Make a PDF of the page that the command names first, and write it to the second path."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except OSError:
        sys.exit(_NO_PANGO)
    source, target = map(Path, sys.argv[1:3])
    only_data = URLFetcher(allowed_protocols={"data"})
    HTML(string=source.read_text(encoding="utf-8"), url_fetcher=only_data).write_pdf(target, pdf_variant="pdf/ua-1")
